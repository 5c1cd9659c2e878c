import type { Lang } from "../../domain/text.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { ALARM_WORDS, sayAlarmCount } from "../alarm-words.ts";

/** A line with the number of open alarms and where they are listed; nothing where none stands. */
export function alarmsText(assessment: Pick<Assessment, "alarms">, lang: Lang): string {
  if (assessment.alarms.length === 0) return "";
  const said = sayAlarmCount(assessment)[lang];
  return {
    zh: `${said}（见汇总表“${ALARM_WORDS.titles.zh}”）。\n`,
    en: `${said} (the summary's sheet “${ALARM_WORDS.titles.en}”).\n`,
  }[lang];
}
