import type { Measurement } from "../../domain/measurement.ts";
import { joinTexts, same, type Text } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { basis, isMonitored } from "../scorecard/explanation.ts";

/** What the card says of figures that are shown without points: a line for each value, one for those without. */
export function sayMonitored({ indicators }: PersonResult): Text[] {
  const all = indicators.filter(isMonitored);
  const without = all.filter(({ measurement }) => measurement.state !== "value");
  return [
    ...all.flatMap((result) => sayOne(result, result.measurement)),
    ...(without.length === 0 ? [] : [sayWithout(without)]),
  ];
}

function sayOne({ info, target }: IndicatorResult, measurement: Measurement): Text[] {
  if (measurement.state !== "value") return [];
  const value = sayValue(measurement.value, info);
  const goal = target === null ? null : sayValue(target, info);
  const behind = measurement.whole === null ? same("") : basis(measurement, info);
  return [
    {
      zh: `${info.label.zh} ${value}${goal === null ? "" : `（目标 ${goal}）`}${behind.zh === "" ? "" : `，${behind.zh}`}`,
      en: `${info.label.en} ${value}${goal === null ? "" : ` (target ${goal})`}${behind.en === "" ? "" : `, ${behind.en}`}`,
    },
  ];
}

function sayWithout(all: readonly IndicatorResult[]): Text {
  const names = joinTexts(all.map(({ info }) => info.label));
  return { zh: `本季度没有数值：${names.zh}`, en: `without a value this quarter: ${names.en}` };
}
