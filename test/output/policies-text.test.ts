import { describe, expect, test } from "vitest";
import { policiesJson, policiesText } from "../../src/output/terminal/policies.ts";
import { policies } from "../../src/scheme/policies.ts";
import { schemeOf } from "../support/quarter.ts";

const ALL = Object.keys(policies).length;

describe("a run says which policies are in force", () => {
  test("those that the firm settled otherwise one by one, the others by their number", () => {
    const scheme = schemeOf("policies: { credit: each, history: required, minimum-raters: { peer: 2 } }");
    expect(policiesText(scheme, "zh").split("\n")).toEqual([
      `现行规定：本所自定 2 项，其余 ${ALL - 2} 项按内置方案（全部列在汇总表“规则”中）：`,
      "  credit  新客户记给谁：每位参与人各计一个",
      "  minimum-raters  各类评价主体的最少人数：上级 1、同事 2、下级 3、客户 1、其他部门 1",
    ]);
    expect(policiesText(scheme, "en")).toContain(
      "  credit  who is credited with a new client: one for everybody",
    );
  });

  test("all as in the built-in edition", () => {
    expect(policiesText(schemeOf("policies: { credit: origin }"), "zh")).toBe(
      `现行规定：${ALL} 项均按内置方案（全部列在汇总表“规则”中）。`,
    );
  });

  test("every one of them for machines", () => {
    const said = policiesJson(schemeOf("policies: { credit: each }"), "en");
    expect(Object.keys(said)).toEqual(Object.keys(policies));
    expect(said.credit).toBe("one for everybody who takes part");
  });
});
