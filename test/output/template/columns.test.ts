import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Chart, ChartRange, ChartSeries, Workbook } from "wasm-xlsxwriter";
import { compile, type KnownMarks, stamp, type Value } from "../../../src/output/template/index.ts";
import { checkPackage } from "./check-package.ts";
import { type MadeSheet, made } from "./make.ts";
import { partOf, reread, SHEET1, valuesOf } from "./stamped.ts";

const PLACES = ["甲", "乙", "丙", "丁"];

/** A workbook whose axis `kinds` has so many places, for two people. */
function widened(
  template: Uint8Array,
  kinds: number,
  more: ReadonlyMap<string, number> = new Map(),
): Uint8Array {
  const places = PLACES.slice(0, kinds);
  const numbered = (name: string) => places.map((_, index) => `${name}#${index + 1}`);
  const pictures = more.get("pictures") ?? 0;
  const known: KnownMarks = {
    values: [
      "title",
      ...numbered("label"),
      ...Array.from({ length: pictures }, (_, at) => `picture#${at + 1}`),
    ],
    lists: { people: ["name", "total", ...numbered("points"), ...numbered("value")] },
  };
  const axes = new Map([["kinds", kinds], ...more]);
  const { template: compiled, faults } = compile(template, known, [], axes);
  if (compiled === null) throw new Error(JSON.stringify(faults));
  const people = [1, 2].map((person) => {
    const values: [string, Value][] = places.flatMap((_, at): [string, Value][] => [
      [`points#${at + 1}`, { number: person * 10 + at }],
      [`value#${at + 1}`, at === 1 ? "无数据" : { number: at }],
    ]);
    return {
      id: String(person),
      values: new Map<string, Value>([["name", `人${person}`], ["total", { number: person }], ...values]),
    };
  });
  const bytes = stamp(compiled, {
    values: new Map<string, Value>([
      ["title", "标题"],
      ...places.map((label, at): [string, Value] => [`label#${at + 1}`, label]),
      ...Array.from({ length: pictures }, (_, at): [string, Value] => [`picture#${at + 1}`, `图${at + 1}`]),
    ]),
    lists: new Map([["people", people]]),
  });
  expect(checkPackage(bytes)).toEqual([]);
  return bytes;
}

/** Name, one column that repeats, total; the heading in row 2, people from row 3 on. */
const TABLE: MadeSheet = {
  name: "表",
  cells: {
    A1: "{{title}}",
    A2: "姓名",
    B2: "{{label#kinds}}",
    C2: "总分",
    A3: "{{people[].name}}",
    B3: "{{people[].points#kinds}}",
    C3: "{{people[].total}}",
  },
  head:
    '<dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="9" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/></cols>',
  tail:
    '<autoFilter ref="A2:C3"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="B3"><cfRule type="expression" dxfId="0" priority="1"><formula>ISTEXT(B3)</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C3"><cfRule type="expression" dxfId="0" priority="2"><formula>C3&gt;$B3</formula></cfRule></conditionalFormatting>',
};

const NAMES =
  '<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$3</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$A,表!$2:$2</definedName>';

describe("a column with a mark of an axis", () => {
  test("stands once for each place, with what is behind it moved on", () => {
    expect(valuesOf(widened(made([TABLE]), 3), "表")).toEqual({
      A1: "标题",
      A2: "姓名",
      B2: "甲",
      C2: "乙",
      D2: "丙",
      E2: "总分",
      A3: "人1",
      B3: 10,
      C3: 11,
      D3: 12,
      E3: 1,
      A4: "人2",
      B4: 20,
      C4: 21,
      D4: 22,
      E4: 2,
    });
  });

  test("is gone where the axis has no place", () => {
    expect(valuesOf(widened(made([TABLE]), 0), "表")).toMatchObject({
      A2: "姓名",
      B2: "总分",
      A3: "人1",
      B3: 1,
    });
  });

  test("takes its width, and formats, filter, merged cells and frozen columns follow", () => {
    const sheet = partOf(widened(made([TABLE], { names: NAMES }), 3), SHEET1);
    const widths = [...sheet.matchAll(/<col min="(\d)" max="\d" width="(\d+)"/g)].map(([, at, width]) => [
      at,
      width,
    ]);
    expect(widths).toEqual([
      ["1", "20"],
      ["2", "9"],
      ["3", "9"],
      ["4", "9"],
      ["5", "12"],
    ]);
    expect(sheet).toContain('<autoFilter ref="A2:E4"/>');
    expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>');
    expect(sheet).toContain('xSplit="1"');
    expect(sheet).toContain('<conditionalFormatting sqref="B3:D4">');
    expect(sheet).toContain("<formula>ISTEXT(B3)</formula>");
    expect(sheet).toContain('<conditionalFormatting sqref="E3:E4">');
    expect(sheet).toContain("<formula>E3&gt;$B3</formula>");
  });

  test("moves print areas and titles with it", () => {
    const book = partOf(widened(made([TABLE], { names: NAMES }), 3), "xl/workbook.xml");
    expect(book).toContain(">表!$A$1:$E$4<");
    expect(book).toContain(">表!$A:$A,表!$2:$2<");
  });

  test("repeats together with the one beside it, and merged cells over both repeat too", () => {
    const pair: MadeSheet = {
      name: "对",
      cells: {
        B1: "{{label#kinds}}",
        B2: "值",
        C2: "分",
        A3: "{{people[].name}}",
        B3: "{{people[].value#kinds}}",
        C3: "{{people[].points#kinds}}",
      },
      tail: '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>',
    };
    const bytes = widened(made([pair]), 2);
    expect(valuesOf(bytes, "对")).toMatchObject({
      B1: "甲",
      D1: "乙",
      B2: "值",
      C2: "分",
      D2: "值",
      E2: "分",
      B3: 0,
      C3: 10,
      D3: "无数据",
      E3: 11,
    });
    expect(partOf(bytes, SHEET1)).toContain(
      '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>',
    );
  });

  test("is looked at by formulas as a whole, and its own formulas look at their own column", () => {
    const sheet: MadeSheet = {
      name: "公式",
      cells: { A1: { f: "SUM(B2:B2)" }, B1: { f: "B2*2" }, B2: "{{label#kinds}}", C1: { f: "A1+C2" } },
    };
    const cells = reread(widened(made([sheet]), 3)).Sheets.公式 ?? {};
    const formulas = ["A1", "B1", "C1", "D1", "E1"].map((at) => cells[at]?.f);
    expect(formulas).toEqual(["SUM(B2:D2)", "B2*2", "C2*2", "D2*2", "A1+E2"]);
  });

  test("of an axis that nobody knows is an unknown mark", () => {
    const sheet: MadeSheet = { name: "表", cells: { A1: "{{label#nothing}}" } };
    const { faults } = compile(made([sheet]), { values: ["title"], lists: {} }, [], new Map([["kinds", 2]]));
    expect(faults.map(({ code, mark }) => [code, mark])).toEqual([["mark-unknown", "{{label#nothing}}"]]);
  });
});

describe("charts over repeated columns", () => {
  const CHART = "xl/charts/chart1.xml";

  /** A line for each kind over people; with a mark in its title, a chart for each picture. */
  function drawn(title: string, named: boolean): Uint8Array {
    const book = new Workbook();
    const sheet = book.addWorksheet().setName("图");
    sheet.setColumnWidth(0, 20).setColumnWidth(1, 20).setColumnWidth(2, 20);
    sheet
      .write(1, 1, "{{label#kinds}}")
      .write(2, 0, "{{people[].name}}")
      .write(2, 1, "{{people[].points#kinds}}");
    sheet.write(1, 2, "总分").write(2, 2, "{{people[].total}}");
    const one = (column: number) => ChartRange.newFromRange("图", 2, column, 2, column);
    const chart = Chart.newLine();
    const series = new ChartSeries().setCategories(one(0)).setValues(one(1));
    chart.pushSeries(named ? series.setName("=图!$B$2") : series);
    chart.pushSeries(new ChartSeries().setCategories(one(0)).setValues(one(2)).setName("总分"));
    chart.title().setName("TITLE");
    sheet.insertChart(4, 0, chart);
    const parts = unzipSync(book.saveToBufferSync());
    const fixed = (name: string, how: (text: string) => string) => {
      parts[name] = strToU8(how(strFromU8(parts[name] ?? new Uint8Array())));
    };
    fixed(CHART, (text) =>
      text
        .replace("TITLE", title)
        .replace(
          "<c:marker>",
          '<c:spPr><a:ln><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></c:spPr><c:marker>',
        ),
    );
    fixed("xl/drawings/drawing1.xml", (text) =>
      text
        .replace(/twoCellAnchor/g, "oneCellAnchor")
        .replace(/<xdr:to>.*?<\/xdr:to>/, '<xdr:ext cx="1333500" cy="1000000"/>'),
    );
    return zipSync(parts);
  }

  const seriesOf = (bytes: Uint8Array, part = CHART) =>
    partOf(bytes, part)
      .split("<c:ser>")
      .slice(1)
      .map((text) => ({
        index: /<c:idx val="(\d)"/.exec(text)?.[1],
        name: /<c:tx>.*?<c:v>(.*?)<\/c:v>/.exec(text)?.[1],
        values: /<c:val>.*?<c:f>(.*?)<\/c:f>/.exec(text)?.[1],
        cached: [...(/<c:val>.*<\/c:val>/.exec(text)?.[0] ?? "").matchAll(/<c:v>(.*?)<\/c:v>/g)].map(
          ([, v]) => v,
        ),
      }));

  test("draw a line for each column, by the name that stands above it, and cache its values", () => {
    expect(seriesOf(widened(drawn("全部", true), 3))).toEqual([
      { index: "0", name: "甲", values: "图!$B$3:$B$4", cached: ["10", "20"] },
      { index: "1", name: "乙", values: "图!$C$3:$C$4", cached: ["11", "21"] },
      { index: "2", name: "丙", values: "图!$D$3:$D$4", cached: ["12", "22"] },
      { index: "3", name: "总分", values: "图!$E$3:$E$4", cached: ["1", "2"] },
    ]);
  });

  test("take the theme's colours in turn", () => {
    const colours = [...partOf(widened(drawn("全部", true), 3), CHART).matchAll(/schemeClr val="(\w+)"/g)];
    expect(colours.map(([, colour]) => colour)).toEqual(["accent1", "accent2", "accent3"]);
  });

  test("stand once for each place that their title has a mark of, each over its own column", () => {
    const bytes = widened(drawn("{{picture#pictures}}", false), 3, new Map([["pictures", 3]]));
    const charts = [CHART, "xl/charts/chart1-2.xml", "xl/charts/chart1-3.xml"];
    expect(charts.map((part) => seriesOf(bytes, part)[0]?.values)).toEqual([
      "图!$B$3:$B$4",
      "图!$C$3:$C$4",
      "图!$D$3:$D$4",
    ]);
    expect(charts.map((part) => /<a:t>(.*?)<\/a:t>/.exec(partOf(bytes, part))?.[1])).toEqual([
      "图1",
      "图2",
      "图3",
    ]);
  });

  test("go side by side, and on in the next line where the columns end", () => {
    // Five columns of 145 pixels take five charts of 140 pixels.
    const bytes = widened(drawn("{{picture#pictures}}", false), 3, new Map([["pictures", 6]]));
    const anchors = partOf(bytes, "xl/drawings/drawing1.xml");
    const at = (name: string) =>
      [...anchors.matchAll(new RegExp(`<xdr:${name}>(\\d+)<`, "g"))].map(([, n]) => n);
    expect(at("col")).toEqual(["0", "1", "2", "3", "4", "0"]);
    expect(new Set(at("row").slice(0, 5)).size).toBe(1);
    expect(Number(at("row")[5])).toBeGreaterThan(Number(at("row")[0]) + 4);
  });

  test("are gone without a place, and the drawing with the last of them", () => {
    const bytes = widened(drawn("{{picture#pictures}}", false), 3, new Map([["pictures", 0]]));
    expect(Object.keys(unzipSync(bytes)).filter((name) => /charts|drawings/.test(name))).toEqual([]);
  });
});

test("a template without axes is stamped as before", () => {
  const known = { values: ["title"], lists: {} };
  const sheet: MadeSheet = { name: "一", cells: { A1: "{{title}}" } };
  const data = { values: new Map<string, Value>([["title", "题"]]), lists: new Map() };
  const [plain, same] = [
    compile(made([sheet]), known),
    compile(made([sheet]), known, [], new Map([["kinds", 3]])),
  ].map(({ template }) => (template === null ? new Uint8Array() : stamp(template, data)));
  expect(valuesOf(same ?? new Uint8Array(), "一")).toEqual(valuesOf(plain ?? new Uint8Array(), "一"));
});
