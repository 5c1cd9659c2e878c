import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/findings/catalogue.ts";
import { caseNames, expectedPath, findingsOf, ownFiles, textOf, wordsOf } from "./case.ts";

const CODES = Object.keys(catalogue).sort();
const CASES = caseNames();

/** Codes that a case cannot help having beside its own. */
const ALSO: Readonly<Record<string, readonly string[]>> = {};

test("the base firm has no finding at all", async () => {
  expect(await findingsOf(null)).toEqual([]);
});

describe("every code of the catalogue can be shown, and nothing else is shown", () => {
  test.for(CODES)("%s has a case", (code) => {
    expect(CASES).toContain(code);
  });

  test.for(CASES)("%s is the name of a code", (name) => {
    expect(CODES).toContain(name);
  });
});

describe.for(CASES)("%s", (name) => {
  test("the case holds only files that differ from the base's", () => {
    const base = ownFiles("base");
    const repeated = [...ownFiles(name)].filter(([path, bytes]) => base.get(path)?.equals(bytes));
    expect(repeated.map(([path]) => path)).toEqual([]);
  });

  test("is found, once, and nothing else", async () => {
    const found = (await findingsOf(name)).map(({ code }) => code);
    expect(found.sort()).toEqual([name, ...(ALSO[name] ?? [])].sort());
  });

  test("is said as expected, at its place, in Chinese and English", async () => {
    expect(existsSync(expectedPath(name))).toBe(true);
    await expect(textOf(await findingsOf(name))).toMatchFileSnapshot(expectedPath(name));
  });

  test("has words without holes in both languages", async () => {
    for (const finding of await findingsOf(name)) {
      for (const [what, words] of wordsOf(finding)) {
        expect(words.trim(), what).not.toBe("");
        expect(words, what).not.toMatch(/undefined|null|NaN|\[object|\$\{|“”/);
        if (what.endsWith("zh")) expect(words, what).toMatch(/\p{Script=Han}/u);
        else expect(words, what).toMatch(/[a-z]{2}/);
      }
    }
  });
});
