import { describe, expect, test } from "vitest";
import type { Person, PersonId } from "../../src/facts/contract.ts";
import { Roster } from "../../src/facts/roster.ts";
import { Findings, NOWHERE } from "../../src/findings/finding.ts";
import { assess, errorsOf, type Row, STAFF } from "../support/tables.ts";

function person(id: string, name: string): Person {
  const at = { file: "people.csv", sheet: null, row: 1 };
  const rest = { superior: null, email: null, joined: null, left: null, at };
  return { id, name, department: "商事部", position: "lead-lawyer", ...rest };
}

const ROSTER = new Roster([person("L001", "张伟"), person("L010", "李 娜"), person("L009", "张伟")]);

/** The id that a cell's name and id mean, or the code of the finding. */
function found(name: string, id: string | null = null): PersonId {
  const findings = new Findings();
  return (
    ROSTER.find({ name, id }, NOWHERE, findings) ??
    findings
      .sorted()
      .map(({ code }) => code)
      .join(" ")
  );
}

describe("people are found by id, else by a name that only one of them has", () => {
  test.for([
    { name: "an id", cell: "L009", id: null, expected: "L009" },
    { name: "an id in full width", cell: "Ｌ００９", id: null, expected: "L009" },
    { name: "a name that one person has", cell: "李娜", id: null, expected: "L010" },
    { name: "a name with the id beside it", cell: "张伟", id: "L009", expected: "L009" },
    {
      name: "a name that two people have is asked about",
      cell: "张伟",
      id: null,
      expected: "person-ambiguous",
    },
    {
      name: "a name that does not fit its id is asked about",
      cell: "张伟",
      id: "L010",
      expected: "person-mismatch",
    },
    { name: "a name that nobody has is asked about", cell: "王芳", id: null, expected: "person-unknown" },
    { name: "an id that nobody has is asked about", cell: "张伟", id: "L002", expected: "person-unknown" },
  ])("$name", ({ cell, id, expected }) => {
    expect(found(cell, id)).toBe(expected);
  });

  test("they stand in the order of their ids, digits by value", () => {
    expect(ROSTER.all.map(({ id }) => id)).toEqual(["L001", "L009", "L010"]);
  });

  test("several in one cell, nobody twice", () => {
    const findings = new Findings();
    const named = (name: string) => ({ name, id: null });
    expect(ROSTER.findAll([named("L001"), named("李娜")], NOWHERE, findings)).toEqual(["L001", "L010"]);
    expect(findings.sorted()).toEqual([]);
    expect(ROSTER.findAll([named("L010"), named("李娜")], NOWHERE, findings)).toBeNull();
    expect(findings.sorted().map(({ code }) => code)).toEqual(["person-repeated"]);
  });
});

describe("the roster's own rows", () => {
  const withPeople = (...people: Row[]) => assess({ people: [...STAFF, ...people] });
  const sixth = { id: "L006", name: "孙行", department: "行政部", position: "行政" };

  test("a superior may stand below the person", async () => {
    const run = await withPeople({ ...sixth, superior: "周敏" }, { ...sixth, id: "L007", name: "周敏" });
    expect(run.input.facts.people.byId.get("L006")?.superior).toBe("L007");
  });

  test.for([
    {
      name: "a superior whom nobody knows is asked about",
      row: { superior: "钱七" },
      code: "person-unknown",
    },
    { name: "an id that two people have is asked about", row: { id: "L001" }, code: "key-duplicate" },
    {
      name: "nobody leaves before joining",
      row: { joined: "2025-08-02", left: "2025-08-01" },
      code: "dates-reversed",
    },
    {
      name: "a position that is none of the five is asked about",
      row: { position: "顾问" },
      code: "word-unknown",
    },
  ])("$name", async ({ row, code }) => {
    expect(errorsOf(await withPeople({ ...sixth, ...row }))).toEqual([code]);
  });
});
