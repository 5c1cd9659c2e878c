import type { Exact } from "../../domain/exact.ts";
import { joinTexts, type Lang, same, type Text } from "../../domain/text.ts";
import type { Appeal } from "../../facts/appeals/contract.ts";
import type { AppliedCorrection } from "../../scoring/appeals.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { sayAppeal, sayCorrection, sayMoved } from "../appeal-words.ts";
import { figure } from "../card-data/values.ts";
import { personNamed } from "../roster-names.ts";
import { HEADINGS } from "../words.ts";
import { shownGap } from "../workbook/figures.ts";
import type { Fields } from "./marks.ts";

type Line = Fields<"adjustments">;

export const NOTHING: Line = {
  id: null,
  name: null,
  indicator: null,
  before: null,
  after: null,
  change: null,
  reason: null,
  "decided-by": null,
  "decided-on": null,
  file: null,
  sheet: null,
  row: null,
};

/** The rows that appeals corrected, with the points before and after, and the appeals on which nothing is decided. */
export function appealFields(assessment: Assessment, lang: Lang): Line[] {
  const { corrections, pending } = assessment.appeals;
  return [
    ...corrections.map((one) => correctionFields(assessment, one, lang)),
    ...pending.map(({ appeal, info }) => ({
      ...lineOf(assessment, appeal, info?.label ?? HEADINGS.total, lang),
      reason: joinTexts([sayAppeal(appeal), UNDECIDED, same(appeal.disputed)], COLON)[lang],
    })),
  ];
}

const COLON: Text = { zh: "：", en: ": " };
const UNDECIDED: Text = { zh: "尚未决定，相关数值仍可能变化", en: "not decided, figures may still change" };

function correctionFields(assessment: Assessment, applied: AppliedCorrection, lang: Lang): Line {
  const { correction, info, confidential } = applied;
  const { appeal } = correction;
  const [before, after] = pointsOf(applied);
  const words = confidential
    ? [sayCorrection(applied, true)]
    : [sayCorrection(applied, true), sayMoved(applied), same(appeal.reason)];
  return {
    ...lineOf(assessment, appeal, info?.label ?? HEADINGS.total, lang),
    before: figure(before),
    after: figure(after),
    change: before === null || after === null ? null : figure(shownGap(after, before)),
    reason: joinTexts(
      words.filter(({ zh }) => zh !== ""),
      { zh: "；", en: "; " },
    )[lang],
    "decided-by": appeal.decidedBy,
    "decided-on": appeal.decided && { date: appeal.decided },
  };
}

/** The points of the disputed indicator, or the total, before and after; null where they are withheld or did not move. */
function pointsOf({ info, moved, withheld }: AppliedCorrection): readonly [Exact | null, Exact | null] {
  if (moved === null || withheld) return [null, null];
  if (info === null) return [moved.before?.total ?? null, moved.after?.total ?? null];
  const own = moved.indicators.find((one) => one.info.id === info.id);
  return [own?.before?.points ?? null, own?.after?.points ?? null];
}

function lineOf(assessment: Assessment, { person, at }: Appeal, indicator: Text, lang: Lang): Line {
  return {
    ...NOTHING,
    id: person,
    name: personNamed(assessment, person)?.name ?? null,
    indicator: indicator[lang],
    file: at.file,
    sheet: at.sheet,
    row: { number: at.row },
  };
}
