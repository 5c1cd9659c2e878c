import { joinTexts, same, type Text } from "../../domain/text.ts";
import type { Alarm, ListedAlarm, Standing } from "./contract.ts";

export const STANDING_WORDS: Readonly<Record<Standing, Text>> = {
  new: { zh: "本季度新增", en: "new" },
  open: { zh: "未结", en: "open" },
  closed: { zh: "已结", en: "closed" },
};

/** What an alarm says: what happened, and the figures. @param figures false where they are not to be shown */
export function sayAlarm(alarm: Alarm, figures = true): Text {
  const happened = sayHappened(alarm);
  const said = alarm.figures.map(({ period, says }) => same(`${period} ${says}`));
  if (!figures || alarm.kind === "overdue" || said.length === 0) return happened;
  return joinTexts([happened, joinTexts(said)], { zh: "：", en: ": " });
}

function sayHappened({ kind, label, figures, limit, number }: Alarm): Text {
  switch (kind) {
    case "falling": {
      const months = figures[0]?.period.includes("-") === true;
      return {
        zh: `${label.zh}连续两个${months ? "月" : "季度"}变差`,
        en: `${label.en} got worse two ${months ? "months" : "quarters"} in a row`,
      };
    }
    case "satisfaction-floor":
      return {
        zh: `${label.zh}低于 ${limit ?? ""} 分`,
        en: `${label.en} is below ${limit ?? ""}`,
      };
    case "overdue":
      return {
        zh: `投诉 ${number ?? ""} 应于 ${limit ?? ""} 前办结，截止日仍未处理`,
        en: `complaint ${number ?? ""} was due on ${limit ?? ""} and is not handled at the cut-off`,
      };
  }
}

/** What closed an alarm; null while nothing did. */
export function sayInquiry({ inquiry }: ListedAlarm): Text | null {
  if (inquiry === null) return null;
  const { date, by, outcome, measures } = inquiry;
  const done = measures === null ? same("") : { zh: `；措施：${measures}`, en: `; measures: ${measures}` };
  return {
    zh: `${date} ${by}调查，结论：${outcome}${done.zh}`,
    en: `${date}, inquiry by ${by}: ${outcome}${done.en}`,
  };
}

/** How many alarms of each standing there are. */
export function countAlarms(alarms: readonly ListedAlarm[]) {
  const of = (standing: Standing) => alarms.filter((one) => one.standing === standing).length;
  return { open: of("new") + of("open"), new: of("new"), closed: of("closed") };
}
