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

/** A setting in words; `told` is what must differ for it to be a change, where that is not the words themselves. */
type Line = { readonly what: Text; readonly value: Text; readonly told?: Text };

/**
 * Everything of a scheme that has short words, by a name of its own.
 * @param aims the scheme by whose targets rules are told apart: another target is not another rule
 */
export function schemeLines(
  scheme: Scheme,
  infos: ReadonlyMap<string, IndicatorInfo>,
  aims: Scheme,
): Map<string, Line> {
  const edition = sayEdition(scheme);
  return new Map([
    ...(edition === null
      ? []
      : [["edition", { what: { zh: "方案版本", en: "edition" }, value: edition }] as const]),
    ...sayPolicies(scheme.policies).map(
      ({ name, label, value }) => [`policy ${name}`, { what: label, value }] as const,
    ),
    ...[...infos.values()].flatMap((info) => indicatorLines(scheme, info, infos, aims)),
    ...[...scheme.profiles.values()].flatMap((profile) => profileLines(profile, infos)),
    ["grades", { what: PARTS.grades, value: sayGrades(scheme) }] as const,
    ...itemLines(scheme),
  ]);
}

function indicatorLines(
  scheme: Scheme,
  info: IndicatorInfo,
  infos: ReadonlyMap<string, IndicatorInfo>,
  aims: Scheme,
): [string, Line][] {
  const found = scheme.indicators.get(info.id);
  if (found === undefined) return [];
  const { target, rule, noValue } = found;
  const labelOf = (id: string) => infos.get(id)?.label ?? same(id);
  const aim = aims.indicators.get(info.id)?.target ?? target;
  const line = (what: Text, value: Text, told: Text = value): [string, Line] => [
    `${info.id} ${what.en}`,
    { what: of(info.label, what), value, told },
  ];
  return [
    line({ zh: "目标", en: "target" }, sayNumber(target, info)),
    line({ zh: "计分规则", en: "scoring rule" }, sayRule(rule, target, info), sayRule(rule, aim, info)),
    line({ zh: "没有数据时", en: "without data" }, sayNoValue(noValue, labelOf)),
  ];
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
