import { type Exact, shown } from "../../domain/exact.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import { joinTexts, same, type Text } from "../../domain/text.ts";
import { sayRule } from "../../rules/index.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { Profile, Scheme } from "../../scheme/contract.ts";
import { sayGrade } from "../../scheme/grades.ts";
import { sayItemKind } from "../../scheme/items.ts";
import { sayPolicies } from "../../scheme/policies.ts";
import { PARTS, sayEdition, sayNoValue } from "../words.ts";
import { changedSettings } from "./changed-settings.ts";

/** A setting of the scheme that is another one, in words; null where a side lacks it or it has no short words. */
export type SchemeChange = { readonly what: Text; readonly before: Text | null; readonly after: Text | null };

type Line = { readonly what: Text; readonly value: Text };

/**
 * How two schemes differ: policies, targets, rules, weights, grades and items in words, all else by name.
 * @param infos the indicators of both
 */
export function schemeChanges(
  before: Scheme,
  after: Scheme,
  infos: ReadonlyMap<string, IndicatorInfo>,
): SchemeChange[] {
  const [old, now] = [before, after].map((scheme) => linesOf(scheme, infos));
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const said = [...keys].flatMap((key): SchemeChange[] => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const what = (is ?? was)?.what ?? same(key);
    if (was?.value.zh === is?.value.zh && was?.value.en === is?.value.en) return [];
    return [{ what, before: was?.value ?? null, after: is?.value ?? null }];
  });
  const others = changedSettings(before, after).map((what) => ({ what, before: null, after: null }));
  return [...said, ...others];
}

/** Everything of a scheme that has short words, by a name of its own. */
function linesOf(scheme: Scheme, infos: ReadonlyMap<string, IndicatorInfo>): Map<string, Line> {
  const edition = sayEdition(scheme);
  return new Map([
    ...(edition === null
      ? []
      : [["edition", { what: { zh: "方案版本", en: "edition" }, value: edition }] as const]),
    ...sayPolicies(scheme.policies).map(
      ({ name, label, value }) => [`policy ${name}`, { what: label, value }] as const,
    ),
    ...[...infos.values()].flatMap((info) => indicatorLines(scheme, info, infos)),
    ...[...scheme.profiles.values()].flatMap((profile) => profileLines(profile, infos)),
    ["grades", { what: PARTS.grades, value: sayGrades(scheme) }] as const,
    ...itemLines(scheme),
  ]);
}

function indicatorLines(
  scheme: Scheme,
  info: IndicatorInfo,
  infos: ReadonlyMap<string, IndicatorInfo>,
): [string, Line][] {
  const found = scheme.indicators.get(info.id);
  if (found === undefined) return [];
  const { target, rule, noValue } = found;
  const labelOf = (id: string) => infos.get(id)?.label ?? same(id);
  const lines: readonly [Text, Text][] = [
    [{ zh: "目标", en: "target" }, sayNumber(target, info)],
    [{ zh: "计分规则", en: "scoring rule" }, sayRule(rule, target, info)],
    [{ zh: "没有数据时", en: "without data" }, sayNoValue(noValue, labelOf)],
  ];
  return lines.map(([what, value]) => [`${info.id} ${what.en}`, { what: of(info.label, what), value }]);
}

function profileLines(
  { id, label, weights, targets }: Profile,
  infos: ReadonlyMap<string, IndicatorInfo>,
): [string, Line][] {
  const parts: readonly [Text, ReadonlyMap<string, Exact>][] = [
    [{ zh: "权重", en: "weight" }, weights],
    [{ zh: "目标", en: "target" }, targets],
  ];
  return parts.flatMap(([part, numbers]) =>
    [...numbers].map(([indicator, number]): [string, Line] => {
      const info = infos.get(indicator);
      const what = joinTexts([label, info?.label ?? same(indicator), part], same(" · "));
      const value =
        part.en === "weight" || info === undefined ? same(shown(number, 6)) : sayNumber(number, info);
      return [`${id} ${indicator} ${part.en}`, { what, value }];
    }),
  );
}

function itemLines({ items }: Scheme): [string, Line][] {
  const { mostBonus, mostDeduction, kinds } = items;
  const label = { zh: "奖惩事项", en: "bonus and deduction items" };
  const line = (key: string, what: Text, value: Text): [string, Line] => [
    `items ${key}`,
    { what: of(label, what), value },
  ];
  return [
    line("bonus", { zh: "加分上限", en: "most bonus" }, same(shown(mostBonus, 6))),
    line("deduction", { zh: "扣分上限", en: "most deduction" }, same(shown(mostDeduction, 6))),
    ...kinds.map((kind) => line(kind.id, kind.label, sayItemKind(kind))),
  ];
}

function sayGrades({ grades }: Scheme): Text {
  return joinTexts(
    grades.map((grade) => {
      const { zh, en } = sayGrade(grade);
      return { zh: `${zh} ${shown(grade.from, 6)} 分起`, en: `${en} from ${shown(grade.from, 6)}` };
    }),
  );
}

function sayNumber(value: Exact, info: IndicatorInfo): Text {
  return same(sayValue(value, info));
}

function of(whole: Text, part: Text): Text {
  return joinTexts([whole, part], same(" · "));
}
