import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";
import { readScheme } from "../../src/scheme/read.ts";
import { schemeErrors } from "../support/quarter.ts";

/** A source of the firm's own, and the beginning of an indicator over it: the mistake stands from line 15 on. */
const HEAD = `own-sources:
  visits:
    label: { zh: 拜访记录, en: Visits }
    department: business
    reference: 服务规则 第十七条
    columns:
      day: { header: 拜访日期, kind: date, required: true }
      lawyer: { header: 拜访律师, kind: person, required: true }
      result: { header: 结果, kind: { words: { met: [见到], missed: [未见到] } } }
      minutes: { header: 分钟, kind: quantity }
own-indicators:
  own:
    label: { zh: 自定, en: Own }
    reference: 服务规则 第十七条
`;
const WHOLE = `${HEAD}    better: higher
    source: visits
    credit: { person: lawyer }
`;

type Mistake = readonly [name: string, yaml: string, at: string, zh: string, en: string];

const MISTAKES: readonly Mistake[] = [
  [
    "an unknown source",
    `${HEAD}    better: higher\n    source: visit\n    measure: count\n`,
    "16:5 own-indicators.own.source",
    "是不是想写“visits”",
    "did you mean “visits”",
  ],
  [
    "no source",
    `${HEAD}    better: higher\n    measure: count\n`,
    "12:3 own-indicators.own",
    "缺少 source",
    "source is missing",
  ],
  [
    "an unknown column of a sum",
    `${WHOLE}    measure: { sum: minuts }\n`,
    "18:16 own-indicators.own.measure.sum",
    "是不是想写“minutes”",
    "did you mean “minutes”",
  ],
  [
    "a sum of words",
    `${WHOLE}    measure: { sum: result }\n`,
    "18:16 own-indicators.own.measure.sum",
    "“result”列是固定词语，不能求和；可以的列：minutes",
    "cannot be summed; columns that can: minutes",
  ],
  [
    "a mean of dates",
    `${WHOLE}    measure: { mean: day }\n`,
    "18:16 own-indicators.own.measure.mean",
    "“day”列是日期，不能求平均数",
    "cannot be averaged",
  ],
  [
    "hours between dates",
    `${WHOLE}    measure: { mean: { from: day, to: day, in: hours } }\n`,
    "18:24 own-indicators.own.measure.mean.from 18:35 own-indicators.own.measure.mean.to",
    "需要日期时间",
    "timed in minutes or hours",
  ],
  [
    "no way to a person",
    `${HEAD}    better: higher\n    source: visits\n    measure: count\n`,
    "12:3 own-indicators.own",
    "person: lawyer",
    "person: lawyer",
  ],
  [
    "a person column that is none",
    `${HEAD}    better: higher\n    source: visits\n    credit: { person: day }\n    measure: count\n`,
    "17:15 own-indicators.own.credit.person",
    "可以的列：lawyer",
    "columns that can: lawyer",
  ],
  [
    "shares through the lead",
    `${HEAD}    better: higher\n    source: visits\n    credit: { person: lawyer, by: lead }\n    measure: count\n`,
    "17:31 own-indicators.own.credit.by",
    "all 或 shares",
    "all or shares",
  ],
  [
    "an unknown way of measuring",
    `${WHOLE}    measure: coutn\n`,
    "18:5 own-indicators.own.measure",
    "是不是想写“count”",
    "did you mean “count”",
  ],
  [
    "an unknown key of a measure",
    `${WHOLE}    measure: { summ: minutes }\n`,
    "18:16 own-indicators.own.measure.summ",
    "summ",
    "summ",
  ],
  [
    "two ways of measuring",
    `${WHOLE}    measure: { sum: minutes, mean: minutes }\n`,
    "18:5 own-indicators.own.measure",
    "恰好写一种",
    "exactly one way",
  ],
  [
    "a median by weights",
    `${WHOLE}    weighted-by: minutes\n    measure: { median: minutes }\n`,
    "19:5 own-indicators.own.measure",
    "median 不能按份额",
    "neither by shares nor by weights",
  ],
  [
    "a condition on an unknown column",
    `${WHOLE}    where: { reslt: met }\n    measure: count\n`,
    "18:14 own-indicators.own.where.reslt",
    "是不是想写“result”",
    "did you mean “result”",
  ],
  [
    "a word that the column does not know",
    `${WHOLE}    where: { result: seen }\n    measure: count\n`,
    "18:14 own-indicators.own.where.result",
    "“seen”不在规定的词语中：见到、未见到",
    "none of the column's words",
  ],
  [
    "a day that does not exist",
    `${WHOLE}    where: { day: { above: 2025-02-30 } }\n    measure: count\n`,
    "18:21 own-indicators.own.where.day.above",
    "日历上存在的日期",
    "a date that exists",
  ],
  [
    "a comparison of words",
    `${WHOLE}    where: { result: { above: 3 } }\n    measure: count\n`,
    "18:24 own-indicators.own.where.result.above",
    "不能比较大小",
    "cannot be compared",
  ],
  [
    "a number compared with a date",
    `${WHOLE}    where: { minutes: { above: { column: day } } }\n    measure: count\n`,
    "18:34 own-indicators.own.where.minutes.above.column",
    "无法比较",
    "cannot be compared",
  ],
  [
    "a quarter of words",
    `${WHOLE}    where: { result: { is: in-quarter } }\n    measure: count\n`,
    "18:24 own-indicators.own.where.result.is",
    "不能用作日期",
    "cannot be a date",
  ],
  [
    "a share without a condition",
    `${WHOLE}    measure: { share: {} }\n`,
    "18:16 own-indicators.own.measure.share",
    "至少一个条件",
    "at least one condition",
  ],
  [
    "a limit of nothing",
    `${WHOLE}    measure: { in-time: { from: day, to: day, limit: 0, in: days } }\n`,
    "18:47 own-indicators.own.measure.in-time.limit",
    "时限应大于 0",
    "above 0",
  ],
  [
    "a limit without its unit",
    `${WHOLE}    measure: { in-time: { from: day, to: day, limit: 3 } }\n`,
    "18:16 own-indicators.own.measure.in-time",
    "应写 from、to、limit 和 in",
    "give from, to, limit and in",
  ],
  [
    "weeks of no engagement",
    `${WHOLE}    measure: { weekly: day }\n`,
    "17:5 own-indicators.own.credit",
    "weekly 按未结合同逐周计算",
    "weekly goes by open engagements",
  ],
  [
    "a source of an entered value",
    `${HEAD}    better: higher\n    source: visits\n    measure: entered\n`,
    "16:5 own-indicators.own.source",
    "直接录入",
    "entered",
  ],
  [
    "levels of what is computed",
    `${WHOLE}    levels: [好, 差]\n    measure: count\n`,
    "18:5 own-indicators.own.levels",
    "只有直接录入的指标可以写等级",
    "only an entered indicator",
  ],
  [
    "no clause",
    WHOLE.replace(/ {4}reference: 服务规则 第十七条\n {4}better/, "    better").concat(
      "    measure: count\n",
    ),
    "12:3 own-indicators.own.reference",
    "缺少此项",
    "missing",
  ],
  [
    "an id of the program's own",
    `${WHOLE}    measure: count\n`.replace("  own:", "  new-clients:"),
    "12:3 own-indicators.new-clients",
    "请换一个名称",
    "choose another id",
  ],
  [
    "an id with a capital",
    `${WHOLE}    measure: count\n`.replace("  own:", "  Own:"),
    "12:3 own-indicators.Own",
    "只用小写字母",
    "lower-case",
  ],
  [
    "a weight without target and rule",
    `${WHOLE}    measure: count\nprofiles:\n  administration: { weights: { internal-communication: 50, own: 50 } }\n`,
    "20:60 profiles.administration.weights.own",
    "没有写它的目标和规则",
    "no target and rule",
  ],
  [
    "a weight of an indicator that is not declared",
    `${WHOLE}    measure: count\nprofiles:\n  administration: { weights: { internal-communication: 50, owm: 50 } }\n`,
    "20:60 profiles.administration.weights.owm",
    "是不是想写“own”",
    "did you mean “own”",
  ],
  [
    "a least above the most",
    WHOLE.replace("kind: quantity }", "kind: quantity, min: 5, max: 1 }").concat("    measure: count\n"),
    "10:46 own-sources.visits.columns.minutes.min",
    "min 不能大于 max",
    "min must not be above max",
  ],
  [
    "bounds of words",
    WHOLE.replace("kind: date, ", "kind: date, max: 1, ").concat("    measure: count\n"),
    "7:40 own-sources.visits.columns.day.max",
    "只有数字和金额列",
    "only numbers and money",
  ],
  [
    "an include that there is not",
    "include:\n  - monitored\n  - win-rat\n",
    "3:5 include.1",
    "是不是想写“win-rate”",
    "did you mean “win-rate”",
  ],
  ["an include that is no list", "include: monitored\n", "1:1 include", "应为列表", "expected a list"],
];

test.for(MISTAKES)("%s is said once, where it stands, in both languages", ([, yaml, at, zh, en]) => {
  const errors = schemeErrors(yaml);
  const places = errors.map(({ line, column, path }) => `${line}:${column} ${path}`);
  expect(places.join(" ")).toBe(at);
  expect(errors[0]?.message.zh).toContain(zh);
  expect(errors[0]?.message.en).toContain(en);
});

test("includes that go in a circle are said at the line that closes it", () => {
  const builtIn = { name: "built-in.yaml", text: "" };
  const firm = { name: "crm-kpi.yaml", text: "include: [first]\n" };
  const library = new Map([
    ["first", "# the first\ninclude: [second]\n"],
    ["second", "\n\ninclude:\n  - first\n"],
  ]);
  const { errors } = readScheme(builtIn, firm, indicators, library);
  expect(errors).toEqual([
    {
      file: "library/second.yaml",
      line: 4,
      column: 5,
      path: "include.0",
      message: {
        zh: "include 绕成了圈：first → second → first",
        en: "the includes go in a circle: first → second → first",
      },
    },
  ]);
});

test.for(["README.md", "README.zh-CN.md"])("the example in %s is a scheme", (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const example = /```yaml\n(own-sources:[\s\S]*?)```/.exec(text)?.[1] ?? "";
  expect(example).toContain("own-indicators:\n  win-rate:");
  expect(schemeErrors(example)).toEqual([]);
});
