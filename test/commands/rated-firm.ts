import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { run } from "../../src/commands/run.ts";
import { keptWorld } from "../support/world.ts";
import { freshFolder, put } from "./program.ts";

const LAWYERS = ["张伟", "李娜", "陈晨", "赵敏", "孙悦"];
const COMMON = { lang: "zh", quiet: true, json: false } as const;

/** Marks that colleagues give, each of the others one in the order of their names. */
export const MARKS: Readonly<Record<string, readonly number[]>> = {
  张伟: [84, 86, 88, 90],
  李娜: [90, 92, 94, 96],
  陈晨: [95, 93, 94, 61],
  赵敏: [80, 82, 81, 85],
  孙悦: [70, 72, 71, 75],
};

/** The exports of a quarter that begins with a month such as `07`, in the words of a Chinese firm. */
export function exportsOf(month: string, marks = MARKS): Readonly<Record<string, readonly string[][]>> {
  const day = (text: string) => `2025-${month}-${text}`;
  return {
    人员名册: [
      ["工号", "姓名", "部门", "岗位", "直接上级", "入职日期"],
      ["L001", "王芳", "商事业务部", "合伙人", "", "2019-03-01"],
      ...LAWYERS.map((name, at) => [`L00${at + 2}`, name, "商事业务部", "主办律师", "王芳", "2021-06-15"]),
      ["A001", "周洁", "行政部", "行政人员", "", "2020-01-06"],
    ],
    委托合同: [
      ["合同编号", "客户名称", "签订日期", "主办律师", "委托类型", "状态", "结案日期"],
      ["HT2020-01", "旧城贸易有限公司", "2020-05-20", "张伟", "常年顾问", "履行中", ""],
      ["HT2025-01", "云帆科技有限公司", day("08"), "张伟", "专项", "履行中", ""],
      ["HT2025-02", "青禾贸易有限公司", day("12"), "李娜", "诉讼", "履行中", ""],
      ["HT2025-03", "海川物流有限公司", day("14"), "陈晨", "诉讼", "履行中", ""],
    ],
    客户推荐: [["推荐日期", "推荐客户", "被推荐人", "接待人"]],
    收款明细: [
      ["收款日期", "金额", "合同编号", "款项类型"],
      [day("20"), "30000.00", "HT2025-01", "律师费"],
    ],
    满意度调查: [["调查日期", "客户名称", "被评价人", "总体评分"]],
    投诉记录: [
      ["投诉编号", "收到日期", "客户名称", "被投诉人", "处理日期", "处理状态"],
      ["TS-01", day("15"), "青禾贸易有限公司", "李娜", day("16"), "有效"],
      ["TS-02", day("16"), "云帆科技有限公司", "张伟", day("17"), "有效"],
    ],
    互评: [
      ["被评人", "评价人", "评价关系", "得分"],
      ...LAWYERS.flatMap((name) =>
        LAWYERS.filter((other) => other !== name).map((other, at) => [
          name,
          other,
          "同事",
          String(marks[name]?.[at]),
        ]),
      ),
    ],
    部门协作评价: [
      ["评价部门", "被评部门或人员", "得分"],
      ["行政部", "商事业务部", "91"],
    ],
    内部流程记录: [["发起时间", "回复时间", "发起人", "回复人"]],
  };
}

const SCHEME = `exceptions: { ratings: [L001, A001], engagements: [L005, L006] }
profiles:
  partner: { weights: { cross-department: 100 } }
  administration: { weights: { internal-communication: 100 } }
  lead-lawyer: { weights: { new-clients: 30, complaint-rate: 20, internal-communication: 50 } }
`;

/** A firm whose colleagues rate each other, without results. */
export async function ratedFirm(marks = MARKS): Promise<string> {
  const firm = join(await freshFolder(), "firm");
  await put(firm, "crm-kpi.yaml", SCHEME);
  await putExports(firm, "2025Q3", exportsOf("07", marks));
  return firm;
}

/** Writes exports of a quarter; only those that are given. */
export async function putExports(
  firm: string,
  quarter: string,
  exports: ReturnType<typeof exportsOf>,
): Promise<void> {
  for (const [name, rows] of Object.entries(exports)) {
    await put(firm, `${quarter}/${name}.csv`, stringify(rows.map((row) => [...row])));
  }
}

/** Publishes a quarter, in this process. */
export async function published(firm: string, quarter = "2025Q3", today = "2025-10-09"): Promise<void> {
  const { world, out, err } = keptWorld();
  const code = await run(world, { ...COMMON, quiet: false, dir: firm, quarter, today, out: undefined });
  if (code !== 0) throw new Error(`${out()}${err()}`);
}
