import { describe, expect, test } from "vitest";
import { cardOwner, idPlaces } from "../../src/output/card-owner.ts";

const TEMPLATE = [
  ["{{person.name}}"],
  ["工号 {{person.id}}　·　{{person.department}}　·　{{person.position}}", "{{cut-off}}"],
  ["{{indicators[].label}}", "{{person.id}}"],
];
const IDS = ["L00", "L001", "L0011", "A·1", "007", "x_1"];

const card = (text: string) => [["张伟"], [text, "2025-10-09"], ["新客户数量", "1"]];
const owner = (text: string, ids: readonly string[] = IDS) => cardOwner(card(text), idPlaces(TEMPLATE), ids);

describe("whose card it is", () => {
  test.for(IDS)("%s, and nobody whose id begins or ends alike", (id) => {
    expect(owner(`工号 ${id}　·　商事业务部　·　主办律师`)).toBe(id);
  });

  test("somebody's who is not among the people is theirs all the same", () => {
    expect(owner("工号 Z9　·　商事业务部　·　主办律师")).toBe("Z9");
  });

  test("nobody's where the place says something else, or nothing", () => {
    expect(owner("本季度总分 91 分")).toBeNull();
    expect(cardOwner([], idPlaces(TEMPLATE), IDS)).toBeNull();
  });

  test("nobody's where two places name two people", () => {
    const twice = [["{{person.id}}", "{{person.id}}"]];
    expect(cardOwner([["L001", "L001"]], idPlaces(twice), IDS)).toBe("L001");
    expect(cardOwner([["L001", "L00"]], idPlaces(twice), IDS)).toBeNull();
  });

  test("nobody's by a template without the mark, or with it below a list only", () => {
    expect(idPlaces([["{{person.name}}"]])).toEqual([]);
    expect(cardOwner(card("工号 L001"), [], IDS)).toBeNull();
    expect(idPlaces([["{{indicators[].label}}"], ["{{person.id}}"]])).toEqual([]);
  });
});
