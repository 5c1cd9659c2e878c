import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { cellAt, dataOf, date, formulasOf, partOf, SHEET1, stamped, valuesOf } from "./stamped.ts";

/** A template as exceljs writes it: shared strings, rich text, a note, rules, checks, a print area, frozen rows. */
async function written(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "某人";
  const card = book.addWorksheet("卡");
  const details = book.addWorksheet("明细", { views: [{ state: "frozen", ySplit: 2 }] });
  card.getCell("A1").value = "{{person.name}}";
  card.getCell("B1").value = "{{person.joined}}";
  card.getCell("B1").numFmt = "yyyy-mm-dd";
  card.getCell("A3").value = "{{indicators[].label}}";
  card.getCell("B3").value = { formula: "A3&1" };
  card.getCell("A5").value = {
    richText: [{ text: "致 {{per", font: { bold: true } }, { text: "son.name}}" }],
  };
  card.getCell("B5").value = { formula: "SUM(明细!B3:B3)" };
  card.getCell("C5").value = { text: "网页", hyperlink: "https://example.com" };
  card.getCell("D1").note = "作者的批注";
  card.mergeCells("A6:C7");
  card.pageSetup.printArea = "A1:C7";
  card.addConditionalFormatting({
    ref: "A3:B3",
    rules: [{ type: "expression", priority: 1, formulae: ["$B3>$B$5"], style: { font: { bold: true } } }],
  });
  card.getCell("C3").dataValidation = { type: "list", formulae: ["明细!$A$3:$A$3"] };
  details.getCell("A3").value = "{{details[].client}}";
  details.getCell("B3").value = "{{details[].amount}}";
  details.autoFilter = "A2:B3";
  book.definedNames.add("明细!$B$3:$B$3", "金额");
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

test("a template that exceljs wrote", async () => {
  const bytes = stamped(
    await written(),
    dataOf(
      { "person.name": "张伟", "person.joined": date("2020-03-04") },
      {
        indicators: [{ label: "甲" }, { label: "乙" }],
        details: [1, 2, 3].map((number) => ({ client: `客户${number}`, amount: { number } })),
      },
    ),
  );
  expect(valuesOf(bytes, "卡")).toEqual({
    A1: "张伟",
    B1: 43_894,
    A3: "甲",
    A4: "乙",
    A6: "致 张伟",
    C6: "网页",
  });
  expect(cellAt(bytes, "卡", "B1")?.z).toBe("yyyy-mm-dd");
  expect(formulasOf(bytes, "卡")).toEqual({ B3: "A3&1", B4: "A4&1", B6: "SUM(明细!B3:B5)" });
  const card = partOf(bytes, SHEET1);
  expect(card).toContain('<mergeCell ref="A7:C8"/>');
  expect(card).toContain(
    'sqref="A3:B4"><cfRule type="expression" dxfId="0" priority="1"><formula>$B3&gt;$B$6<',
  );
  expect(card).toContain('sqref="C3:C4"');
  expect(card).toContain("<formula1>明细!$A$3:$A$5</formula1>");
  expect(card).not.toMatch(/hyperlink|legacyDrawing/);
  const details = partOf(bytes, "xl/worksheets/sheet2.xml");
  expect(details).toMatch(/ySplit="2"[^>]* topLeftCell="A3"/);
  expect(details).toContain('<autoFilter ref="A2:B5"/>');
  const book = partOf(bytes, "xl/workbook.xml");
  expect(book).toContain("$A1:$C8<");
  expect(book).toContain("$B$3:$B$5<");
  expect(book).toContain('fullCalcOnLoad="1"');
  expect(new TextDecoder("latin1").decode(bytes)).not.toMatch(/comments|vmlDrawing/);
  expect(partOf(bytes, "docProps/core.xml")).not.toContain("某人");
});
