import type { CivilDate } from "../../domain/civil-date.ts";
import { compareText } from "../../domain/order.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { SuperiorInterviews } from "../../scoring/cycle/interviews.ts";
import type { Status, Step } from "../../scoring/cycle/status.ts";
import { type AllDayEvent, icsText } from "./ics.ts";

const TITLES: Readonly<Record<"data" | "results", Text>> = {
  data: { zh: "各部门提交考核数据的期限", en: "exports due from the departments" },
  results: { zh: "考核结果统计和反馈的期限", en: "results due, fed back to everybody" },
};

/**
 * The calendar of a quarter's cycle as an .ics. Calendars are shared and synchronised: it names superiors with the
 * number of interviews that are due, and nobody who is assessed (流程规定 §四.1).
 */
export function statusCalendar(status: Status, lang: Lang): string {
  const { quarter, cutOff, steps, superiors } = status;
  const label = quarterLabel(quarter)[lang];
  const fixed = steps.flatMap((step) => fixedEvent(step, status, lang));
  const interviews = superiors.flatMap((one) => interviewEvents(one, status, lang));
  const name = { zh: `${label}考核日程`, en: `${label} assessment` }[lang];
  return icsText(name, cutOff, [...fixed, ...interviews]);
}

function fixedEvent({ id, due }: Step, { quarter }: Status, lang: Lang): AllDayEvent[] {
  if (due === null || (id !== "data" && id !== "results")) return [];
  const label = quarterLabel(quarter)[lang];
  const summary = { zh: `${label}：${TITLES[id].zh}`, en: `${label}: ${TITLES[id].en}` }[lang];
  return [{ uid: `${quarter.id}-${id}@crm-kpi`, day: due, summary, description: "考核规定 §三.1" }];
}

/** One event for each day on which interviews of a superior are due; those that were held are done. */
function interviewEvents(
  { superior, interviews }: SuperiorInterviews,
  { quarter }: Status,
  lang: Lang,
): AllDayEvent[] {
  const days = new Map<CivilDate, number>();
  for (const { due, state } of interviews) {
    const open = state.kind === "open" || state.kind === "late" ? due : null;
    if (open !== null) days.set(open, (days.get(open) ?? 0) + 1);
  }
  const name = superior?.name ?? { zh: "名册中没有直接上级的人员", en: "people without a superior" }[lang];
  const label = quarterLabel(quarter)[lang];
  return [...days]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, people]) => ({
      uid: `${quarter.id}-interview-${superior?.id ?? ""}-${day}@crm-kpi`,
      day,
      summary: {
        zh: `${label}：${name}应完成考核面谈 ${people} 人`,
        en: `${label}: interviews due from ${name}: ${people}`,
      }[lang],
      description: "考核规定 §三.5",
    }));
}
