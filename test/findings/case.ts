import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Past, reconcile } from "../../src/commands/load/reconcile.ts";
import {
  type Finding,
  type FindingCode,
  Findings,
  messageOf,
  remedyOf,
  titleOf,
} from "../../src/findings/finding.ts";
import type { InputFile } from "../../src/intake/contract.ts";
import { checkCardTemplate } from "../../src/output/card-template.ts";
import { findingsText } from "../../src/output/terminal/findings.ts";
import { readPastQuarter } from "../../src/scoring/past.ts";
import { readState } from "../../src/scoring/reconcile/delivery-state.ts";
import { assessed, schemeOf } from "../support/quarter.ts";
import { mailFindings, PUBLISHED } from "./mail-case.ts";

const HERE = new URL(".", import.meta.url).pathname;

/** Files of a case that are not the firm's. */
const ABSENT = "absent.txt";
const TODAY = "today.txt";
const EXPECTED = "expected.txt";

/** The folders of cases, each named by the code that it shows. */
export function caseNames(): string[] {
  return readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "base")
    .map(({ name }) => name)
    .sort();
}

/** The base firm with a case's files over it, assessed: what the program has to say about it. */
export async function findingsOf(name: string | null): Promise<readonly Finding[]> {
  const files = ownFiles("base");
  const own = name === null ? new Map<string, Buffer>() : ownFiles(name);
  for (const path of lines(name, ABSENT)) {
    if (!files.delete(path)) throw new Error(`${name}: the base has no ${path}`);
  }
  for (const [path, bytes] of own) files.set(path, bytes);
  return findingsIn(files, lines(name, TODAY)[0], RECONCILED.includes(name ?? ""));
}

/** What the program has to say about a firm's files, the configuration among them. */
export async function findingsIn(
  firm: ReadonlyMap<string, Buffer>,
  cutOff = "2025-10-09",
  reconciled = false,
): Promise<readonly Finding[]> {
  const { "crm-kpi.yaml": yaml, ...others } = Object.fromEntries(firm);
  const { scorecard } = schemeOf(yaml?.toString()).templates;
  if (scorecard !== null) return templateFindings(scorecard, others[scorecard]);
  const files = Object.entries(others)
    .filter(([path]) => path.startsWith("2025Q3/") || !path.includes("/"))
    .map(
      ([path, bytes]): InputFile => ({ path, bytes, place: path.startsWith("2025Q3/") ? "quarter" : "firm" }),
    );
  const run = await assessed(files, { yaml: yaml?.toString() ?? "", cutOff });
  if (run.input.scheme.mail !== null) return mailFindings(run, firm.get(PUBLISHED)?.toString() ?? "{}");
  if (!reconciled) return run.findings;
  const findings = new Findings();
  for (const finding of run.findings) findings.push(finding);
  reconcile(run, pastOf(firm), findings);
  return findings.sorted();
}

/** Codes that show only beside another quarter, or in a quarter that is complete. */
const RECONCILED: readonly string[] = [
  "amount-moved",
  "confirmation-unmatched",
  "file-of-other-quarter",
  "person-moved",
  "person-not-excepted",
  "person-not-in-source",
] satisfies FindingCode[];

/** What lies in a case's folder of the quarter before. */
function pastOf(firm: ReadonlyMap<string, Buffer>): Past {
  const history = readPastQuarter(firm.get("results/2025Q2/results.json")?.toString() ?? "");
  const before = readState(firm.get("results/2025Q2/deliveries.json")?.toString() ?? "");
  const earlier = [...firm].filter(([path]) => path.startsWith("2025Q2/")).map(([, bytes]) => bytes);
  const sha256 = new Set(earlier.map((bytes) => createHash("sha256").update(bytes).digest("hex")));
  return {
    history: history === null ? [] : [history],
    before,
    filesBefore: { quarter: "2025Q2", sha256 },
    own: null,
    files: [],
  };
}

/** What the program has to say about a firm's own template. */
function templateFindings(name: string, bytes: Buffer | undefined): readonly Finding[] {
  if (bytes === undefined) throw new Error(`no template ${name}`);
  const findings = new Findings();
  checkCardTemplate(bytes, name, findings);
  return findings.sorted();
}

/** What the program prints for findings: in Chinese, then in English. */
export function textOf(findings: readonly Finding[]): string {
  return `${findingsText(findings, "zh", false)}\n${findingsText(findings, "en", false)}`;
}

/** The file that holds what the program is to say of a case; `vitest -u` writes it anew. */
export function expectedPath(name: string): string {
  return join(HERE, name, EXPECTED);
}

/** Every piece of words of a finding, by what it is. */
export function wordsOf(finding: Finding): [what: string, words: string][] {
  return (["zh", "en"] as const).flatMap((lang): [string, string][] => [
    [`title ${lang}`, titleOf(finding)[lang]],
    [`message ${lang}`, messageOf(finding)[lang]],
    [`remedy ${lang}`, remedyOf(finding)[lang]],
  ]);
}

/** The exports and the configuration in a case's folder, by path below it. */
export function ownFiles(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(join(HERE, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(join(HERE, folder).length + 1);
    if (![ABSENT, TODAY, EXPECTED].includes(relative)) files.set(relative, readFileSync(path));
  }
  return files;
}

function lines(name: string | null, file: string): string[] {
  const path = name === null ? "" : join(HERE, name, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
