import { STANDING_WORDS, sayAlarm, sayInquiry } from "../../scoring/alarms/words.ts";
import { ALARM_WORDS, openFirst, sayRows } from "../alarm-words.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { items } from "./marks.ts";

/** Every alarm that is open or was closed in the quarter, with the rows behind it (整改办法 §四.1). */
export function alarmItems({ assessment, lang }: Publication): Item[] {
  return items(
    "alarms",
    openFirst(assessment.alarms).map((alarm) => ({
      standing: STANDING_WORDS[alarm.standing][lang],
      id: alarm.id,
      quarter: alarm.quarter,
      person: alarm.person?.id ?? null,
      name: alarm.person?.name ?? ALARM_WORDS.firm[lang],
      department: alarm.person?.department ?? null,
      what: sayAlarm(alarm)[lang],
      rows: sayRows(alarm)[lang],
      inquiry: sayInquiry(alarm)?.[lang] ?? null,
    })),
  );
}
