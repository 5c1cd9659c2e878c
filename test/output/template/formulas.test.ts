import { describe, expect, test } from "vitest";
import { parseFormula } from "../../../src/output/template/references.ts";
import { type Made, made } from "./make.ts";
import { cellAt, dataOf, formulasOf, KNOWN, partOf, reread, SHEET1, stamped, valuesOf } from "./stamped.ts";

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index + 1}`,
    label: `指标${index + 1}`,
    score: { number: index + 1 },
    target: { number: 10 },
    points: null,
  }));

/** The formula that a cell of a template has, after rows 6 (3 items) of its sheet and 4 (2 items) of 明细. */
function moved(formula: string, cell = "B20"): string | undefined {
  const cells: Record<string, Made> = { A6: "{{indicators[].label}}", [cell]: { f: formula } };
  const template = made([
    { name: "卡", cells },
    { name: "明细", cells: { A4: "{{details[].client}}" } },
    { name: "It's", cells: { A1: 1 } },
  ]);
  const data = dataOf({}, { indicators: items(3), details: [{ client: "甲" }, { client: "乙" }] });
  const formulas = formulasOf(stamped(template, data), "卡");
  return formulas[cell.endsWith("6") ? cell.replace("6", "7") : cell.replace("20", "22")];
}

describe("a formula of the template", () => {
  test.each([
    ["A5+A7", "A5+A9", "references below move, those above stay"],
    ["$A$7+A$7+$A7", "$A$9+A$9+$A9", "fixed ones too"],
    ["SUM(A6:A6)", "SUM(A6:A8)", "a range of the repeated row grows"],
    ["SUM(A1:A6)", "SUM(A1:A8)", "and one that ends with it"],
    ["SUM(A6:A9)", "SUM(A6:A11)", "and one that begins with it"],
    ["A6", "A6", "a single cell is the first item's"],
    ["SUM(A:A,5:7)", "SUM(A:A,5:9)", "whole columns stay, whole rows follow"],
    ["明细!A5+'明细'!$A$9", "明细!A6+'明细'!$A$10", "other sheets have their own rows"],
    ["SUM(明细!A4:A4)", "SUM(明细!A4:A5)", "and grow by their own items"],
    ["'It''s'!A9+A9", "'It''s'!A9+A11", "a sheet without repeated rows stays"],
    ['"A7"&A7&"""A8"', '"A7"&A9&"""A8"', "texts are no references"],
    ["LOG10(A7)+XYZ2024+T7_x+A7B", "LOG10(A9)+XYZ2024+T7_x+A7B", "functions and names are none"],
    ["SUM(表1[[#All],[A7]])+表1[A7]", "SUM(表1[[#All],[A7]])+表1[A7]", "nor are columns of tables"],
    ["1E7+7*2.5E+7", "1E7+7*2.5E+7", "nor are numbers"],
    ["卡!A7:B8", "卡!A9:B10", "its own sheet by name"],
    ["#REF!+A7", "#REF!+A9", "errors stay"],
  ])("%s → %s: %s", (formula, expected) => {
    expect(moved(formula)).toBe(expected);
  });

  test.each([
    ["A6*2", "A7*2", "its own row"],
    ["SUM(B6:E6)", "SUM(B7:E7)", "its own row's range"],
    ["SUM($A$6:A6)", "SUM($A$6:A7)", "a running sum"],
    ["RANK(A6,$A$6:$A$6)", "RANK(A7,$A$6:$A$8)", "all items where both ends are fixed"],
    ["A6/$A$9+A5", "A7/$A$11+A5", "rows outside"],
  ])("in a repeated row, for the second item: %s → %s: %s", (formula, expected) => {
    expect(moved(formula, "F6")).toBe(expected);
  });

  test("between blocks of one list, an item's row is that item's row", () => {
    const template = made([
      { name: "卡", cells: { A2: "{{indicators[].label}}", B2: { f: "二!B5" } } },
      { name: "二", cells: { A5: "{{indicators[].label}}" } },
    ]);
    const bytes = stamped(template, dataOf({}, { indicators: items(3) }));
    expect(formulasOf(bytes, "卡")).toEqual({ B2: "二!B5", B3: "二!B6", B4: "二!B7" });
  });

  test("without a mark for its result, its old result goes and programs calculate on opening", () => {
    const template = made([{ name: "卡", cells: { A1: { f: "1+1" } } }], { calcPr: '<calcPr calcId="1"/>' });
    const bytes = stamped(template, dataOf({}));
    expect(partOf(bytes, SHEET1)).toContain('<c r="A1" s="1"><f>1+1</f></c>');
    expect(partOf(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  test.each([
    [{ number: 88 }, { t: "n", v: 88, f: "A9+1" }],
    ["优秀", { t: "s", v: "优秀", f: "A9+1" }],
  ])("with one, the result %j is stored", (value, expected) => {
    const template = made([
      { name: "卡", cells: { A6: "{{indicators[].label}}", B1: { f: 'A7+1 + N( "{{person.total}}" )' } } },
    ]);
    const bytes = stamped(template, dataOf({ "person.total": value }, { indicators: items(3) }));
    expect(cellAt(bytes, "卡", "B1")).toMatchObject(expected);
    expect(partOf(bytes, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("shared by several cells, is given to each", () => {
    const cell = (address: string, f: string) => ({ [address]: { xml: `><f ${f}</f><v>0</v>` } });
    const cells = {
      A6: "{{indicators[].label}}",
      ...cell("B8", 't="shared" ref="B8:B9" si="0">A8*$C$7'),
      ...cell("B9", 't="shared" si="0">'),
    };
    const bytes = stamped(made([{ name: "卡", cells }]), dataOf({}, { indicators: items(3) }));
    expect(formulasOf(bytes, "卡")).toEqual({ B10: "A10*$C$9", B11: "A11*$C$9" });
  });

  test("of an array has its range moved", () => {
    const cells = {
      A6: "{{indicators[].label}}",
      B8: { xml: '><f t="array" ref="B8">SUM(A6:A6)</f><v>0</v>' },
    };
    const bytes = stamped(made([{ name: "卡", cells }]), dataOf({}, { indicators: items(3) }));
    expect(partOf(bytes, SHEET1)).toContain('<f t="array" ref="B10">SUM(A6:A8)</f>');
  });
});

test("a formula cut into parts is the same formula when put together", () => {
  const formula = "IF('a''b'!$A$1:B2>\"x\",Sheet1!C3,[0]!n)+T[[#This Row],[x]]+{1,2;3,4}%";
  const parts = parseFormula(formula);
  expect(parts.filter((part) => typeof part !== "string")).toHaveLength(2);
  expect(parts.map((part) => (typeof part === "string" ? part : part.prefix)).join("")).toBe(
    formula.replace("$A$1:B2", "").replace("C3", ""),
  );
});

describe("placeholders in a formula of the data", () => {
  const template = made([
    {
      name: "卡",
      cells: {
        A2: "{{indicators[].label}}",
        B2: "{{indicators[].target}}",
        C2: "{{indicators[].points}}",
        A4: "{{person.total}}",
        A5: "{{person.grade}}",
        A6: "{{indicators.i2.points}}",
      },
    },
    { name: "明 细", cells: { B3: "{{details[].amount}}", A9: "{{quarter.label}}" } },
  ]);

  const grade = (formula: string, details = 2) => {
    const data = dataOf(
      {
        "person.total": { number: 7 },
        "person.name": '他说"好"',
        "quarter.label": "2025Q3",
        "person.joined": null,
        "person.grade": { formula, result: 1 },
      },
      {
        indicators: items(3).map((item) => ({
          ...item,
          points: { formula: "[[indicators[].target]]*2", result: 20 },
        })),
        details: Array.from({ length: details }, (_, index) => ({
          client: `客"${index}`,
          amount: { number: index + 1 },
          date: index === 0 ? null : { number: 1 },
        })),
      },
    );
    const bytes = stamped(template, data);
    const formulas: Record<string, string | undefined> = formulasOf(bytes, "卡");
    return { formulas, A7: formulas.A7, value: valuesOf(bytes, "卡").A7 };
  };

  test.each([
    ["=[[person.total]]+1", "A6+1", "the cell of a value"],
    ["[[quarter.label]]", "'明 细'!A10", "on another sheet, with its name"],
    [
      '[[person.name]]&"[[x]]"',
      '"他说""好"""&"[[x]]"',
      "the value itself where the template has no such cell",
    ],
    ["[[person.joined]]*2", "0*2", "0 for nothing"],
    ["[[indicators.i2.target]]", "B3", "the cell of an item by its id"],
    ["SUM([[details[].amount:range]])", "SUM('明 细'!$B$3:$B$4)", "all items of a column"],
    ["SUMIF([[details[].amount:range]],1)", "SUMIF('明 细'!$B$3:$B$4,1)", "for functions that need one, too"],
    [
      "COUNTA([[details[].client:range]])",
      'COUNTA({"客""0";"客""1"})',
      "an array where the template lacks them",
    ],
  ])("%s → %s: %s", (formula, expected) => {
    expect(grade(formula).A7).toBe(expected);
  });

  test("of the same item lead to its own row", () => {
    expect(grade("1").formulas).toMatchObject({ C2: "B2*2", C3: "B3*2", C4: "B4*2", A8: "B3*2" });
  });

  test("of a list without items are 0, a blank cell where a function needs a range", () => {
    expect(grade("SUM([[details[].amount:range]])", 0).A7).toBe("SUM(0)");
    expect(
      grade('SUMIFS([[details[].amount:range]],A1,">"&MAX(1,2),[[details[].client:range]],1)', 0).A7,
    ).toBe('SUMIFS($XFD$1048576,A1,">"&MAX(1,2),$XFD$1048576,1)');
  });

  test("that cannot be written leave the result alone", () => {
    const impossible = grade('COUNTIF([[details[].client:range]],"x")');
    expect(impossible.A7).toBeUndefined();
    expect(impossible.value).toBe(1);
    expect(grade("SUM([[details[].date:range]])").A7).toBeUndefined();
    expect(grade(`"${"x".repeat(9000)}"`).A7).toBeUndefined();
  });

  test("that are no marks are named", () => {
    expect(() => grade("[[indicators[].target]]")).toThrow("[[indicators[].target]]");
    expect(() => grade("[[person.nothing]]")).toThrow("person.nothing");
  });

  test("long texts are cut into what a formula can hold", () => {
    const name = "长".repeat(600);
    const bytes = stamped(
      made([{ name: "卡", cells: { A1: "{{person.grade}}" } }]),
      dataOf({ "person.name": name, "person.grade": { formula: "[[person.name]]", result: name } }),
      KNOWN,
    );
    const formula = formulasOf(bytes, "卡").A1 ?? "";
    expect(formula.replaceAll('"&"', "")).toBe(`("${name}")`);
    expect(formula.split("&").every((text) => text.length < 256)).toBe(true);
  });
});

test("a text that looks like an escape stays one in a formula", () => {
  const template = made([{ name: "卡", cells: { A1: "{{person.grade}}" } }]);
  const value = { formula: "[[person.name]]", result: "_x0041_" };
  const bytes = stamped(template, dataOf({ "person.name": "_x0041_", "person.grade": value }));
  expect(formulasOf(bytes, "卡")).toEqual({ A1: '("_"&"x0041_")' });
});

test("sheets never have the same name", () => {
  const template = made(
    ["{{person.name}}", "{{person.grade}}", "{{person.name}}!"].map((name) => ({ name, cells: {} })),
  );
  const bytes = stamped(template, dataOf({ "person.name": "Ab", "person.grade": "aB" }));
  expect(reread(bytes).SheetNames).toEqual(["Ab", "aB (2)", "Ab!"]);
});

test("a sheet's name with a mark is new everywhere", () => {
  const template = made(
    [
      { name: "{{person.name}}", cells: { A1: 1 } },
      { name: "二", cells: { A1: { f: "'{{person.name}}'!A1+1" }, A2: "{{person.grade}}" } },
    ],
    { names: "<definedName name=\"n\">'{{person.name}}'!$A$1</definedName>" },
  );
  const data = dataOf({ "person.name": "O'Neil/[x]*", "person.grade": "y" });
  const bytes = stamped(template, data);
  expect(formulasOf(bytes, "二")).toEqual({ A1: "'O''Neil__x__'!A1+1" });
  expect(partOf(bytes, "xl/workbook.xml")).toContain('name="O\'Neil__x__"');
  expect(partOf(bytes, "xl/workbook.xml")).toContain("'O''Neil__x__'!$A$1<");
});
