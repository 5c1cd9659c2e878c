import { type CivilDate, parseCivilDate } from "../../domain/civil-date.ts";
import { type Exact, shown, sum } from "../../domain/exact.ts";
import { type Fen, fenAsYuan } from "../../domain/fen.ts";
import { inQuarter, type Quarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import { type Findings, NOWHERE } from "../../findings/finding.ts";
import type { Scheme } from "../../scheme/contract.ts";
import type { AnyRow } from "../../sources/contract.ts";
import { type SourceId, sources } from "../../sources/index.ts";

type Rows = ReadonlyMap<string, readonly AnyRow[]>;

/** A row as a control total counts it: its date, where the source has one, and its amount in fen. */
type Counted = { readonly date: CivilDate | null; readonly amount: Fen };

/**
 * What finance or another department says that a quarter's source adds up to must be what its rows give: all rows
 * of the quarter, refunds negative, what only passes through included, as it stands on the department's own sheet.
 */
export function checkControlTotals(
  rows: Rows,
  { controlTotals }: Scheme,
  quarter: Quarter,
  faulty: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const [id, byQuarter] of controlTotals) {
    const given = byQuarter.get(quarter.id);
    if (given === undefined || faulty.has(id)) continue;
    const counted = rowsOf(id, rows).filter(({ date }) => date === null || inQuarter(quarter, date));
    const total = sum(counted.map(({ amount }) => fenAsYuan(amount)));
    const report = (what: Text, said: string, found: string) => {
      const args = { source: sources[id].label, quarter: quarter.id, what, given: said, found };
      findings.add("control-total-differs", NOWHERE, args);
    };
    if (given.amount !== null && !given.amount.equals(total))
      report(AMOUNT, money(given.amount), money(total));
    if (given.rows !== null && given.rows !== counted.length)
      report(ROWS, String(given.rows), String(counted.length));
  }
}

const AMOUNT: Text = { zh: "金额（元）", en: "The amount in yuan" };
const ROWS: Text = { zh: "行数", en: "The number of rows" };

function money(amount: Exact): string {
  return shown(amount, 2);
}

function rowsOf(id: SourceId, rows: Rows): Counted[] {
  const { period } = sources[id];
  const dated = id === "engagements" ? "signed" : period;
  return (rows.get(id) ?? []).map((row) => ({
    date: dated === null ? null : dateOf(row[dated]),
    amount: amountOf(row),
  }));
}

/** Columns of dates and times hold texts; a time begins with its date. */
function dateOf(value: unknown): CivilDate | null {
  return typeof value === "string" ? parseCivilDate(value.slice(0, 10)) : null;
}

function amountOf({ amount, kind }: AnyRow): Fen {
  if (typeof amount !== "bigint") return 0n;
  return kind === "refund" && amount > 0n ? -amount : amount;
}
