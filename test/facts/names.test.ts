import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/facts/contract.ts";
import { foldName } from "../../src/facts/names.ts";
import { Roster } from "../../src/facts/roster.ts";
import { Findings, NOWHERE } from "../../src/findings/finding.ts";
import { type Aliases, NO_ALIASES } from "../../src/scheme/firm-parts.ts";
import { assess, engagement, errorsOf, type Row, STAFF } from "../support/tables.ts";

function person(
  id: string,
  name: string,
  department = "商事部",
  formerNames: readonly string[] = [],
): Person {
  const at = { file: "people.csv", sheet: null, row: 1 };
  const rest = { superior: null, email: null, joined: null, left: null, at };
  return { id, name, formerNames, department, position: "lead-lawyer", ...rest };
}

const PEOPLE = [
  person("L001", "张伟", "商事部"),
  person("L002", "张伟", "刑事部"),
  person("L003", "李娜", "商事部", ["李小娜"]),
  person("L004", "阿依古丽·买买提", "刑事部"),
  person("L005", "王芳", "刑事部", ["赵芳"]),
  person("L006", "赵芳", "商事部"),
];

/** The id that a cell means, or the code of the finding. */
function found(name: string, id: string | null = null, aliases: Aliases = NO_ALIASES): string {
  const findings = new Findings();
  const person = new Roster(PEOPLE, aliases).find({ name, id }, NOWHERE, findings);
  return (
    person ??
    findings
      .sorted()
      .map(({ code }) => code)
      .join(" ")
  );
}

const ALIASES: Aliases = {
  ...NO_ALIASES,
  people: new Map([
    ["张律", "L001"],
    ["娜姐", "李娜"],
  ]),
  departments: new Map([["商务部", "商事部"]]),
};

describe("a name is the same name however it is typed", () => {
  test.for([
    { name: "with blanks inside", cell: "李 娜", id: null, expected: "L003" },
    { name: "with a full-width blank inside", cell: "李　娜", id: null, expected: "L003" },
    { name: "with a title behind it", cell: "李娜律师", id: null, expected: "L003" },
    { name: "with two titles behind it", cell: "李娜 主任律师", id: null, expected: "L003" },
    { name: "with a title in brackets", cell: "李娜", id: "律师", expected: "L003" },
    { name: "with another kind of dot", cell: "阿依古丽•买买提", id: null, expected: "L004" },
    { name: "as it was formerly", cell: "李小娜", id: null, expected: "L003" },
    { name: "in full-width letters of an id", cell: "Ｌ００３", id: null, expected: "L003" },
  ])("$name", ({ cell, id, expected }) => {
    expect(found(cell, id)).toBe(expected);
  });
});

describe("what may mean two people is asked about, never guessed", () => {
  test.for([
    { name: "two people of one name", cell: "张伟", id: null, expected: "person-ambiguous" },
    { name: "two of one name with a title", cell: "张伟律师", id: null, expected: "person-ambiguous" },
    { name: "the department settles it", cell: "张伟", id: "刑事部", expected: "L002" },
    { name: "the id settles it", cell: "张伟", id: "L001", expected: "L001" },
    {
      name: "somebody's name that was another's formerly",
      cell: "赵芳",
      id: null,
      expected: "person-ambiguous",
    },
    {
      name: "a department in which nobody has the name",
      cell: "李娜",
      id: "刑事部",
      expected: "person-unknown",
    },
    { name: "a surname with a title is nobody's name", cell: "李律师", id: null, expected: "person-unknown" },
    { name: "a title alone is nobody's name", cell: "律师", id: null, expected: "person-unknown" },
  ])("$name", ({ cell, id, expected }) => {
    expect(found(cell, id)).toBe(expected);
  });
});

describe("the firm's aliases", () => {
  test.for([
    { name: "stand for an id", cell: "张律", id: null, expected: "L001" },
    { name: "stand for a name that one person has", cell: "娜 姐", id: null, expected: "L003" },
    { name: "of a department tell people of one name apart", cell: "张伟", id: "商务部", expected: "L001" },
  ])("$name", ({ cell, id, expected }) => {
    expect(found(cell, id, ALIASES)).toBe(expected);
  });

  const yaml = (aliases: string) => ({ yaml: `aliases: ${aliases}` });

  test("one that settles a shared name settles it everywhere", async () => {
    const people = [...STAFF, { ...(STAFF[0] as Row), id: "L009", department: "争议部" }];
    const engagements = [engagement("HT-1")];
    expect(errorsOf(await assess({ people, engagements }))).toEqual(["person-ambiguous"]);
    const run = await assess({ people, engagements }, yaml("{ people: { 张伟: L009 } }"));
    expect(errorsOf(run)).toEqual([]);
    expect(run.input.facts.engagements.of("L009")).toHaveLength(1);
  });

  test("one that takes another person's name is refused", async () => {
    expect(errorsOf(await assess({}, yaml("{ people: { 李娜: L001 } }")))).toEqual(["alias-taken"]);
  });

  test("one of a department makes its ratings count for it", async () => {
    const department_ratings = [{ ratingDepartment: "争议", rated: "商务", score: "80" }];
    const run = await assess({ department_ratings }, yaml("{ departments: { 争议: 争议部, 商务: 商事部 } }"));
    expect(errorsOf(run)).toEqual([]);
    expect(run.input.facts.department_ratings.of("商事部").map(({ voice }) => voice)).toEqual(["争议部"]);
  });
});

describe("however names are typed, two different people never become one", () => {
  const characters = fc.constantFrom(..."张王李赵伟芳娜敏律师主任·ａb");
  const name = fc.string({ unit: characters, minLength: 2, maxLength: 4 });
  const typed = (text: string, how: number) =>
    [text, [...text].join(" "), `${text}律师`, `　${text}`, `${text}主任`, text.normalize("NFKC")][how % 6] ??
    text;

  test("a cell typed for one person means that person or is asked about", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (names, whose, how) => {
        const people = names.map((one, index) =>
          person(`L${index}`, one, "商事部", index % 3 === 0 ? ["李四"] : []),
        );
        const at = whose % people.length;
        const meant = new Roster(people).candidates(typed(names[at] ?? "", how));
        // A name that ends like a title may be somebody's whole name: that person is meant then, and only that one.
        const written = foldName(typed(names[at] ?? "", how));
        const exactly = people.filter((one) => foldName(one.name) === written);
        const expected = exactly.length > 0 ? exactly : people.filter((one) => one.name === names[at]);
        for (const one of expected) expect(meant.map(({ id }) => id)).toContain(one.id);
      }),
      { numRuns: 500 },
    );
  });
});
