import type { CivilDate } from "../../domain/civil-date.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Receipt } from "../../facts/contract.ts";
import { type Findings, inCell } from "../../findings/finding.ts";

const COLUMNS = {
  received: { zh: "签收日期", en: "day of receipt" },
  interviewed: { zh: "面谈日期", en: "day of the interview" },
} as const satisfies Record<string, Text>;

/** Results are received after the quarter; what lies after the cut-off nobody can know yet (考核规定 §三.1, §三.5). */
export function checkReceipts(
  receipts: readonly Receipt[],
  quarter: Quarter,
  cutOff: CivilDate,
  findings: Findings,
): void {
  for (const receipt of receipts) {
    const { received, at } = receipt;
    if (received <= quarter.last) {
      findings.add("receipt-too-early", inCell(at, "received"), { received, quarter: quarterLabel(quarter) });
    }
    for (const column of ["received", "interviewed"] as const) {
      const found = receipt[column];
      if (found === null || found <= cutOff) continue;
      findings.add("receipt-after-cut-off", inCell(at, column), { column: COLUMNS[column], found, cutOff });
      break;
    }
  }
}
