import { expect, test } from "vitest";
import { toCsvFiles } from "../../oracle/csv-files.ts";
import { assessed, textFile } from "../../support/quarter.ts";
import {
  engagement,
  errorsOf,
  indicatorOf,
  measured,
  type Row,
  rowsBehind,
  STAFF,
} from "../../support/tables.ts";

/** Calls of clients: one source of the firm's own, with every kind of number in it. */
const CALLS = `own-sources:
  calls:
    label: { zh: 来电记录, en: Calls }
    department: business
    reference: 服务规则 第三十三条
    compulsory: false
    period: asked
    columns:
      asked: { header: 来电时间, kind: date-time, required: true }
      answered: { header: 答复时间, kind: date-time }
      due: { header: 约定日期, kind: date }
      lawyer: { header: 律师, kind: person }
      team: { header: 团队, kind: people }
      client: { header: 来电客户, kind: client }
      engagement: { header: 所涉合同, kind: engagement }
      fee: { header: 咨询费, kind: money }
      mark: { header: 评价, kind: score }
      hours: { header: 工时, kind: quantity }
      result: { header: 处理, kind: { words: { solved: [已解决], open: [未解决] } } }
own-indicators:
  own:
    label: { zh: 自定指标, en: Own }
    reference: 服务规则 第三十三条
    better: higher
`;

/** Rows of calls, asked on 1 August 2025 at nine by 甲公司 to 张伟 unless they say otherwise. */
async function run(calls: readonly Row[], indicator: string) {
  const headers = [
    "asked",
    "answered",
    "due",
    "lawyer",
    "team",
    "client",
    "engagement",
    "fee",
    "mark",
    "hours",
    "result",
  ];
  const shared: Row = { asked: "2025-08-01 09:00", lawyer: "张伟", client: "甲公司" };
  const lines = calls.map((row) => headers.map((key) => ({ ...shared, ...row })[key] ?? "").join(","));
  const engagements = [
    engagement("HT-0", { client: "旧客户", signed: "2015-01-05", status: "closed", closed: "2016-01-05" }),
    engagement("HT-1", { people: "张伟 60%、李娜 40%" }),
    engagement("HT-2", {
      lead: "李娜",
      client: "乙公司",
      signed: "2025-07-09",
      closed: "2025-07-28",
      status: "closed",
    }),
  ];
  const files = toCsvFiles({ people: STAFF, engagements }).map(({ path, text }) => textFile(path, text));
  const text = `${headers.join(",")}\n${lines.join("\n")}\n`;
  const yaml = CALLS + indicator.replace(/^/gm, "    ");
  return assessed([...files, textFile("2025Q3/来电.csv", text)], { yaml });
}

type Case = {
  readonly name: string;
  readonly calls: readonly Row[];
  readonly indicator: string;
  /** By name, as it is measured. */
  readonly expected: Readonly<Record<string, string>>;
  readonly rows?: readonly string[];
};

const BY_LAWYER = "source: calls\ncredit: { person: lawyer }\n";

const CASES: readonly Case[] = [
  {
    name: "rows are counted for the person that they name; none is a number too",
    calls: [{}, { lawyer: "李娜" }, {}],
    indicator: `${BY_LAWYER}measure: count`,
    expected: { 张伟: "2", 李娜: "1", 王芳: "0" },
  },
  {
    name: "several people have each row fully, or by shares",
    calls: [{ team: "张伟 75%、李娜 25%" }, { team: "张伟、李娜" }],
    indicator: "source: calls\ncredit: { person: team, by: shares }\nmeasure: count",
    expected: { 张伟: "1.25", 李娜: "0.75" },
  },
  {
    name: "money by shares is split to the fen, and nothing is lost",
    calls: [{ team: "张伟、李娜、王芳", fee: "100" }],
    indicator: "source: calls\ncredit: { person: team, by: shares }\nmeasure: { sum: fee }",
    expected: { 张伟: "33.34", 李娜: "33.33", 王芳: "33.33" },
  },
  {
    name: "through the engagement a row is the lead's alone, or everybody's",
    calls: [{ engagement: "HT-1" }, { engagement: "HT-2" }, { engagement: "" }],
    indicator: "source: calls\ncredit: { engagement: engagement, by: lead }\nmeasure: count",
    expected: { 张伟: "1", 李娜: "1" },
  },
  {
    name: "through the engagement by shares",
    calls: [{ engagement: "HT-1", fee: "10.01" }],
    indicator: "source: calls\ncredit: { engagement: engagement, by: shares }\nmeasure: { sum: fee }",
    expected: { 张伟: "6.01", 李娜: "4" },
  },
  {
    name: "through the client a row is theirs who had an open engagement with it in the quarter",
    calls: [{}, { client: "乙公司" }, { client: "旧客户" }],
    indicator: "source: calls\ncredit: { client: client }\nmeasure: count",
    expected: { 张伟: "1", 李娜: "2" },
  },
  {
    name: "different clients count once, however they are written",
    calls: [{}, { client: "甲 公司" }, { client: "乙公司" }, { client: "" }],
    indicator: `${BY_LAWYER}measure: { distinct: client }`,
    expected: { 张伟: "2" },
    rows: [
      "part 来电:2",
      "left-out 来电:3: the same one has been counted",
      "part 来电:4",
      "left-out 来电:5: blank: no value to count",
    ],
  },
  {
    name: "a mean is of the rows that have a value; without any there is none",
    calls: [{ mark: "80" }, { mark: "95" }, { mark: "" }],
    indicator: `${BY_LAWYER}measure: { mean: mark }`,
    expected: { 张伟: "87.5 (175 of 2)", 李娜: "undefined (0 of 0)" },
  },
  {
    name: "a mean weighted by a column; a weight that is not given is one",
    calls: [{ mark: "80", hours: "3" }, { mark: "100" }],
    indicator: `${BY_LAWYER}weighted-by: hours\nmeasure: { mean: mark }`,
    expected: { 张伟: "85 (340 of 4)" },
  },
  {
    name: "the median of an even number of values is the mean of the two in the middle",
    calls: [{ hours: "9" }, { hours: "1" }, { hours: "2" }, { hours: "4" }],
    indicator: `${BY_LAWYER}measure: { median: hours }`,
    expected: { 张伟: "3" },
  },
  {
    name: "the mean time between two columns; what happened after the cut-off has not happened",
    calls: [
      { answered: "2025-08-01 09:10" },
      { answered: "2025-08-01 09:25" },
      { asked: "2025-09-30 09:00", answered: "2025-10-10 00:00" },
    ],
    indicator: `${BY_LAWYER}measure: { mean: { from: asked, to: answered, in: minutes } }`,
    expected: { 张伟: "17.5 (35 of 2)" },
  },
  {
    name: "the share of rows with a value in a column, of rows that meet the conditions",
    calls: [
      { result: "已解决", hours: "1" },
      { result: "未解决", hours: "2" },
      { result: "已解决", hours: "9" },
      {},
    ],
    indicator: `${BY_LAWYER}where: { hours: { at-most: 2 } }\nmeasure: { share: { result: solved } }`,
    expected: { 张伟: "0.5 (1 of 2)" },
    rows: [
      "part 来电:2",
      "whole 来电:3: does not meet: “处理” being solved",
      "left-out 来电:4: does not meet: “工时” at most 2",
      "left-out 来电:5: does not meet: “工时” at most 2",
    ],
  },
  {
    name: "one group of conditions of several is enough",
    calls: [{ result: "已解决" }, { result: "未解决", hours: "0.5" }, { result: "未解决", hours: "2" }],
    indicator: `${BY_LAWYER}measure: { share: [{ result: solved }, { hours: { below: 1 } }] }`,
    expected: { 张伟: "2/3 (2 of 3)" },
  },
  {
    name: "in time is up to the limit, late after it, overdue at the cut-off late too, not yet due left out",
    calls: [
      { answered: "2025-08-01 11:00" },
      { answered: "2025-08-01 11:01" },
      {},
      { asked: "2025-09-30 09:00", answered: "2025-09-30 09:30" },
    ],
    indicator: `${BY_LAWYER}measure: { in-time: { from: asked, to: answered, limit: 2, in: hours } }`,
    expected: { 张伟: "0.5 (2 of 4)" },
  },
  {
    name: "a deadline of its own goes before the limit; the whole day counts",
    calls: [
      { answered: "2025-08-05 23:59", due: "2025-08-05" },
      { answered: "2025-08-06 00:00", due: "2025-08-05" },
      { answered: "2025-08-02 09:00" },
      { due: "2025-10-09" },
    ],
    indicator: `${BY_LAWYER}measure: { in-time: { from: asked, to: answered, due: due, limit: 1, in: hours } }`,
    expected: { 张伟: "1/3 (1 of 3)" },
  },
  {
    name: "one sum divided by another",
    calls: [
      { fee: "30", hours: "2" },
      { fee: "60", hours: "1" },
    ],
    indicator: `${BY_LAWYER}unit: money\nmeasure: { ratio: { part: { of: { sum: fee } }, whole: { of: { sum: hours } } } }`,
    expected: { 张伟: "30 (90 of 3)", 李娜: "undefined (0 of 0)" },
  },
  {
    name: "whole weeks in which the engagement was open: from Monday to Sunday, contacts twice in one count once",
    calls: [
      { engagement: "HT-2", asked: "2025-07-10 09:00" },
      { engagement: "HT-2", asked: "2025-07-14 09:00" },
      { engagement: "HT-2", asked: "2025-07-20 23:59" },
      { engagement: "HT-2", asked: "2025-07-28 09:00" },
    ],
    // Signed on Wednesday 9 July, closed on Monday 28 July: the weeks of 14 and 21 July.
    indicator: "source: calls\ncredit: { engagement: engagement, by: lead }\nmeasure: { weekly: asked }",
    expected: { 李娜: "0.5 (1 of 2)", 王芳: "undefined (0 of 0)" },
  },
  {
    name: "fewer rows than the minimum are too few",
    calls: [{ mark: "80" }, { mark: "95" }],
    indicator: `${BY_LAWYER}minimum-sample: 3\nmeasure: { mean: mark }`,
    expected: { 张伟: "too-few (175 of 2)", 李娜: "undefined (0 of 0)" },
  },
  {
    name: "it is for the positions that it names",
    calls: [{}],
    indicator: `${BY_LAWYER}positions: [partner]\nmeasure: count`,
    expected: { 张伟: "not-applicable", 王芳: "0" },
  },
  {
    name: "rows of another quarter are left out",
    calls: [{ asked: "2025-06-30 09:00" }, {}],
    indicator: `${BY_LAWYER}measure: count`,
    expected: { 张伟: "1" },
    rows: ["left-out 来电:2: dated outside the quarter", "part 来电:3"],
  },
];

test.for(CASES)("$name", async ({ calls, indicator, expected, rows }) => {
  const done = await run(calls, indicator);
  expect(errorsOf(done)).toEqual([]);
  const of = (name: string) => indicatorOf(done, name, "own").measurement;
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, measured(of(name))]))).toEqual(
    expected,
  );
  if (rows !== undefined) expect(rowsBehind(of("张伟"))).toEqual(rows);
});

test("an own source that is not delivered gives no number, and says why", async () => {
  const files = toCsvFiles({ people: STAFF, engagements: [engagement("HT-0", { signed: "2015-01-05" })] });
  const yaml = `${CALLS}${BY_LAWYER.replace(/^(?=.)/gm, "    ")}    measure: count\n`;
  const done = await assessed(
    files.map(({ path, text }) => textFile(path, text)),
    { yaml },
  );
  expect(indicatorOf(done, "张伟", "own").measurement).toMatchObject({
    state: "not-delivered",
    reason: { zh: "未提交：来电记录", en: "not delivered: Calls" },
  });
});

/** A quarter in which 张伟 has an entered value of an indicator in a unit. */
function enteredRun(more: string, value: string) {
  const files = toCsvFiles({
    people: STAFF,
    engagements: [engagement("HT-0", { signed: "2015-01-05" })],
  });
  const header = "被考核人,指标,数值,测算人,测算日期";
  const entered = textFile("2025Q3/录入.csv", `${header}\n张伟,学时,${value},陈主任,2025-10-08\n`);
  const yaml = `own-indicators:
  hours:
    label: { zh: 学时, en: Hours }
    reference: 整改办法 §二.2
    better: higher
    measure: entered
${more === "" ? "" : `    ${more}\n`}`;
  return assessed([...files.map(({ path, text }) => textFile(path, text)), entered], { yaml });
}

test.for<[string, string, string, string[]]>([
  ["a number", "", "12.5", ["12.5", "too-few"]],
  ["a share with its sign", "unit: share", "85%", ["0.85", "too-few"]],
  ["a share as a spreadsheet keeps it", "unit: share", "0.85", ["0.85", "too-few"]],
  ["a level", "levels: [高度满意, 满意, 不满意]", "满意", ["2", "too-few"]],
  ["full marks", "unit: rating", "100", ["100", "too-few"]],
  ["an amount", "unit: money", "12345.60", ["12345.6", "too-few"]],
  ["a loss", "unit: money", "-500", ["-500", "too-few"]],
])("%s is entered, and who has none has none", async ([, more, value, expected]) => {
  const done = await enteredRun(more, value);
  expect(errorsOf(done)).toEqual([]);
  expect(["张伟", "李娜"].map((name) => measured(indicatorOf(done, name, "hours").measurement))).toEqual(
    expected,
  );
});

test.for<[string, string, string]>([
  ["a rating above full marks (ratings are 0–100, §三.4)", "unit: rating", "100.5"],
  ["a rating below 0", "unit: rating", "-1"],
  ["a count below 0", "", "-3"],
  ["days below 0", "unit: days", "-1"],
  ["a part of a fen", "unit: money", "1.234"],
])("%s is no value that could be entered", async ([, more, value]) => {
  const { findings } = await enteredRun(more, value);
  expect(findings.map(({ code, at }) => `${code} ${at.file}:${at.row} ${at.column}`)).toEqual([
    "cell-invalid 2025Q3/录入.csv:2 数值",
  ]);
});
