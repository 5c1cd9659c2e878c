import { describe, expect, test } from "vitest";
import { type PersonShare, people, person } from "../../src/sources/kinds/people.ts";
import { INVALID, num, readCell } from "./read-cell.ts";

const SHARES = "refused: shares-not-100";

/** `name[id] share`, one after another. */
function told(read: readonly PersonShare[] | string): string {
  if (typeof read === "string") return read;
  return read
    .map(({ name, id, share }) => `${name}${id === null ? "" : `[${id}]`} ${share?.toFraction() ?? "-"}`)
    .join("; ");
}

const BOTH = "张伟 3/5; 李娜 2/5";

const CELLS: readonly (readonly [cell: string, becomes: string])[] = [
  ["张伟", "张伟 -"],
  ["张伟、李娜", "张伟 -; 李娜 -"],
  ["张伟，李娜", "张伟 -; 李娜 -"],
  ["张伟/李娜", "张伟 -; 李娜 -"],
  ["张伟；李娜；", "张伟 -; 李娜 -"],
  ["张伟\n李娜", "张伟 -; 李娜 -"],
  ["张伟 + 李娜", "张伟 -; 李娜 -"],
  ["张伟(L003)", "张伟[L003] -"],
  ["张伟（L003）、李娜", "张伟[L003] -; 李娜 -"],
  ["张伟 60%；李娜 40%", BOTH],
  ["张伟60%、李娜40%", BOTH],
  ["张伟(60%)、李娜(40%)", BOTH],
  ["张伟（60％）/李娜（40％）", BOTH],
  ["张伟:60、李娜:40", BOTH],
  ["张伟：60%，李娜：40%", BOTH],
  ["张伟(L003)60%、李娜(L002) 40%", "张伟[L003] 3/5; 李娜[L002] 2/5"],
  ["L003 60%、L002 40%", "L003 3/5; L002 2/5"],
  ["张伟 100%", "张伟 1"],
  ["张伟 100%、李娜 0%", "张伟 1; 李娜 0"],
  ["张伟 62.5%、李娜 37.5%", "张伟 5/8; 李娜 3/8"],
  ["John Smith 60%, 李娜 40%", "John Smith 3/5; 李娜 2/5"],
  ["甲 33.33%、乙 33.33%、丙 33.33%", "甲 1/3; 乙 1/3; 丙 1/3"],
  ["甲 33%、乙 33%、丙 33%", "甲 1/3; 乙 1/3; 丙 1/3"],
  ["甲 66.67%、乙 33.33%", "甲 6667/10000; 乙 3333/10000"],
  ["张伟/李娜(40%)", BOTH],
  ["张伟 60%、李娜", BOTH],
  ["张伟(L003)、李娜(40%)", "张伟[L003] 3/5; 李娜 2/5"],
  ["甲 33%、乙 33%、丙", "甲 33/100; 乙 33/100; 丙 17/50"],
  ["甲 0%、乙", "甲 0; 乙 1"],
  ["甲 62.5%、乙、丙 12.5%", "甲 5/8; 乙 1/4; 丙 1/8"],
  ["张伟 100%、李娜", SHARES],
  ["张伟 110%、李娜", SHARES],
  ["甲 33.3%、乙 33.3%、丙 33.3%、丁", SHARES],
  ["甲 50%、乙、丙", SHARES],
  ["张伟 60%、李娜 39%", SHARES],
  ["张伟 60%、李娜 30%", SHARES],
  ["张伟 60%、李娜 41%", SHARES],
  ["张伟 99.9%", SHARES],
  ["张伟 0%", SHARES],
  ["张伟 600%、李娜 400%", SHARES],
  ["张伟 120%、李娜 -20%", INVALID],
  ["张伟 60%李娜 40%", INVALID],
  ["张伟(60%)60%、李娜 40%", INVALID],
  ["60%", INVALID],
  ["(L003)", INVALID],
  ["张伟(L003", INVALID],
  ["、", INVALID],
];

describe("people", () => {
  test.for(CELLS)("%j", ([cell, becomes]) => {
    expect(told(readCell(people, cell))).toBe(becomes);
  });

  test("no truth value names anybody", () => {
    expect(readCell(people, true)).toBe(INVALID);
    expect(readCell(person, false)).toBe(INVALID);
  });
});

describe("one person", () => {
  test.for([
    ["张伟", { name: "张伟", id: null }],
    [" 张伟 ( L003 ) ", { name: "张伟", id: "L003" }],
    ["张伟（Ｌ００３）", { name: "张伟", id: "L003" }],
    ["张伟、李娜", INVALID],
    ["张伟 60%", INVALID],
    ["张伟(60%)", INVALID],
    ["(L003)", INVALID],
  ] as const)("%j", ([cell, becomes]) => {
    expect(readCell(person, cell)).toEqual(becomes);
  });

  test("an id that a workbook keeps as a number is read as it is shown", () => {
    expect(readCell(person, num("1003"))).toEqual({ name: "1003", id: null });
  });
});
