import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { approve } from "../../src/commands/approve.ts";
import { run } from "../../src/commands/run.ts";
import { type StatusOptions, status } from "../../src/commands/status.ts";
import { journalLine } from "../../src/mail/journal.ts";
import { keptWorld } from "../support/world.ts";
import { hashes, names, put, smallFirm } from "./program.ts";

const ASKED = { lang: "zh", quiet: false, json: false, quarter: "2025Q3", ics: undefined } as const;

async function statusOf(dir: string, today: string, given: Partial<StatusOptions> = {}) {
  const { world, out, err } = keptWorld();
  const code = await status(world, { ...ASKED, dir, today, ...given });
  return { code, out: out(), err: err() };
}

async function runOn(dir: string, today = "2025-10-09") {
  const { world } = keptWorld();
  const code = await run(world, { ...ASKED, dir, today, out: undefined, quiet: true });
  expect(code).toBe(0);
}

/** Columns are as wide as their widest cell; what stands beside what is all that matters here. */
const flat = (text: string) => text.replace(/ {2,}/g, "  ");

const RECEIPTS = `被考核人,签收日期,面谈日期,面谈人
王芳,2025-10-10,2025-10-13,
李娜,2025-10-10,,
张伟,2025-10-11,2025-10-15,李娜
`;

async function approved(firm: string) {
  await runOn(firm);
  const { world } = keptWorld();
  const decision = { by: "领导小组", note: undefined, waive: undefined, today: "2025-10-10" };
  expect(await approve(world, { ...ASKED, ...decision, dir: firm })).toBe(0);
}

/** A journal of sendings in which these people have their cards. */
function journal(people: readonly string[], revision = 1): string {
  const line = (id: string) =>
    journalLine({
      event: "sent",
      key: `person:${id}`,
      quarter: "2025Q3",
      revision,
      draft: null,
      copy: 0,
      to: "a@example.com",
      messageId: `<${id}>`,
      attached: [],
      says: "250 OK",
      at: "2025-10-10T20:00:00.000Z",
    });
  return people.map(line).join("");
}

/** An appeal of 李娜 on which 考核领导小组 decided. */
function appealOf(decision: string, points: string): string {
  const way = points === "" ? "" : "调整分值";
  return `申诉人,申诉指标,申诉事项,申诉日期,决定日期,决定人,决定,处理方式,调整分值,决定理由
李娜,新客户数量,漏计一个客户,2025-10-11,2025-10-13,赵敏,${decision},${way},${points},经核实
`;
}

async function changePayments(firm: string) {
  const path = join(firm, "2025Q3/收款明细.csv");
  await put(firm, "2025Q3/收款明细.csv", `${await readFile(path, "utf8")}\n`);
}

describe("status at every stage says how the quarter stands and what comes next", () => {
  type Stage = {
    readonly name: string;
    readonly today: string;
    readonly make: (firm: string) => Promise<void>;
    readonly says: readonly string[];
  };
  const stages: readonly Stage[] = [
    {
      name: "no folder of the quarter",
      today: "2025-10-02",
      make: (firm) => rm(join(firm, "2025Q3"), { recursive: true }),
      says: ["提交数据      2025-10-05 前  还剩 3 天", "还没有文件夹 2025Q3"],
    },
    {
      name: "an empty folder of the quarter",
      today: "2025-10-07",
      make: async (firm) => {
        await rm(join(firm, "2025Q3"), { recursive: true });
        await mkdir(join(firm, "2025Q3"));
      },
      says: [
        "提交数据      2025-10-05 前  已逾期 2 天  缺 9 类",
        "财务部门  缺：收款明细；已逾期 2 天",
        "请催交：行政部门的人员名册、",
      ],
    },
    {
      name: "one export is missing",
      today: "2025-10-05",
      make: (firm) => rm(join(firm, "2025Q3/收款明细.csv")),
      says: ["提交数据      2025-10-05 前  今天到期  缺 1 类", "请催交：财务部门的收款明细。"],
    },
    {
      name: "an export whose header cannot be read",
      today: "2025-10-06",
      make: async (firm) => {
        const path = join(firm, "2025Q3/收款明细.csv");
        await put(firm, "2025Q3/收款明细.csv", (await readFile(path, "utf8")).replace("金额", "数目"));
      },
      says: ["财务部门  读不出：收款明细；错误 1 条", "数据有错误 1 条", "crm-kpi check"],
    },
    {
      name: "errors in the data",
      today: "2025-10-06",
      make: async (firm) => {
        const path = join(firm, "2025Q3/委托合同.csv");
        await put(
          firm,
          "2025Q3/委托合同.csv",
          (await readFile(path, "utf8")).replace("2025-07-08", "2025-07-32"),
        );
      },
      says: [
        "已逾期 1 天  错误 1 条",
        "业务部门  已交：委托合同、客户推荐；错误 1 条",
        "--quarter 2025Q3 --report 退回",
      ],
    },
    {
      name: "complete, not yet computed",
      today: "2025-10-09",
      make: async () => {},
      says: ["提交数据      2025-10-05 前  已完成", "统计结果      2025-10-10 前  还剩 1 天", "crm-kpi run "],
    },
    {
      name: "published as a draft",
      today: "2025-10-10",
      make: runOn,
      says: ["已完成（2025-10-09）  4 人，草稿", "领导小组批准  2025-10-10 前  今天到期", "crm-kpi approve "],
    },
    {
      name: "changed after it was published",
      today: "2025-10-10",
      make: async (firm) => {
        await runOn(firm);
        await changePayments(firm);
      },
      says: ["此后数据或方案有改动", "请重新计算：", "crm-kpi run "],
    },
    {
      name: "the scheme changed after it was published",
      today: "2025-10-10",
      make: async (firm) => {
        await runOn(firm);
        await put(firm, "crm-kpi.yaml", "policies: { interview-days: 5 }\n");
      },
      says: ["此后数据或方案有改动", "考核面谈      签收后 5 日内"],
    },
    {
      name: "receipts came in, which change no figure",
      today: "2025-10-18",
      make: async (firm) => {
        await runOn(firm);
        await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
      },
      says: [
        "4 人，草稿\n",
        "已签收 3/4 人",
        "已面谈 2 人，逾期 1 人，未签收 1 人",
        "王芳（L001）：逾期 1 人，未签收 1 人\n    李娜（L002）应在 2025-10-17 前面谈，已逾期 1 天",
      ],
    },
    {
      name: "approved",
      today: "2025-10-11",
      make: approved,
      says: [
        "已完成（2025-10-10）  领导小组，第 1 版",
        "送达本人  2025-10-10 前  已逾期 1 天  已签收 0/4 人",
        "改进计划  还缺 ",
        "已批准，请把记分卡发给本人：\n  crm-kpi send ",
      ],
    },
    {
      name: "sent to some by mail, on the firm's day and not the machine's",
      today: "2025-10-11",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "results/2025Q3.sent.jsonl", journal(["L001", "L002", "L003"]));
      },
      says: [
        "已逾期 1 天  已发送 3/4 人，已签收 0/4 人",
        "还有 1 人的记分卡没有发出，或不能确定是否送达。请再次发送，只会发出余下的：\n  crm-kpi send ",
      ],
    },
    {
      name: "sent to all by mail",
      today: "2025-10-11",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "results/2025Q3.sent.jsonl", journal(["L001", "L002", "L003", "A001"]));
      },
      says: ["已完成（2025-10-11，逾期 1 天）  已发送 4/4 人"],
    },
    {
      name: "a journal of sendings that nobody can read",
      today: "2025-10-11",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "results/2025Q3.sent.jsonl", `{\n${journal(["L001"])}`);
      },
      says: ["发送记录读不出，请运行 send 查明"],
    },
    {
      name: "receipts after the approval make no revision",
      today: "2025-10-14",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
        await runOn(firm);
        expect(await names(join(firm, "results"))).toEqual(["2025Q3", "2025Q3.deliveries.jsonl", "archive"]);
      },
      says: [
        "4 人\n",
        "申诉  签收后 7 日内  还剩 4 天  3 人仍可申诉，最后一人到 2025-10-18",
        "还有 1 人没有签收记录",
      ],
    },
    {
      name: "an appeal that was upheld after the approval asks for a revision",
      today: "2025-10-14",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
        await put(firm, "2025Q3/执行小组/申诉.csv", appealOf("成立", "1"));
      },
      says: ["此后数据或方案有改动", "请重新计算：\n  crm-kpi run "],
    },
    {
      name: "one that was dismissed does not",
      today: "2025-10-14",
      make: async (firm) => {
        await approved(firm);
        await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
        await put(firm, "2025Q3/执行小组/申诉.csv", appealOf("驳回", ""));
      },
      says: ["4 人\n", "还有 1 人没有签收记录"],
    },
    {
      name: "an export changed after the approval",
      today: "2025-10-14",
      make: async (firm) => {
        await approved(firm);
        await changePayments(firm);
      },
      says: ["已完成（2025-10-09）  4 人，此后数据或方案有改动", "请重新计算：\n  crm-kpi run "],
    },
    {
      name: "a revision is drafted beside the approved publication",
      today: "2025-10-14",
      make: async (firm) => {
        await approved(firm);
        await changePayments(firm);
        await runOn(firm);
      },
      says: ["4 人，另有第 2 版草稿", "领导小组，第 1 版", "第 2 版已发布，请领导小组审阅批准："],
    },
  ];

  test.for(stages)("$name", async ({ today, make, says }) => {
    const firm = await smallFirm();
    await make(firm);
    const before = await hashes(firm);
    const { code, out, err } = await statusOf(firm, today);
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const words of says) expect(flat(out)).toContain(flat(words));
    expect(out).not.toMatch(/undefined|null|NaN|\[object/);
    expect(await hashes(firm)).toEqual(before);
  });

  test("in English", async () => {
    const firm = await smallFirm();
    await runOn(firm);
    await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
    await rm(join(firm, "2025Q3/收款明细.csv"));
    const { out } = await statusOf(firm, "2025-10-18", { lang: "en" });
    expect(out).toContain("2025 Q3 · Where the cycle stands · as of 2025-10-18");
    expect(out).toContain("Data delivered     by 2025-10-05        13 days late  1 missing");
    expect(out).toContain("finance department         missing: Payments; 13 days late");
    expect(out).toContain(
      "王芳 (L001): late: 1, not signed for: 1\n    李娜 (L002): due by 2025-10-17, 1 day late",
    );
    expect(out).not.toMatch(/undefined|null|NaN|[提数未逾]/);
  });
});

describe("status for programs", () => {
  test("--json has every interview, --ics the days, and names nobody who is assessed", async () => {
    const firm = await smallFirm();
    await runOn(firm);
    await put(firm, "2025Q3/执行小组/签收.csv", RECEIPTS);
    const ics = join(firm, "results/日程.ics");
    const { out } = await statusOf(firm, "2025-10-18", { json: true, ics });
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      format: "crm-kpi/status@1",
      quarter: "2025Q3",
      published: { cutOff: "2025-10-09", people: 4, outdated: false, approved: null },
      next: { kind: "approve" },
    });
    const interviews = json.interviews.flatMap((one: { interviews: object[] }) => one.interviews);
    expect(interviews).toHaveLength(4);
    expect(interviews).toContainEqual({
      person: "L002",
      received: "2025-10-10",
      due: "2025-10-17",
      held: null,
      state: { kind: "late", by: 1 },
    });
    const calendar = await readFile(ics, "utf8");
    expect(calendar).toContain("SUMMARY:2025年第3季度：王芳应完成考核面谈 1 人");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20251017");
    expect(calendar).not.toMatch(/李娜|张伟|赵敏/);
    expect((await stat(ics)).mode & 0o777).toBe(0o600);
    await statusOf(firm, "2025-10-18", { ics });
    expect(await readFile(ics, "utf8")).toBe(calendar);
  });

  test("a calendar among the exports is refused", async () => {
    const firm = await smallFirm();
    const before = await hashes(firm);
    await expect(statusOf(firm, "2025-10-18", { ics: join(firm, "2025Q3/日程.ics") })).rejects.toThrow(
      "among a quarter's exports",
    );
    expect(await hashes(firm)).toEqual(before);
  });
});
