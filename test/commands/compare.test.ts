import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { crmKpi, freshFolder, hashes, put, smallFirm } from "./program.ts";

const TODAY = ["--today", "2025-10-09"];
let firm = "";
let trial = "";

beforeAll(async () => {
  firm = await smallFirm();
  trial = await freshFolder();
  await put(trial, "new.yaml", "profiles: { administration: { weights: { cross-department: 100 } } }\n");
});

const compare = (...args: string[]) => crmKpi(["compare", firm, ...TODAY, ...args]);

describe("compare --scheme tries a scheme before it is adopted", () => {
  test("past quarters in words; the firm's folder stays as it was", async () => {
    const before = await hashes(firm);
    const { code, out, err } = await compare("--scheme", join(trial, "new.yaml"));
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("■ 2025年第3季度：");
    expect(out).toContain("人人满分的指标：");
    expect(out).toContain("分不出高低的指标：");
    expect(await hashes(firm)).toEqual(before);
  });

  test("everybody for machines", async () => {
    const { code, out } = await compare("--scheme", join(trial, "new.yaml"), "--quarter", "2025Q3", "--json");
    expect(code).toBe(0);
    const { scheme, compared, notCompared } = JSON.parse(out);
    expect([scheme, notCompared]).toEqual(["new.yaml", []]);
    expect(compared[0].people).toHaveLength(4);
    expect(compared[0].people[0].before.scores["cross-department"]).toBeDefined();
    expect(compared[0].counts.people).toBe(4);
  });

  test("as a workbook, readable by its owner alone", async () => {
    const out = join(trial, "compared.xlsx");
    const { code } = await compare("--scheme", join(trial, "new.yaml"), "--out", out, "--quiet");
    expect(code).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  test("not among the exports, where it would be read as data", async () => {
    for (const path of ["compared.xlsx", "2025Q3/compared.xlsx"]) {
      const { code, err } = await compare("--scheme", join(trial, "new.yaml"), "--out", join(firm, path));
      expect(code).toBe(2);
      expect(err).toContain("在律所资料之中");
    }
  });

  test("a mistake in the new scheme is told at its line, and nothing is compared", async () => {
    await put(trial, "wrong.yaml", "profiles:\n  partner: { weights: { new-clients: 99 } }\n");
    const { code, out, err } = await compare("--scheme", join(trial, "wrong.yaml"), "--lang", "en");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("wrong.yaml:2:14 profiles.partner.weights: the weights of “Partners” add up to 99");
  });

  test("without a scheme, with one that is not there, with a quarter without a folder", async () => {
    expect((await compare()).err).toContain("请用 --scheme 给出要试用的方案文件");
    expect(await compare("--scheme", join(trial, "none.yaml"))).toMatchObject({ code: 3, out: "" });
    expect(await compare("--scheme", join(trial, "new.yaml"), "--quarter", "2024Q1")).toMatchObject({
      code: 2,
    });
  });

  test("a quarter whose data have errors is named, and compared nowhere", async () => {
    const faulty = await smallFirm();
    await put(faulty, "2025Q3/客户推荐.csv", "推荐日期,推荐客户,被推荐人\n2025-02-30,甲,乙\n");
    const { code, err } = await crmKpi(["compare", faulty, ...TODAY, "--scheme", join(trial, "new.yaml")]);
    expect(code).toBe(1);
    expect(err).toContain("2025年第3季度的数据有错误，没有比较");
  });
});
