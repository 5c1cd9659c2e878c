import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { approve } from "../../src/commands/approve.ts";
import { type CompareOptions, compare } from "../../src/commands/compare.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { keptWorld } from "../support/world.ts";
import { freshFolder, hashes, put } from "./program.ts";
import { exportsOf, MARKS, published, putExports, ratedFirm } from "./rated-firm.ts";

const ASKED = {
  lang: "zh",
  quiet: false,
  json: false,
  scheme: undefined,
  quarter: undefined,
  today: undefined,
} as const;
const E = exportsOf("07");
/** A client was forgotten, and the mark of 61 that 孙悦 gave 陈晨 is gone. */
const LATER = {
  委托合同: [
    ...(E.委托合同 ?? []),
    ["HT2025-04", "远山置业有限公司", "2025-09-03", "李娜", "诉讼", "履行中", ""],
  ],
  互评: (E.互评 ?? []).filter((row) => row[3] !== "61"),
};
const APPEAL = `申诉编号,申诉人,指标,申诉事项,申诉日期,结果签收日期,决定日期,决定人,决定,处理方式,数据类别,数据编号,更正列,原值,更正为,决定理由
SS-01,张伟,客户投诉率,TS-02 不成立,2025-10-12,2025-10-10,2025-10-15,周洁,成立,更正,投诉记录,TS-02,处理状态,有效,无效,经核对客户来函
`;

async function compared(dir: string, first: string, second: string, given: Partial<CompareOptions> = {}) {
  const { world, out } = keptWorld();
  const code = await compare(world, { ...ASKED, dir, first, second, out: undefined, ...given });
  expect(code).toBe(0);
  return out();
}

async function approved(dir: string, today: string): Promise<void> {
  const { world, out, err } = keptWorld();
  const waive = undefined;
  const options = {
    lang: "zh",
    quiet: false,
    json: false,
    dir,
    quarter: "2025Q3",
    today,
    by: "王主任",
    note: undefined,
    waive,
  } as const;
  const code = await approve(world, options);
  if (code !== 0) throw new Error(`${out()}${err()}`);
}

let firm = "";

beforeAll(async () => {
  firm = await ratedFirm();
  await published(firm);
  await approved(firm, "2025-10-12");
  await putExports(firm, "2025Q3", LATER);
  await put(firm, "2025Q3/申诉.csv", APPEAL);
  await published(firm, "2025Q3", "2025-10-16");
}, 60_000);

describe("compare A B: what went in otherwise, and what came out otherwise because of it", () => {
  test.each(LANGUAGES)("two revisions in words, appeals' corrections among the rows: %s", async (lang) => {
    const before = await hashes(firm);
    const said = await compared(firm, "2025Q3.rev1", "2025Q3.rev2", { lang });
    await expect(said).toMatchFileSnapshot(`compared.${lang}.txt`);
    expect(said).not.toContain("61");
    expect(await hashes(firm)).toEqual(before);
  });

  test("for machines and as a workbook; what is withheld is null", async () => {
    const out = join(await freshFolder(), "changes.xlsx");
    const { people, sources, scheme } = JSON.parse(
      await compared(firm, "2025Q3.rev1", "2025Q3.rev2", { json: true, out }),
    );
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    expect(scheme).toEqual([]);
    expect(sources.map(({ id }: { id: string }) => id)).toEqual([
      "engagements",
      "complaints",
      "ratings",
      "appeals",
    ]);
    const chen = people.find(({ name }: { name: string }) => name === "陈晨");
    expect([chen.withheld, chen.before.total, chen.after.total]).toEqual([true, null, null]);
  });

  test("a revision keeps its name when it is approved and takes the quarter's", async () => {
    const copy = join(await freshFolder(), "firm");
    await cp(firm, copy, { recursive: true });
    const figures = async () => {
      const { sources, people } = JSON.parse(
        await compared(copy, "2025Q3.rev1", "2025Q3.rev2", { json: true }),
      );
      return { sources, people };
    };
    const before = await figures();
    await approved(copy, "2025-10-20");
    expect(await figures()).toEqual(before);
    expect(await compared(copy, "2025Q3.rev1", "2025Q3")).toContain("第 2 版（2025Q3，已批准）");
  }, 30_000);

  test("a result that is not there, and one side alone, are wrong usage", async () => {
    await expect(compared(firm, "2025Q3", "2025Q3.rev7")).rejects.toThrow("There is no result “2025Q3.rev7”");
    await expect(compared(firm, "2025Q3", join(firm, "2025Q3"))).rejects.toThrow("There is no result");
    const { world } = keptWorld();
    const alone = { ...ASKED, dir: firm, first: "2025Q3", second: undefined, out: undefined };
    await expect(compare(world, alone)).rejects.toThrow("Give two results");
    await expect(
      compared(firm, "2025Q3.rev1", "2025Q3.rev2", { out: join(firm, "2025Q3", "changes.xlsx") }),
    ).rejects.toThrow("among the exports");
  });
});

describe("compare A B by the results alone", () => {
  let draft = "";
  let older = "";

  beforeAll(async () => {
    draft = await ratedFirm();
    await published(draft);
    older = join(await freshFolder(), "2025Q3-older");
    await cp(join(draft, "results/2025Q3"), older, { recursive: true });
    await putExports(draft, "2025Q3", LATER);
    await published(draft);
    const marks = Object.fromEntries(
      Object.entries(MARKS).map(([name, given]) => [name, given.map((one) => one - 1)]),
    );
    const earlier = exportsOf("04", marks);
    await putExports(draft, "2025Q2", {
      ...earlier,
      部门协作评价: [
        ["评价部门", "被评部门或人员", "得分"],
        ["行政部", "商事业务部", "89"],
      ],
    });
    await published(draft, "2025Q2", "2025-07-09");
  }, 60_000);

  test("where the inputs were changed since, that is said, and nothing that rests on marks is shown", async () => {
    const said = await compared(draft, older, "2025Q3");
    expect(said).toMatchInlineSnapshot(`
      "■ 2025年第3季度第 1 版（2025Q3-older，未批准） → 2025年第3季度第 1 版（2025Q3，未批准）
      程序版本：crm-kpi 0.0.0-test（相同）
      截止日：2025-10-09（相同）
      2025Q3-older：“2025Q3/互评.csv”发布之后被改动过，无法重新计算。
      因此只比较两份结果本身：数据只列行数；是否改动过评分无从得知，凡以评分为依据的指标和包含它的总分都不显示。

      数据：
        人员名册：7 行 → 7 行
        委托合同：4 行 → 5 行
        收款明细：1 行 → 1 行
        投诉记录：2 行 → 2 行
        互评：20 行 → 19 行
        部门协作评价：1 行 → 1 行

      方案：没有变动

      人员：2 人有变动
        李娜（L003，商事业务部）  总分 不显示（不降低）  名次 2 / 5  等级 合格 → 良好
          新客户数量  1 → 2  得分 15.00 → 30.00
          客户投诉率  100% → 50%  得分 0.00
        其中只有总分、名次或等级随之变动的：
        陈晨（L004，商事业务部）  总分 不显示（不降低）  名次 1 / 5  等级 良好 → 优秀

      “不显示”：该指标所依据的评分有变动，或者无从得知是否有变动；前后相减会得出某一位评价人的评分，因此数值、得分和总分都不显示（考核规定 §三.4、流程规定 §四.1）。
      "
    `);
  });

  test("two quarters stand side by side: numbers of rows, and everybody's published figures", async () => {
    const said = await compared(draft, "2025Q2", "2025Q3");
    expect(said).toMatchInlineSnapshot(`
      "■ 2025年第2季度第 1 版（2025Q2，未批准） → 2025年第3季度第 1 版（2025Q3，未批准）
      程序版本：crm-kpi 0.0.0-test（相同）
      两个季度的数据期间不同，不逐行对照，只列行数；各人的数值按已发布的结果并列。

      数据：
        人员名册：7 行 → 7 行
        委托合同：4 行 → 5 行
        收款明细：1 行 → 1 行
        投诉记录：2 行 → 2 行
        互评：20 行 → 19 行
        部门协作评价：1 行 → 1 行

      方案：没有变动

      人员：7 人（两个季度对照）
        王芳（L001，商事业务部）  总分 102.00 → 106.00（+4.00）  名次 1 / 1  等级 优秀
          跨部门协作满意度  89 → 91  得分 102.00 → 106.00
        张伟（L002，商事业务部）  总分 61.00 → 63.00（+2.00）  名次 3 / 5  等级 合格
          内部沟通效率  86 → 87  得分 46.00 → 48.00
        李娜（L003，商事业务部）  总分 69.00 → 85.00（+16.00）  名次 2 / 5  等级 合格 → 良好
          新客户数量  1 → 2  得分 15.00 → 30.00
          客户投诉率  100% → 50%  得分 0.00
          内部沟通效率  92 → 93  得分 54.00 → 55.00
        陈晨（L004，商事业务部）  总分 80.00 → 92.00（+12.00）  名次 1 / 5  等级 良好 → 优秀
          内部沟通效率  84.75 → 94  得分 44.00 → 56.00
        赵敏（L005，商事业务部）  总分 45.00 → 47.50（+2.50）  名次 4 / 5  等级 待改进
          内部沟通效率  81 → 82  得分 45.00 → 47.50
        孙悦（L006，商事业务部）  总分 20.00 → 22.50（+2.50）  名次 5 / 5  等级 待改进
          内部沟通效率  71 → 72  得分 20.00 → 22.50
        周洁（A001，行政部）  总分 —  名次 不排名  等级 —
      "
    `);
  });
});
