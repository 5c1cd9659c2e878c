import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { type AppealOptions, appealPreview } from "../../src/commands/appeal.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { APPEAL_HEADER, type AppealCells } from "../support/appeals.ts";
import { keptWorld } from "../support/world.ts";
import { freshFolder, hashes, put } from "./program.ts";
import { exportsOf, MARKS, putExports, ratedFirm } from "./rated-firm.ts";

const FILED = { 申诉日期: "2025-10-12", 结果签收日期: "2025-10-10" } as const;
const COMPLAINT: AppealCells = {
  ...FILED,
  申诉编号: "SS-02",
  申诉人: "李娜",
  指标: "客户投诉率",
  申诉事项: "TS-01 不成立",
  处理方式: "更正",
  数据类别: "投诉记录",
  数据编号: "TS-01",
  更正列: "处理状态",
  原值: "有效",
  更正为: "无效",
};
/** The first mark that 孙悦 has is dropped. */
const MARK: AppealCells = {
  ...FILED,
  申诉编号: "SS-03",
  申诉人: "孙悦",
  指标: "内部沟通效率",
  申诉事项: "评价人误填",
  处理方式: "剔除",
  数据文件: "互评",
  行号: "18",
  更正列: "得分",
  原值: "70",
};
const POINTS: AppealCells = {
  ...FILED,
  申诉编号: "SS-04",
  申诉人: "赵敏",
  指标: "总分",
  申诉事项: "承担了额外的培训工作",
  调整分值: "3",
};
const DECIDED = { 决定日期: "2025-10-15", 决定人: "周洁", 决定: "成立", 决定理由: "经核对" } as const;

const csv = (rows: readonly AppealCells[]) =>
  stringify([[...APPEAL_HEADER], ...rows.map((row) => APPEAL_HEADER.map((column) => row[column] ?? ""))]);

let firm = "";
let elsewhere = "";

beforeAll(async () => {
  firm = await ratedFirm();
  elsewhere = await freshFolder();
});

async function tried(rows: readonly AppealCells[], given: Partial<AppealOptions> = {}) {
  const file = join(elsewhere, "试算.csv");
  await put(elsewhere, "试算.csv", csv(rows));
  const { world, out, err } = keptWorld();
  const asked = { lang: "zh", quiet: false, json: false, quarter: "2025Q3", today: "2025-10-16" } as const;
  const code = await appealPreview(world, { ...asked, dir: firm, file, out: undefined, ...given });
  return { code, out: out(), err: err() };
}

describe("appeal preview: if this is upheld (考核规定 §二.2)", () => {
  test.each(LANGUAGES)("each appeal, then everybody who would move, colleagues too: %s", async (lang) => {
    const { code, out } = await tried([COMPLAINT, MARK, POINTS], { lang });
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`preview.${lang}.txt`);
  });

  test("nothing is written but the workbook that was asked for", async () => {
    const before = await hashes(firm);
    const out = join(elsewhere, "preview.xlsx");
    expect((await tried([COMPLAINT, POINTS], { out, quiet: true })).out).toBe("");
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    expect(await hashes(firm)).toEqual(before);
    await expect(tried([COMPLAINT], { out: join(firm, "preview.xlsx") })).rejects.toThrow(
      "among the exports",
    );
  });

  test("whatever the mark was that is dropped, the preview says the same for person and machine", async () => {
    const said: string[] = [];
    for (const mark of [58, 66, 70]) {
      const marks = { ...MARKS, 孙悦: [mark, 72, 71, 75] };
      await putExports(firm, "2025Q3", { 互评: exportsOf("07", marks).互评 ?? [] });
      const row = { ...MARK, 原值: String(mark) };
      said.push((await tried([row])).out + (await tried([row], { json: true })).out);
    }
    expect(said[0]).toContain("数值和得分不显示");
    expect(new Set(said).size).toBe(1);
  });

  test("of the quarter's own file what is decided counts as it is, and the rest as upheld", async () => {
    const own = await ratedFirm();
    const other = {
      ...COMPLAINT,
      申诉编号: "SS-05",
      申诉人: "张伟",
      申诉事项: "TS-02 不成立",
      数据编号: "TS-02",
    };
    await put(own, "2025Q3/申诉.csv", csv([{ ...COMPLAINT, ...DECIDED }, other]));
    const { out } = await tried([], { dir: own, file: join(own, "2025Q3/申诉.csv"), json: true });
    const { appeals, people } = JSON.parse(out);
    expect(appeals.map(({ number }: { number: string }) => number)).toEqual(["SS-05"]);
    const moved = people.filter(({ indicators }: { indicators: unknown[] }) => indicators.length > 0);
    expect(moved.map(({ name }: { name: string }) => name)).toEqual(["张伟"]);
  });

  test("faults of the file are findings with their place, and nothing is tried", async () => {
    const wrong = [
      { ...COMPLAINT, 数据编号: "TS-99" },
      { ...COMPLAINT, 更正列: "处理状况" },
      { ...POINTS, 申诉人: "王五" },
      { ...COMPLAINT, 更正为: "" },
    ];
    const { code, out, err } = await tried(wrong, { lang: "en" });
    expect([code, out]).toEqual([1, ""]);
    for (const place of [
      "row 2 column “数据编号”",
      "row 3 column “更正列”",
      "row 4 column “申诉人”",
      "row 5",
    ]) {
      expect(err).toContain(place);
    }
    const { findings } = JSON.parse((await tried(wrong, { json: true })).out);
    expect(findings.map(({ file, row }: { file: string; row: number }) => `${file}:${row}`)).toEqual([
      "试算.csv:2",
      "试算.csv:3",
      "试算.csv:4",
      "试算.csv:5",
    ]);
  });

  test("a wrong guess at a mark does not tell the mark", async () => {
    const { code, err } = await tried([{ ...MARK, 行号: "19", 原值: "50" }]);
    expect(code).toBe(1);
    expect(err).toContain("原值写的是“50”，与数据不符（评分内容不予显示）");
    expect(err).not.toContain("72");
  });

  test("a file that is no table of appeals is wrong usage", async () => {
    const row = "TS-09,2025-08-20,海川物流有限公司,陈晨,2025-08-21,有效";
    await put(elsewhere, "投诉.csv", `投诉编号,收到日期,客户名称,被投诉人,处理日期,处理状态\n${row}\n`);
    await expect(tried([], { file: join(elsewhere, "投诉.csv") })).rejects.toThrow("no table of appeals");
    await expect(tried([], { file: join(elsewhere, "没有.csv") })).rejects.toThrow("There is no file");
  });
});
