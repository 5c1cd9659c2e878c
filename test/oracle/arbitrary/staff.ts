import fc from "fast-check";
import type { RawRow } from "../cells.ts";
import { dayBetween, many, nat, type PlanOf, perhaps, pick, seldom } from "./picks.ts";

const NAMES = ["张伟", "李娜", "王芳", "Ann Lee", "阿依·古丽", "欧阳修", "赵敏", "陈 晨"];
const DEPARTMENTS = ["商事业务部", "争议解决部", "行政部"];
const POSITIONS = ["partner", "合伙人", "主办律师", "assistant", "法律秘书", "administration"];

/** A way to name somebody: who, and by what. */
export const reference = fc.record({ who: nat, by: fc.nat({ max: 3 }) });
export type Reference = PlanOf<typeof reference>;

const onePerson = fc.record({
  department: nat,
  position: nat,
  superior: perhaps(reference),
  joined: seldom(
    fc.oneof(fc.constantFrom("2025-08-31", "2025-09-01"), dayBetween("2023-01-01", "2025-09-30")),
  ),
  left: seldom(fc.oneof(fc.constantFrom("2025-07-30", "2025-07-31"), dayBetween("2025-06-01", "2025-10-01"))),
});

export const staffPlan = fc.record({
  departments: fc.integer({ min: 2, max: 3 }),
  people: many(onePerson, 8, 3),
  /** Whether the first two people have the same name. */
  twins: fc.boolean(),
});

/** The people of a firm, and how cells name them. */
export type Staff = {
  readonly rows: readonly RawRow[];
  readonly ids: readonly string[];
  readonly departments: readonly string[];
  /** The id of the person a reference means. */
  readonly idOf: (one: Reference) => string;
  /** The person by id, by name and id or, where nobody else has it, by name. */
  readonly nameOf: (one: Reference) => string;
};

export function makeStaff(plan: PlanOf<typeof staffPlan>): Staff {
  // Two of the people make sure that there are two departments; a third has people or does not exist.
  const placed = plan.people.map((one, index) =>
    pick(DEPARTMENTS.slice(0, plan.departments), index === 1 ? 0 : index === 2 ? 1 : one.department),
  );
  const departments = DEPARTMENTS.filter((name) => placed.includes(name));
  const ids = plan.people.map((_, index) => `L${String(index + 1).padStart(3, "0")}`);
  const names = plan.people.map((_, index) => pick(NAMES, index === 1 && plan.twins ? 0 : index));
  const idOf = (one: Reference) => pick(ids, one.who);
  const nameOf = (one: Reference) => {
    const index = one.who % ids.length;
    const [id, name] = [pick(ids, index), pick(names, index)];
    const isUnique = names.filter((other) => other === name).length === 1;
    const forms = [id, `${name}(${id})`, `${name}（${id}）`];
    return one.by === 3 && isUnique ? name : pick(forms, one.by);
  };
  const rows = plan.people.map((one, index) => ({
    id: pick(ids, index),
    name: pick(names, index),
    department: pick(placed, index),
    position: pick(POSITIONS, one.position),
    superior: one.superior && one.superior.who % ids.length !== index ? nameOf(one.superior) : null,
    email: null,
    joined: one.joined,
    left: one.left !== null && one.joined !== null && one.left < one.joined ? one.joined : one.left,
  }));
  return { rows, ids, departments, idOf, nameOf };
}

/** A cell that names one to three people, with shares or without. */
export const peopleCell = fc.record({
  people: fc.array(reference, { minLength: 1, maxLength: 3 }),
  shares: perhaps(nat),
  form: fc.nat({ max: 2 }),
  separator: fc.constantFrom("、", "，", "；", "/", ", "),
});
export type PeopleCell = PlanOf<typeof peopleCell>;

const SHARES = [
  [["100"]],
  [
    ["60", "40"],
    ["50", "50"],
    ["100", "0"],
    ["33.3", "66.7"],
    ["0.01", "99.99"],
  ],
  [
    ["33.33", "33.33", "33.34"],
    ["33", "33", "33"],
    ["50", "30", "20"],
    ["0", "100", "0"],
    ["12.5", "62.5", "25"],
  ],
];

/** Writes the cell, nobody twice; `needed` is added where the cell gives no shares and leaves them out. */
export function writePeople(staff: Staff, plan: PeopleCell, needed: Reference | null): string {
  const people: Reference[] = [];
  for (const one of plan.people) {
    if (!people.some((other) => staff.idOf(other) === staff.idOf(one))) people.push(one);
  }
  if (plan.shares === null) {
    const hasNeeded = needed === null || people.some((one) => staff.idOf(one) === staff.idOf(needed));
    const all = hasNeeded || needed === null ? people : [...people, needed];
    return all.map(staff.nameOf).join(plan.separator);
  }
  const shares = pick(SHARES[people.length - 1] ?? [], plan.shares);
  const pieces = people.map((one, index) => {
    const [name, share] = [staff.nameOf(one), shares[index] ?? ""];
    const isBracketed = /[(（]/.test(name);
    if (plan.form === 2) return `${name}:${share}`;
    return plan.form === 1 && !isBracketed ? `${name}（${share}%）` : `${name} ${share}%`;
  });
  return pieces.join(plan.separator);
}
