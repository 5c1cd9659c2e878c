import type { Measurement } from "../domain/measurement.ts";
import type { Complaint } from "../facts/contract.ts";
import { handling } from "./concepts/complaint-handling.ts";
import {
  complaintEvidence,
  complaintsAbout,
  complaintTie,
  whyNotCounted,
} from "./concepts/complaints-received.ts";
import { COMPLAINTS } from "./concepts/groups.ts";
import { shareOf } from "./concepts/measure.ts";
import { type Context, defineIndicator } from "./contract.ts";

type Ctx = Context<"complaints">;

/** 及时处理客户投诉的数量占总投诉数量的比例 (考核规定 §三.2). */
export const complaintTimeliness = defineIndicator({
  id: "complaint-timeliness",
  label: { zh: "投诉处理及时率", en: "Complaint timeliness" },
  group: COMPLAINTS,
  reference: "考核规定 §三.2 客户反馈处理指标",
  unit: "share",
  better: "higher",
  definition: {
    zh: "这些投诉中，在期限内处理的件数 ÷ 已到期或已处理的件数；截止日尚未到期的列为待处理，不计入",
    en: "of those complaints, handled within the limit ÷ all that are due; those not yet due at the cut-off are pending and left out",
  },
  part: { zh: "按期处理", en: "handled in time" },
  whole: { zh: "应处理的投诉", en: "complaints due" },
  reads: ["complaints"],
  version: 1,
  policies: ["withdrawn-complaints", "complaint-limit-days"],
  byMonth: true,
  measure(context, person) {
    const { counting, leftOut } = complaintsAbout(context, person.id);
    const measurement = timeliness(context, counting);
    return { ...measurement, evidence: [...measurement.evidence, ...leftOut] };
  },
  measureFirm(context) {
    const complaints = context.facts.complaints.all.filter((one) => whyNotCounted(one, context) === null);
    const inTime = complaints.filter((complaint) => handling(context, complaint).state === "in-time");
    const due = complaints.filter((complaint) => handling(context, complaint).state !== "pending");
    return {
      measurement: { ...timeliness(context, complaints), evidence: [] },
      ties: [complaintTie("part", inTime), complaintTie("whole", due)],
    };
  },
});

function timeliness(context: Ctx, complaints: readonly Complaint[]): Measurement {
  const handlings = complaints.map((complaint) => ({ complaint, ...handling(context, complaint) }));
  const due = handlings.filter(({ state }) => state !== "pending");
  const inTime = due.filter(({ state }) => state === "in-time");
  const rows = handlings.map(({ complaint, state, says }) => {
    const role = state === "in-time" ? "part" : state === "late" ? "whole" : "left-out";
    return complaintEvidence(role, complaint, { reason: says });
  });
  const nothing =
    complaints.length === 0
      ? { zh: "本季度没有有效投诉", en: "no valid complaint in the quarter" }
      : { zh: "投诉在截止日均未到期", en: "no complaint is due yet at the cut-off" };
  return shareOf(inTime.length, due.length, nothing, { evidence: rows });
}
