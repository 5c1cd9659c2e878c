import { joinTexts, type Text } from "../domain/text.ts";
import type { ListedAlarm } from "../scoring/alarms/contract.ts";
import { countAlarms, sayAlarm, sayInquiry } from "../scoring/alarms/words.ts";
import type { Assessment, PersonResult } from "../scoring/contract.ts";

/** Words about alarms that stand in several documents. */
export const ALARM_WORDS = {
  title: { zh: "预警", en: "Alarm" },
  titles: { zh: "预警", en: "Alarms" },
  id: { zh: "预警编号", en: "Alarm number" },
  standing: { zh: "状态", en: "Standing" },
  raised: { zh: "发出季度", en: "Raised in" },
  whom: { zh: "对象", en: "About" },
  firm: { zh: "全所", en: "The firm" },
  what: { zh: "情况", en: "What happened" },
  rows: { zh: "涉及的数据行", en: "Rows behind it" },
  inquiry: { zh: "调查情况", en: "Inquiry" },
  none: { zh: "没有未结或本季度结案的预警。", en: "No alarm is open, and none was closed in this quarter." },
} as const satisfies Record<string, Text>;

/** The alarms about one person in sentences for the own card: figures, and no row of any rater. */
export function ownAlarms({ alarms }: Pick<Assessment, "alarms">, { person }: PersonResult): Text[] {
  return alarms.filter((one) => one.person?.id === person.id).map(sayOwn);
}

function sayOwn(alarm: ListedAlarm): Text {
  const said = sayAlarm(alarm);
  const closed = sayInquiry(alarm);
  const then: Text =
    closed === null
      ? { zh: "，将作调查（整改办法 §四.1）", en: "; there will be an inquiry (整改办法 §四.1)" }
      : { zh: `；${closed.zh}`, en: `; ${closed.en}` };
  return joinTexts([said, then, { zh: `。编号 ${alarm.id}`, en: `. No. ${alarm.id}` }], { zh: "", en: "" });
}

/** How many alarms stand, in a sentence. */
export function sayAlarmCount({ alarms }: Pick<Assessment, "alarms">): Text {
  const { open, new: raised, closed } = countAlarms(alarms);
  return {
    zh: `预警：未结 ${open} 条（其中本季度新增 ${raised} 条），本季度结案 ${closed} 条`,
    en: `alarms: ${open} open (${raised} of them new), ${closed} closed in this quarter`,
  };
}

/** Open ones first, those that the quarter raised before older ones. */
export function openFirst(alarms: readonly ListedAlarm[]): ListedAlarm[] {
  const order = ["new", "open", "closed"];
  return [...alarms].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/** Most rows of one sheet that are named; results.json has all. */
const NAMED = 12;

/** The rows behind an alarm, sheet by sheet; those of raters are only counted. */
export function sayRows({ rows, confidential }: ListedAlarm): Text {
  if (confidential) {
    return {
      zh: `评价记录 ${rows.length} 行，为保护评价人不列出`,
      en: `${rows.length} rows of ratings, not listed to protect the raters`,
    };
  }
  const sheets = new Map<string, number[]>();
  for (const { file, sheet, row } of rows) {
    const name = sheet === null ? file : `${file} · ${sheet}`;
    sheets.set(name, [...(sheets.get(name) ?? []), row]);
  }
  return joinTexts(
    [...sheets].map(([name, all]) => {
      const list = all.slice(0, NAMED);
      const more = all.length - list.length;
      return {
        zh: `${name} 第 ${list.join("、")} 行${more > 0 ? `，另有 ${more} 行见 results.json` : ""}`,
        en: `${name}, ${list.length === 1 ? "row" : "rows"} ${list.join(", ")}${more > 0 ? `, and ${more} more in results.json` : ""}`,
      };
    }),
    { zh: "；", en: "; " },
  );
}
