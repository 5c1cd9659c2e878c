import { describe, expect, test } from "vitest";
import { assessed, textFile } from "../support/quarter.ts";

const PEOPLE = textFile(
  "../人员名册.csv",
  "工号,姓名,部门,岗位,直接上级\nL001,王芳,商事部,合伙人,\nL002,李娜,商事部,主办律师,王芳\nL003,张伟,商事部,律师助理,李娜\n",
);

async function receiptsFrom(rows: string, cutOff = "2025-10-31") {
  const file = textFile("2025Q3/执行小组/签收.csv", `被考核人,签收日期,面谈日期,面谈人\n${rows}`);
  const { input, findings } = await assessed([PEOPLE, file], { cutOff });
  const about = findings.filter(({ code }) => /^receipt|^dates|^person/.test(code));
  return {
    receipts: input.facts.receipts,
    findings: about.map(({ code, at }) => `${code} ${at.row} ${at.column}`),
  };
}

test("a receipt is found under the person, by name or id, with the interview where it was held", async () => {
  const { receipts, findings } = await receiptsFrom(
    "李娜,2025-10-10,2025-10-14,王芳\nL003,2025年10月11日,,\n",
  );
  expect(findings).toEqual([]);
  expect(receipts.of("L002")).toMatchObject([
    { received: "2025-10-10", interviewed: "2025-10-14", interviewer: "L001" },
  ]);
  expect(receipts.of("L003")).toMatchObject([
    { received: "2025-10-11", interviewed: null, interviewer: null },
  ]);
  expect(receipts.of("L001")).toEqual([]);
});

describe("a person has one receipt", () => {
  test("a second row that adds the interview is the same receipt", async () => {
    const { receipts, findings } = await receiptsFrom("李娜,2025-10-10,,\n李娜,2025-10-10,2025-10-14,王芳\n");
    expect(findings).toEqual([]);
    expect(receipts.all).toMatchObject([{ person: "L002", interviewed: "2025-10-14", interviewer: "L001" }]);
  });

  test.for([
    ["of another day", "李娜,2025-10-10,,\n李娜,2025-10-11,,\n", "签收日期"],
    ["with another interview", "李娜,2025-10-10,2025-10-12,\n李娜,2025-10-10,2025-10-13,\n", "面谈日期"],
    ["with another interviewer", "李娜,2025-10-10,,王芳\n李娜,2025-10-10,,张伟\n", "面谈人"],
  ])("a second row %s is asked about", async ([, rows = "", column]) => {
    expect((await receiptsFrom(rows)).findings).toEqual([`receipt-twice 3 ${column}`]);
  });
});

describe("the days of a receipt follow each other", () => {
  test.for([
    [
      "on the quarter's last day there are no results",
      "李娜,2025-09-30,,\n",
      ["receipt-too-early 2 签收日期"],
    ],
    ["on the day after there may be", "李娜,2025-10-01,,\n", []],
    ["an interview before the receipt", "李娜,2025-10-10,2025-10-09,\n", ["dates-reversed 2 面谈日期"]],
    ["an interview on the day of the receipt", "李娜,2025-10-10,2025-10-10,\n", []],
    ["a receipt after the cut-off", "李娜,2025-11-01,,\n", ["receipt-after-cut-off 2 签收日期"]],
    ["only its interview after it", "李娜,2025-10-31,2025-11-03,\n", ["receipt-after-cut-off 2 面谈日期"]],
    ["both on the cut-off", "李娜,2025-10-31,2025-10-31,\n", []],
    [
      "somebody whom nobody knows",
      "李雷,2025-10-10,,韩梅\n",
      ["person-unknown 2 被考核人", "person-unknown 2 面谈人"],
    ],
  ] as [string, string, string[]][])("%s", async ([, rows, expected]) => {
    expect((await receiptsFrom(rows)).findings.sort()).toEqual([...expected].sort());
  });
});
