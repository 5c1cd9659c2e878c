import { compareNatural } from "../../domain/order.ts";
import type { Alarm, AlarmKind, AlarmRule, Look } from "./contract.ts";
import { falling } from "./falling.ts";
import { overdueComplaint } from "./overdue-complaint.ts";
import { satisfactionFloor } from "./satisfaction-floor.ts";

/** Every reason for an alarm. */
const RULES: Readonly<Record<AlarmKind, AlarmRule>> = {
  falling,
  "satisfaction-floor": satisfactionFloor,
  overdue: overdueComplaint,
};

/** What a quarter's figures call an inquiry for (整改办法 §三.2, §四.1), in order of the alarms' ids. */
export function raiseAlarms(look: Look): Alarm[] {
  return Object.values(RULES)
    .flatMap((rule) => rule(look))
    .sort((a, b) => compareNatural(a.id, b.id));
}
