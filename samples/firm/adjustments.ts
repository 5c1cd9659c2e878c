import type { Firm, Person } from "./model.ts";
import type { Period } from "./period.ts";
import { at } from "./random.ts";
import { csvTable, dateCell, type SampleCell, type SampleRow, type SampleTable } from "./table.ts";

const HEADERS = ["被考核人", "指标", "调整分值", "更正得分", "理由", "决定人", "决定日期"];

/** Two appeals of the quarter that were accepted: one changes a score, one corrects it. */
export function adjustmentsTable(
  firm: Firm,
  period: Period,
  complaints: SampleTable,
  surveys: SampleTable,
): SampleTable {
  const leads = firm.people.filter((one) => one.position === "lead-lawyer" && stays(one, period));
  const overdue = complaints.rows.filter((row) => isOverdue(row[4] ?? null, row[5] ?? null));
  const late = namedAlone(leads, [...overdue, ...complaints.rows]);
  const rated = namedAlone(
    leads.filter((lead) => lead !== late && lead.talent < 60),
    surveys.rows,
  );
  const director = at(firm.people, 0).name;
  const decided = dateCell(period.last + 9);
  const waited = "客户临时出境，补充材料送达前无法办结，经核实不计逾期";
  const mixedUp = "一份问卷误记在本人名下，经与客户核对后更正";
  return csvTable("adjustments", `${period.id}/执行小组/申诉调整.csv`, HEADERS, [
    [late.id, "投诉处理及时率", 2, null, waited, director, decided],
    [rated.id, "客户满意度", null, 8, mixedUp, director, decided],
  ]);
}

function stays(person: Person, period: Period): boolean {
  return person.left === null && person.joined < period.first - 365;
}

/** Whether a complaint was handled after its own limit. */
function isOverdue(due: SampleCell, handled: SampleCell): boolean {
  const isDate = (cell: SampleCell) => typeof cell === "object" && cell !== null && "date" in cell;
  return isDate(due) && isDate(handled) && due.date < handled.date;
}

/** The first of the people whom a row names alone, in the column of people that both tables have fourth. */
function namedAlone(people: readonly Person[], rows: readonly SampleRow[]): Person {
  const byLabel = new Map(people.map((person) => [person.label, person]));
  for (const row of rows) {
    const cell = row[3];
    const person = typeof cell === "string" ? byLabel.get(cell) : undefined;
    if (person !== undefined) return person;
  }
  return at(people, 0);
}
