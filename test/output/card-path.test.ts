import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/facts/contract.ts";
import { cardPath, cardPaths } from "../../src/output/card-path.ts";

const person = (id: string, name: string, department = "商事部"): Person => ({
  id,
  name,
  department,
  position: "lead-lawyer",
  superior: null,
  email: null,
  joined: null,
  left: null,
  at: { file: "people.csv", sheet: null, row: 2 },
});

describe("a card's path", () => {
  test.for([
    ["as people expect it", person("L001", "张伟"), "scorecards/商事部/L001-张伟.xlsx"],
    ["separators", person("L/1", "a\\b:c", "x/../y"), "scorecards/x..y/L1-abc.xlsx"],
    ["nothing but dots", person(".", "..", ".."), "scorecards/_/_-_.xlsx"],
    ["a reserved folder", person("1", "a", "con"), "scorecards/_con/1-a.xlsx"],
    ["a reserved folder with something behind", person("1", "a", "AUX.x"), "scorecards/_AUX.x/1-a.xlsx"],
    ["a reserved id with a dot", person("com1.a", "b", "d"), "scorecards/d/_com1.a-b.xlsx"],
    ["the direction of writing", person("1", "\u202Egnp.exe", "d"), "scorecards/d/1-gnp.exe.xlsx"],
    ["composed and decomposed letters alike", person("1", "e\u0301", "d"), "scorecards/d/1-\u00E9.xlsx"],
    ["control characters", person("1", "a\u0000\u001Fb", "d"), "scorecards/d/1-ab.xlsx"],
    ["blanks and dots at the ends", person("1", "a. ", " d. "), "scorecards/d/1-a.xlsx"],
    ["nothing left", person("?", "*", "|"), "scorecards/_/_-_.xlsx"],
  ] as const)("%s", ([, one, path]) => {
    expect(cardPath(one)).toBe(path);
  });

  test("long names are cut between characters", () => {
    const path = cardPath(person("1", "𠮷".repeat(100), "部".repeat(100)));
    const [, folder = "", file = ""] = path.split("/");
    expect(Buffer.byteLength(folder)).toBe(198);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(200);
    expect(file.isWellFormed()).toBe(true);
    expect(file.endsWith(".xlsx")).toBe(true);
  });
});

/** Texts that file systems stumble over, and any others. */
const nasty = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    " ",
    "CON",
    "nul.txt",
    "LPT9 ",
    "a/b",
    "a\\b",
    "C:",
    "～",
    "é",
    "e\u0301",
    "ﬀ",
    "ß",
  ),
  fc.constantFrom("\u202E", "\u200F", "\uFEFF", "\u2028", "\uD800", "\u0007", "\t", "\u00A0", "\u3000"),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: fc.constantFrom("A", "a", ".", " ", "/", "Ａ", "ı", "İ", "-"), maxLength: 4 }),
);
const anybody = fc.tuple(nasty, nasty, nasty).map(([id, name, department]) => person(id, name, department));

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

describe("for any texts", () => {
  test("every name is one that Windows and Linux take", () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const names = cardPath(one).split("/");
        expect(names).toHaveLength(3);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(name).not.toMatch(/^[\s.]|[\s.]$|^$/);
          expect(name).not.toMatch(RESERVED);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          expect(name.normalize("NFC")).toBe(name);
        }
        expect(names[0]).toBe("scorecards");
        expect(names[2]).toMatch(/\.xlsx$/);
      }),
      { numRuns: 1000 },
    );
  });

  test("no two paths are alike, whatever the case", () => {
    const people = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 30 });
    fc.assert(
      fc.property(people, (all) => {
        const paths = [...cardPaths(all).values()];
        expect(paths).toHaveLength(all.length);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(all.length);
        expect(new Set(paths.map((path) => path.toUpperCase().normalize("NFD"))).size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  test("the order of people changes nothing", () => {
    const people = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(people, (all) => {
        const there = cardPaths(all);
        const back = cardPaths([...all].reverse());
        for (const { id } of all) expect(back.get(id)).toBe(there.get(id));
      }),
    );
  });
});

describe("several people", () => {
  test("two of one name are told apart by their ids alone", () => {
    const paths = cardPaths([person("L1", "张伟"), person("L2", "张伟")]);
    expect([...paths.values()]).toEqual(["scorecards/商事部/L1-张伟.xlsx", "scorecards/商事部/L2-张伟.xlsx"]);
  });

  test("ids that come out alike get a piece of their hash", () => {
    const paths = cardPaths([person("A/1", "张伟"), person("A1", "张伟"), person("B1", "张伟")]);
    expect(paths.get("A/1")).toMatch(/^scorecards\/商事部\/A1-张伟-[0-9a-f]{8}\.xlsx$/);
    expect(paths.get("A1")).toMatch(/^scorecards\/商事部\/A1-张伟-[0-9a-f]{8}\.xlsx$/);
    expect(paths.get("A1")).not.toBe(paths.get("A/1"));
    expect(paths.get("B1")).toBe("scorecards/商事部/B1-张伟.xlsx");
  });

  test("ids that differ in case only, too", () => {
    const paths = cardPaths([person("l1", "a"), person("L1", "a")]);
    expect(new Set([...paths.values()].map((path) => path.toLowerCase())).size).toBe(2);
  });
});
