import type { ListedAlarm } from "../../../scoring/alarms/contract.ts";
import { STANDING_WORDS, sayAlarm, sayInquiry } from "../../../scoring/alarms/words.ts";
import { ALARM_WORDS, openFirst, sayAlarmCount } from "../../alarm-words.ts";
import { type Content, data, type Html, html } from "../html.ts";
import { note, nothing, section } from "../layout.ts";
import { table } from "../table.ts";
import type { View } from "../view.ts";
import { NOTES } from "../words.ts";

/** What calls for an inquiry, open alarms first (整改办法 §四.1). */
export function alarms({ assessment, say }: View): Html {
  if (assessment.alarms.length === 0) return section("alarms", say, nothing(say(ALARM_WORDS.none)));
  return section("alarms", say, [
    note(say(sayAlarmCount(assessment))),
    note(say(NOTES.alarms)),
    table(
      [
        { header: say(ALARM_WORDS.whom) },
        { header: say(ALARM_WORDS.what), set: "long" },
        { header: say(ALARM_WORDS.standing) },
        { header: say(ALARM_WORDS.inquiry), set: "long" },
        { header: say(ALARM_WORDS.id), set: "sentence" },
      ],
      openFirst(assessment.alarms).map((alarm) => ({
        cells: [
          whom(alarm, say),
          say(sayAlarm(alarm, showsFigures(alarm))),
          say(STANDING_WORDS[alarm.standing]),
          inquiryCell(alarm, say),
          data(alarm.id),
        ],
        tone: alarm.standing === "closed" ? ("muted" as const) : ("strong" as const),
      })),
    ),
  ]);
}

/** A person's own ratings stand in the summary; the report shows those of the firm. */
function showsFigures({ confidential, person }: ListedAlarm): boolean {
  return person === null || !confidential;
}

function whom({ person }: ListedAlarm, say: View["say"]): Content {
  if (person === null) return say(ALARM_WORDS.firm);
  return html`<span class="person">${data(person.name)}</span> <span class="beside">${data(person.id)} ${data(person.department)}</span>`;
}

function inquiryCell(alarm: ListedAlarm, say: View["say"]): Content {
  const said = sayInquiry(alarm);
  return said === null ? null : say(said);
}
