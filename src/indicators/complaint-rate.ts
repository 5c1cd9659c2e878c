import {
  complaintEvidence,
  complaintsAbout,
  complaintTie,
  whyNotCounted,
} from "./concepts/complaints-received.ts";
import { COMPLAINTS } from "./concepts/groups.ts";
import { shareOf } from "./concepts/measure.ts";
import { engagementEvidence, servedAmong } from "./concepts/served-clients.ts";
import { defineIndicator } from "./contract.ts";

const NOTHING = { zh: "本季度没有服务的客户", en: "served no client in the quarter" };

/** 考核期内收到客户投诉的数量占总客户数量的比例 (考核规定 §三.2). */
export const complaintRate = defineIndicator({
  id: "complaint-rate",
  label: { zh: "客户投诉率", en: "Complaint rate" },
  group: COMPLAINTS,
  reference: "考核规定 §三.2 客户反馈处理指标",
  unit: "share",
  better: "lower",
  definition: {
    zh: "本季度收到的针对本人的有效投诉件数 ÷ 本季度本人服务的客户数",
    en: "valid complaints about the person received in the quarter ÷ clients the person served in it",
  },
  part: { zh: "有效投诉", en: "valid complaints" },
  whole: { zh: "服务的客户", en: "clients served" },
  reads: ["complaints", "engagements"],
  version: 1,
  policies: ["withdrawn-complaints"],
  byMonth: true,
  measure(context, person) {
    const { counting, leftOut } = complaintsAbout(context, person.id);
    const served = servedAmong(context, context.facts.engagements.of(person.id));
    const rows = [
      ...counting.map((complaint) => complaintEvidence("part", complaint)),
      ...[...served.values()].map((engagement) => engagementEvidence("whole", engagement)),
      ...leftOut,
    ];
    return shareOf(counting.length, served.size, NOTHING, { evidence: rows });
  },
  measureFirm(context) {
    const complaints = context.facts.complaints.all.filter((one) => whyNotCounted(one, context) === null);
    const served = servedAmong(context, context.facts.engagements.all);
    return {
      measurement: shareOf(complaints.length, served.size, NOTHING, { evidence: [] }),
      ties: [complaintTie("part", complaints)],
    };
  },
});
