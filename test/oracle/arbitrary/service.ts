import fc from "fast-check";
import type { RawRow } from "../cells.ts";
import { type Business, spelled } from "./business.ts";
import { dayAround, later, nat, type PlanOf, perhaps, pick } from "./picks.ts";
import { peopleCell, reference, type Staff, writePeople } from "./staff.ts";

const STATUSES = [null, "open", "处理中", "valid", "已办结", "invalid", "重复", "withdrawn", "已撤回"];

export const complaintPlan = (outside: boolean) =>
  fc.record({
    received: dayAround(outside),
    client: nat,
    form: nat,
    people: peopleCell,
    due: perhaps(fc.nat({ max: 40 })),
    handled: perhaps(fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 60 }))),
    status: nat,
  });

/** A complaint about one or several people, handled before or after its deadline and the cut-off. */
export function makeComplaint(
  plan: PlanOf<ReturnType<typeof complaintPlan>>,
  index: number,
  staff: Staff,
  business: Business,
): RawRow {
  return {
    number: `TS-${index + 1}`,
    received: plan.received,
    client: spelled(pick(business.names, plan.client), plan.form),
    people: writePeople(staff, { ...plan.people, shares: null }, null),
    due: plan.due === null ? null : later(plan.received, plan.due),
    handled: plan.handled === null ? null : later(plan.received, plan.handled),
    status: pick(STATUSES, plan.status),
  };
}

export const responsePlan = (outside: boolean) =>
  fc.record({
    date: dayAround(outside),
    second: fc.oneof(fc.constantFrom(0, 86_399, 64_800), fc.nat({ max: 86_399 })),
    /** Seconds to the answer: often on the very limit, or one beyond. */
    took: fc.option(
      fc.oneof(
        fc.nat({ max: 400_000 }),
        fc.constantFrom(0, 1800, 1801, 5400, 5401, 86_400, 86_401, 172_800, 172_801),
      ),
      { freq: 4 },
    ),
    from: perhaps(reference),
    to: reference,
    limit: fc.constantFrom(null, null, "24", "0.5", "1.5", "48"),
    hasBlank: fc.boolean(),
  });

/** A request in the workflow, answered in time, late or never. */
export function makeResponse(plan: PlanOf<ReturnType<typeof responsePlan>>, staff: Staff): RawRow {
  const moment = (seconds: number) => {
    const two = (value: number) => String(value).padStart(2, "0");
    const rest = seconds % 86_400;
    const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
    return `${later(plan.date, Math.floor(seconds / 86_400))}${plan.hasBlank ? " " : "T"}${clock}`;
  };
  return {
    requested: moment(plan.second),
    responded: plan.took === null ? null : moment(plan.second + plan.took),
    from: plan.from && staff.nameOf(plan.from),
    to: staff.nameOf(plan.to),
    limit: plan.limit,
  };
}
