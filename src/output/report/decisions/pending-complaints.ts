import type { CivilDate } from "../../../domain/civil-date.ts";
import type { Measurement } from "../../../domain/measurement.ts";
import { compareOrigins, type Origin } from "../../../domain/origin.ts";
import type { Text } from "../../../domain/text.ts";
import type { Person } from "../../../facts/contract.ts";
import type { PersonResult } from "../../../scoring/contract.ts";
import { data, joined } from "../html.ts";
import { personWords } from "../people.ts";
import { table } from "../table.ts";
import { REPORT_WORDS } from "../words.ts";
import type { FindMatter } from "./contract.ts";

type Pending = {
  readonly at: Origin;
  readonly number: string;
  readonly received: CivilDate | null;
  readonly reason: Text | null;
  readonly about: Person[];
};

/** Complaints that count but are not due at the cut-off (decision 6): the timeliness leaves them out. */
export const pendingComplaints: FindMatter = ({ assessment, say }) => {
  const pending = pendingOf(assessment.people);
  if (pending.length === 0) return null;
  return {
    says: {
      zh: `${pending.length} 件投诉在数据截止日尚未到期，未计入投诉处理及时率`,
      en: `Complaints not yet due at the cut-off and left out of the complaint timeliness: ${pending.length}`,
    },
    asks: {
      zh: "是否留待下季度跟踪，或办结后重新计算？",
      en: "Shall they be followed up next quarter, or the quarter be run again once they are handled?",
    },
    basis: table(
      [
        { header: say(REPORT_WORDS.number) },
        { header: say(REPORT_WORDS.received) },
        { header: say(REPORT_WORDS.about) },
        { header: say({ zh: "处理情况", en: "How it stands" }), set: "long" },
      ],
      pending.map(({ number, received, reason, about }) => [
        data(number),
        received,
        joined(about.map(personWords), say({ zh: "、", en: ", " })),
        reason === null ? null : say(reason),
      ]),
    ),
  };
};

/** Each complaint once, however many people it names. */
function pendingOf(people: readonly PersonResult[]): Pending[] {
  const byRow = new Map<string, Pending>();
  for (const { person, indicators } of people) {
    const measurementOf = (id: string) => indicators.find(({ info }) => info.id === id)?.measurement;
    const counting = new Set(rowsOf(measurementOf("complaint-rate"), "part").map(({ at }) => keyOf(at)));
    for (const { at, key, date, reason } of rowsOf(measurementOf("complaint-timeliness"), "left-out")) {
      if (!counting.has(keyOf(at))) continue;
      const known = byRow.get(keyOf(at)) ?? { at, number: key, received: date, reason, about: [] };
      known.about.push(person);
      byRow.set(keyOf(at), known);
    }
  }
  return [...byRow.values()].sort((a, b) => compareOrigins(a.at, b.at));
}

function rowsOf(measurement: Measurement | undefined, role: "part" | "left-out") {
  return measurement?.evidence.filter((row) => row.role === role) ?? [];
}

function keyOf({ file, sheet, row }: Origin): string {
  return JSON.stringify([file, sheet, row]);
}
