import type { Lang, Text } from "../../domain/text.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { bySide, NAMED, type Side, sayGapToFull } from "../scorecard/sides.ts";
import { NO_STRENGTH, NO_WEAKNESS } from "../scorecard/words.ts";
import type { Item } from "../template/contract.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import { labelWithUnit } from "./indicators.ts";
import { items } from "./marks.ts";
import { sayNextStep } from "./next-step.ts";
import { figure } from "./values.ts";

/** Strengths and weaknesses: beside each other for the card, each for itself for the interview. */
export function sideLists(
  person: PersonResult,
  lang: Lang,
): Record<"sides" | "strengths" | "losses", Item[]> {
  const { strong, weak } = bySide(person);
  const strengths = said(strong, NO_STRENGTH, lang);
  const weaknesses = said(weak, NO_WEAKNESS, lang);
  const rows = Math.max(strengths.length, weaknesses.length);
  return {
    sides: items(
      "sides",
      Array.from({ length: rows }, (_, at) => ({
        strength: strengths[at] ?? null,
        weakness: weaknesses[at] ?? null,
      })),
    ),
    strengths: items(
      "strengths",
      strengths.map((text) => ({ text })),
    ),
    losses: items(
      "losses",
      weak.slice(0, NAMED).map((side) => ({
        label: side.result.info.label[lang],
        "label-unit": labelWithUnit(side.result, lang),
        lost: figure(side.gap.abs()),
        text: saySide(side)[lang],
        next: sayNextStep(side.result)[lang],
      })),
    ),
  };
}

function said(sides: readonly Side[], none: Text, lang: Lang): string[] {
  return sides.length === 0 ? [none[lang]] : sides.slice(0, NAMED).map((side) => saySide(side)[lang]);
}

/** Shorter than in the evaluation: points and full points stand in the table. */
function saySide({ result: { info, measurement, target }, gap }: Side): Text {
  const value = measurement.state === "value" ? sayValue(measurement.value, info) : "";
  const goal = target === null ? NO_FIGURE : sayValue(target, info);
  const compared = sayGapToFull(gap);
  return {
    zh: `${info.label.zh} ${value}（目标 ${goal}），${compared.zh}`,
    en: `${info.label.en} ${value} (target ${goal}), ${compared.en}`,
  };
}
