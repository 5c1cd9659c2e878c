import { inQuarter } from "../domain/quarter.ts";
import { type Findings, inCell, NOWHERE } from "../findings/finding.ts";
import type { Context } from "../indicators/contract.ts";
import { ENGAGEMENT_KINDS } from "../sources/engagements.ts";

type Ctx = Context<"engagements" | "clients">;

/** What the exports must say, given the quarter and the policies, before anything can be measured. */
export function checkPreconditions(context: Ctx, findings: Findings): void {
  const { quarter, cutOff } = context;
  if (cutOff < quarter.last) findings.add("quarter-unfinished", NOWHERE, { last: quarter.last, cutOff });
  if (historyMissing(context)) findings.add("history-missing", NOWHERE, { quarter: quarter.id });
  checkKinds(context, findings);
}

/**
 * Whether nothing tells old clients from new ones (decision 1): no engagement signed before the quarter, no first
 * date in a register, and the firm has not said that there is none on purpose.
 */
function historyMissing({ facts, quarter, policies }: Ctx): boolean {
  if (policies.history === "none") return false;
  // An engagement with a fault of its own may be the one from before: that one is told.
  if (facts.engagements.faulty.numbers.size > 0) return false;
  const engaged = facts.engagements.all.some(({ signed }) => signed < quarter.first);
  const registered = [...facts.clients.firstEngaged.values()].some((one) => one.firstEngaged < quarter.first);
  return !engaged && !registered;
}

/** Where only some kinds count as another engagement, each engagement of the quarter must say its kind. */
function checkKinds({ facts, quarter, policies }: Ctx, findings: Findings): void {
  const kinds = policies["re-engagement-kinds"];
  if (kinds === "all") return;
  for (const { kind, signed, at } of facts.engagements.all) {
    if (kind !== null || !inQuarter(quarter, signed)) continue;
    findings.add("kind-missing", inCell(at, "kind"), { kinds: kinds.map(sayKind).join("、") });
  }
}

/** A kind in the words of the export: `renewal` is 续签. */
function sayKind(kind: string): string {
  const words: Readonly<Record<string, readonly string[]>> = ENGAGEMENT_KINDS;
  return words[kind]?.[0] ?? kind;
}
