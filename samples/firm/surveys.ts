import type { Engagement, Firm, Person } from "./model.ts";
import { openDays, openIn, servingOn } from "./open.ts";
import { type Period, workday } from "./period.ts";
import { type Random, random } from "./random.ts";
import { dateCell, type SampleCell, type SampleRow, type SampleTable, workbookTable } from "./table.ts";

const HEADERS = [
  "调查日期",
  "客户名称",
  "合同编号",
  "被评价人",
  "总体评分",
  "服务质量",
  "沟通效率",
  "处理结果",
  "调查方式",
];

/** Of a hundred open engagements the clients of so many answer. */
const ANSWERS = 38;

/** Client surveys of the quarter, on a scale of 100. */
export function surveysTable(firm: Firm, period: Period): SampleTable {
  const rng = random(firm.seed, "surveys", period.id);
  const rows: SampleRow[] = [];
  let repeated = false;
  for (const engagement of openIn(firm, period)) {
    if (!rng.chance(ANSWERS)) continue;
    const days = openDays(engagement, period);
    const day = workday(rng, days.first, days.last);
    const person = rng.chance(60) ? aboutWhom(rng, engagement, day) : null;
    rows.push(survey(rng, engagement, person, day));
    if (repeated || person === null || days.first > period.first) continue;
    // One client answers three times about one person and still has one voice.
    rows.push(survey(rng, engagement, person, days.first), survey(rng, engagement, person, days.last));
    repeated = true;
  }
  return workbookTable("surveys", `${period.id}/行政部/满意度调查.xlsx`, "满意度调查", HEADERS, rows);
}

/** The lead mostly, at times another participant; null leaves the survey to the engagement. */
function aboutWhom(rng: Random, engagement: Engagement, day: number): Person | null {
  const serving = servingOn(engagement, day);
  if (serving.length === 0) return null;
  return serving.includes(engagement.lead) && rng.chance(60) ? engagement.lead : rng.pick(serving);
}

function survey(rng: Random, engagement: Engagement, person: Person | null, day: number): SampleRow {
  const talent = (person ?? engagement.lead).talent;
  const both = person !== null && rng.chance(15);
  return [
    dateCell(day),
    engagement.client.name,
    person === null || both ? engagement.number : null,
    person?.label ?? null,
    ...scores(rng, talent),
    rng.pick(["电话", "问卷", "上门", "微信"]),
  ];
}

/** Either one score or the three parts, of which one may be left blank. */
function scores(rng: Random, talent: number): SampleCell[] {
  const mark = () => Math.max(35, Math.min(100, 74 + Math.floor((talent * 24) / 100) + rng.between(-7, 9)));
  if (rng.chance(58)) return [mark(), null, null, null];
  return [null, mark(), mark(), rng.chance(12) ? null : mark()];
}
