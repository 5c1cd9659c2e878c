import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, levelOf } from "../../src/findings/finding.ts";
import type { InputFile, ReadBook } from "../../src/intake/contract.ts";
import { readWorkbook } from "../../src/intake/workbook.ts";
import { type Assessed, assessed, SAMPLES, sampleFiles } from "../support/quarter.ts";

const YAML = readFileSync(join(SAMPLES, "crm-kpi.yaml"), "utf8");

/** What departments say their exports add up to: only with this can a row be missed that nothing else points to. */
const CONTROL_TOTALS = `
control-totals:
  payments: { 2025Q3: { amount: 5727209.26, rows: 645 } }
  referrals: { 2025Q3: { rows: 22 } }
  ratings: { 2025Q3: { rows: 376 } }
  responses: { 2025Q3: { rows: 292 } }
  department_ratings: { 2025Q3: { rows: 34 } }
  complaints: { 2025Q3: { rows: 16 } }
  surveys: { 2025Q3: { rows: 181 } }
  adjustments: { 2025Q3: { rows: 2 } }
`;

/** The undamaged files; a workbook among them is read once, and its sheets are given again to every run. */
export async function sampleQuarter(): Promise<InputFile[]> {
  return (await sampleFiles("2025Q3")).map((file) => ({ ...file, readBook: readOnce() }));
}

function readOnce(): ReadBook {
  let contents: ReturnType<ReadBook> | null = null;
  return (bytes, type) => (contents ??= readWorkbook(bytes, type));
}

export function assessQuarter(files: readonly InputFile[], totals = false): Promise<Assessed> {
  return assessed(files, { yaml: totals ? `${YAML}${CONTROL_TOTALS}` : YAML });
}

/** What pay depends on: everybody's total, rank and grade, and every value and score. Null without results. */
export function resultsOf({ assessment }: Assessed): unknown {
  if (assessment === null) return null;
  const people = assessment.people.map((one) => [
    one.person.id,
    one.total,
    one.rank,
    one.of,
    one.grade?.label.zh,
    one.indicators.map(({ measurement, score }) => [measurement, score].map(withoutPlaces)),
  ]);
  return JSON.parse(
    JSON.stringify([people, assessment.firm.map(({ measurement }) => withoutPlaces(measurement))], plain),
  );
}

/** A measurement without its evidence, whose places move with the rows. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("evidence" in value)) return value;
  return { ...value, evidence: null, terms: null, notes: null };
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Findings that keep results from being published, or that somebody must look at first. */
export function weighty(finding: Finding): boolean {
  return ["error", "confirm"].includes(levelOf(finding));
}
