import { expect } from "vitest";
import { type Exact, exact, shown } from "../../src/domain/exact.ts";
import type { Evidence, Measurement } from "../../src/domain/measurement.ts";
import { levelOf } from "../../src/findings/finding.ts";
import type { PersonResult } from "../../src/scoring/contract.ts";
import type { PastQuarter } from "../../src/scoring/past.ts";
import type { SourceId } from "../../src/sources/index.ts";
import { toCsvFiles } from "../oracle/csv-files.ts";
import { type Assessed, assessed, textFile } from "./quarter.ts";

/** A row by the columns' canonical names; what is not given is blank. */
export type Row = Readonly<Record<string, string>>;
export type Tables = { readonly [Id in SourceId]?: readonly Row[] };

/** Two lawyers and a partner of one department, an assistant and a secretary of two others. */
export const STAFF: readonly Row[] = [
  { id: "L001", name: "张伟", department: "商事部", position: "lead-lawyer" },
  { id: "L002", name: "李娜", department: "商事部", position: "lead-lawyer" },
  { id: "L003", name: "王芳", department: "商事部", position: "partner" },
  { id: "L004", name: "陈晨", department: "争议部", position: "assistant" },
  { id: "L005", name: "赵敏", department: "行政部", position: "secretary" },
];

/** An engagement of long ago: history exists, and nobody's number changes by it. */
const HISTORY: Row = {
  number: "HT-0",
  client: "旧客户",
  signed: "2015-01-05",
  status: "closed",
  closed: "2016-01-05",
  lead: "王芳",
};

/** An engagement of 张伟 with 甲公司, signed in the quarter, unless the row says otherwise. */
export function engagement(number: string, row: Row = {}): Row {
  return { number, client: "甲公司", signed: "2025-08-01", lead: "张伟", ...row };
}

export type Setting = {
  readonly yaml?: string;
  readonly cutOff?: string;
  readonly history?: readonly PastQuarter[];
};

/** Assesses the third quarter of 2025 from these rows alone; every other export is there without rows. */
export function ran(
  tables: Tables,
  { yaml = "", cutOff = "2025-10-09", history = [] }: Setting = {},
): Promise<Assessed> {
  const files = toCsvFiles({ people: STAFF, ...tables }).map(({ path, text }) => textFile(path, text));
  return assessed(files, { yaml, cutOff, history });
}

/** As {@link ran}, for a firm that has a history. */
export function assess(tables: Tables, setting: Setting = {}): Promise<Assessed> {
  return ran({ ...tables, engagements: [HISTORY, ...(tables.engagements ?? [])] }, setting);
}

/** The codes of the findings that keep results from being published. */
export function errorsOf({ findings }: Assessed): string[] {
  return findings.filter((finding) => levelOf(finding) === "error").map(({ code }) => code);
}

export function personOf({ assessment, findings }: Assessed, name: string): PersonResult {
  const found = assessment?.people.find(({ person }) => person.name === name);
  if (found === undefined) throw new Error(`${name} is not assessed: ${JSON.stringify(findings)}`);
  return found;
}

export function indicatorOf(run: Assessed, name: string, indicator: string) {
  const found = personOf(run, name).indicators.find(({ info }) => info.id === indicator);
  if (found === undefined) throw new Error(`no ${indicator} of ${name}`);
  return found;
}

/** An exact number as a decimal where it has one, else as a fraction. */
export function written(value: Exact | null): string {
  if (value === null) return "–";
  const decimal = shown(value, 6);
  return exact(decimal).equals(value) ? decimal : value.toFraction();
}

/** `0.5 (1 of 2)`, `3`, `undefined (0 of 0)`, `too-few`. */
export function measured(measurement: Measurement): string {
  const { part, whole } = measurement;
  const sides = whole === null ? "" : ` (${written(part)} of ${written(whole)})`;
  return measurement.state === "value"
    ? `${written(measurement.value)}${sides}`
    : `${measurement.state}${sides}`;
}

/** `part HT-1`, `left-out ratings:2: a rating of oneself`: each row behind a number. */
export function rowsBehind({ evidence }: Measurement): string[] {
  return evidence.map(({ role, key, at, reason }) => {
    const row = key === "" ? placeOf(at) : key;
    return `${role} ${row}${reason === null ? "" : `: ${reason.en}`}`;
  });
}

function placeOf({ file, row }: Evidence["at"]): string {
  return `${file.replace(/^.*\/|\.csv$/g, "")}:${row}`;
}

/** A small firm whose one number was worked out by hand. */
export type Case = Setting & {
  /** A sentence of the regulation. */
  readonly name: string;
  readonly tables: Tables;
  /** By person's name, as {@link measured} writes it. */
  readonly expected: Readonly<Record<string, string>>;
  /** The rows behind 张伟's number, as {@link rowsBehind} writes them. */
  readonly rows?: readonly string[];
};

/** Checks a case of one indicator. */
export function measures(indicator: string): (one: Case) => Promise<void> {
  return async ({ tables, expected, rows, ...setting }) => {
    const run = await assess(tables, setting);
    expect(errorsOf(run)).toEqual([]);
    const of = (name: string) => indicatorOf(run, name, indicator).measurement;
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, measured(of(name))]));
    expect(found).toEqual(expected);
    if (rows !== undefined) expect(rowsBehind(of("张伟"))).toEqual(rows);
  };
}

/** Data that are asked about, and by which findings. */
export type Refusal = Setting & {
  readonly name: string;
  readonly tables: Tables;
  readonly codes: readonly string[];
};

/** Checks that data are refused and nothing is measured. */
export async function refuses({ tables, codes, ...setting }: Refusal): Promise<void> {
  const run = await assess(tables, setting);
  expect(errorsOf(run)).toEqual(codes);
  expect(run.assessment).toBeNull();
}
