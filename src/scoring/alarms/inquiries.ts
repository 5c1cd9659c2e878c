import type { CivilDate } from "../../domain/civil-date.ts";
import { compareOrigins } from "../../domain/origin.ts";
import type { Quarter } from "../../domain/quarter.ts";
import type { Inquiry } from "../../facts/contract.ts";
import { type Findings, inCell, sayOrigin } from "../../findings/finding.ts";
import type { PastQuarter } from "../past.ts";
import { type Known, quarterOfAlarm } from "./listed.ts";

/** When and beside what inquiries are looked at. */
type Seen = {
  readonly quarter: Quarter;
  readonly cutOff: CivilDate;
  readonly history: readonly PastQuarter[];
};

/**
 * The inquiry that closes each alarm: of several the earliest. One that cannot be right is a finding; what lies after
 * the cut-off has not happened yet.
 */
export function effectiveInquiries(
  all: readonly Inquiry[],
  known: Known,
  seen: Seen,
  findings: Findings,
): ReadonlyMap<string, Inquiry> {
  const effective = new Map<string, Inquiry>();
  const first = new Map<string, Inquiry>();
  for (const inquiry of [...all].sort(inOrder)) {
    if (!isPossible(inquiry, known, seen, findings)) continue;
    const earlier = first.get(inquiry.alarm);
    if (earlier !== undefined && earlier.outcome !== inquiry.outcome) {
      const { alarm, at } = inquiry;
      findings.add("inquiry-contradicted", inCell(at, "outcome"), { alarm, first: sayOrigin(earlier.at) });
      continue;
    }
    if (earlier === undefined) first.set(inquiry.alarm, inquiry);
    if (earlier === undefined && known.standing.has(inquiry.alarm)) effective.set(inquiry.alarm, inquiry);
  }
  return effective;
}

function inOrder(a: Inquiry, b: Inquiry): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : compareOrigins(a.at, b.at);
}

function isPossible({ alarm, date, at }: Inquiry, known: Known, seen: Seen, findings: Findings): boolean {
  if (!known.standing.has(alarm) && !known.closed.has(alarm)) {
    if (!isOutOfSight(alarm, seen)) findings.add("inquiry-unknown", inCell(at, "alarm"), { alarm });
    return false;
  }
  const end = quarterOfAlarm(alarm)?.last;
  if (end !== undefined && date <= end) {
    findings.add("inquiry-early", inCell(at, "date"), { alarm, date, end });
    return false;
  }
  if (date <= seen.cutOff) return true;
  findings.add("inquiry-after-cut-off", inCell(at, "date"), { alarm, date, cutOff: seen.cutOff });
  return false;
}

/** An alarm of a quarter that is still to come, or of one before all that are looked at: the file keeps its history. */
function isOutOfSight(alarm: string, { quarter, history }: Seen): boolean {
  const of = quarterOfAlarm(alarm);
  if (of === null) return false;
  const [oldest] = history;
  return of.first > quarter.last || (oldest !== undefined && of.last < oldest.quarter.first);
}
