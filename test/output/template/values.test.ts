import { describe, expect, test } from "vitest";
import { made } from "./make.ts";
import { cellAt, dataOf, date, KNOWN, partOf, SHEET1, stamped, valuesOf } from "./stamped.ts";

const one = (text: string) => made([{ name: "卡", cells: { A1: text } }]);

describe("a mark alone in a cell", () => {
  test("a number stays a number, in the cell's format", () => {
    const bytes = stamped(
      one("{{person.total}}"),
      dataOf({ "person.total": { number: 87.5, text: "87.5 分" } }),
    );
    expect(cellAt(bytes, "卡", "A1")).toMatchObject({ t: "n", v: 87.5 });
    expect(partOf(bytes, SHEET1)).toContain('<c r="A1" s="2"><v>87.5</v></c>');
  });

  test.each([
    ["2025-09-30", 45930],
    ["1900-03-01", 61],
    ["1900-02-28", 59],
    ["1900-01-01", 1],
  ])("%s becomes the serial %d", (text, serial) => {
    const bytes = stamped(one("{{person.joined}}"), dataOf({ "person.joined": date(text) }));
    expect(cellAt(bytes, "卡", "A1")).toMatchObject({ t: "n", v: serial });
  });

  test("a workbook of the 1904 calendar counts from there", () => {
    const template = made([{ name: "卡", cells: { A1: "{{person.joined}}" } }], {
      book: '<workbookPr date1904="1"/>',
    });
    const bytes = stamped(template, dataOf({ "person.joined": date("2025-09-30") }));
    expect(partOf(bytes, SHEET1)).toContain("<v>44468</v>");
  });

  test("nothing leaves the cell empty with its style", () => {
    const bytes = stamped(one("{{person.name}}"), dataOf({ "person.name": null }));
    expect(partOf(bytes, SHEET1)).toContain('<c r="A1" s="2"/>');
  });

  test("text is text, blanks at its ends included", () => {
    const bytes = stamped(one(" {{ person.name }} "), dataOf({ "person.name": "  张 伟\n主办  " }));
    expect(cellAt(bytes, "卡", "A1")).toMatchObject({ t: "s", v: "  张 伟\n主办  " });
    expect(partOf(bytes, SHEET1)).toContain('xml:space="preserve"');
  });

  test("a formula has its result beside it", () => {
    const value = {
      "person.total": { formula: "=1+1", result: 2 },
      "person.grade": { formula: '"A"', result: "A" },
    };
    const template = made([{ name: "卡", cells: { A1: "{{person.total}}", A2: "{{person.grade}}" } }]);
    const xml = partOf(stamped(template, dataOf(value)), SHEET1);
    expect(xml).toContain('<c r="A1" s="2"><f>1+1</f><v>2</v></c>');
    expect(xml).toContain('<c r="A2" s="2" t="str"><f>"A"</f><v>A</v></c>');
  });

  test("only a formula without a result makes programs calculate on opening", () => {
    const book = (result: number | null) =>
      partOf(
        stamped(one("{{person.total}}"), dataOf({ "person.total": { formula: "1+1", result } })),
        "xl/workbook.xml",
      );
    expect(book(2)).not.toContain("fullCalcOnLoad");
    expect(book(null)).toContain('fullCalcOnLoad="1"');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is never written", (number) => {
    expect(() => stamped(one("{{person.total}}"), dataOf({ "person.total": { number } }))).toThrow(
      RangeError,
    );
  });

  test("a value that the data lacks is named", () => {
    expect(() => stamped(one("{{person.total}}"), dataOf({}))).toThrow("{{person.total}}");
  });

  test("the item with an id is addressed from anywhere, and empty where a card has none", () => {
    const template = made([
      { name: "卡", cells: { A1: "{{indicators.complaint-rate.score}}", A2: "{{indicators.other.score}}" } },
    ]);
    const data = dataOf({}, { indicators: [{ id: "complaint-rate", score: { number: 8 } }] });
    expect(valuesOf(stamped(template, data), "卡")).toEqual({ A1: 8 });
  });
});

describe("a mark inside other text", () => {
  const values = {
    "quarter.cutOff": date("2025-10-09"),
    "person.total": { number: 0.1 + 0.2, text: "30%" },
    "person.name": "张伟",
    "person.grade": null,
  } as const;

  test.each([
    ["截止 {{quarter.cutOff}}", "截止 2025-10-09"],
    ["{{person.name}}：{{person.total}}", "张伟：30%"],
    ["[{{person.grade}}]", "[]"],
  ])("%s reads %s", (text, expected) => {
    expect(valuesOf(stamped(one(text), dataOf(values)), "卡")).toEqual({ A1: expected });
  });

  test("a number without a text form has no binary dust", () => {
    const bytes = stamped(one("共 {{person.total}}"), dataOf({ "person.total": { number: 0.1 + 0.2 } }));
    expect(valuesOf(bytes, "卡")).toEqual({ A1: "共 0.3" });
  });

  test("is found across runs, and takes the style of the run where it begins", () => {
    const rich = one("<r><rPr><b/></rPr><t>致 {{per</t></r><r><t>son.name}} 律师</t></r>");
    const bytes = stamped(rich, dataOf(values));
    expect(valuesOf(bytes, "卡")).toEqual({ A1: "致 张伟 律师" });
    expect(partOf(bytes, SHEET1)).toContain("<r><rPr><b/></rPr><t>致 张伟</t></r>");
  });

  test("is typed where runs hold nothing but the mark", () => {
    const rich = one("<r><rPr><b/></rPr><t>{{person.</t></r><r><t>total}}</t></r>");
    expect(cellAt(stamped(rich, dataOf(values)), "卡", "A1")).toMatchObject({ t: "n" });
  });

  test("text that is longer than a cell is cut", () => {
    const bytes = stamped(
      one("致 {{person.name}}{{person.name}}"),
      dataOf({ "person.name": "长".repeat(20_000) }),
    );
    expect(cellAt(bytes, "卡", "A1")?.v).toHaveLength(32_767);
  });
});

test("strings that no cell uses any more do not go out", () => {
  const bytes = stamped(
    made([{ name: "卡", cells: { A1: "{{person.name}}", A2: "姓名", A3: "姓名二" } }]),
    dataOf({ "person.name": "张伟" }),
  );
  expect(partOf(bytes, "xl/sharedStrings.xml")).not.toContain("person");
  expect(valuesOf(bytes, "卡")).toEqual({ A1: "张伟", A2: "姓名", A3: "姓名二" });
});

test("elements may be written with a prefix", () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>{{person.name}}</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const template = made([{ name: "卡", cells: {} }], {
    parts: [["xl/worksheets/sheet1.xml", "", sheet]],
  });
  expect(valuesOf(stamped(template, dataOf({ "person.name": "张伟" })), "卡")).toEqual({ A1: "张伟", B1: 3 });
});

test("the same data gives the same bytes", () => {
  const data = dataOf({ "person.name": "张伟" });
  expect(stamped(one("{{person.name}}"), data, KNOWN)).toEqual(stamped(one("{{person.name}}"), data, KNOWN));
});
