import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { crmKpi, put, smallFirm } from "../commands/program.ts";
import { mailYaml, TODAY } from "./firm.ts";
import { MailServer, PASSWORD } from "./mail-server.ts";
import { readMail } from "./mime.ts";

const ENV = { CRM_KPI_SMTP_PASSWORD: PASSWORD };
const RATINGS = "2025Q3/互评.csv";
let server: MailServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
});

/** The small firm with a mark that cannot be; its operator is known. */
async function faultyFirm(): Promise<[string, MailServer]> {
  server = await MailServer.start();
  const firm = await smallFirm();
  const ratings = await readFile(join(firm, RATINGS), "utf8");
  await put(firm, RATINGS, ratings.replace("李娜,王芳,上级,90", "李娜,王芳,上级,900"));
  await put(firm, "crm-kpi.yaml", mailYaml(server.port, "  operator: it@firm.cn"));
  return [firm, server];
}

const run = (firm: string) => ["run", firm, "--quarter", "2025Q3", "--today", TODAY, "--notify"];

test("run --notify mails the operator what failed and where, without names and figures", async () => {
  const [firm, { taken }] = await faultyFirm();
  const { code, err } = await crmKpi(run(firm), { env: ENV });
  expect(code).toBe(1);
  expect(err).toContain("900");
  expect(err).toContain("已通知 it@firm.cn。");
  expect(taken.map(({ to }) => to)).toEqual(["it@firm.cn"]);
  const mail = readMail(taken[0]?.raw ?? Buffer.alloc(0));
  expect(mail.headers.get("subject")).toBe("crm-kpi run 2025Q3 没有完成（退出码 1）");
  expect(mail.text).toContain("错误 1 条：\n2025Q3/互评.csv 第 ");
  expect(mail.text).toContain("[score-out-of-range]");
  expect(mail.text).not.toMatch(/李娜|王芳|900|90/);
  expect(mail.attachments).toEqual([]);
});

test("a server that cannot be reached changes nothing of the exit code, and is told", async () => {
  const [firm, { taken }] = await faultyFirm();
  await server?.stop();
  server = null;
  const { code, err } = await crmKpi(run(firm), { env: ENV });
  expect(code).toBe(1);
  expect(err).toContain("没能通知操作员：");
  expect(err).not.toContain(PASSWORD);
  expect(taken).toEqual([]);
});

test("the log says whether the operator was told: nobody reads the screen of a schedule", async () => {
  const [firm] = await faultyFirm();
  const told = async (env: Readonly<Record<string, string>>) => {
    const { code, err } = await crmKpi([...run(firm), "--log-json"], { env });
    expect(code).toBe(1);
    const events: { event: string; done?: boolean }[] = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return events.filter(({ event }) => event === "notified");
  };
  expect(await told(ENV)).toMatchObject([{ done: true }]);
  expect(await told({})).toMatchObject([{ done: false, error: "UsageError" }]);
});

test("send --notify tells of a quarter without results; without a failure nobody is told", async () => {
  const [firm, { taken }] = await faultyFirm();
  const send = ["send", firm, "--quarter", "2025Q3", "--today", TODAY, "--notify"];
  expect((await crmKpi(send, { env: ENV })).code).toBe(2);
  expect(readMail(taken[0]?.raw ?? Buffer.alloc(0)).text).toContain("还没有发布结果");
  const ratings = await readFile(join(firm, RATINGS), "utf8");
  await put(firm, RATINGS, ratings.replace(",900", ",90"));
  expect((await crmKpi(run(firm), { env: ENV })).code).toBe(0);
  expect(taken).toHaveLength(1);
});
