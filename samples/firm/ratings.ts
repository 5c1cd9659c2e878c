import { departmentsOf, makeCircle, ring } from "./colleagues.ts";
import { employed, type Firm, type Person } from "./model.ts";
import { type Period, workday } from "./period.ts";
import { type Random, random } from "./random.ts";
import { STORY_SEATS } from "./seats.ts";
import { csvTable, dateCell, type SampleRow, type SampleTable } from "./table.ts";

const HEADERS = ["被评人", "评价人", "评价关系", "评价指标", "得分", "评价日期"];

/** A head of many people is rated by so many of them at most. */
const MOST_SUBORDINATES = 8;

type Marking = { readonly rng: Random; readonly period: Period; readonly rows: SampleRow[] };

/** Marks of superiors, peers, subordinates and other departments for everybody of the quarter. */
export function ratingsTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "ratings", period.id);
  const marking: Marking = { rng, period, rows: [] };
  const circle = makeCircle(firm.people, period);
  const departments = departmentsOf(firm.people);
  circle.present.forEach((person, index) => {
    rateFromAbove(marking, person);
    const peers = circle.peers(person);
    const count = person.seat === STORY_SEATS.twoPeers ? 2 : rng.between(3, 5);
    for (const rater of ring(peers, index, count)) {
      mark(marking, person, raterText(rng, rater), rng.pick(["同事", "同级"]));
    }
    const subordinates = circle.subordinates(person);
    for (const rater of ring(subordinates, index, MOST_SUBORDINATES)) {
      mark(marking, person, raterText(rng, rater), "下级");
    }
    rateFromOtherDepartments(marking, person, departments);
    if (STORY_SEATS.selfRating.includes(person.seat)) mark(marking, person, person.id, "同事", null, 100);
  });
  return csvTable("ratings", `${period.id}/行政部/互评.csv`, HEADERS, marking.rows);
}

/** The superior's mark, for some lawyers one about client satisfaction too. */
function rateFromAbove(marking: Marking, person: Person): void {
  const { rng, period } = marking;
  const { superior } = person;
  if (superior === null || !employed(superior, period.last)) return;
  const lawyer = person.position === "partner" || person.position === "lead-lawyer";
  mark(marking, person, raterText(rng, superior), "上级");
  if (lawyer && rng.chance(60)) mark(marking, person, raterText(rng, superior), "上级", "客户满意度");
}

function rateFromOtherDepartments(marking: Marking, person: Person, departments: readonly string[]): void {
  const { rng } = marking;
  const others = ring(departments, rng.int(departments.length), 3).filter((one) => one !== person.department);
  for (const department of others.slice(0, rng.between(1, 2))) {
    mark(marking, person, department, "部门", rng.chance(50) ? "跨部门协作满意度" : null);
  }
}

function mark(
  marking: Marking,
  person: Person,
  rater: string,
  kind: string,
  indicator: string | null = marking.rng.chance(40) ? "内部沟通效率" : null,
  fixed: number | null = null,
): void {
  const { rng, period } = marking;
  const drawn = 77 + Math.floor((person.talent * 15) / 100) + rng.between(-6, 6);
  const score = fixed ?? Math.max(70, Math.min(98, drawn));
  const date = dateCell(workday(rng, period.last - 20, period.last));
  marking.rows.push([person.label, rater, kind, indicator, score, date]);
}

/** Raters go by id or by name; one whose name is shared, by id. */
function raterText(rng: Random, rater: Person): string {
  return rater.label !== rater.name || rng.chance(50) ? rater.id : rater.name;
}
