import { addDays, type CivilDate } from "../../domain/civil-date.ts";
import { inCell } from "../../findings/finding.ts";
import type { Appeal, AppealContext, AppealRow } from "./contract.ts";

/** Checks the days of an appeal: received, filed in time, decided; none of them after the cut-off. */
export function checkDays(row: AppealRow, appeal: Appeal, context: AppealContext): void {
  const { cutOff, findings } = context;
  const { filed, decided, at } = row;
  for (const [column, date] of [
    ["received", row.received],
    ["filed", filed],
    ["decided", decided],
  ] as const) {
    if (date !== null && date > cutOff)
      findings.add("appeal-in-future", inCell(at, column), { date, cutOff });
  }
  if (decided !== null && decided < filed) {
    findings.add("appeal-decided-early", inCell(at, "decided"), { filed, decided });
  }
  checkWindow(row, appeal, context);
}

/** The last day on which an appeal may be filed: calendar days from the day after receipt, days off among them. */
export function lastDayToAppeal(received: CivilDate, days: number): CivilDate {
  return addDays(received, days);
}

/** The window counts calendar days: an appeal on the last of them is in time, one after it can only be refused. */
function checkWindow(row: AppealRow, appeal: Appeal, context: AppealContext): void {
  const { filed, decision, at } = row;
  const { days, receivedOn, findings, roster } = context;
  if (decision === "dismissed" || decision === "withdrawn") return;
  const received = row.received ?? receivedOn(appeal.person);
  if (received === null) {
    if (decision === null) return;
    const person = `${roster.byId.get(appeal.person)?.name ?? ""}（${appeal.person}）`;
    findings.add("appeal-receipt-unknown", inCell(at, "received"), { person, filed, days: String(days) });
    return;
  }
  const last = lastDayToAppeal(received, days);
  if (filed < received) findings.add("appeal-too-early", inCell(at, "filed"), { filed, received });
  if (filed > last) {
    findings.add("appeal-late", inCell(at, "filed"), { filed, received, last, days: String(days) });
  }
}
