import { describe, expect, test } from "vitest";
import { assess, engagement, errorsOf, type Row } from "../support/tables.ts";

/** The clients of engagements with these names, numbered in the order in which they first appear. */
async function clientsOf(engagements: readonly Row[], clients: readonly Row[] = []): Promise<string> {
  const run = await assess({ engagements, clients });
  if (run.assessment === null) return errorsOf(run).join(" ");
  const keys = engagements.map(
    ({ number }) => run.input.facts.engagements.all.find((one) => one.number === number)?.client,
  );
  return keys.map((key) => keys.indexOf(key)).join("");
}

function named(...names: readonly string[]): Row[] {
  return names.map((client, index) => engagement(`HT-${index + 1}`, { client }));
}

describe("a client is identified by number, else by normalised name", () => {
  test.for([
    { name: "other names are other clients", rows: named("甲", "乙", "甲"), same: "010" },
    { name: "width, blanks and case do not matter", rows: named("ＡＢ（中国）", "a b(中国)"), same: "00" },
    {
      name: "a number decides, whatever the name",
      rows: [engagement("HT-1", { clientId: "C1" }), engagement("HT-2", { client: "乙", clientId: "C1" })],
      same: "00",
    },
    {
      name: "two numbers are two clients, whatever the name",
      rows: [engagement("HT-1", { clientId: "C1" }), engagement("HT-2", { clientId: "C2" })],
      same: "01",
    },
    {
      name: "a name without a number that has two is asked about",
      rows: [
        engagement("HT-1", { clientId: "C1" }),
        engagement("HT-2", { clientId: "C2" }),
        engagement("HT-3"),
      ],
      same: "client-ambiguous",
    },
    {
      name: "numbers are compared in half-width form",
      rows: [engagement("HT-1", { clientId: "Ｃ１" }), engagement("HT-2", { client: "乙", clientId: "C1" })],
      same: "00",
    },
  ])("$name", async ({ rows, same }) => {
    expect(await clientsOf(rows)).toBe(same);
  });
});

describe("the register", () => {
  test.for([
    {
      name: "gives the number of a name that engagements leave unnumbered",
      rows: [engagement("HT-1"), engagement("HT-2", { client: "乙", clientId: "C1" })],
      register: [{ client: "甲公司", clientId: "C1" }],
      same: "00",
    },
    {
      name: "gives former names, several of them, of a client with a number",
      rows: named("甲一", "甲二", "甲公司"),
      register: [{ client: "甲公司", clientId: "C1", formerNames: "甲一；甲二" }],
      same: "000",
    },
    {
      name: "gives former names of a client without a number",
      rows: named("甲一", "甲公司"),
      register: [{ client: "甲公司", formerNames: "甲一" }],
      same: "00",
    },
    {
      name: "a former name of two clients is asked about",
      rows: named("甲一"),
      register: [
        { client: "甲公司", clientId: "C1", formerNames: "甲一" },
        { client: "乙公司", clientId: "C2", formerNames: "甲一" },
      ],
      same: "client-ambiguous",
    },
    {
      name: "a former name of a former name is the same client still",
      rows: named("甲一", "甲二", "甲三"),
      register: [
        { client: "甲三", formerNames: "甲二" },
        { client: "甲二", formerNames: "甲一" },
      ],
      same: "000",
    },
    {
      name: "whichever of the two entries stands first",
      rows: named("甲一", "甲二", "甲三"),
      register: [
        { client: "甲二", formerNames: "甲一" },
        { client: "甲三", formerNames: "甲二" },
      ],
      same: "000",
    },
  ])("$name", async ({ rows, register, same }) => {
    expect(await clientsOf(rows, register)).toBe(same);
  });
});
