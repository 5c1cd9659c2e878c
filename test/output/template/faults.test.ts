import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Made, type MadeParts, type MadeSheet, made, madeParts } from "./make.ts";
import { dataOf, faultsOf, KNOWN, partOf, stamped } from "./stamped.ts";

const card = (cells: Readonly<Record<string, Made>>, more: Partial<MadeSheet> = {}, parts: MadeParts = {}) =>
  faultsOf(made([{ name: "卡", cells, ...more }], parts));

describe("a fault names its sheet, its cell and the mark", () => {
  test.each<[string, Record<string, Made>, string]>([
    ["a misspelt value", { B7: "{{person.nmae}}" }, "mark-unknown no-such-value 卡!B7 {{person.nmae}}"],
    ["inside text", { B7: "x {{persn.name}}" }, "mark-unknown no-such-value 卡!B7 {{persn.name}}"],
    [
      "an unknown list",
      { B7: "{{indicator[].label}}" },
      "mark-unknown no-such-list 卡!B7 {{indicator[].label}}",
    ],
    [
      "an unknown field",
      { B7: "{{indicators[].labels}}" },
      "mark-unknown no-such-field 卡!B7 {{indicators[].labels}}",
    ],
    [
      "of an item",
      { B7: "{{indicators.x.labels}}" },
      "mark-unknown no-such-field 卡!B7 {{indicators.x.labels}}",
    ],
    ["nothing", { B7: "{{}}" }, "mark-unknown no-such-value 卡!B7 {{}}"],
    ["not closed", { B7: "{{person.name} x" }, "mark-unknown not-closed 卡!B7 {{person.name} x"],
    ["full-width braces", { B7: "｛｛person.name｝｝" }, "mark-unknown not-closed 卡!B7 ｛｛person.name｝｝"],
    [
      "names of an object's own",
      { B7: "{{constructor[].x}}" },
      "mark-unknown no-such-list 卡!B7 {{constructor[].x}}",
    ],
    [
      "two lists in a row",
      { A7: "{{indicators[].label}}", C7: "{{details[].client}}" },
      "mark-misplaced two-lists-in-a-row 卡!C7 {{details[].client}}",
    ],
    [
      "in a formula",
      { B7: { f: 'A1&"{{person.name}}"' } },
      'mark-misplaced inside-formula 卡!B7 {{person.name}}"',
    ],
    [
      "as a result",
      { B7: { f: 'A1+N("{{person.nmae}}")' } },
      "mark-unknown no-such-value 卡!B7 {{person.nmae}}",
    ],
    ["another workbook", { B7: { f: "[1]表!A1+1" } }, "template-unreadable external-link 卡!B7 [1]表!A1+1"],
    [
      "with its path",
      { B7: { f: "'C:\\[a.xlsx]表'!A1" } },
      "template-unreadable external-link 卡!B7 'C:\\[a.xlsx]表'!A1",
    ],
  ])("%s", (_, cells, expected) => {
    expect(card(cells)).toEqual([expected]);
  });

  test("items are checked where their ids are known", () => {
    const template = made([
      { name: "卡", cells: { A1: "{{indicators.x.label}}", A2: "{{indicators.y.label}}" } },
    ]);
    expect(faultsOf(template, { ...KNOWN, items: { indicators: ["x"] } })).toEqual([
      "mark-unknown no-such-item 卡!A2 {{indicators.y.label}}",
    ]);
  });

  test("all are found at once", () => {
    expect(card({ A1: "{{a}}", A2: "{{b}}", A3: "{{c}}" })).toHaveLength(3);
  });
});

describe("marks outside cells", () => {
  test("values in headers, footers and names of sheets are text", () => {
    const template = made([
      {
        name: "{{person.name}}",
        cells: { A1: 1 },
        tail: "<headerFooter><oddHeader>&amp;L&amp;8{{quarter.label}}</oddHeader><oddFooter>&amp;C{{person.name}}</oddFooter></headerFooter>",
      },
    ]);
    const bytes = stamped(template, dataOf({ "person.name": "A & B", "quarter.label": "2025Q3" }));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain(
      "<oddHeader>&amp;L&amp;8 2025Q3</oddHeader><oddFooter>&amp;CA &amp;&amp; B</oddFooter>",
    );
    expect(partOf(bytes, "xl/workbook.xml")).toContain('name="A &amp; B"');
  });

  test("long ones are cut, not in the middle of a code", () => {
    const tail = "<headerFooter><oddFooter>{{person.name}}</oddFooter></headerFooter>";
    const template = made([{ name: "卡", cells: {}, tail }]);
    const xml = partOf(
      stamped(template, dataOf({ "person.name": `x${"&".repeat(300)}` })),
      "xl/worksheets/sheet1.xml",
    );
    expect(/<oddFooter>x((?:&amp;&amp;)*)<\/oddFooter>/.exec(xml)?.[1]).toHaveLength(254 * 5);
  });

  test.each([
    ["a footer", { tail: "<headerFooter><oddFooter>{{indicators[].label}}</oddFooter></headerFooter>" }],
    ["a sheet's name", { name: "{{indicators[].label}}" }],
  ])("a list in %s is a fault", (_, more) => {
    expect(card({}, more)[0]).toMatch(/^mark-misplaced list-outside-rows .*!null {{indicators\[]\.label}}$/);
  });

  test("a mark in a message would go out as it is: a fault", () => {
    const tail =
      '<dataValidations count="1"><dataValidation sqref="A1" prompt="{{person.name}}"/></dataValidations>';
    expect(card({}, { tail })).toEqual(["mark-misplaced not-in-a-cell 卡!null {{person.name}}"]);
  });

  test("a repeated row under merged cells of several rows is a fault", () => {
    const tail = '<mergeCells count="1"><mergeCell ref="A5:A7"/></mergeCells>';
    expect(card({ B6: "{{indicators[].label}}" }, { tail })).toEqual([
      "mark-misplaced merged-over-rows 卡!A5:A7 {{indicators[]…}}",
    ]);
  });
});

describe("a file that cannot be used", () => {
  const parts = madeParts([{ name: "卡", cells: { A1: "x" } }]);
  const changed = (name: string, text: string) =>
    faultsOf(zipSync({ ...parts, [name]: new TextEncoder().encode(text) }));

  test.each([
    ["no zip", new TextEncoder().encode("hello"), "not-a-workbook"],
    ["nothing at all", new Uint8Array(), "not-a-workbook"],
    ["another zip", zipSync({ "a.txt": new Uint8Array(3) }), "not-a-workbook"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "not-a-workbook"],
    [
      "an encrypted file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
    ],
    ["a zip bomb", zipSync({ ...parts, "xl/bomb.bin": new Uint8Array(51 * 1024 * 1024) }), "too-big"],
  ])("%s", (_, bytes, reason) => {
    expect(faultsOf(bytes)[0]).toMatch(new RegExp(`^template-unreadable ${reason} null!null`));
  });

  test("every cut of a file is a fault, not an exception", () => {
    const whole = zipSync(parts);
    for (let length = 0; length < whole.length; length += 97) {
      expect(faultsOf(whole.subarray(0, length))[0]).toMatch(/^template-unreadable/);
    }
  });

  test("a flipped bit in a part's content is found", () => {
    const whole = zipSync(parts, { level: 0 });
    const at = new TextDecoder("latin1").decode(whole).indexOf('row r="1"');
    whole[at + 7] = (whole[at + 7] ?? 0) ^ 2;
    expect(faultsOf(whole)).toEqual(["template-unreadable damaged null!null xl/worksheets/sheet1.xml"]);
  });

  test.each([
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'],
    ["an unknown entity", "<worksheet>&nbsp;</worksheet>"],
    ["an unclosed element", "<worksheet><sheetData></worksheet>"],
    ["an attribute twice", '<worksheet a="1" a="2"/>'],
    ["a control character", "<worksheet>&#1;</worksheet>"],
    ["two roots", "<worksheet/><worksheet/>"],
    ["a row twice", '<worksheet><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>'],
    ["a cell in another row", '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>'],
    [
      "a text that is not there",
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>',
    ],
  ])("%s", (_, xml) => {
    expect(changed("xl/worksheets/sheet1.xml", xml)[0]).toMatch(/^template-unreadable damaged/);
  });

  test.each(["hidden", "veryHidden"])("a %s sheet", (state) => {
    expect(card({}, { attributes: `state="${state}"` })).toEqual([
      "template-unreadable hidden-sheet 卡!null null",
    ]);
  });

  test("a name that leads to another workbook", () => {
    expect(card({}, {}, { names: '<definedName name="n">[2]表!$A$1</definedName>' })).toEqual([
      "template-unreadable external-link null!null [2]表!$A$1",
    ]);
  });
});

test("nothing goes out that is not known: macros, comments, links, printer settings, properties, paths", () => {
  const template = made(
    [
      {
        name: "卡",
        cells: { A1: "{{person.name}}" },
        tail: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageSetup orientation="portrait" r:id="rId3"/><legacyDrawing r:id="rId2"/><oleObjects/><controls/>',
        links: [
          ["rId1", "hyperlink", "https://example.com/secret"],
          ["rId2", "comments", "../comments1.xml"],
          ["rId3", "printerSettings", "../printerSettings1.bin"],
        ],
      },
    ],
    {
      book: '<fileSharing userName="secret"/><mc:AlternateContent xmlns:mc="m"><x15ac:absPath xmlns:x15ac="y" url="C:\\secret\\"/></mc:AlternateContent>',
      names: '<definedName name="n" comment="secret">卡!$A$1</definedName>',
      links: [
        ["rId50", "vbaProject", "vbaProject.bin"],
        ["rId51", "customXml", "../customXml/item1.xml"],
        ["rId52", "externalLink", "externalLinks/externalLink1.xml"],
      ],
      parts: [
        ["xl/comments1.xml", "application/xml", "<secret/>"],
        ["xl/printerSettings1.bin", "application/bin", "secret"],
        ["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "secret"],
        ["customXml/item1.xml", "application/xml", "<secret/>"],
        ["xl/externalLinks/externalLink1.xml", "application/xml", "<secret/>"],
        ["docProps/app.xml", "application/xml", "<Properties><Company>secret</Company></Properties>"],
      ],
    },
  );
  const bytes = stamped(template, dataOf({ "person.name": "张伟" }));
  expect(new TextDecoder("latin1").decode(bytes)).not.toMatch(/vba|comment|printer|customXml|external/i);
  for (const part of [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "docProps/app.xml",
    "docProps/core.xml",
  ]) {
    expect(partOf(bytes, part)).not.toContain("secret");
  }
  expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<pageSetup orientation="portrait"/>');
});
