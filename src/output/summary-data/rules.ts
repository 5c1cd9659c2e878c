import { HUNDRED } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { type Lang, same } from "../../domain/text.ts";
import { sayRule } from "../../rules/index.ts";
import type { Profile } from "../../scheme/contract.ts";
import { ruleLists } from "../card-data/rule-lists.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import { sayCutOff } from "../scorecard/cut-off.ts";
import type { Item } from "../template/contract.ts";
import { EDITION, HEADINGS, ROUNDING, sayEdition, sayNoValue, sayRanking } from "../words.ts";
import { type Fields, items } from "./marks.ts";
import { inUnit, UNIT_NAMES } from "./units.ts";
import { SUMMARY_WORDS } from "./words.ts";

/** The weight of each indicator in each profile; below it the targets of profiles that have one of their own. */
export function weightItems({ assessment, lang }: Publication): Item[] {
  const { scheme, firm } = assessment;
  const profiles = [...scheme.profiles.values()];
  const sum: Fields<"weights"> = {
    label: SUMMARY_WORDS.sum[lang],
    unit: null,
    target: null,
    "weight#profiles": profiles.map(() => figure(HUNDRED)),
  };
  const lines = firm.flatMap(({ info }): Fields<"weights">[] => [
    {
      label: info.label[lang],
      unit: UNIT_NAMES[info.unit][lang],
      target: inUnit(scheme.indicators.get(info.id)?.target ?? null, info),
      "weight#profiles": profiles.map(({ weights }) => figure(weights.get(info.id) ?? null)),
    },
    ...ownTargets(profiles, info, lang),
  ]);
  return items("weights", [...lines, sum]);
}

function ownTargets(profiles: readonly Profile[], info: IndicatorInfo, lang: Lang): Fields<"weights">[] {
  if (!profiles.some(({ targets }) => targets.has(info.id))) return [];
  const targets = profiles.map((profile) => profile.targets.get(info.id));
  return [
    {
      label: SUMMARY_WORDS.ownTargets[lang],
      unit: UNIT_NAMES[info.unit][lang],
      target: null,
      "weight#profiles": targets.map((target) => (target === undefined ? null : inUnit(target, info))),
    },
  ];
}

/** What each indicator means and how it is scored. */
export function ruleItems({ assessment, lang }: Publication): Item[] {
  const labelOf = (id: string) => assessment.firm.find(({ info }) => info.id === id)?.info.label ?? same(id);
  return items(
    "rules",
    assessment.firm.flatMap(({ info }): Fields<"rules">[] => {
      const scheme = assessment.scheme.indicators.get(info.id);
      if (scheme === undefined) return [];
      const { target, rule, noValue } = scheme;
      return [
        {
          label: info.label[lang],
          definition: info.definition[lang],
          clause: info.reference,
          rule: sayRule(rule, target, info)[lang],
          "no-data": sayNoValue(noValue, labelOf)[lang],
        },
      ];
    }),
  );
}

/** Policies, grades and states as on the cards, and how numbers and ranks are to be read. */
export function schemeLists(
  publication: Publication,
): Record<"policies" | "grades" | "states" | "notes", readonly Item[]> {
  const { assessment, lang } = publication;
  const { policies, grades, states } = ruleLists(publication);
  const edition = sayEdition(assessment.scheme);
  const notes = [
    ...(edition === null ? [] : [{ label: EDITION, text: edition }]),
    { label: HEADINGS.cutOff, text: sayCutOff(assessment.cutOff) },
    { label: { zh: "四舍五入", en: "Rounding" }, text: ROUNDING },
    { label: { zh: "名次", en: "Ranks" }, text: sayRanking(assessment.scheme.policies) },
  ];
  return {
    policies,
    grades,
    states,
    notes: items(
      "notes",
      notes.map(({ label, text }) => ({ label: label[lang], text: text[lang] })),
    ),
  };
}
