import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Lang } from "../../domain/text.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import { inOrderOfRank } from "../in-order-of-rank.ts";
import { STATE_LABELS } from "../states.ts";
import type { Item, Value } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { shareFigure } from "./groups.ts";
import { items } from "./marks.ts";
import { measuredValue } from "./units.ts";

/** Every person by every indicator: what was measured, the points, and how much of the full points that is. */
export function peopleItems({ assessment, lang }: Publication): Item[] {
  return items(
    "people",
    inOrderOfRank(assessment).map((one) => {
      const results = assessment.firm.map(({ info }) => resultOf(one, info));
      return {
        id: one.person.id,
        name: one.person.name,
        department: one.person.department,
        profile: one.profile.label[lang],
        "achieved#indicators": results.map((result) => achieved(result, lang)),
        "value#indicators": results.map((result) => measured(result, lang)),
        "score#indicators": results.map((result) => figure(result?.score ?? null)),
        total: figure(one.total),
      };
    }),
  );
}

function resultOf({ indicators }: PersonResult, { id }: IndicatorInfo): IndicatorResult | null {
  return indicators.find(({ info }) => info.id === id) ?? null;
}

/** A share only where something was measured and scored: a state is a word, also where the rule gives points. */
function achieved(result: IndicatorResult | null, lang: Lang): Value {
  if (result === null) return NO_FIGURE;
  const { measurement, score, full } = result;
  if (measurement.state !== "value") return STATE_LABELS[measurement.state][lang];
  return shareFigure(score === null || full.n === 0n ? null : score.div(full));
}

function measured(result: IndicatorResult | null, lang: Lang): Value {
  if (result === null) return NO_FIGURE;
  return measuredValue(result.measurement, result.info, lang);
}
