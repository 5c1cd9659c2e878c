import { expect, test } from "vitest";
import { assessed, textFile } from "../support/quarter.ts";

const csv = (...lines: string[]) => lines.join("\r\n");
const PEOPLE = textFile(
  "2025Q3/people.csv",
  csv("工号,姓名,部门,岗位,入职日期", "L1,欧阳明轩,商事部,主办律师,2015-01-01"),
);

/** What intake says of a file's delivery. */
async function delivered(path: string, ...lines: string[]) {
  const { intake } = await assessed([PEOPLE, textFile(path, csv(...lines))]);
  const { rows, blank, faulty, span } = intake.deliveries.find(({ file }) => file === path) ?? {};
  return { rows, blank, faulty, span };
}

const RESPONSES = "发起时间,回复时间,发起人,回复人,时限(小时)";
const SURVEYS = "调查日期,客户名称,被评价人,总体评分";

test.for([
  {
    name: "the days are the first and the last of the rows, in whatever order they stand",
    path: "2025Q3/surveys.csv",
    lines: [SURVEYS, "2025-08-02,甲公司,L1,90", "2025-07-01,乙公司,L1,91", "2025-09-30,丙公司,L1,92"],
    expected: { rows: 3, blank: 0, faulty: 0, span: { first: "2025-07-01", last: "2025-09-30" } },
  },
  {
    name: "of times of day, the days count",
    path: "2025Q3/responses.csv",
    lines: [RESPONSES, "2025-08-01 09:00,2025-08-09 11:00,L1,L1,24", "2025-08-01 08:00,,L1,L1,24"],
    expected: { rows: 2, blank: 0, faulty: 0, span: { first: "2025-08-01", last: "2025-08-01" } },
  },
  {
    name: "blank lines between rows are counted apart, those behind the last row not at all",
    path: "2025Q3/surveys.csv",
    lines: [SURVEYS, "2025-08-02,甲公司,L1,90", ",,,", ",,,", "2025-08-03,乙公司,L1,91", ",,,"],
    expected: { rows: 2, blank: 2, faulty: 0, span: { first: "2025-08-02", last: "2025-08-03" } },
  },
  {
    name: "a row with a faulty cell is a row and is counted as faulty; its date is none",
    path: "2025Q3/surveys.csv",
    lines: [SURVEYS, "2025-08-02,甲公司,L1,很好", "2025-08-03,乙公司,L1,91"],
    expected: { rows: 2, blank: 0, faulty: 1, span: { first: "2025-08-03", last: "2025-08-03" } },
  },
  {
    name: "a header alone has no days",
    path: "2025Q3/surveys.csv",
    lines: [SURVEYS],
    expected: { rows: 0, blank: 0, faulty: 0, span: null },
  },
])("$name", async ({ path, lines, expected }) => {
  expect(await delivered(path, ...lines)).toEqual(expected);
});
