import type { Mistake } from "./mistakes.ts";

/** A rule of an indicator, its lines indented below `rule:`, which stands in line 3. */
function ruleOf(indicator: string, ...lines: string[]): string {
  return ["indicators:", `  ${indicator}:`, "    rule:", ...lines.map((line) => `      ${line}`), ""].join(
    "\n",
  );
}

const count = (...lines: string[]) => ruleOf("new-clients", ...lines);
const share = (...lines: string[]) => ruleOf("referral-rate", ...lines);
const rating = (...lines: string[]) => ruleOf("client-satisfaction", ...lines);
const complaints = (...lines: string[]) => ruleOf("complaint-rate", ...lines);
const REST = ["worse: none", "cap: 120%", "floor: 0"];
const HELD = ["cap: 100%", "floor: 0"];
const at = (place: string, indicator = "new-clients") => {
  const [line, keys] = place.split(" ");
  return { at: `${line} indicators.${indicator}.rule${keys === undefined ? "" : `.${keys}`}` };
};
const oneWay = { zh: "应写且只写一种计分方式", en: "exactly one way of giving points" };
const spelling = { zh: "没有", en: "there is no key" };

/** Bands of a rating by its value, in lines 6 and following. */
const bands = (...ranges: string[]) =>
  rating("by-value:", "  bands:", "    ranges:", ...ranges.map((one) => `      - { ${one} }`), ...HELD);
const ofBands = (place: string) => at(place, "client-satisfaction");

/** Mistakes in the ways of giving points. */
export const WAY_MISTAKES: readonly Mistake[] = [
  {
    name: "a way that does not exist",
    yaml: count("better: { step: { every: 1, in: units, points: 2 } }", ...REST),
    ...at("4:17 better.step"),
    zh: "没有“step”这一项；是不是想写“steps”？",
    en: "there is no key “step”; did you mean “steps”?",
  },
  {
    name: "a side that names no way",
    yaml: count("better: { most: 10 }", ...REST),
    ...at("4:7 better"),
    ...oneWay,
  },
  {
    name: "a side that names two ways",
    yaml: count("better: { proportional: {}, occurrences: { each: [1], further: 0 } }", ...REST),
    ...at("4:7 better"),
    ...oneWay,
  },
  {
    name: "a side that is a word",
    yaml: count("better: nothing", ...REST),
    ...at("4:7 better"),
    zh: "应为 none",
    en: "expected none",
  },
  {
    name: "the most of a side below 0",
    yaml: count("better: { steps: { every: 1, in: units, points: 2 }, most: -5 }", ...REST),
    ...at("4:60 better.most"),
    zh: "不能为负数",
    en: "not below 0",
  },
  {
    name: "points by the value and by the target at once",
    yaml: count("better: none", "by-value: { proportional: {} }", ...HELD),
    ...at("4:7 better"),
    zh: "by-value 与 better、worse 只能写一种",
    en: "by-value stands alone, without better and worse",
  },
  {
    name: "a side that is missing",
    yaml: count("better: none", ...HELD),
    ...at("3:5 worse"),
    zh: "缺少此项",
    en: "missing",
  },
  {
    name: "a floor that is missing from points by the value",
    yaml: count("by-value: { proportional: {} }", "cap: 100%"),
    ...at("3:5 floor"),
    zh: "缺少此项",
    en: "missing",
  },
  {
    name: "a cap below 100 %",
    yaml: count("better: none", "worse: none", "cap: 90%", "floor: 0"),
    ...at("6:7 cap"),
    zh: "cap（上限）90 分低于满分 100 分",
    en: "the cap of 90 lies below the full 100 points",
  },
  {
    name: "a cap in points below the weight of a profile",
    yaml: count("better: none", "worse: none", "cap: 10", "floor: 0"),
    ...at("6:7 cap"),
    zh: "cap（上限）10 分低于满分 15 分",
    en: "the cap of 10 lies below the full 15 points",
  },
  {
    name: "a cap below the base",
    yaml: count("base: 80%", "better: none", "worse: none", "cap: 70%", "floor: 0"),
    ...at("7:7 cap"),
    zh: "cap（上限）70 分低于达到目标的 80 分",
    en: "the cap of 70 lies below the 80 points at the target",
  },
  {
    name: "a floor above the base",
    yaml: count("base: 0", "better: none", "worse: none", "cap: 100%", "floor: 10%"),
    ...at("8:7 floor"),
    zh: "floor（下限）10 分高于达到目标的 0 分",
    en: "the floor of 10 lies above the 0 points at the target",
  },
  {
    name: "a least step on steps that are no part of the target",
    yaml: count("better: { steps: { every: 1, in: units, at-least: 1, points: 2 } }", ...REST),
    ...at("4:47 better.steps.at-least"),
    zh: "at-least 只用于按目标百分比或达成率计的步长",
    en: "at-least is only for steps in percent-of-target or achievement",
  },
  {
    name: "steps of a value that is better when low",
    yaml: complaints("by-value: { steps: { every: 1, in: percentage-points, points: 2 } }", ...HELD),
    ...at("4:38 by-value.steps.in", "complaint-rate"),
    zh: "越低越好",
    en: "better when low",
  },
  {
    name: "an achievement below which all is lost, of 100 % or more",
    yaml: count("better: none", "worse: { proportional: { nothing-below: 120% } }", ...HELD),
    ...at("5:32 worse.proportional.nothing-below"),
    zh: "应在 0 与 100% 之间",
    en: "between 0 and 100%",
  },
  {
    name: "an achievement below which all is lost, beyond the target",
    yaml: count("better: { proportional: { nothing-below: 60% } }", "worse: none", ...HELD),
    ...at("4:33 better.proportional.nothing-below"),
    zh: "nothing-below 写在 worse 或 by-value 里",
    en: "belongs into worse or by-value",
  },
  {
    name: "points in proportion to a target of 0",
    yaml: `profiles:\n  partner:\n    targets: { complaint-rate: 0% }\n${complaints("better: none", "worse: { proportional: {} }", ...HELD)}`,
    at: "3:16 profiles.partner.targets.complaint-rate",
    zh: "目标值为 0 时",
    en: "with a target of 0",
  },
  {
    name: "a gap between bands",
    yaml: bands("from: 90, points: 100%", "from: 70, below: 85, points: 80%", "below: 70, points: 0"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "两档之间有空缺：一档到 below: 85，另一档从 from: 90 开始",
    en: "a gap between bands: one ends at below: 85, the other begins at from: 90",
  },
  {
    name: "an edge that belongs to no band",
    yaml: bands("above: 90, points: 100%", "below: 90, points: 0"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "两档之间有空缺",
    en: "a gap between bands",
  },
  {
    name: "bands that overlap",
    yaml: bands("from: 90, points: 100%", "from: 70, below: 95, points: 80%", "below: 70, points: 0"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "两档重叠或顺序不对：一档到 below: 95，另一档从 from: 90 开始",
    en: "bands overlap or stand out of order: one ends at below: 95, the other begins at from: 90",
  },
  {
    name: "an edge that belongs to two bands",
    yaml: bands("from: 90, points: 100%", "to: 90, points: 0"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "边界值只能属于一档",
    en: "an edge belongs to one band",
  },
  {
    name: "bands out of order",
    yaml: bands("from: 90, points: 100%", "below: 80, points: 0", "from: 80, below: 90, points: 80%"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "两档之间有空缺",
    en: "a gap between bands",
  },
  {
    name: "two bands without an end",
    yaml: bands("from: 90, points: 100%", "from: 80, points: 80%", "below: 80, points: 0"),
    ...ofBands("8:15 by-value.bands.ranges.1"),
    zh: "只有最高一档可以不写终点",
    en: "only the highest band may have no end",
  },
  {
    name: "a band in which nothing lies",
    yaml: bands("from: 90, below: 80, points: 100%", "below: 80, points: 0"),
    ...ofBands("7:15 by-value.bands.ranges.0"),
    zh: "这一档是空的",
    en: "nothing lies in this band",
  },
  {
    name: "a band with two beginnings",
    yaml: bands("from: 90, above: 91, points: 100%", "below: 90, points: 0"),
    ...ofBands("7:27 by-value.bands.ranges.0.above"),
    zh: "from 和 above 只写一个",
    en: "from or above, not both",
  },
  {
    name: "values below the lowest band",
    yaml: bands("from: 90, points: 100%", "from: 60, below: 90, points: 80%"),
    ...ofBands("8:17 by-value.bands.ranges.1.from"),
    zh: "低于最低一档的值没有分数",
    en: "values below the lowest band have no points",
  },
  {
    name: "values above the highest band",
    yaml: bands("from: 90, to: 95, points: 100%", "below: 90, points: 0"),
    ...ofBands("7:27 by-value.bands.ranges.0.to"),
    zh: "高于最高一档的值没有分数",
    en: "values above the highest band have no points",
  },
  {
    name: "bands of a share that begin at 0 %, where refunds may be larger",
    yaml: ruleOf(
      "new-client-revenue-share",
      "by-value: { bands: { ranges: [{ from: 20%, points: 100% }, { from: 0%, below: 20%, points: 0 }] } }",
      ...HELD,
    ),
    ...at("4:68 by-value.bands.ranges.1.from", "new-client-revenue-share"),
    zh: "低于最低一档的值没有分数",
    en: "values below the lowest band have no points",
  },
  {
    name: "no band",
    yaml: rating("by-value: { bands: { ranges: [] } }", ...HELD),
    ...ofBands("4:28 by-value.bands.ranges"),
    zh: "至少要写 1 项",
    en: "at least 1",
  },
  {
    name: "bands of a share without percent signs",
    yaml: share(
      "better: none",
      "worse: { bands: { ranges: [{ to: 1%, points: 1 }, { above: 1, points: 2 }] } }",
      ...HELD,
    ),
    ...at("5:59 worse.bands.ranges.1.above", "referral-rate"),
    zh: "请写成百分比（如 5%）",
    en: "write a percentage (5%)",
  },
  {
    name: "bands of a rating with percent signs",
    yaml: bands("from: 90, points: 100%", "below: 90%, points: 0"),
    ...ofBands("8:17 by-value.bands.ranges.1.below"),
    zh: "这里不用百分号",
    en: "no percent sign here",
  },
  {
    name: "points of a band below 0",
    yaml: bands("from: 90, points: 100%", "below: 90, points: -5"),
    ...ofBands("8:28 by-value.bands.ranges.1.points"),
    zh: "不能为负数",
    en: "not below 0",
  },
  {
    name: "an edge that is no number",
    yaml: bands("from: 90, points: 100%", "below: ninety, points: 0"),
    ...ofBands("8:17 by-value.bands.ranges.1.below"),
    zh: "应为数字",
    en: "expected a number",
  },
  {
    name: "words for a value that is a number",
    yaml: rating("better: none", "worse: { levels: { 满意: 3 } }", ...HELD),
    ...ofBands("5:16 worse.levels"),
    zh: "的值是数字，不是文字；请用 bands",
    en: "are numbers, not words; use bands",
  },
  {
    name: "occurrences of a rating",
    yaml: rating("better: none", "worse: { occurrences: { each: [5], further: 5 } }", ...HELD),
    ...ofBands("5:16 worse.occurrences"),
    zh: "不能按次（occurrences）计分",
    en: "cannot be scored by occurrences",
  },
  {
    name: "occurrences without the points of further ones",
    yaml: count("better: none", "worse: { occurrences: { each: [5] } }", ...HELD),
    ...at("5:16 worse.occurrences.further"),
    zh: "应为分数",
    en: "expected points",
  },
  {
    name: "a range that ends on the wrong side",
    yaml: rating(
      "better: { range: { to: 80, beyond: { steps: { every: 1, in: units, points: 1 } } } }",
      ...REST,
    ),
    ...ofBands("4:26 better.range.to"),
    zh: "区间的另一端 80 应高于目标 90",
    en: "the other end of the range, 80, must lie above the target of 90",
  },
  {
    name: "a range below the target",
    yaml: rating(
      "better: none",
      "worse: { range: { to: 80, beyond: { steps: { every: 1, in: units, points: 1 } } } }",
      ...HELD,
    ),
    ...ofBands("5:16 worse.range"),
    ...spelling,
  },
  {
    name: "the most that is lost beside a range",
    yaml: rating("better: { range: { to: 95, beyond: { proportional: {} } }, most: 5 }", ...REST),
    ...ofBands("4:66 better.most"),
    zh: "most）请写在 beyond 里面",
    en: "inside beyond",
  },
  {
    name: "a step of 0 beyond a range",
    yaml: rating(
      "better: { range: { to: 95, beyond: { steps: { every: 0, in: units, points: 1 } } } }",
      ...REST,
    ),
    ...ofBands("4:53 better.range.beyond.steps.every"),
    zh: "步长必须大于 0",
    en: "a step must be greater than 0",
  },
  {
    name: "percentage points beyond a range of a rating",
    yaml: rating(
      "better: { range: { to: 95, beyond: { steps: { every: 1, in: percentage-points, points: 1 } } } }",
      ...REST,
    ),
    ...ofBands("4:63 better.range.beyond.steps.in"),
    zh: "不能按百分点",
    en: "cannot be in percentage-points",
  },
  {
    name: "a comparison that does not say what happens without history",
    yaml: count("compare: { with: last-quarter }", "better: none", ...REST),
    ...at("4:7 compare.without-history"),
    zh: "应为其中之一：target, full, zero",
    en: "expected one of: target, full, zero",
  },
  {
    name: "a comparison with a quarter that has no name",
    yaml: count("compare: { with: last-year, without-history: full }", "better: none", ...REST),
    ...at("4:18 compare.with"),
    zh: "应为其中之一：last-quarter, same-quarter-last-year",
    en: "expected one of: last-quarter, same-quarter-last-year",
  },
  {
    name: "a comparison with nothing of the earlier value",
    yaml: count("compare: { with: last-quarter, at: 0%, without-history: full }", "better: none", ...REST),
    ...at("4:38 compare.at"),
    zh: "应为大于 0 的百分比",
    en: "expected a percentage above 0",
  },
  {
    name: "a comparison with a target range",
    yaml: rating(
      "compare: { with: last-quarter, without-history: full }",
      "better: { range: { to: 95, beyond: { steps: { every: 1, in: units, points: 1 } } } }",
      ...REST,
    ),
    ...ofBands("4:7 compare"),
    zh: "不能用目标区间（range）",
    en: "there can be no range",
  },
  {
    name: "an indicator without a target",
    yaml: "indicators:\n  new-clients:\n    target:\n      value: 3\n",
    at: "3:5 indicators.new-clients.target",
    zh: "应为数字",
    en: "expected a number",
  },
];
