import { expect, test } from "vitest";
import { Chart, ChartRange, ChartSeries, Format, Workbook } from "wasm-xlsxwriter";
import { compile, stamp } from "../../../src/output/template/index.ts";
import { checkPackage } from "./check-package.ts";
import { dataOf, date, KNOWN } from "./stamped.ts";

/** A card of three sheets: indicators with charts, rows behind them, rules. */
function template(): Uint8Array {
  const book = new Workbook();
  const [card, details, rules] = [book.addWorksheet(), book.addWorksheet(), book.addWorksheet()];
  card.setName("绩效卡");
  details.setName("明细");
  rules.setName("规则");
  const money = new Format().setNumFormat("#,##0.00").setBorder(1);
  card.write(0, 0, "{{quarter.label}} {{person.name}} 绩效卡");
  ["label", "score", "target", "points"].forEach((field, column) => {
    card.writeWithFormat(5, column, `{{indicators[].${field}}}`, money);
  });
  card.write(6, 0, "合计");
  card.write(6, 3, "{{person.total}}");
  for (const [chart, row] of [
    [Chart.newRadar(), 9],
    [Chart.newBar(), 30],
  ] as const) {
    const series = new ChartSeries()
      .setCategories(ChartRange.newFromRange("绩效卡", 5, 0, 5, 0))
      .setValues(ChartRange.newFromRange("绩效卡", 5, 1, 5, 1));
    card.insertChart(row, 3, chart.pushSeries(series));
  }
  ["client", "client", "amount", "date", "client", "client"].forEach((field, column) => {
    details.writeWithFormat(3, column, `{{details[].${field}}}`, money);
  });
  for (let row = 0; row < 40; row += 1) rules.write(row, 0, `第${row}条 考核规定的一段文字，每张卡都相同。`);
  return book.saveToBufferSync();
}

test("three sheets, 9 indicators, 120 rows behind them", () => {
  const compiled = compile(template(), KNOWN).template;
  if (compiled === null) throw new Error("does not compile");
  const data = (person: number) =>
    dataOf(
      {
        "person.name": `张伟${person}`,
        "quarter.label": "2025Q3",
        "person.total": { formula: "SUM([[indicators[].points:range]])", result: 88 },
      },
      {
        indicators: Array.from({ length: 9 }, (_, index) => ({
          label: `指标${index}`,
          score: { number: (index * 37 + person) / 7 },
          target: { number: 10 },
          points: { formula: "[[indicators[].score]]/[[indicators[].target]]*100", result: index * 3 },
        })),
        details: Array.from({ length: 120 }, (_, index) => ({
          client: `客户${(index * 7919 + person) % 1000}有限公司`,
          amount: { number: ((index * 104_729) % 1_000_000) / 100 },
          date: date("2025-08-01"),
        })),
      },
    );
  const people = Array.from({ length: 150 }, (_, person) => data(person));
  for (const one of people.slice(0, 50)) stamp(compiled, one);
  const times = people.slice(50).map((one) => {
    const start = performance.now();
    stamp(compiled, one);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const bytes = stamp(compiled, data(1));
  process.stdout.write(
    `template: ${times[50]?.toFixed(2)} ms a card (median), ${times[0]?.toFixed(2)} best, ${bytes.length} bytes\n`,
  );
  expect(checkPackage(bytes)).toEqual([]);
  expect(stamp(compiled, data(1))).toEqual(bytes);
});
