import { describe, expect, test } from "vitest";
import { Findings } from "../../../src/findings/finding.ts";
import { checkCopies } from "../../../src/scoring/reconcile/copies.ts";

const IN = "2025Q3/";

/** What is asked about files that each delivered ten rows of one export. */
function asked(files: readonly string[], source = (_: string) => "ratings"): (readonly [string, string])[] {
  const findings = new Findings();
  const sheets = files.map((file) => ({ source: source(file), file: IN + file, rows: 10 }));
  checkCopies(sheets, findings);
  return findings
    .sorted()
    .flatMap(({ code, at, args }) =>
      code === "file-copy" && "first" in args
        ? [[String(at.file).slice(IN.length), String(args.first).slice(IN.length)] as const]
        : [],
    );
}

describe("a file that is named as the copy of another one is asked about", () => {
  test.for([
    "互评 (1).csv",
    "互评(2).csv",
    "互评（1）.csv",
    "互评 - 副本.csv",
    "互评 - 副本 (2).csv",
    "互评-副本.xlsx",
    "互评_冲突副本.csv",
    "复件 互评.csv",
    "副本互评.xls",
    "互评 - Copy.csv",
    "互评 copy.csv",
    "互评 - Copy (3).csv",
    "Copy of 互评.csv",
    "复件 (2) 互评.csv",
  ])("%s", (copy) => {
    expect(asked(["互评.csv", copy])).toEqual([[copy, "互评.csv"]]);
    expect(asked([copy, "互评.csv"])).toEqual([[copy, "互评.csv"]]);
  });
});

describe("not asked about are", () => {
  test.for<[string, readonly string[]]>([
    ["the parts of an export", ["互评1.csv", "互评2.csv", "互评-诉讼部.csv", "互评_7月.csv"]],
    ["a copy whose original is not there", ["互评 (1).csv", "互评 (2).csv"]],
    ["a file with its own name in other letters", ["互评.csv", "互评.xlsx"]],
    ["one file", ["副本.csv"]],
  ])("%s", ([, files]) => {
    expect(asked(files)).toEqual([]);
  });

  test("copies by name that hold another export", () => {
    expect(asked(["互评.csv", "互评 (1).csv"], (file) => file)).toEqual([]);
  });

  test("copies of a file in another folder", () => {
    expect(asked(["甲/互评.csv", "乙/互评 (1).csv"])).toEqual([]);
  });
});
