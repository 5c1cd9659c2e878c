import { expect, test } from "vitest";
import { isOfQuarter, periodsIn } from "../../src/domain/period-label.ts";
import { quarter } from "../support/quarter.ts";

const Q3 = quarter("2025Q3");

test.for([
  { text: "2025年第3季度收款明细", fits: [true] },
  { text: "收款明细2025Q3", fits: [true] },
  { text: "2025 年 三 季度", fits: [true] },
  { text: "第三季度", fits: [true] },
  { text: "2025年7-9月收款", fits: [true] },
  { text: "2025年7月至2025年9月", fits: [true] },
  { text: "统计期间：2025-07-01至2025-09-30", fits: [true] },
  { text: "2025年1-12月", fits: [true] },
  { text: "2025年第2季度", fits: [false] },
  { text: "2024Q3", fits: [false] },
  { text: "第二季度", fits: [false] },
  { text: "2025年4-6月", fits: [false] },
  { text: "2025/04/01-2025/06/30", fits: [false] },
  { text: "2025Q2更正，2025Q3", fits: [false, true] },
  { text: "制表日期：2025年10月8日", fits: [] },
  { text: "收款明细_20251009", fits: [] },
  { text: "收款明细", fits: [] },
])("“$text”", ({ text, fits }) => {
  expect(periodsIn(text).map((label) => isOfQuarter(label, Q3))).toEqual(fits);
});
