import { type OraclePolicies, type OracleResult, oracle, type RawRow, type RawTables } from "../oracle.ts";

/** A tiny firm, whose one number was worked out by hand. */
export type Case = {
  /** A sentence that states what the case proves. */
  readonly name: string;
  readonly indicator: string;
  readonly person?: string;
  readonly tables: RawTables;
  readonly policies?: Partial<OraclePolicies>;
  readonly cutOff?: string;
  /** As {@link shown} writes it. */
  readonly expected: string;
};

export const Q3 = { first: "2025-07-01", last: "2025-09-30" } as const;

/** 张伟 and 李娜 in 商事部, two people called 王芳 elsewhere. */
export const STAFF: readonly RawRow[] = [
  { id: "L001", name: "张伟", department: "商事部", position: "partner" },
  { id: "L002", name: "李娜", department: "商事部", position: "lead-lawyer" },
  { id: "L003", name: "王芳", department: "争议部", position: "assistant" },
  { id: "L004", name: "王芳", department: "行政部", position: "secretary" },
];

/** An engagement of 张伟 with 甲公司, signed in the quarter, unless the row says otherwise. */
export function engagement(number: string, row: RawRow = {}): RawRow {
  return { number, client: "甲公司", signed: "2025-08-01", lead: "张伟", ...row };
}

/** Computes the case (for 张伟 unless it names somebody else) and writes the result as text. */
export function outcome({
  indicator,
  person = "L001",
  tables,
  policies,
  cutOff = "2025-10-09",
}: Case): string {
  const results = oracle({ people: STAFF, ...tables }, Q3, cutOff, policies);
  const result = results.get(person)?.get(indicator);
  return result === undefined ? "not assessed" : shown(result);
}

/** `value 1/2 (1 of 2)`, `value 3`, `undefined (0 of 0)`, `too-few`. */
function shown({ state, value, part, whole }: OracleResult): string {
  const text = (number: OracleResult["value"]) =>
    number === null ? "" : `${number.n}${number.d === 1n ? "" : `/${number.d}`}`;
  const sides = whole === null ? "" : ` (${text(part)} of ${text(whole)})`;
  return `${state}${value === null ? "" : ` ${text(value)}`}${sides}`;
}
