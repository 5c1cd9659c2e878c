import type { FirmResult } from "../../scoring/contract.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item, Value } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { achievedBy, meanOfGroup, minimumSize, shareFigure } from "./groups.ts";
import { type Fields, items } from "./marks.ts";
import { measuredValue, UNIT_NAMES } from "./units.ts";

/** The firm's own figures, and what of them no assessed person could be credited with. */
export function firmItems(publication: Publication): Item[] {
  return items(
    "firm",
    publication.assessment.firm.map((result) => firmFields(result, publication)),
  );
}

function firmFields(result: FirmResult, publication: Publication): Fields<"firm"> {
  const { lang } = publication;
  const { info, measurement, credited, unattributed } = result;
  // A rating's part and whole are weighted sums that mean nothing to a reader; its notes say what is behind.
  const rating = info.unit === "rating";
  const words = measurement.state === "value" ? measurement.notes : [measurement.reason];
  return {
    label: info.label[lang],
    unit: UNIT_NAMES[info.unit][lang],
    value: measuredValue(measurement, info, lang),
    part: rating ? NO_FIGURE : figure(measurement.part),
    whole: rating ? NO_FIGURE : figure(measurement.whole),
    credited: figure(credited),
    unattributed: figure(unattributed),
    achieved: firmAchieved(publication, info.id),
    made: info.whole === null ? info.part[lang] : `${info.part[lang]} ÷ ${info.whole[lang]}`,
    explanation: words.map((text) => text[lang]).join("\n"),
  };
}

/** The mean of points ÷ full points of an indicator over all who have points. */
export function firmAchieved(publication: Publication, indicator: string): Value {
  const achieved = publication.assessment.people.map((one) => achievedBy(one, indicator));
  return shareFigure(meanOfGroup(achieved, minimumSize(publication)));
}
