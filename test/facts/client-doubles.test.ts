import { describe, expect, test } from "vitest";
import { creditCheck } from "../../src/sources/kinds/credit-code.ts";
import { assess, engagement, type Row } from "../support/tables.ts";

const OLD = { signed: "2024-03-01", status: "active" };

function code(number: number): string {
  const body = `91500000MA${String(number).padStart(7, "0")}`;
  return `${body}${creditCheck(body)}`;
}

const SIGNED = { decidedBy: "王芳", decidedOn: "2025-10-08" };

/** The findings about clients that may be one. */
async function asked(engagements: readonly Row[], clients: readonly Row[] = [], yaml = ""): Promise<string> {
  const { findings } = await assess({ engagements, clients }, { yaml });
  return findings.map(({ code: said }) => said).join(" ");
}

function pair(one: Row, other: Row): Row[] {
  return [engagement("HT-1", { ...OLD, ...one }), engagement("HT-2", other)];
}

describe("an old client does not become new by its spelling: it is asked whether the two are one", () => {
  test.for([
    {
      name: "without the company's form",
      one: { client: "重庆山城" },
      other: { client: "重庆山城有限公司" },
    },
    {
      name: "in another company form",
      one: { client: "重庆山城公司" },
      other: { client: "重庆山城有限公司" },
    },
    { name: "with brackets", one: { client: "山城（重庆）有限公司" }, other: { client: "山城重庆有限公司" } },
    {
      name: "with one credit code under two numbers",
      one: { client: "山城", clientId: "C1", unifiedCode: code(1) },
      other: { client: "江城", clientId: "C2", unifiedCode: code(1) },
    },
  ])("$name", async ({ one, other }) => {
    expect(await asked(pair(one, other))).toBe("client-double");
  });
});

describe("where the number decides, or a slip of the pen is only likely, it is to be confirmed", () => {
  test.for([
    {
      name: "with a slip of the pen in a long name",
      one: { client: "重庆山城云帆科技有限公司" },
      other: { client: "重庆山城云凡科技有限公司" },
    },
    {
      name: "with a character too few in a long name",
      one: { client: "重庆山城云帆科技有限公司" },
      other: { client: "重庆山城帆科技有限公司" },
    },
    { name: "under another number", one: { clientId: "C1" }, other: { clientId: "C2" } },
  ])("$name", async ({ one, other }) => {
    expect(await asked(pair(one, other))).toBe("client-similar");
  });
});

describe("nothing is asked", () => {
  test.for([
    { name: "of other names", one: { client: "重庆山城公司" }, other: { client: "重庆江城公司" } },
    {
      name: "where two credit codes tell them apart",
      one: { client: "山城公司", unifiedCode: code(1) },
      other: { client: "山城有限公司", unifiedCode: code(2) },
    },
    {
      name: "of numbered phases and branches",
      one: { client: "重庆山城置业第一分公司" },
      other: { client: "重庆山城置业第二分公司" },
    },
    {
      name: "where two long names that differ in one character have numbers",
      one: { client: "重庆山城云帆科技有限公司", clientId: "C1" },
      other: { client: "重庆山城云凡科技有限公司", clientId: "C2" },
    },
    {
      name: "of a branch and the company",
      one: { client: "山城公司" },
      other: { client: "山城公司江北分公司" },
    },
    {
      name: "where one code makes them one",
      one: { client: "山城", unifiedCode: code(1) },
      other: { client: "江城", unifiedCode: code(1) },
    },
  ])("$name", async ({ one, other }) => {
    expect(await asked(pair(one, other))).toBe("");
  });
});

test("where nobody's newness depends on it, it is to be confirmed", async () => {
  const both = [
    engagement("HT-1", { ...OLD, client: "山城" }),
    engagement("HT-2", { ...OLD, client: "山城公司" }),
  ];
  expect(await asked(both)).toBe("client-similar");
});

describe("what the firm decided is not asked again", () => {
  const engagements = pair({ client: "山城" }, { client: "山城公司" });
  const newest = async (clients: readonly Row[], yaml = "") => {
    const run = await assess({ engagements, clients }, { yaml });
    const of = (number: string) =>
      run.input.facts.engagements.all.find((one) => one.number === number)?.client;
    return { said: run.findings.map(({ code: said }) => said), one: of("HT-1") === of("HT-2") };
  };

  test.for([
    {
      name: "the same, in the register",
      clients: [{ client: "山城公司", sameAs: "山城", ...SIGNED }],
      one: true,
    },
    {
      name: "different, in the register",
      clients: [{ client: "山城公司", differentFrom: "山城", ...SIGNED }],
      one: false,
    },
    {
      name: "the same, by an alias",
      clients: [],
      yaml: "aliases: { clients: { 山城公司: 山城 } }",
      one: true,
    },
  ])("$name", async ({ clients, yaml, one }) => {
    expect(await newest(clients, yaml ?? "")).toEqual({ said: [], one });
  });

  test("a decision says who decided, and when", async () => {
    const { said } = await newest([{ client: "山城公司", sameAs: "山城" }]);
    expect(said).toEqual(["cell-missing", "cell-missing"]);
  });

  test("a decision about a client that nobody knows is asked about", async () => {
    const { said } = await newest([{ client: "山城公司", sameAs: "江城", ...SIGNED }]);
    expect(said).toContain("client-unknown");
  });

  test("two numbers that are decided to be one client are one", async () => {
    const run = await assess({
      engagements: pair({ clientId: "C1" }, { clientId: "C2" }),
      clients: [{ client: "甲公司", clientId: "C2", sameAs: "C1", ...SIGNED }],
    });
    expect(run.findings).toEqual([]);
    expect(new Set(run.input.facts.engagements.all.map(({ client }) => client)).size).toBe(2);
  });
});
