import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/commands/contract.ts";
import { sha256Of } from "../../src/domain/sha256.ts";
import { firstSheetCells } from "../../src/intake/card-cells.ts";
import { hashes, put } from "../commands/program.ts";
import { approve, copyOf, mailYaml, publishedFirm, sending, testWorld } from "./firm.ts";
import { type Behaviour, MailServer, PASSWORD } from "./mail-server.ts";
import { type Mail, readMail } from "./mime.ts";

/** Everybody who gets something, in the order of the plan. */
const RECIPIENTS = [
  "a001@firm.cn",
  "l001@firm.cn",
  "l002@firm.cn",
  "l003@firm.cn",
  "boss@firm.cn",
  "l001@firm.cn",
  "l002@firm.cn",
];

let approved = "";
let provisional = "";
let server: MailServer | null = null;

beforeAll(async () => {
  provisional = await publishedFirm(false);
  approved = await copyOf(provisional);
  await approve(approved);
});

afterEach(async () => {
  await server?.stop();
  server = null;
});

async function firmAt(behaviour: Behaviour = {}, more = "", from = approved): Promise<[string, MailServer]> {
  server = await MailServer.start(behaviour);
  const firm = await copyOf(from);
  await put(firm, "crm-kpi.yaml", mailYaml(server.port, more));
  return [firm, server];
}

function mailsOf({ taken }: MailServer): { to: string; mail: Mail }[] {
  return taken.map(({ to, raw }) => ({ to, mail: readMail(raw) }));
}

describe("everybody gets the own card, and nobody anything else", () => {
  test("over TLS with a login, once", async () => {
    const [firm, { taken }] = await firmAt();
    const { code, out, err } = await sending(firm);
    expect(err()).toBe("");
    expect(code).toBe(0);
    expect(out()).toContain("共 7 封：本次发出 7 封");
    expect(taken.map(({ to }) => to)).toEqual(RECIPIENTS);
    const again = await sending(firm);
    expect(again.code).toBe(0);
    expect(again.out()).toContain("本次发出 0 封，以前已发 7 封");
    expect(taken).toHaveLength(7);
  });

  test("each attachment is the published file, byte for byte, and shows the id of whom it goes to", async () => {
    const [firm, running] = await firmAt();
    await sending(firm);
    const published = Object.entries(await hashes(join(firm, "results/2025Q3/scorecards")));
    const cards = mailsOf(running).slice(0, 4);
    for (const { to, mail } of cards) {
      const [card, ...others] = mail.attachments;
      expect(others).toEqual([]);
      const id = to.slice(0, 4).toUpperCase();
      expect(card?.name).toMatch(new RegExp(`^2025Q3-${id}-\\p{L}+\\.xlsx$`, "u"));
      const [, sha256] = published.find(([path]) => path.includes(`/${id}-`)) ?? [];
      expect(
        createHash("sha256")
          .update(card?.bytes ?? "")
          .digest("hex"),
      ).toBe(sha256);
      expect(JSON.stringify(await firstSheetCells(card?.bytes ?? new Uint8Array()))).toContain(`工号 ${id}`);
    }
  });

  test("the words name person, quarter, interview and appeal; the interview list has names and days only", async () => {
    const [firm, running] = await firmAt();
    await sending(firm);
    const mails = mailsOf(running);
    const [card] = mails.filter(({ to }) => to === "l003@firm.cn");
    expect(card?.mail.headers.get("subject")).toBe("2025年第3季度客户关系管理绩效考核记分卡");
    expect(card?.mail.headers.get("to")).toBe("张伟 <l003@firm.cn>");
    expect(card?.mail.text).toContain("张伟：");
    expect(card?.mail.text).toContain("绩效面谈应在 2025-10-16 前（含当日）进行");
    expect(card?.mail.text).not.toMatch(/暂定|第 \d+ 版/);
    const list = mails.at(-1)?.mail;
    expect(list?.headers.get("subject")).toBe("2025年第3季度绩效面谈名单");
    expect(list?.text).toContain("1. 张伟（刑事业务部）  2025-10-16 前（含当日）");
    expect(list?.text).not.toMatch(/\d 分|名次|等级/);
    expect(list?.attachments).toEqual([]);
    expect(mails[4]?.mail.attachments.map(({ name }) => name)).toEqual([
      "2025Q3-summary.xlsx",
      "2025Q3-report.html",
    ]);
  });

  test("a mailbox of the leading group that is written twice gets one message", async () => {
    const [firm, running] = await firmAt();
    const yaml = await readFile(join(firm, "crm-kpi.yaml"), "utf8");
    await put(
      firm,
      "crm-kpi.yaml",
      yaml.replace("[boss@firm.cn]", "[boss@firm.cn, Boss@Firm.cn, boss@firm.cn]"),
    );
    expect((await sending(firm)).out()).toContain("共 7 封：本次发出 7 封");
    expect(running.taken.filter(({ to }) => /^boss@/i.test(to))).toHaveLength(1);
  });

  test("the firm's own words are filled in", async () => {
    const more =
      "  subject: '{quarter} {name}'\n  text: { zh: '{name}，{interview}，{appeal}，{revision}', en: x }";
    const [firm, running] = await firmAt({}, more);
    await sending(firm, { only: ["张伟"] });
    const [{ mail } = { mail: null }] = mailsOf(running);
    expect(running.taken).toHaveLength(1);
    expect(mail?.headers.get("subject")).toBe("2025年第3季度 张伟");
    expect(mail?.text.trim()).toBe("张伟，2025-10-16，2025-10-16，1");
  });

  test("over STARTTLS as well; without encryption on this machine only", async () => {
    const [starttls] = await firmAt({ security: "starttls" }, "  security: starttls");
    expect((await sending(starttls)).code).toBe(0);
    await server?.stop();
    const [plain] = await firmAt({ security: "none" }, "  security: none");
    expect((await sending(plain)).code).toBe(0);
  });
});

describe("a connection that cannot be trusted gets no message and no password", () => {
  const cases: readonly [string, Behaviour, string, RegExp][] = [
    ["a certificate for another name", { certificate: "other-name" }, "", /certificate|altname|self/i],
    ["a server without STARTTLS", { security: "none" }, "  security: starttls", /STARTTLS|TLS|502|500/i],
    ["a wrong password", { password: "another" }, "", /535|login/i],
  ];
  test.for(cases)("%s", async ([, behaviour, more, says]) => {
    const [firm, { taken }] = await firmAt(behaviour, more);
    const { code, out, err, pauses } = await sending(firm);
    expect(code).toBe(3);
    expect(taken).toEqual([]);
    expect(err()).toMatch(says);
    expect(err()).toContain("未发送 7 封");
    expect(err() + out()).not.toContain(PASSWORD);
    expect(pauses).toEqual([]);
  });
});

describe("what may not be sent", () => {
  test("is not sent before it is approved", async () => {
    const [firm, { taken }] = await firmAt({}, "", provisional);
    await expect(sending(firm)).rejects.toThrow(UsageError);
    expect(taken).toEqual([]);
  });

  test("goes out as provisional with --draft: every subject, every card, every name of a file", async () => {
    const [firm, running] = await firmAt({}, "", provisional);
    const before = await hashes(join(firm, "results/2025Q3"));
    expect((await sending(firm, { draft: true })).code).toBe(0);
    expect(await hashes(join(firm, "results/2025Q3"))).toEqual(before);
    const mails = mailsOf(running);
    // Interviews are held on approved results: nobody gets a list yet.
    expect(mails.map(({ to }) => to)).toEqual(RECIPIENTS.slice(0, 5));
    for (const { mail } of mails) {
      expect(mail.text).not.toContain("2025-10-16");
      expect(mail.headers.get("subject")).toMatch(/^（暂定，未批准）/);
      expect(mail.text).toContain("尚未批准");
      for (const { name, bytes } of mail.attachments) {
        expect(name).toMatch(/^暂定-/);
        if (name.endsWith(".html")) expect(bytes.toString()).toContain("（暂定，未批准）");
        else expect((await firstSheetCells(bytes))[0]?.[0]).toMatch(/^（暂定，未批准）./);
      }
    }
    await approve(firm);
    const { out } = await sending(firm);
    expect(out()).toContain("本次发出 7 封");
    await expect(sending(firm, { draft: true })).rejects.toThrow(UsageError);
  });

  test("is told as findings, all at once, and nothing goes out", async () => {
    const [firm, { taken }] = await firmAt();
    const roster = join(firm, "2025Q3/人员名册.csv");
    const text = (await readFile(roster, "utf8"))
      .replace("l001@firm.cn", "a001@firm.cn")
      .replace("l002@firm.cn", "li@elsewhere.cn")
      .replace("l003@firm.cn", "");
    await put(firm, "2025Q3/人员名册.csv", text);
    const folder = join(firm, "results/2025Q3");
    await put(folder, "summary.xlsx", "changed");
    const { code, err } = await sending(firm);
    expect(code).toBe(1);
    for (const found of [
      "mail-address-shared",
      "mail-address-foreign",
      "mail-address-missing",
      "mail-file-changed",
      "没有发送任何邮件",
    ])
      expect(err()).toContain(found);
    expect(taken).toEqual([]);
    expect(await readdir(join(firm, "results"))).not.toContain("2025Q3.sent.jsonl");
  });
});

test("a revision is a new sending, and says so in subject, text and the file's name", async () => {
  const [firm, running] = await firmAt();
  await sending(firm);
  const path = "results/2025Q3/manifest.json";
  const manifest = JSON.parse(await readFile(join(firm, path), "utf8"));
  await put(firm, path, JSON.stringify({ ...manifest, revision: 2 }));
  await approve(firm, 2);
  expect((await sending(firm)).out()).toContain("本次发出 7 封");
  const revised = mailsOf(running).slice(7);
  expect(revised.map(({ to }) => to)).toEqual(RECIPIENTS);
  for (const { mail } of revised) {
    expect(mail.headers.get("subject")).toContain("（第 2 版，修订）");
    expect(mail.text).toMatch(/^这是第 2 版结果（修订）/);
    for (const { name } of mail.attachments) expect(name).toMatch(/^2025Q3-rev2-/);
  }
  const ids = mailsOf(running).map(({ mail }) => mail.headers.get("message-id"));
  expect(new Set(ids).size).toBe(14);
});

test("a card in another's place is found by opening it, although every hash agrees", async () => {
  const [firm, { taken }] = await firmAt();
  const folder = join(firm, "results/2025Q3");
  const [mine, other] = ["scorecards/刑事业务部/L003-张伟.xlsx", "scorecards/商事业务部/L002-李娜.xlsx"];
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const card = await readFile(join(folder, other));
  await put(folder, mine, card);
  for (const output of manifest.outputs) if (output.path === mine) output.sha256 = sha256Of(card);
  await put(folder, "manifest.json", JSON.stringify(manifest));
  await approve(firm);
  const { code, err } = await sending(firm);
  expect(code).toBe(1);
  expect(err()).toContain("[mail-card-of-other]");
  expect(err()).toContain("张伟（L003），但卡上写的工号是“L002”");
  expect(taken).toEqual([]);
});

test("a manifest that was changed after the approval is not sent from", async () => {
  const [firm, { taken }] = await firmAt();
  const path = "results/2025Q3/manifest.json";
  await put(firm, path, `${await readFile(join(firm, path), "utf8")} `);
  const { code, err } = await sending(firm);
  expect(code).toBe(1);
  expect(err()).toContain("manifest.json");
  expect(taken).toEqual([]);
});

test("in English, and for machines", async () => {
  const [firm, running] = await firmAt({ faults: { 2: "refuse" } });
  const { code, out } = await sending(firm, { lang: "en", json: true });
  expect(code).toBe(3);
  const { messages, ...said } = JSON.parse(out());
  expect(said).toEqual({ quarter: "2025Q3", revision: 1 });
  expect(messages[1]).toMatchObject({
    key: "person:L001",
    to: "l001@firm.cn",
    fate: "refused",
    before: false,
  });
  const [{ mail } = { mail: null }] = mailsOf(running);
  expect(mail?.headers.get("subject")).toBe("Your CRM scorecard, 2025 Q3");
  expect(mail?.text).toContain("An appeal can be filed with the executive group until 2025-10-16");
  expect(mail?.text).not.toMatch(/[：。，]/);
});

describe("--dry-run", () => {
  test("writes the messages and sends nothing; the same bytes again, readable by their owner alone", async () => {
    const [firm, { taken }] = await firmAt();
    const { code, out } = await sending(firm, { dryRun: true });
    expect(code).toBe(0);
    const results = join(firm, "results");
    expect(out()).toContain(join(results, "2025Q3.dry-run"));
    expect(out()).toContain("张伟 <l003@firm.cn>  记分卡  2025Q3-L003-张伟.xlsx");
    await sending(firm, { dryRun: true });
    expect(taken).toEqual([]);
    const made = (await readdir(results)).filter((name) => /sent|dry-run/.test(name));
    expect(made.sort()).toEqual(["2025Q3.dry-run", "2025Q3.dry-run-2"]);
    const first = await hashes(join(results, "2025Q3.dry-run"));
    expect(Object.keys(first)).toHaveLength(7);
    expect(await hashes(join(results, "2025Q3.dry-run-2"))).toEqual(first);
    expect((await stat(join(results, "2025Q3.dry-run"))).mode & 0o777).toBe(0o700);
    const [name = ""] = Object.keys(first);
    expect((await stat(join(results, "2025Q3.dry-run", name))).mode & 0o777).toBe(0o600);
  });

  test("needs no password", async () => {
    const [firm] = await firmAt();
    expect((await sending(firm, { dryRun: true }, testWorld({ env: () => undefined }))).code).toBe(0);
  });
});
