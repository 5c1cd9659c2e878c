import { expect, test } from "vitest";
import { globMatches } from "../../src/scheme/glob.ts";

const PATH = "2025Q3/财务部/收款 7月(1).xlsx";

test.for([
  ["收款*.xlsx", true],
  ["收款*.XLSX", true],
  ["*.xlsx", true],
  ["收款 ?月(1).xlsx", true],
  ["财务部/收款*", true],
  ["财务部\\收款*", true],
  ["./财务部/收款*", true],
  ["2025Q3/财务部/收款*", true],
  ["*/收款*", true],
  ["**/收款*", true],
  ["**", true],
  ["财务部/**", true],
  ["{财务部,业务部}/*.{xlsx,csv}", true],
  ["收款*.csv", false],
  ["收款", false],
  ["*收款", false],
  ["业务部/收款*", false],
  ["财务部/*/收款*", false],
  ["收款 7月.1..xlsx", false],
  ["", false],
] as const)("%s %s", ([pattern, matches]) => {
  expect(globMatches(pattern, PATH)).toBe(matches);
});

test("a file beside the quarters' folders is meant by its name", () => {
  expect(globMatches("人员*.xlsx", "人员名册.xlsx")).toBe(true);
  expect(globMatches("2025Q3/人员*.xlsx", "人员名册.xlsx")).toBe(false);
});

test("a pattern that is no expression is taken as it is written", () => {
  expect(globMatches("a-[1](x)+{y.csv", "2025Q3/a-[1](x)+{y.csv")).toBe(true);
});
