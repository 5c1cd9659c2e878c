import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { resultComparisonBook } from "../../../src/output/result-comparison/book.ts";
import type { ResultComparison } from "../../../src/output/result-comparison/contract.ts";
import { resultComparisonJson } from "../../../src/output/result-comparison/json.ts";
import { resultComparisonText } from "../../../src/output/result-comparison/text.ts";
import { revised } from "./firm.ts";

let comparison: ResultComparison;

beforeAll(async () => {
  comparison = await revised();
});

describe("two results of a quarter, as they are handed to the leading group (考核规定 §二.1、§二.2)", () => {
  test.each(LANGUAGES)("in words: %s", async (lang) => {
    await expect(resultComparisonText(comparison, lang)).toMatchFileSnapshot(`expected.${lang}.txt`);
  });

  test("the same for machines: what is withheld is null", () => {
    const { people, sources } = resultComparisonJson(comparison, "zh");
    const chen = people.find(({ name }) => name === "陈晨");
    expect(chen).toMatchInlineSnapshot(`
      {
        "after": {
          "grade": "合格",
          "of": 4,
          "rank": 3,
          "total": null,
        },
        "before": {
          "grade": "待改进",
          "of": 4,
          "rank": 4,
          "total": null,
        },
        "department": "商事业务部",
        "direction": "not-lower",
        "id": "L003",
        "indicators": [
          {
            "after": {
              "points": null,
              "state": "value",
              "value": null,
            },
            "before": {
              "points": null,
              "state": "value",
              "value": null,
            },
            "id": "internal-communication",
            "label": "内部沟通效率",
            "withheld": true,
          },
        ],
        "name": "陈晨",
        "withheld": true,
      }
    `);
    expect(sources?.map(({ id, changes }) => [id, changes?.length])).toMatchInlineSnapshot(`
      [
        [
          "engagements",
          1,
        ],
        [
          "surveys",
          1,
        ],
        [
          "complaints",
          1,
        ],
        [
          "ratings",
          1,
        ],
      ]
    `);
  });

  test("the same as a workbook: people, indicators, rows, scheme", () => {
    const { sheets } = resultComparisonBook(comparison, comparison.after.cutOff, "zh");
    const said = sheets.map(({ name, rows }) => [
      name,
      ...rows
        .slice(-2)
        .map(({ cells }) =>
          cells.flatMap((cell) => (cell?.value == null ? [] : [JSON.stringify(cell.value)])).join(" "),
        ),
    ]);
    expect(said).toMatchInlineSnapshot(`
      [
        [
          "人员",
          ""L003" "陈晨" "商事业务部" "不显示" "不显示" "不降低" "4 / 4" "3 / 4" "待改进" "合格"",
          ""L004" "王芳" "商事业务部" {"number":76,"format":"0.00"} {"number":76,"format":"0.00"} {"number":0,"format":"0.00"} "1 / 4" "2 / 4" "合格" "合格"",
        ],
        [
          "指标",
          ""L002" "李娜" "客户满意度" "80" "90" {"number":20,"format":"0.00"} {"number":33.33,"format":"0.00"}",
          ""L003" "陈晨" "内部沟通效率" "不显示" "不显示" "不显示" "不显示"",
        ],
        [
          "数据行",
          ""投诉记录" "改动" "2025Q3/complaints.csv 第 3 行" "TS-2" "处理状态" "有效" "无效"",
          ""互评" "删除" "2025Q3/ratings.csv 第 8 行" "" "不显示"",
        ],
        [
          "方案",
          ""新客户数量 · 目标" "2" "3"",
          ""别名" "有改动"",
        ],
      ]
    `);
  });
});
