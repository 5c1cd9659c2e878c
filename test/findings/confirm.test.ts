import { describe, expect, test } from "vitest";
import type { Confirmation } from "../../src/domain/confirmation.ts";
import { confirmationLine, confirmed } from "../../src/findings/confirm.ts";
import { type Finding, isOpen } from "../../src/findings/finding.ts";
import { findingsText } from "../../src/output/terminal/findings.ts";
import { day, schemeOf } from "../support/quarter.ts";

const FINDING: Finding = {
  code: "row-repeated",
  at: { file: "2025Q3/收款.csv", sheet: null, row: 4, column: null },
  args: { first: { zh: "第 2 行", en: "row 2" }, found: '2025-07-10 | "甲" | 30000' },
};
const SIGNED = { by: "王芳", on: day("2025-10-08"), why: "分两次付款" };
const ANYWHERE = { file: null, sheet: null, row: null, column: null, key: null };
const CONFIRMATION: Confirmation = {
  ...ANYWHERE,
  ...SIGNED,
  finding: "row-repeated",
  quarter: "2025Q3",
  value: '2025-07-10 | "甲" | 30000',
};

function codesAndOpen(findings: readonly Finding[]): string {
  return findings.map((one) => `${one.code}${isOpen(one) ? " open" : ""}`).join(", ");
}

describe("a confirmation holds for the finding, the place and the value that were looked at", () => {
  test.for([
    { name: "without a place, for any of that value", change: {}, left: "row-repeated" },
    { name: "with its place", change: { file: "2025Q3/收款.csv", row: 4 }, left: "row-repeated" },
    { name: "not in another row", change: { row: 5 }, left: "row-repeated open, confirmation-unmatched" },
    {
      name: "not with another value",
      change: { value: "x" },
      left: "row-repeated open, confirmation-unmatched",
    },
    {
      name: "not of another code",
      change: { finding: "person-moved" },
      left: "row-repeated open, confirmation-unmatched",
    },
    {
      name: "another quarter's is neither used nor missed",
      change: { quarter: "2025Q2" },
      left: "row-repeated open",
    },
  ])("$name", ({ change, left }) => {
    expect(codesAndOpen(confirmed([FINDING], [{ ...CONFIRMATION, ...change }], "2025Q3"))).toBe(left);
  });

  test("an error is never confirmed away", () => {
    const error: Finding = { ...FINDING, code: "cell-missing", args: {} };
    const [first] = confirmed([error], [{ ...CONFIRMATION, finding: "cell-missing" }], "2025Q3");
    expect(first?.confirmed).toBeUndefined();
  });
});

test("the line that the terminal prints confirms the finding once it is completed", () => {
  const line = confirmationLine(FINDING, "2025Q3") ?? "";
  expect(findingsText([FINDING], "zh", false, { quarter: "2025Q3" })).toContain(line);
  const completed = line
    .replace('by: ""', "by: 王芳")
    .replace('on: ""', "on: 2025-10-08")
    .replace('why: ""', "why: 分两次");
  const { confirmations } = schemeOf(`confirmations:\n  ${completed}\n`);
  expect(codesAndOpen(confirmed([FINDING], confirmations, "2025Q3"))).toBe("row-repeated");
});
