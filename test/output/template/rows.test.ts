import { describe, expect, test } from "vitest";
import { type Made, made } from "./make.ts";
import { dataOf, formulasOf, partOf, SHEET1, stamped, valuesOf } from "./stamped.ts";

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index + 1}`,
    label: `指标${index + 1}`,
    score: { number: index + 1 },
    target: { number: 10 },
  }));

const CARD: Record<string, Made> = {
  A1: "标题",
  A5: "名称",
  A6: "{{indicators[].label}}",
  B6: "{{indicators[].score}}",
  C6: "固定",
  A7: "合计",
  B7: { f: 'SUM(B6:B6)+N("{{person.total}}")' },
  A9: "末行",
};

const card = (count: number, cells = CARD, tail = "") =>
  stamped(
    made([{ name: "卡", cells, tail }]),
    dataOf({ "person.total": { number: 99 } }, { indicators: items(count) }),
  );

describe("a row with marks of a list", () => {
  test("stands once per item, and what is below moves down", () => {
    expect(valuesOf(card(3), "卡")).toEqual({
      A1: "标题",
      A5: "名称",
      A6: "指标1",
      B6: 1,
      C6: "固定",
      A7: "指标2",
      B7: 2,
      C7: "固定",
      A8: "指标3",
      B8: 3,
      C8: "固定",
      A9: "合计",
      B9: 99,
      A11: "末行",
    });
  });

  test("stands as in the template for one item", () => {
    expect(valuesOf(card(1), "卡")).toMatchObject({ A6: "指标1", A7: "合计", A9: "末行" });
  });

  test("goes where there is no item, and what is below moves up", () => {
    const bytes = card(0);
    expect(valuesOf(bytes, "卡")).toEqual({ A1: "标题", A5: "名称", A6: "合计", B6: 99, A8: "末行" });
    expect(formulasOf(bytes, "卡")).toEqual({ B6: "SUM(B1048576:B1048576)" });
  });

  test("may stand many times", () => {
    const bytes = card(1000);
    expect(valuesOf(bytes, "卡")).toMatchObject({ A1005: "指标1000", A1006: "合计" });
    expect(formulasOf(bytes, "卡")).toEqual({ B1006: "SUM(B6:B1005)" });
  });

  test("keeps its style and height; a height measured for the marks goes", () => {
    const row = (attributes: string) =>
      partOf(
        stamped(
          made([{ name: "卡", cells: CARD, rows: { 6: attributes } }]),
          dataOf({ "person.total": null }, { indicators: items(2) }),
        ),
        SHEET1,
      );
    expect(row(' ht="30" customHeight="1"')).toContain('<row r="7" ht="30" customHeight="1">');
    expect(row(' ht="30"')).toContain('<row r="7">');
  });
});

test("rows below each other with marks of one list repeat together", () => {
  const cells = {
    A2: "{{indicators[].label}}",
    B3: "得分 {{indicators[].score}}",
    A4: "合计",
    B4: { f: 'COUNTA(A2:B3)+N("{{person.total}}")' },
  };
  const bytes = card(3, cells);
  expect(valuesOf(bytes, "卡")).toEqual({
    A2: "指标1",
    B3: "得分 1",
    A4: "指标2",
    B5: "得分 2",
    A6: "指标3",
    B7: "得分 3",
    A8: "合计",
    B8: 99,
  });
  expect(formulasOf(bytes, "卡")).toEqual({ B8: "COUNTA(A2:B7)" });
});

test("rows of one list with others between them repeat each on its own", () => {
  const bytes = card(2, {
    A2: "{{indicators[].label}}",
    A3: "中间",
    A4: "{{indicators[].score}}",
    A5: "末行",
  });
  expect(valuesOf(bytes, "卡")).toEqual({ A2: "指标1", A3: "指标2", A4: "中间", A5: 1, A6: 2, A7: "末行" });
});

test("two lists on a sheet each push what is below them", () => {
  const cells = { A1: "{{indicators[].label}}", A2: "{{details[].client}}", A3: "末行", B3: { f: "A1&A2" } };
  const data = dataOf(
    {},
    { indicators: items(2), details: [{ client: "甲" }, { client: "乙" }, { client: "丙" }] },
  );
  const bytes = stamped(made([{ name: "卡", cells }]), data);
  expect(valuesOf(bytes, "卡")).toMatchObject({ A1: "指标1", A2: "指标2", A3: "甲", A5: "丙", A6: "末行" });
  expect(formulasOf(bytes, "卡")).toEqual({ B6: "A1&A3" });
});

describe("what lies around repeated rows", () => {
  const tail =
    '<autoFilter ref="A5:C6"/><mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="C6:D6"/><mergeCell ref="A9:B10"/></mergeCells>' +
    '<conditionalFormatting sqref="B6 D1:D9"><cfRule type="expression" dxfId="0" priority="1"><formula>B6&gt;$B$7</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C6"><cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="C6"><formula1>$A$6</formula1></dataValidation><dataValidation type="list" sqref="C9"><formula1>$A$6:$A$6</formula1></dataValidation></dataValidations>' +
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks>';

  test("grows over them or moves below them", () => {
    const xml = partOf(card(3, CARD, tail), SHEET1);
    expect(xml).toContain('<autoFilter ref="A5:C8"/>');
    expect(xml).toContain(
      '<mergeCells count="5"><mergeCell ref="A1:C1"/><mergeCell ref="C6:D6"/><mergeCell ref="C7:D7"/><mergeCell ref="C8:D8"/><mergeCell ref="A11:B12"/></mergeCells>',
    );
    expect(xml).toContain('sqref="B6:B8 D1:D11"');
    expect(xml).toContain("<formula>B6&gt;$B$9</formula>");
    expect(xml).toContain('sqref="C6:C8"><formula1>$A$6:$A$8</formula1>');
    expect(xml).toContain('sqref="C11"><formula1>$A$6:$A$8</formula1>');
    expect(xml).toContain('<brk id="5" max="16383" man="1"/><brk id="9" max="16383" man="1"/>');
  });

  test("goes with rows of which none is left", () => {
    const xml = partOf(card(0, CARD, tail), SHEET1);
    expect(xml).toContain(
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A8:B9"/></mergeCells>',
    );
    expect(xml).not.toContain("<formula>TRUE</formula>");
    expect(xml).toContain('sqref="D1:D8"');
    expect(xml).toContain('<dataValidations count="1">');
    expect(xml).toContain('<autoFilter ref="A5:C5"/>');
    expect(xml).toContain('<brk id="6"');
  });

  test("a page break in repeated rows lies below the last of them", () => {
    const breaks = '<rowBreaks count="1" manualBreakCount="1"><brk id="6" man="1"/></rowBreaks>';
    expect(partOf(card(3, CARD, breaks), SHEET1)).toContain('<brk id="8" man="1"/>');
    expect(partOf(card(0, CARD, breaks), SHEET1)).toContain('<brk id="5" man="1"/>');
  });

  test("groups go with the last of their members", () => {
    const merged = '<mergeCells count="1"><mergeCell ref="C6:D6"/></mergeCells>';
    expect(partOf(card(0, CARD, merged), SHEET1)).not.toContain("mergeCells");
  });

  test("a format in one row of a block of two lies on that row of each item", () => {
    const cells = { A2: "{{indicators[].label}}", B3: "{{indicators[].score}}" };
    const rules =
      '<conditionalFormatting sqref="B3"><cfRule type="expression" dxfId="0" priority="1"><formula>B3&gt;1</formula></cfRule></conditionalFormatting>';
    expect(partOf(card(3, cells, rules), SHEET1)).toContain('sqref="B3 B5 B7"');
  });

  test("merged cells over both rows of a block repeat with them", () => {
    const cells = { A2: "{{indicators[].label}}", B3: "{{indicators[].score}}" };
    const merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
    expect(partOf(card(2, cells, merged), SHEET1)).toContain(
      '<mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/>',
    );
  });

  test("frozen rows, dimension and views follow", () => {
    const head =
      '<dimension ref="A1:C9"/><sheetViews><sheetView tabSelected="1" topLeftCell="A3" workbookViewId="0"><pane xSplit="1" ySplit="6" topLeftCell="B20" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C9" sqref="C9"/></sheetView></sheetViews>';
    const template = made([{ name: "卡", cells: CARD, head }]);
    const xml = partOf(stamped(template, dataOf({ "person.total": null }, { indicators: items(3) })), SHEET1);
    expect(xml).toContain('<dimension ref="A1:C11"/>');
    expect(xml).toMatch(/ySplit="8".* topLeftCell="B9"/);
    expect(xml).not.toMatch(/selection|topLeftCell="A3"/);
  });
});

test("names, print areas and print titles follow, each in its sheet", () => {
  const names =
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'卡\'!$A$1:$C$9</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">卡!$1:$6</definedName>' +
    '<definedName name="分数">卡!$B$6</definedName><definedName name="别处">二!$B$9</definedName><definedName name="相对">卡!B9</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">二!$A$6:$A$6</definedName>';
  const template = made(
    [
      { name: "卡", cells: CARD },
      { name: "二", cells: { A6: "{{details[].client}}" } },
    ],
    { names },
  );
  const data = dataOf({ "person.total": null }, { indicators: items(3) });
  const xml = partOf(stamped(template, data), "xl/workbook.xml");
  expect(xml).toContain("'卡'!$A$1:$C$11<");
  expect(xml).toContain("卡!$1:$8<");
  expect(xml).toContain("卡!$B$6:$B$8<");
  expect(xml).toContain("二!$B$8<");
  expect(xml).toContain("卡!B9<");
  expect(xml).not.toContain('localSheetId="1"');
});

describe("a table", () => {
  const table = (rows: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="${rows}"><autoFilter ref="${rows}"/><tableColumns count="1"><tableColumn id="1" name="客户"/></tableColumns></table>`;
  const template = (rows: string) =>
    made(
      [
        {
          name: "卡",
          cells: { A1: "客户", A2: "{{details[].client}}", A3: "末行" },
          tail: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          links: [["rId1", "table", "../tables/table1.xml"]],
        },
      ],
      {
        parts: [
          [
            "xl/tables/table1.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
            table(rows),
          ],
        ],
      },
    );

  test("grows with its rows", () => {
    const bytes = stamped(template("A1:A2"), dataOf({}, { details: [{ client: "甲" }, { client: "乙" }] }));
    expect(partOf(bytes, "xl/tables/table1.xml")).toContain('ref="A1:A3"><autoFilter ref="A1:A3"/>');
  });

  test("keeps an empty row where there is no item, since a table must have one", () => {
    const bytes = stamped(template("A1:A2"), dataOf({}));
    expect(partOf(bytes, "xl/tables/table1.xml")).toContain('ref="A1:A2"');
    expect(valuesOf(bytes, "卡")).toEqual({ A1: "客户", A3: "末行" });
  });
});

test("sparklines repeat in repeated rows and grow elsewhere", () => {
  const group = (formula: string, at: string) =>
    `<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>${formula}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>`;
  const tail =
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `${group("卡!A6:B6", "D6")}${group("卡!B6", "D1")}${group("卡!$A$6:$B$6", "E6")}</x14:sparklineGroups></ext>` +
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$B$7</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const xml = partOf(card(3, CARD, tail), SHEET1);
  expect(xml.match(/<xm:f>.*?<\/xm:sqref>/g)).toEqual([
    "<xm:f>卡!A6:B6</xm:f><xm:sqref>D6</xm:sqref>",
    "<xm:f>卡!A7:B7</xm:f><xm:sqref>D7</xm:sqref>",
    "<xm:f>卡!A8:B8</xm:f><xm:sqref>D8</xm:sqref>",
    "<xm:f>卡!B6:B8</xm:f><xm:sqref>D1</xm:sqref>",
    "<xm:f>卡!$A$6:$B$6</xm:f><xm:sqref>E6</xm:sqref>",
    "<xm:f>卡!$A$7:$B$7</xm:f><xm:sqref>E7</xm:sqref>",
    "<xm:f>卡!$A$8:$B$8</xm:f><xm:sqref>E8</xm:sqref>",
    "<xm:f>$B$9</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>B6:B8</xm:sqref>",
  ]);
  const none = partOf(card(0, CARD, tail), SHEET1);
  expect(none.match(/<x14:sparkline>/g)).toHaveLength(1);
  expect(none).not.toContain("conditionalFormattings");
});
