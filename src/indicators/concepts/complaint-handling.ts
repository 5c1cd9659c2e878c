import type { CivilDate } from "../../domain/civil-date.ts";
import type { Text } from "../../domain/text.ts";
import type { Complaint } from "../../facts/contract.ts";
import type { Context } from "../contract.ts";

type Ctx = Context<"complaints">;

/** How a complaint stands, and what that was judged by. */
export type Handling = {
  readonly state: "in-time" | "late" | "pending";
  readonly deadline: CivilDate;
  /** Null where it was not handled by the cut-off. */
  readonly handled: CivilDate | null;
  readonly says: Text;
};

/**
 * How a complaint stands at the cut-off (decision 6): handled by its deadline, late, or not yet due. The deadline
 * is the row's own, else the policy's working days after receipt.
 */
export function handling(context: Ctx, complaint: Complaint): Handling {
  const { cutOff, policies, workingDays } = context;
  const limit = policies["complaint-limit-days"];
  const deadline: CivilDate = complaint.due ?? workingDays.after(complaint.received, limit);
  const handled = complaint.handled !== null && complaint.handled <= cutOff ? complaint.handled : null;
  const when = { deadline, handled };
  const until = { zh: `期限 ${deadline}`, en: `due ${deadline}` };
  if (handled === null) {
    return deadline < cutOff
      ? {
          state: "late",
          ...when,
          says: { zh: `${until.zh}，截止日仍未处理`, en: `${until.en}, not handled at the cut-off` },
        }
      : {
          state: "pending",
          ...when,
          says: { zh: `${until.zh}，截止日尚未到期，待处理`, en: `${until.en}, pending at the cut-off` },
        };
  }
  return handled <= deadline
    ? {
        state: "in-time",
        ...when,
        says: { zh: `${until.zh}，${handled} 处理，按期`, en: `${until.en}, handled ${handled}, in time` },
      }
    : {
        state: "late",
        ...when,
        says: { zh: `${until.zh}，${handled} 处理，逾期`, en: `${until.en}, handled ${handled}, late` },
      };
}
