import { exact, ONE } from "../../domain/exact.ts";
import { type Evidence, evidence } from "../../domain/measurement.ts";
import { inQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import type { Complaint, PersonId } from "../../facts/contract.ts";
import type { Context, Tie } from "../contract.ts";
import { OUTSIDE_QUARTER } from "./reasons.ts";

type Ctx = Context<"complaints">;

/** Why a complaint does not count; null if it does: received in the quarter, not set aside by a decision (decision 6). */
export function whyNotCounted(
  complaint: Complaint,
  { quarter, policies }: Pick<Ctx, "quarter" | "policies">,
): Text | null {
  if (!inQuarter(quarter, complaint.received)) return OUTSIDE_QUARTER;
  if (complaint.status === "invalid") return { zh: "已认定无效", en: "decided to be invalid" };
  if (complaint.status === "duplicate") return { zh: "已认定为重复投诉", en: "decided to be a duplicate" };
  if (complaint.status === "withdrawn" && policies["withdrawn-complaints"] === "exclude") {
    return { zh: "已撤回（按现行政策不计）", en: "withdrawn (not counted by the policy in force)" };
  }
  return null;
}

/** The complaints about a person that count, and the evidence of those that do not. */
export function complaintsAbout(
  context: Ctx,
  person: PersonId,
): { counting: Complaint[]; leftOut: Evidence[] } {
  const counting: Complaint[] = [];
  const leftOut: Evidence[] = [];
  for (const complaint of context.facts.complaints.of(person)) {
    const reason = whyNotCounted(complaint, context);
    if (reason === null) counting.push(complaint);
    else leftOut.push(complaintEvidence("left-out", complaint, { reason }));
  }
  return { counting, leftOut };
}

/** A complaint as a row behind a number. */
export function complaintEvidence(
  role: Evidence["role"],
  complaint: Complaint,
  rest: Partial<Evidence> = {},
): Evidence {
  const { number, clientName, received, at } = complaint;
  return evidence(role, at, { key: number, client: clientName, date: received, ...rest });
}

/** One for each complaint and each person it names: a complaint about several people counts for each. */
export function complaintTie(of: Tie["of"], complaints: readonly Complaint[]): Tie {
  return {
    of,
    total: exact(complaints.reduce((total, { about }) => total + about.length, 0)),
    credits: complaints.flatMap(({ about }) => about.map((person) => ({ person, amount: ONE }))),
  };
}
