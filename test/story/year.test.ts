import { beforeAll, describe, expect, test } from "vitest";
import { Firm, type PublishedPerson, type Results } from "./firm.ts";

/*
 * A year of the firm in the samples, told in the order in which it happens: five quarters are computed, fed back,
 * approved; plans are agreed on in interviews and looked at later; two appeals are filed, one of them makes a
 * revision; an alarm opens and closes. Each test stands on those before it.
 */

let firm: Firm;

beforeAll(async () => {
  firm = await Firm.ofTheSamples();
});

/** Checks a quarter, confirms what is asked, computes it: by the tenth of the next month (考核规定 §三.1). */
async function computes(quarter: string, day: string): Promise<void> {
  const checked = await firm.on(day, "check", quarter);
  expect(checked.code).toBe(0);
  await firm.confirms(checked, day);
  const { code, err } = await firm.on(day, "run", quarter);
  expect({ code, err }).toEqual({ code: 0, err: "" });
}

async function approves(quarter: string, day: string): Promise<string> {
  const { code, out, err } = await firm.on(day, "approve", quarter, "--by", "王主任");
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
}

function person({ people }: Results, id: string): PublishedPerson {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
}

function indicator(one: PublishedPerson, id: string) {
  const found = one.indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${one.name} has no ${id}`);
  return found;
}

const APPEAL_HEADER =
  "申诉编号,申诉人,申诉指标,申诉事项,申诉日期,结果签收日期,决定日期,决定人,决定,处理方式,数据类别,数据编号,决定理由";
const PLAN_HEADER = "被考核人,指标,目标,完成季度,责任人,措施,制定季度";
const INQUIRY_HEADER = "预警编号,调查日期,调查人,结论,措施";

describe("2024, third quarter", () => {
  test("what is to be confirmed keeps the leading group from approving (考核规定 §二.1)", async () => {
    await firm.on("2024-10-09", "run", "2024Q3");
    const refused = await firm.on("2024-10-09", "approve", "2024Q3", "--by", "王主任");
    expect(refused.code).toBe(1);
    expect(refused.err + refused.out).toContain("待确认");
  });

  test("confirmed, it is approved, and it is the first of the chain", async () => {
    await computes("2024Q3", "2024-10-09");
    expect(await approves("2024Q3", "2024-10-10")).toContain("第 1 号");
  });
});

describe("2024, fourth quarter", () => {
  test("肖世峰's clients are less content than the floor asks: an alarm is listed (整改办法 §四.1)", async () => {
    await computes("2024Q4", "2025-01-09");
    const { alarms } = await firm.results("2024Q4");
    expect(alarms).toContainEqual(
      expect.objectContaining({ id: "2024Q4/L012/client-satisfaction/satisfaction-floor", standing: "new" }),
    );
    await approves("2024Q4", "2025-01-10");
  });

  test("the interviews agree on plans with number, owner and date (考核规定 §三.5)", async () => {
    await firm.files("改进计划.csv", [
      PLAN_HEADER,
      "肖世峰,客户满意度,不低于 80 分,2025Q2,肖世峰,每月回访在办客户,2024Q4",
      "曹宇萱,客户投诉率,≤ 5 %,2025Q2,曹宇萱,接案时书面说明进度安排,2024Q4",
      "潘晓菊,新客户数量,至少 3 个,2025Q4,潘晓菊,每季度两次行业讲座,2024Q4",
    ]);
  });
});

describe("2025, first quarter", () => {
  test("the alarm stays listed, and the quarter below the floor raises another", async () => {
    await computes("2025Q1", "2025-04-09");
    const { alarms } = await firm.results("2025Q1");
    expect(alarms).toContainEqual(
      expect.objectContaining({ id: "2024Q4/L012/client-satisfaction/satisfaction-floor", standing: "open" }),
    );
    expect(alarms).toContainEqual(
      expect.objectContaining({ id: "2025Q1/L012/client-satisfaction/satisfaction-floor", standing: "new" }),
    );
    await approves("2025Q1", "2025-04-10");
  });

  test("王子妍 appeals within the window, and a preview says who would move before anybody decides", async () => {
    const path = "申诉草稿/2025Q1.csv";
    await firm.files(path, [
      APPEAL_HEADER,
      "SS-01,王子妍,客户投诉率,该投诉针对他人承办的案件,2025-04-15,2025-04-12,,,,剔除,complaints,TS2025Q1-013,",
    ]);
    const preview = await firm.previews(path, "2025Q1", "2025-04-16");
    expect(preview.code).toBe(0);
    expect(preview.out).toContain("王子妍");
    expect(preview.out).toContain("15% → 10%");
  });

  test("upheld, it makes a revision: the approved quarter stands until the revision is approved", async () => {
    const approved = await firm.results("2025Q1");
    await firm.files("2025Q1/执行小组/申诉.csv", [
      APPEAL_HEADER,
      "SS-01,王子妍,客户投诉率,该投诉针对他人承办的案件,2025-04-15,2025-04-12,2025-04-18,郑秋菊,成立,剔除,complaints,TS2025Q1-013,经核对委托合同属实",
    ]);
    await computes("2025Q1", "2025-04-20");
    expect(await firm.results("2025Q1")).toEqual(approved);
    const draft = await firm.results("2025Q1.rev2");
    const [before, after] = [approved, draft].map((one) => indicator(person(one, "L001"), "complaint-rate"));
    expect(before?.value).toBe(0.15);
    expect(after?.value).toBe(0.1);
    await approves("2025Q1", "2025-04-21");
    expect(await firm.results("2025Q1")).toEqual(draft);
    expect(await firm.results("2025Q1.rev1")).toEqual(approved);
  });

  test("the two revisions are compared: the row that went, and everybody who moved because of it", async () => {
    const { out, code } = await firm.does("compare", "2025Q1.rev1", "2025Q1");
    expect(code).toBe(0);
    expect(out).toContain("TS2025Q1-013");
    expect(out).toContain("王子妍");
  });
});

describe("2025, second quarter", () => {
  test("after an inquiry the alarms are closed, and are not raised again", async () => {
    await firm.files("调查记录.csv", [
      INQUIRY_HEADER,
      "2024Q4/L012/client-satisfaction/satisfaction-floor,2025-05-12,李天悦,回访 6 家客户，主要是进度通报不及时,每周书面通报",
      "2025Q1/L012/client-satisfaction/satisfaction-floor,2025-05-12,李天悦,同上,每周书面通报",
    ]);
    await computes("2025Q2", "2025-07-09");
    const { alarms = [] } = await firm.results("2025Q2");
    const own = alarms.filter(({ id }) => id.includes("/L012/client-satisfaction/"));
    expect(own.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      "2024Q4/L012/client-satisfaction/satisfaction-floor closed",
      "2025Q1/L012/client-satisfaction/satisfaction-floor closed",
    ]);
  });

  test("plans are kept, missed, or not yet due (整改办法 §五.1)", async () => {
    const { people } = await firm.results("2025Q2");
    const plans = people.flatMap((one) =>
      (one.commitments ?? []).map((plan) => `${one.name} ${plan.outcome}`),
    );
    expect(plans.sort()).toEqual(["曹宇萱 missed", "潘晓菊 not-due", "肖世峰 kept"].sort());
  });

  test("an appeal that is dismissed changes nobody's figures", async () => {
    await approves("2025Q2", "2025-07-10");
    await firm.files("2025Q2/执行小组/申诉.csv", [
      APPEAL_HEADER,
      "SS-02,张伟(L008),客户投诉率,投诉不实,2025-07-14,2025-07-11,2025-07-18,郑秋菊,不成立,,,,投诉经核实属实",
    ]);
    const { code, out } = await firm.on("2025-07-20", "run", "2025Q2");
    expect(code).toBe(0);
    expect(out).toContain("批准");
    await expect(firm.results("2025Q2.rev2")).rejects.toThrow();
  });
});

describe("2025, third quarter, and an audit of the whole year", () => {
  test("the fifth quarter is computed and approved", async () => {
    await computes("2025Q3", "2025-10-09");
    expect(await approves("2025Q3", "2025-10-10")).toContain("第 6 号");
  });

  test("every publication of the year is made again from the files and is identical; the chain is whole", async () => {
    const { code, out } = await firm.does("verify");
    expect(code).toBe(0);
    for (const name of ["2024Q3", "2024Q4", "2025Q1.rev1", "2025Q1", "2025Q2", "2025Q3"])
      expect(out).toContain(name);
  });

  test("a figure of the first quarter that somebody changes is named", async () => {
    const path = "results/2024Q3/results.json";
    const text = await firm.read(path);
    await firm.files(path, [text.trimEnd().replace('"rank":1,', '"rank":2,')]);
    const { code, out, err } = await firm.does("verify", "2024Q3");
    expect(code).toBe(1);
    expect(out + err).toContain("results.json");
  });
});
