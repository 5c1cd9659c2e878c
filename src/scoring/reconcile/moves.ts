import { shown } from "../../domain/exact.ts";
import { type Findings, inCell } from "../../findings/finding.ts";
import type { Assessment } from "../contract.ts";
import type { PastQuarter } from "../past.ts";

/** People whose total moved by more than half of what the latest earlier quarter published. */
export function checkMoves(
  { people }: Assessment,
  history: readonly PastQuarter[],
  findings: Findings,
): void {
  const previous = history.at(-1);
  if (previous === undefined) return;
  for (const { person, total } of people) {
    const before = previous.people.get(person.id)?.total ?? null;
    if (before === null || total === null) continue;
    if (total.sub(before).abs().lte(before.abs().div(2))) continue;
    findings.add("person-moved", inCell(person.at, null), {
      person: `${person.name}（${person.id}）`,
      id: person.id,
      before: shown(before),
      now: shown(total),
      other: previous.quarter.id,
    });
  }
}
