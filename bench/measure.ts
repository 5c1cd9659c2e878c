import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseCivilDate } from "../src/domain/civil-date.ts";
import { quarterOf } from "../src/domain/quarter.ts";
import { buildFacts } from "../src/facts/index.ts";
import { WorkingDays } from "../src/facts/working-days.ts";
import { Findings } from "../src/findings/finding.ts";
import { indicators } from "../src/indicators/index.ts";
import { type ListedFile, listFiles } from "../src/intake/list-files.ts";
import { readFiles } from "../src/intake/open-files.ts";
import { type Intake, readSources } from "../src/intake/read-sources.ts";
import { outputFiles } from "../src/output/index.ts";
import { readScheme } from "../src/scheme/read.ts";
import { type AssessmentInput, assess, contextOf } from "../src/scoring/assess.ts";
import { accountFor } from "../src/scoring/deliveries.ts";
import { compareCards } from "./cards.ts";

/** The steps of a run, timed one by one; prints seconds, share, rate and the ratio to plain csv-parse. */
const [size = "", folder = "."] = process.argv.slice(2);
const findings = new Findings();
const scheme = builtInScheme();
const files = await listFiles(folder, "2025Q3", findings);
const csv = files.filter(({ path }) => path.endsWith(".csv"));

process.stdout.write(`\n${size} people\n`);
const plain = await timed(
  "plain csv-parse of the csv files",
  "rows",
  () => plainCsv(csv),
  (rows) => rows,
);
const ours = await timed("reading the csv files", "rows", () => read(csv, new Findings()), rowsOf);
process.stdout.write(
  `  ${(ours.seconds / plain.seconds).toFixed(1)} times plain csv-parse, for typed and checked rows\n`,
);
const { result: intake } = await timed("reading everything", "rows", () => read(files, findings), rowsOf);
const { result: facts } = await timed(
  "resolving and indexing",
  "rows",
  () => buildFacts(intake, { infos: indicators, entered: [], generic: [] }, findings),
  () => rowsOf(intake),
);
const input: AssessmentInput = {
  facts,
  delivered: intake.delivered,
  scheme,
  quarter: quarterOf(2025, 3),
  cutOff: cutOff(),
  workingDays: new WorkingDays(scheme.calendar),
  indicators,
  history: [],
};
const { result: assessment } = await timed(
  "measuring, scoring, ranking",
  "people",
  () => assess(input, findings),
  ({ people }) => people.length,
);
if (findings.hasErrors) throw new Error(JSON.stringify(findings.sorted()[0]));
const deliveries = accountFor(intake.deliveries, contextOf(input));
const publication = {
  assessment,
  deliveries,
  findings: findings.sorted(),
  lang: "zh" as const,
  history: [],
  records: [],
};
const templateOf = (name: string) =>
  readFileSync(new URL(`../../templates/${name}.zh.xlsx`, import.meta.url));
const templates = { scorecard: templateOf("scorecard"), summary: templateOf("summary") };
await timed(
  "writing everything",
  "files",
  () => drain(outputFiles(publication, templates)),
  (count) => count,
);
await compareCards(publication, templates.scorecard);
process.stdout.write(`  peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);

async function timed<T>(
  name: string,
  unit: string,
  work: () => T | Promise<T>,
  amount: (result: T) => number,
) {
  const start = process.hrtime.bigint();
  const result = await work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const rate = Math.round(amount(result) / seconds);
  process.stdout.write(
    `  ${name.padEnd(34)} ${seconds.toFixed(2).padStart(8)} s ${String(amount(result)).padStart(9)} ${unit.padEnd(6)} ${String(rate).padStart(8)} ${unit}/s\n`,
  );
  return { result, seconds };
}

function read(listed: readonly ListedFile[], into: Findings): Promise<Intake> {
  return readSources(
    readFiles(folder, listed, () => {}),
    scheme,
    into,
  );
}

function rowsOf({ deliveries }: Intake): number {
  return deliveries.reduce((total, { rows }) => total + rows, 0);
}

async function plainCsv(listed: readonly ListedFile[]): Promise<number> {
  let rows = 0;
  for (const { path } of listed) {
    parse(await readFile(join(folder, path)), {
      relax_column_count: true,
      on_record: () => {
        rows += 1;
        return null;
      },
    });
  }
  return rows;
}

async function drain(outputs: ReturnType<typeof outputFiles>): Promise<number> {
  let count = 0;
  for await (const { content } of outputs) {
    if (!(content instanceof Uint8Array)) for (const _ of content);
    count += 1;
  }
  return count;
}

function cutOff() {
  const date = parseCivilDate("2025-10-09");
  if (date === null) throw new RangeError("no cut-off");
  return date;
}

function builtInScheme() {
  const text = readFileSync(new URL("../../editions/built-in.yaml", import.meta.url), "utf8");
  const reading = readScheme({ name: "built-in.yaml", text }, null, indicators);
  if (reading.scheme === null) throw new Error("the built-in edition is not valid");
  return reading.scheme;
}
