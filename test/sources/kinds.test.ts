import { describe, expect, test } from "vitest";
import type { Exact } from "../../src/domain/exact.ts";
import { money, number, quantity, score } from "../../src/sources/kinds/number.ts";
import { code, prose, text } from "../../src/sources/kinds/text.ts";
import { openWords, words } from "../../src/sources/kinds/words.ts";
import { faultArgs, INVALID, named, num, readCell, scaleOf } from "./read-cell.ts";

const fraction = (value: Exact | string) => (typeof value === "string" ? value : value.toFraction());

describe("a number", () => {
  test.for(
    named([
      ["24", "24"],
      ["1,234.50", "2469/2"],
      ["1,234,567", "1234567"],
      ["1 234", "1234"],
      ["1\u00A0234", "1234", "a non-breaking blank"],
      ["12\u200B34", "1234", "an invisible character"],
      ["１２．５", "25/2", "full-width"],
      ["１，２３４", "1234", "full-width"],
      ["-5", "-5"],
      ["+5", "5"],
      ["0", "0"],
      ["007", "7"],
      [num("0.3"), "3/10", "exact"],
      ["0.1", "1/10", "exact"],
      ["1,23", INVALID],
      ["12,5", INVALID],
      ["1,2345", INVALID],
      ["1,23,4.5", INVALID],
      ["1,234 567", INVALID, "two kinds of separator"],
      ["1 2", INVALID],
      ["1e4", INVALID],
      ["1e400", INVALID],
      ["NaN", INVALID],
      ["Infinity", INVALID],
      ["0x10", INVALID],
      ["12abc", INVALID],
      ["(5)", INVALID],
      ["（5）", INVALID],
      ["5-", INVALID],
      ["--5", INVALID],
      [".5", INVALID],
      ["5.", INVALID],
      ["1.2.3", INVALID],
      ["—", INVALID],
      ["-", INVALID],
      ["1/3", INVALID],
      ["无", INVALID],
      [true, INVALID],
    ]),
  )("$name", ({ cell, becomes }) => {
    expect(fraction(readCell(number, cell))).toBe(becomes);
  });

  test("a quantity is not negative", () => {
    expect(fraction(readCell(quantity, "1.5"))).toBe("3/2");
    expect(fraction(readCell(quantity, "0"))).toBe("0");
    expect(readCell(quantity, "-0.1")).toBe(INVALID);
  });
});

describe("an amount of money, in fen", () => {
  test.for(
    named([
      ["1,234.50", 123450n],
      ["¥1,000", 100000n],
      ["￥1,000.01", 100001n],
      ["-¥5", -500n],
      ["1,234.5元", 123450n],
      ["1234.50 元", 123450n],
      ["-5", -500n],
      ["0", 0n],
      [num("0.1"), 10n],
      ["123456789012345.67", 12345678901234567n, "beyond what a float holds"],
      ["1234.560", 123456n, "a zero behind the fen"],
      ["1234.567", INVALID, "a tenth of a fen is not rounded away"],
      ["(5)", INVALID],
      ["3万元", INVALID],
      ["3万", INVALID],
      ["元", INVALID],
      ["USD 5", INVALID],
      ["$5", INVALID],
      ["5 美元", INVALID],
      ["1e4", INVALID],
      ["合计", INVALID],
      [false, INVALID],
    ]),
  )("$name", ({ cell, becomes }) => {
    expect(readCell(money, cell)).toBe(becomes);
  });

  test.for(
    named([
      ["1.5", 1500000n],
      ["0.000001", 1n],
      ["0.0000001", INVALID, "a tenth of a fen"],
      ["50000元", INVALID, "the cell's unit is not the header's"],
      ["¥50000", INVALID, "the cell's unit is not the header's"],
    ]),
  )("in a column of 万元: $name", ({ cell, becomes }) => {
    expect(readCell(money, cell, { yuanPerUnit: 10_000n })).toBe(becomes);
  });
});

describe("a mark, normalised to 0–100", () => {
  const RANGE = "refused: score-out-of-range";
  const rows: [top: 5 | 10 | 100, cell: string, becomes: string][] = [
    [10, "8", "80"],
    [10, "8.5分", "85"],
    [10, "10", "100"],
    [10, "1", "10"],
    [10, "0", RANGE],
    [10, "0.99", RANGE],
    [10, "11", RANGE],
    [10, "-8", RANGE],
    [5, "5", "100"],
    [5, "1", "20"],
    [5, "5.01", RANGE],
    [100, "0", "0"],
    [100, "100", "100"],
    [100, "100.5", RANGE],
    [100, "-1", RANGE],
    [100, "A", INVALID],
    [100, "90%", "90"],
    [5, "80%", "80"],
    [5, "10%", RANGE],
    [100, "8/10", INVALID],
  ];
  test.for(rows)("on a scale of %s: %s", ([top, cell, becomes]) => {
    expect(fraction(readCell(score, cell, { scale: scaleOf(top) }))).toBe(becomes);
  });

  test("out of range says the range", () => {
    expect(faultArgs(score, "11", { scale: scaleOf(10) })).toEqual({ found: "11", lowest: "1", top: "10" });
  });
});

describe("a word", () => {
  const meanings = { open: ["处理中", "待处理"], valid: ["有效", "Valid One"] } as const;
  test.for(
    named([
      ["处理中", "open"],
      [" 待 处 理 ", "open"],
      ["OPEN", "open", "the canonical word, in any case"],
      ["ｖａｌｉｄ　ｏｎｅ", "valid", "full-width"],
      ["处理", "refused: word-unknown", "a part of a word is not the word"],
      ["constructor", "refused: word-unknown"],
      ["__proto__", "refused: word-unknown"],
      [true, "refused: word-unknown"],
      [num("1"), "refused: word-unknown"],
    ]),
  )("$name", ({ cell, becomes }) => {
    expect(readCell(words(meanings), cell)).toBe(becomes);
  });

  test("an unknown one is said with those that are known", () => {
    expect(faultArgs(words(meanings), "好")).toEqual({ found: "好", allowed: "处理中、有效" });
  });

  test("of an open list stands for itself where it is not in it", () => {
    expect(readCell(openWords(meanings), "待处理")).toBe("open");
    expect(readCell(openWords(meanings), "专项 ")).toBe("专项");
    expect(readCell(openWords(meanings), false)).toBe(INVALID);
  });
});

describe("text", () => {
  test.for(
    named([
      [" 青禾 贸易 ", "青禾 贸易"],
      ["＝青禾（上海）", "＝青禾（上海）", "as typed"],
      [num("2025"), "2025"],
      ["青禾\n云帆", INVALID, "a stray quote"],
      ["青禾\r云帆", INVALID],
      [true, INVALID],
    ]),
  )("of one line: $name", ({ cell, becomes }) => {
    expect(readCell(text, cell)).toBe(becomes);
  });

  test("of several lines may have line breaks", () => {
    expect(readCell(prose, " 第一行\n第二行 ")).toBe("第一行\n第二行");
  });

  test.for(
    named([
      ["HT-2025/01", "HT-2025/01"],
      ["ＨＴ－０１", "HT-01", "half-width"],
      ["310101199001011234", "310101199001011234", "18 digits as text"],
      [num("123456789012345"), "123456789012345", "15 digits"],
      [num("1234567890123456"), INVALID, "16 digits: already ruined"],
      [num("1.5"), INVALID],
      [num("-1"), INVALID],
      ["HT\n01", INVALID],
      ["\u200B", INVALID, "nothing that can be seen"],
      [true, INVALID],
    ]),
  )("that is a code: $name", ({ cell, becomes }) => {
    expect(readCell(code, cell)).toBe(becomes);
  });
});
