import { departmentsOf, makeCircle, ring } from "./colleagues.ts";
import type { Firm } from "./model.ts";
import type { Period } from "./period.ts";
import { at, random } from "./random.ts";
import { DEPARTMENTS } from "./seats.ts";
import { csvTable, type SampleRow, type SampleTable } from "./table.ts";

const HEADERS = ["评价部门", "被评部门或人员", "得分"];

/** So many other departments each department rates at most. */
const RATED = 8;

/** Every department rates the others, one a single person besides, and the fifth itself. */
export function departmentRatingsTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "department-ratings", period.id);
  const departments = departmentsOf(firm.people);
  const present = makeCircle(firm.people, period).present;
  const rows: SampleRow[] = [];
  departments.forEach((rating, index) => {
    for (const rated of ring(departments, index + 1, Math.min(RATED, departments.length - 1))) {
      const base = random(firm.seed, "department", rated).between(80, 91);
      rows.push([rating, rated, base + rng.between(-5, 6)]);
    }
    const person = rng.pick(present);
    if (index % 2 === 0 && person.department !== rating) {
      rows.push([rating, person.label, rng.between(78, 97)]);
    }
  });
  const itself = at(DEPARTMENTS, 4);
  rows.push([itself, itself, 99]);
  return csvTable("department_ratings", `${period.id}/行政部/部门协作评价.csv`, HEADERS, rows);
}
