import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/commands/contract.ts";
import { isAddress } from "../../src/scheme/mail.ts";
import { put } from "../commands/program.ts";
import { copyOf, mailYaml, publishedFirm, ROSTER, sending } from "./firm.ts";
import { MailServer } from "./mail-server.ts";

let approved = "";
let server: MailServer | null = null;

beforeAll(async () => {
  approved = await publishedFirm();
  server = await MailServer.start();
});

afterAll(async () => {
  await server?.stop();
});

/** The approved firm after its roster was changed. */
async function firmWith(change: (roster: string) => string | null): Promise<string> {
  const firm = await copyOf(approved);
  await put(firm, "crm-kpi.yaml", mailYaml(server?.port ?? 0));
  const changed = change(await readFile(join(firm, ROSTER), "utf8"));
  await put(firm, ROSTER, changed ?? "备注\n");
  return firm;
}

const NEW_ROW = (row: string) => (roster: string) => `${roster}${row}\n`;

describe("a roster with a fault is mended before anything goes out, for its addresses cannot be told", () => {
  const cases: readonly [string, (roster: string) => string | null, RegExp][] = [
    [
      "an address that cannot be read is told at its cell, and not as missing",
      (roster) => roster.replace("l003@firm.cn", "张伟 <l003@firm.cn>"),
      /第 4 行 “邮箱”列 · 内容填写有误 \[cell-invalid\]/,
    ],
    [
      "somebody whose row is not read may share an address",
      NEW_ROW("L009,新人,刑事业务部,主办律师,王芳,2025-13-09,,l003@firm.cn"),
      /第 6 行 “入职日期”列/,
    ],
    [
      "an id that stands there twice may have two addresses",
      NEW_ROW("L003,张伟,刑事业务部,律师助理,李娜,2023-09-01,,old@firm.cn"),
      /\[key-duplicate\]/,
    ],
    ["a column that is gone", (roster) => roster.replace("岗位", "备注一"), /\[column-missing\]/],
    ["no roster at all", () => null, /\[source-missing\]/],
  ];
  test.for(cases)("%s", async ([, change, says]) => {
    const firm = await firmWith(change);
    for (const only of [undefined, ["L002"]]) {
      const { code, err } = await sending(firm, { dryRun: true, ...(only === undefined ? {} : { only }) });
      expect(code).toBe(1);
      expect(err()).toMatch(says);
      expect(err()).not.toContain("mail-");
      expect(err()).toContain("没有发送任何邮件");
    }
  });
});

test("a second roster beside the first does not decide who gets what", async () => {
  const firm = await firmWith((roster) => roster);
  const copy = (await readFile(join(firm, ROSTER), "utf8")).replace("l003@firm.cn", "old@firm.cn");
  await put(firm, "2025Q3/人员名册 (1).csv", copy);
  const { code, err } = await sending(firm);
  expect(code).toBe(1);
  expect(err()).toContain("[key-duplicate]");
  expect(server?.taken).toEqual([]);
});

test("a fault of the exports alone keeps nobody from getting what was approved", async () => {
  const firm = await firmWith((roster) => roster);
  const path = "2025Q3/收款明细.csv";
  await put(firm, path, `${await readFile(join(firm, path), "utf8")}2025-02-30,x\n`);
  const { code, out } = await sending(firm, { dryRun: true });
  expect(code).toBe(0);
  expect(out()).toContain("待发 7 封");
});

test("who is not in the roster any more is told so, and not that the address is blank", async () => {
  const firm = await firmWith((roster) => roster.replace(/^L003.*\n/m, ""));
  const { code, err } = await sending(firm, { dryRun: true });
  expect(code).toBe(1);
  expect(err()).toContain("张伟（L003）应收到记分卡，但人员名册中已没有此人。");
  expect(err()).not.toContain("没有其邮箱");
});

test("who left holds no interview and has none", async () => {
  const left = (id: string) => (roster: string) =>
    roster.replace(new RegExp(`^(${id}.*,)(,${id.toLowerCase()}@)`, "m"), "$12025-10-08$2");
  const superior = await sending(await firmWith(left("L002")), { dryRun: true });
  expect(superior.code).toBe(1);
  expect(superior.err()).toContain("张伟（L003）的直接上级李娜（L002）已于 2025-10-08 离职");
  const person = await sending(await firmWith(left("L003")), { dryRun: true });
  expect(person.code).toBe(0);
  expect(person.out()).toContain("张伟 <l003@firm.cn>  记分卡");
  expect(person.out()).toContain("王芳 <l001@firm.cn>  面谈名单");
  expect(person.out()).not.toContain("李娜 <l002@firm.cn>  面谈名单");
});

describe("who shares an address with somebody who leaves", () => {
  const firm = (left: string) =>
    firmWith(NEW_ROW(`L011,周行,刑事业务部,行政人员,王芳,2020-01-06,${left},l003@firm.cn`));
  test.for([
    { left: "2025-12-31", code: 1, when: "later" },
    { left: "2025-10-09", code: 1, when: "today" },
    { left: "2025-10-08", code: 0, when: "before, whose mailbox was passed on" },
  ])("$when: exit code $code", async ({ left, code }) => {
    const sent = await sending(await firm(left), { dryRun: true, only: ["L003"] });
    expect(sent.code).toBe(code);
    expect(sent.err().includes("mail-address-shared")).toBe(code === 1);
  });
});

describe("--only and --resend", () => {
  const refused = async (options: Parameters<typeof sending>[1]) => {
    const firm = await firmWith(NEW_ROW("L010,钱多,行政部,行政人员,王芳,2025-10-01,,l010@firm.cn"));
    const error = await sending(firm, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    return error instanceof UsageError ? error.says.zh : "";
  };
  test("somebody without a card is not taken for somebody who got one", async () => {
    expect(await refused({ only: ["L002", "钱多"] })).toBe("L010 没有记分卡可发。");
    expect(await refused({ resend: ["钱多"] })).toBe("L010 没有记分卡可发。");
  });
  test("who is to get it again must be among those who get one at all", async () => {
    expect(await refused({ only: ["李娜"], resend: ["王芳"] })).toContain(
      "L001 写在 --resend 中，但不在 --only",
    );
  });
});

test.for([
  ["l003@xn--fiqs8s.xn--fiqs8s", true],
  ["L003@FIRM.CN", true],
  ["l003@律所.cn", false],
  [".l003@firm.cn", false],
  ["l003.@firm.cn", false],
  ["l..003@firm.cn", false],
  ["l003@firm.cn.", false],
  ["l003@firm.xn--", false],
] as const)("%s can be written to: %s", ([address, fits]) => {
  expect(isAddress(address)).toBe(fits);
});
