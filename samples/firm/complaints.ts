import type { Engagement, Firm, Person } from "./model.ts";
import { openDays, openIn, servingOn } from "./open.ts";
import { type Period, workday } from "./period.ts";
import { at, type Random, random } from "./random.ts";
import { STORY_SEATS } from "./seats.ts";
import { dateCell, type SampleRow, type SampleTable, workbookTable } from "./table.ts";

const HEADERS = ["投诉编号", "收到日期", "客户名称", "被投诉人", "处理期限", "处理日期", "处理状态"];

/** How one complaint goes: days after receipt, null where the cell stays blank. */
type Course = {
  /** Received in the first two thirds of the quarter, in the last ten days, or on its last day. */
  readonly when: "early" | "late" | "last-day";
  readonly due: number | null;
  readonly handled: number | null;
  readonly status: string | null;
  readonly two?: true;
  readonly repeatsFirst?: true;
};

type Complaint = {
  readonly course: Course;
  readonly received: number;
  readonly client: string;
  readonly people: string;
};

/** Every course of a complaint that matters; a quarter goes through the list. */
const COURSES: readonly Course[] = [
  { when: "early", due: null, handled: 1, status: "已办结" },
  { when: "early", due: 10, handled: 6, status: "有效" },
  { when: "early", due: null, handled: 21, status: "已办结" },
  { when: "early", due: 5, handled: 16, status: "已处理" },
  { when: "early", due: null, handled: null, status: "处理中" },
  { when: "early", due: 15, handled: null, status: "待处理" },
  { when: "late", due: 30, handled: null, status: "处理中" },
  { when: "early", due: null, handled: 2, status: "已撤回" },
  { when: "early", due: null, handled: 2, status: "不成立" },
  { when: "early", due: null, handled: 0, status: "重复", repeatsFirst: true },
  { when: "early", due: null, handled: 1, status: "已办结", two: true },
  { when: "early", due: 7, handled: 7, status: null },
  { when: "last-day", due: null, handled: null, status: "受理中" },
  { when: "late", due: null, handled: 0, status: "已办结" },
  { when: "early", due: null, handled: 1, status: "有效" },
  { when: "early", due: null, handled: 2, status: "已办结" },
];

/** Complaints of the quarter: about three for ten members of the firm. */
export function complaintsTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "complaints", period.id);
  const open = openIn(firm, period);
  const found: Complaint[] = [];
  const count = Math.floor((firm.people.length * 3) / 10);
  for (let index = 0; index < count; index += 1) {
    const course = at(COURSES, index % COURSES.length);
    const first = course.repeatsFirst ? at(found, 0) : null;
    const received = first === null ? receiptOf(rng, course, period) : first.received + 2;
    const [client, people] = first
      ? [first.client, first.people]
      : drawTarget(rng, open, period, received, course);
    found.push({ course, received, client, people });
  }
  found.sort((a, b) => a.received - b.received);
  const title = "客户投诉登记及处理记录";
  const path = `${period.id}/行政部/投诉记录.xlsx`;
  const rows = found.map((complaint, index) => complaintRow(complaint, period, index + 1));
  return workbookTable("complaints", path, "投诉记录", HEADERS, rows, title);
}

function complaintRow(
  { course, received, client, people }: Complaint,
  period: Period,
  number: number,
): SampleRow {
  const due = course.due === null ? null : dateCell(received + course.due);
  const handled = course.handled === null ? null : dateCell(received + course.handled);
  const name = `TS${period.id}-${String(number).padStart(3, "0")}`;
  return [name, dateCell(received), client, people, due, handled, course.status];
}

function receiptOf(rng: Random, course: Course, period: Period): number {
  if (course.when === "last-day") return period.last;
  if (course.when === "late") return workday(rng, period.last - 9, period.last - 2);
  return workday(rng, period.first, period.first + 60);
}

/** Whose client complains about whom: people who do badly are named more often. */
function drawTarget(
  rng: Random,
  open: readonly Engagement[],
  period: Period,
  received: number,
  course: Course,
): [string, string] {
  for (;;) {
    const engagement = rng.pick(open);
    const days = openDays(engagement, period);
    if (days.first > received || days.last < received) continue;
    const blamed = servingOn(engagement, received).filter((person) => person.seat !== STORY_SEATS.spotless);
    const first = rng.chance(65) ? blamed.find((person) => person === engagement.lead) : blamed.at(-1);
    if (first === undefined || rng.int(110) < first.talent) continue;
    const second = blamed.find((person) => person !== first);
    if (course.two && second === undefined) continue;
    return [engagement.client.name, named(course.two && second ? [first, second] : [first])];
  }
}

function named(people: readonly Person[]): string {
  return people.map((person) => person.label).join("、");
}
