import { joinTexts, same, type Text } from "../../domain/text.ts";
import { policies } from "../../scheme/policies.ts";
import type { Change } from "./changes.ts";

/** Parts of a scheme in words. */
const PARTS: Readonly<Record<string, Text>> = {
  definition: { zh: "定义", en: "definition" },
  scale: { zh: "评分量表", en: "scale of the marks" },
  weight: { zh: "权重", en: "weight" },
  target: { zh: "目标", en: "target" },
  rule: { zh: "计分规则", en: "scoring rule" },
  "no-value": { zh: "没有数据时的处理", en: "treatment without data" },
  assessed: { zh: "是否考核", en: "whether it is assessed" },
  items: { zh: "奖惩事项的分值", en: "points of bonus and deduction items" },
  profile: { zh: "考核类别", en: "profile" },
};

/** As many are named; the others are counted. */
const NAMED = 4;

/** What changed, indicator by indicator: “客户投诉率的目标、权重”. */
export function sayChanges(changes: readonly Change[], labelOf: (indicator: string) => Text): Text {
  const byIndicator = new Map<string | null, Text[]>();
  for (const { indicator, part } of changes) {
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), partWords(part)]);
  }
  const said = [...byIndicator].map(([indicator, parts]) =>
    indicator === null ? joinTexts(parts) : ofIndicator(labelOf(indicator), joinTexts(parts)),
  );
  const more = said.length - NAMED;
  const shown = joinTexts(said.slice(0, NAMED), { zh: "；", en: "; " });
  return more <= 0
    ? shown
    : { zh: `${shown.zh}；另有 ${more} 项指标`, en: `${shown.en}; and ${more} more indicators` };
}

/** From which quarter on nothing before it can be compared, and why. */
export function sayBreak(
  quarter: string,
  changes: readonly Change[],
  labelOf: (indicator: string) => Text,
): Text {
  const what = sayChanges(changes, labelOf);
  return {
    zh: `${quarter} 起方案有变，前后不可比（变动：${what.zh}）。`,
    en: `The scheme changed from ${quarter} on; before and after cannot be compared (changed: ${what.en}).`,
  };
}

function ofIndicator(label: Text, parts: Text): Text {
  return { zh: `${label.zh}的${parts.zh}`, en: `${label.en}: ${parts.en}` };
}

function partWords(part: string): Text {
  const [kind = "", name = ""] = part.split(":");
  if (kind === "policy") {
    const { label } = policies[name as keyof typeof policies] ?? { label: same(name) };
    return { zh: `规定“${label.zh}”`, en: `policy “${label.en}”` };
  }
  return PARTS[kind] ?? same(part);
}
