import { handling } from "../../indicators/concepts/complaint-handling.ts";
import { complaintEvidence, whyNotCounted } from "../../indicators/concepts/complaints-received.ts";
import type { Alarm, AlarmRule } from "./contract.ts";
import { alarmOf } from "./made.ts";

const ID = "complaint-timeliness";

/** A complaint of the quarter that is not handled and past its deadline at the cut-off: one for each whom it names. */
export const overdueComplaint: AlarmRule = ({ input, context, firm }) => {
  const info = firm.find((one) => one.info.id === ID)?.info;
  if (info === undefined) return [];
  return context.facts.complaints.all.flatMap((complaint): Alarm[] => {
    if (whyNotCounted(complaint, context) !== null) return [];
    const { state, deadline, handled } = handling(context, complaint);
    if (state !== "late" || handled !== null) return [];
    const found = { figures: [], limit: deadline, number: complaint.number };
    return complaint.about.flatMap((id) => {
      const person = context.facts.people.byId.get(id);
      if (person === undefined) return [];
      return [
        alarmOf("overdue", input.quarter, person, info, found, [complaintEvidence("whole", complaint)]),
      ];
    });
  });
};
