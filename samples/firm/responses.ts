import { employed, type Firm, type Person } from "./model.ts";
import { type Period, workday } from "./period.ts";
import { at, type Random, random } from "./random.ts";
import { csvTable, type SampleRow, type SampleTable, timeCell } from "./table.ts";

const HEADERS = ["发起时间", "回复时间", "发起人", "回复人", "时限(小时)"];

/** How many requests reach a person in a quarter. */
const REQUESTS = 6;

/** Requests in the firm's workflow, most of them answered in time. */
export function responsesTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "responses", period.id);
  const rows: SampleRow[] = [];
  firm.people.forEach((person, index) => {
    const first = Math.max(period.first, person.joined);
    const last = Math.min(period.last, person.left ?? period.last);
    for (let turn = rng.between(REQUESTS - 3, REQUESTS + 3); turn > 0 && first <= last; turn -= 1) {
      const day = workday(rng, first, last);
      const from = at(firm.people, (index + rng.between(1, 20)) % firm.people.length);
      if (employed(from, day)) rows.push(request(rng, from, person, day));
    }
  });
  const [someone] = firm.people.filter((person) => employed(person, period.first));
  if (someone !== undefined) rows.push(request(rng, someone, someone, period.first + 13));
  return csvTable("responses", `${period.id}/行政部/内部流程记录.csv`, HEADERS, rows, "utf8");
}

function request(rng: Random, from: Person, to: Person, day: number): SampleRow {
  const requested = day * 1440 + rng.between(8 * 60 + 30, 18 * 60);
  const limit = rng.chance(25) ? rng.pick([2, 4, 8, 48]) : null;
  const sender = rng.chance(3) ? null : from.label;
  if (rng.chance(4)) return [timeCell(requested), null, sender, to.label, limit];
  const allowed = (limit ?? 24) * 60;
  const prompt = rng.chance(78 + Math.floor(to.talent / 5));
  const minutes = prompt ? rng.between(3, allowed) : rng.between(allowed + 1, allowed + 2_880);
  return [timeCell(requested), timeCell(requested + minutes), sender, to.label, limit];
}
