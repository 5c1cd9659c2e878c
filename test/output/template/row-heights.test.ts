import { describe, expect, test } from "vitest";
import { Format, Workbook } from "wasm-xlsxwriter";
import { dataOf, partOf, SHEET1, stamped } from "./stamped.ts";

const LONG = "很长的说明，".repeat(20);

/** A list whose second column wraps; its row has a height of its own or none. */
function template(look: { wraps: boolean; height?: number; merged?: boolean }): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet().setName("表");
  sheet.setColumnWidth(0, 12).setColumnWidth(1, 30).setColumnWidth(2, 30);
  const format = new Format().setFontSize(9);
  if (look.wraps) format.setTextWrap();
  sheet.write(1, 0, "{{indicators[].label}}");
  if (look.merged) sheet.mergeRange(1, 1, 1, 2, "{{indicators[].score}}", format);
  else sheet.writeStringWithFormat(1, 1, "{{indicators[].score}}", format);
  if (look.height !== undefined) sheet.setRowHeight(1, look.height);
  return book.saveToBufferSync();
}

const heights = (look: Parameters<typeof template>[0], ...texts: string[]) => {
  const data = dataOf({}, { indicators: texts.map((score) => ({ label: "一", score })) });
  const sheet = partOf(stamped(template(look), data), SHEET1);
  return [...sheet.matchAll(/<row r="(?:[2-9])"[^>]*>/g)].map(([row]) => {
    const height = / ht="([\d.]+)"/.exec(row)?.[1];
    return height === undefined ? 0 : Number(height);
  });
};

describe("the height of a row", () => {
  test("is what its wrapping text needs, each row for itself", () => {
    const [short = 0, long = 0, broken = 0] = heights({ wraps: true }, "短", LONG, "一行\n二行");
    expect(short).toBeGreaterThan(10);
    // 280 half-widths, a little more than thirty in a line.
    expect(long).toBeGreaterThan(short * 5);
    expect(broken).toBeGreaterThan(short * 1.5);
    expect(broken).toBeLessThan(short * 2.5);
  });

  test("counts the whole width of merged cells", () => {
    const [one = 0] = heights({ wraps: true }, LONG);
    const [merged = 0] = heights({ wraps: true, merged: true }, LONG);
    expect(merged).toBeLessThan(one * 0.7);
  });

  test("stays the template's where that has one, and a program's own matter where nothing wraps", () => {
    expect(heights({ wraps: true, height: 30 }, LONG)).toEqual([30]);
    expect(heights({ wraps: false }, LONG)).toEqual([0]);
  });

  test("ends where a spreadsheet's rows end", () => {
    expect(heights({ wraps: true }, "字".repeat(20_000))).toEqual([409]);
  });
});
