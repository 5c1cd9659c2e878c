import type { Lang } from "../../domain/text.ts";
import type { Person } from "../../facts/contract.ts";
import type { AppliedAdjustment } from "../../scoring/contract.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { HEADINGS } from "../words.ts";
import { shownGap } from "../workbook/figures.ts";
import { appealFields, NOTHING } from "./appeals.ts";
import { type Fields, items } from "./marks.ts";
import { SUMMARY_WORDS } from "./words.ts";

/**
 * Every score that an appeal changed, every row that one corrected, and those on which nothing is decided
 * (考核规定 §二.2); that there is none is said too.
 */
export function adjustmentItems({ assessment, lang }: Publication): Item[] {
  const all = [
    ...assessment.people.flatMap(({ person, adjustments }) =>
      adjustments.map((one) => adjustmentFields(person, one, lang)),
    ),
    ...appealFields(assessment, lang),
  ];
  return items(
    "adjustments",
    all.length === 0 ? [{ ...NOTHING, reason: SUMMARY_WORDS.noAdjustments[lang] }] : all,
  );
}

function adjustmentFields(
  person: Person,
  { adjustment, info, before, after }: AppliedAdjustment,
  lang: Lang,
): Fields<"adjustments"> {
  const { at, reason, decidedBy, date } = adjustment;
  return {
    id: person.id,
    name: person.name,
    indicator: (info?.label ?? HEADINGS.total)[lang],
    before: figure(before),
    after: figure(after),
    change: figure(shownGap(after, before)),
    reason,
    "decided-by": decidedBy,
    "decided-on": { date },
    file: at.file,
    sheet: at.sheet,
    row: { number: at.row },
  };
}
