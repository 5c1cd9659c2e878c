import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, firmCopy, QUARTER, smallFirm } from "./program.ts";

let firm = "";

beforeAll(async () => {
  firm = await firmCopy();
});

const explain = (...args: string[]) => crmKpi(["explain", ...args, "--dir", firm, ...QUARTER]);

describe.concurrent("a person", () => {
  test("by id: every indicator of the profile, with its arithmetic and rows", async () => {
    const { code, out, err } = await explain("L008");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^张伟（L008）· 商事业务部 · 主办律师\n2025年第3季度 · 截止 2025-10-09\n/);
    expect(out.match(/^■ /gm)).toHaveLength(9);
    expect(out).toMatch(/委托合同\.xlsx · 委托合同 · 第 \d+ 行/);
  });

  test("by a name that only one has: the same as by id", async () => {
    const [byName, byId] = await Promise.all([explain("马天军"), explain("L005")]);
    expect(byName.code).toBe(0);
    expect(byName).toEqual(byId);
  });

  test.for([
    ["张伟", "zh", "有几位“张伟”：L008（商事业务部）、L014（民事业务部）。请写工号。"],
    ["张伟", "en", "There are several “张伟”: L008"],
    ["李无名", "zh", "人员名册中没有“李无名”"],
    ["李无名", "en", "“李无名” is not in the roster"],
  ] as const)("%s in %s", async ([name, lang, says]) => {
    const { code, out, err } = await explain(name, "--lang", lang);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });
});

describe.concurrent("an indicator", () => {
  test("by id, by its whole label in either language, and by a part of the label: the same", async () => {
    const asked = ["complaint-rate", "客户投诉率", "Complaint rate", "投诉率"];
    const [first, ...others] = await Promise.all(asked.map((one) => explain("L008", one)));
    expect(first?.code).toBe(0);
    expect(first?.out.match(/^■ /gm)).toHaveLength(1);
    expect(first?.out).toContain("■ 客户投诉率（complaint-rate）");
    for (const other of others) expect(other).toEqual(first);
  });

  test("by a part that several have: the candidates", async () => {
    const { code, out, err } = await explain("L008", "投诉");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("客户投诉率（complaint-rate）、投诉处理及时率（complaint-timeliness）");
    expect(err).not.toContain("new-clients");
  });

  test("that nobody knows: all that there are", async () => {
    const { code, err } = await explain("L008", "胜诉率", "--lang", "en");
    expect(code).toBe(2);
    expect(err).toContain("No indicator is called “胜诉率”");
    expect(err.match(/（[a-z-]+）/g)).toHaveLength(9);
  });
});

test("--json tells the same for machines, the rows that were left out among it", async () => {
  const { code, out } = await explain("L008", "new-clients", "--json");
  expect(code).toBe(0);
  const told = JSON.parse(out) as {
    id: string;
    indicators: { id: string; rows: unknown[]; leftOut: { reason: string }[] }[];
  };
  expect(told.id).toBe("L008");
  expect(told.indicators.map(({ id }) => id)).toEqual(["new-clients"]);
  expect(told.indicators[0]?.rows).not.toEqual([]);
  expect(told.indicators[0]?.leftOut.every(({ reason }) => reason.length > 0)).toBe(true);
});

describe("what is published may be other than what the folder gives now", () => {
  const day = (today: string) => ["--quarter", "2025Q3", "--today", today];

  test("then it is said, with the day by which the published figures come out again", async () => {
    const own = await smallFirm();
    const complaints = join(own, "2025Q3", "投诉记录.csv");
    await appendFile(complaints, "TS-02,2025-09-30,青禾贸易有限公司,李娜,2025-10-10,,处理中\n");
    expect((await crmKpi(["run", own, ...day("2025-10-09")])).code).toBe(0);
    const told = (today: string, ...args: string[]) =>
      crmKpi(["explain", "李娜", "投诉处理及时率", "--dir", own, ...day(today), ...args]);
    expect((await told("2025-10-09")).err).toBe("");
    const later = await told("2025-10-12");
    expect(later.out).toContain("= 50%");
    expect(later.err).toContain("注意：已发布的结果（截止 2025-10-09）中此人总分");
    expect(later.err).toContain("请加 --today 2025-10-09");
    expect((await told("2025-10-12", "--lang", "en")).err).toContain("add --today 2025-10-09");
    expect((await told("2025-10-12", "--quiet")).err).toBe("");
  });
});
