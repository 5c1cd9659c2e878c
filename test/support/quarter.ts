import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type AssessedQuarter,
  assessQuarter,
  type QuarterInput,
} from "../../src/commands/load/assess-quarter.ts";
import { type CivilDate, parseCivilDate } from "../../src/domain/civil-date.ts";
import { parseQuarter, type Quarter } from "../../src/domain/quarter.ts";
import { type Finding, Findings } from "../../src/findings/finding.ts";
import { indicators } from "../../src/indicators/index.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { listFiles } from "../../src/intake/list-files.ts";
import type { Scheme } from "../../src/scheme/contract.ts";
import { readScheme } from "../../src/scheme/read.ts";
import type { PastQuarter } from "../../src/scoring/past.ts";

/** The repository's folder of invented exports. */
export const SAMPLES = new URL("../../samples", import.meta.url).pathname;

const builtIn = {
  name: "built-in.yaml",
  text: readFileSync(new URL("../../editions/built-in.yaml", import.meta.url), "utf8"),
};

const LIBRARY = new URL("../../editions/library/", import.meta.url);

/** The ready parts of a scheme that can be included. */
export const library = new Map(
  readdirSync(LIBRARY).map((name) => [
    name.replace(".yaml", ""),
    readFileSync(new URL(name, LIBRARY), "utf8"),
  ]),
);

/** The built-in scheme, with a firm's YAML over it. */
export function schemeOf(yaml = ""): Scheme {
  const { scheme, errors } = readScheme(builtIn, { name: "crm-kpi.yaml", text: yaml }, indicators, library);
  if (errors !== null) throw new Error(JSON.stringify(errors, null, 2));
  return scheme;
}

/** The errors that a firm's YAML has. */
export function schemeErrors(yaml: string) {
  return readScheme(builtIn, { name: "crm-kpi.yaml", text: yaml }, indicators, library).errors ?? [];
}

export function quarter(id: string): Quarter {
  const found = parseQuarter(id);
  if (found === null) throw new Error(`no quarter ${id}`);
  return found;
}

export function day(text: string): CivilDate {
  const found = parseCivilDate(text);
  if (found === null) throw new Error(`no date ${text}`);
  return found;
}

/** A text file of the quarter's folder; what begins with `../` lies beside it. */
export function textFile(path: string, text: string): InputFile {
  const beside = path.startsWith("../");
  return {
    path: beside ? path.slice(3) : path,
    bytes: new TextEncoder().encode(text),
    place: beside ? "firm" : "quarter",
  };
}

export type Assessed = AssessedQuarter & { readonly findings: readonly Finding[] };

/** Runs the way from files to scores without a disk. */
export async function assessed(
  files: readonly InputFile[],
  {
    id = "2025Q3",
    cutOff = "2025-10-09",
    yaml = "",
    history = [] as readonly PastQuarter[],
    tentative = null as QuarterInput["tentative"] | null,
  } = {},
): Promise<Assessed> {
  const findings = new Findings();
  const asked = { quarter: quarter(id), cutOff: day(cutOff), history, tentative: tentative ?? null };
  const result = await assessQuarter({ files, scheme: schemeOf(yaml), ...asked }, findings);
  return { ...result, findings: findings.sorted() };
}

/** The files of a sample quarter. */
export async function sampleFiles(id: string): Promise<InputFile[]> {
  const listed = await listFiles(SAMPLES, id, new Findings());
  return Promise.all(
    listed.map(async ({ path, place }) => ({ path, place, bytes: await readFile(join(SAMPLES, path)) })),
  );
}
