import { chmod, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import officeCrypto from "officecrypto-tool";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/commands/contract.ts";
import { encryptWorkbook } from "../../src/delivery/encrypt.ts";
import { freshFolder, put } from "../commands/program.ts";
import { openedByLibreOffice } from "../support/open-encrypted.ts";
import { soffice } from "../support/soffice.ts";
import { copyOf, mailYaml, publishedFirm, sending, testWorld } from "./firm.ts";
import { MailServer, PASSWORD } from "./mail-server.ts";
import { readMail } from "./mime.ts";

const PASSWORDS: Readonly<Record<string, string>> = {
  A001: "zhao-7731-敏",
  L001: 'wang "quoted", 5520',
  L002: "=li-0093",
  L003: " zhang 1188 ",
};

let published = "";
let server: MailServer | null = null;

beforeAll(async () => {
  published = await publishedFirm();
});

afterEach(async () => {
  await server?.stop();
  server = null;
});

/** A firm whose passwords lie beside its folder. */
async function firmWith(
  list: string,
  mode = 0o600,
  path = "../passwords.csv",
): Promise<[string, MailServer]> {
  server = await MailServer.start();
  const firm = await copyOf(published);
  await put(firm, path, list);
  await chmod(join(firm, path), mode);
  await put(
    firm,
    "crm-kpi.yaml",
    mailYaml(server.port, `  password-list: ${path.includes("/") ? path : `./${path}`}`),
  );
  return [firm, server];
}

const csv = (passwords: Readonly<Record<string, string>>) =>
  `工号,密码\n${Object.entries(passwords)
    .map(([id, password]) => `${id},"${password.replaceAll('"', '""')}"\n`)
    .join("")}`;

test("each card opens with its owner's password alone, and no password is seen anywhere else", async () => {
  const [firm, { taken }] = await firmWith(csv(PASSWORDS));
  const { code, out, err } = await sending(firm, { encrypt: true, only: ["L001", "张伟"] });
  expect(err()).toBe("");
  expect(code).toBe(0);
  const cards = taken.map(({ raw }) => readMail(raw));
  const ids = ["L001", "L003"];
  expect(taken.map(({ to }) => to)).toEqual(["l001@firm.cn", "l003@firm.cn"]);
  for (const [index, { attachments, text }] of cards.entries()) {
    const [{ name, bytes } = { name: "", bytes: Buffer.alloc(0) }] = attachments;
    const id = ids[index] ?? "";
    expect(name).toContain(id);
    expect(text).toContain("请用您本人的密码打开");
    expect(officeCrypto.isEncrypted(bytes)).toBe(true);
    const opened = await officeCrypto.decrypt(bytes, { password: PASSWORDS[id] ?? "" });
    const folder = join(firm, "results/2025Q3/scorecards");
    const card = {
      A001: "行政部/A001-赵敏",
      L001: "商事业务部/L001-王芳",
      L002: "商事业务部/L002-李娜",
      L003: "刑事业务部/L003-张伟",
    }[id];
    expect(opened.equals(await readFile(join(folder, `${card}.xlsx`)))).toBe(true);
    if (index > 0) continue;
    await expect(officeCrypto.decrypt(bytes, { password: PASSWORDS.L002 ?? "" })).rejects.toThrow();
  }
  const journal = await readFile(join(firm, "results/2025Q3.sent.jsonl"), "utf8");
  const mails = taken
    .map(({ raw }) => readMail(raw))
    .map(({ headers, text }) => JSON.stringify([...headers, text]));
  const seen = [out(), err(), journal, ...mails, ...taken.map(({ raw }) => raw.toString())].join("\n");
  for (const secret of [...Object.values(PASSWORDS), PASSWORD]) {
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain(Buffer.from(secret).toString("base64"));
  }
});

test("without somebody's password nothing is sent at all", async () => {
  const { L003, ...others } = PASSWORDS;
  expect(L003).toBeDefined();
  const [firm, { taken }] = await firmWith(csv(others));
  const { code, err } = await sending(firm, { encrypt: true });
  expect(code).toBe(1);
  expect(err()).toContain("mail-password-missing");
  expect(err()).toContain("张伟（L003）");
  expect(taken).toEqual([]);
});

describe("a list of passwords that is not safe or cannot be told is refused, and no password is said", () => {
  const cases: readonly [string, string, number, string, RegExp][] = [
    ["readable by others", csv(PASSWORDS), 0o644, "../passwords.csv", /chmod 600/],
    ["among the quarter's exports", csv(PASSWORDS), 0o600, "2025Q3/passwords.csv", /会被当作数据读取/],
    ["among the results", csv(PASSWORDS), 0o600, "results/passwords.csv", /会被当作数据读取/],
    ["in the firm's folder itself", csv(PASSWORDS), 0o600, "passwords.csv", /会被当作数据读取/],
    [
      "an id twice",
      `L001,secret-1\nL001,secret-2\n`,
      0o600,
      "../passwords.csv",
      /第 2 行（L001）：这个工号重复了/,
    ],
    ["a blank password", "L001,\n", 0o600, "../passwords.csv", /没有密码/],
    [
      "names beside the passwords, which would be taken for them",
      "工号,姓名,密码\nL001,王芳,secret-1\n",
      0o600,
      "../passwords.csv",
      /第 1 行多于两列/,
    ],
    [
      "names beside them without a header",
      "L001,王芳,secret-1\n",
      0o600,
      "../passwords.csv",
      /只能有两列：第一列工号，第二列密码/,
    ],
    ["names in their place", "员工编号,姓名\nL001,王芳\n", 0o600, "../passwords.csv", /第二列应为密码/],
    ["too long a password", `L001,${"secret-".repeat(50)}\n`, 0o600, "../passwords.csv", /255/],
  ];
  test.for(cases)("%s", async ([, list, mode, path, says]) => {
    const [firm, { taken }] = await firmWith(list, mode, path);
    const refused = await sending(firm, { encrypt: true }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    const words = refused instanceof UsageError ? `${refused.says.zh}${refused.says.en}` : "";
    expect(words).toMatch(says);
    expect(words).not.toMatch(/secret-|7731|5520/);
    expect(taken).toEqual([]);
  });
});

describe("the login's password", () => {
  test("may stand in a file that only its owner can read", async () => {
    const [firm, { taken }] = await firmWith(csv(PASSWORDS));
    const path = join(dirname(firm), "smtp");
    // As editors of Windows write it: a mark before it, line breaks behind it.
    await writeFile(path, `\uFEFF${PASSWORD}\r\n\r\n`, { mode: 0o600 });
    const env = (name: string) => (name === "CRM_KPI_SMTP_PASSWORD_FILE" ? path : undefined);
    expect((await sending(firm, { only: ["L001"] }, testWorld({ env }))).code).toBe(0);
    expect(taken).toHaveLength(1);
    await chmod(path, 0o640);
    await expect(sending(firm, { only: ["L002"] }, testWorld({ env }))).rejects.toThrow(
      /can be read by others/,
    );
    await expect(sending(firm, { only: ["L002"] }, testWorld({ env: () => undefined }))).rejects.toThrow(
      /no password for/,
    );
    expect(taken).toHaveLength(1);
  });
});

test.skipIf(soffice === undefined)(
  "LibreOffice opens an encrypted card with its password and not without (skipped where it is not installed)",
  async () => {
    const folder = join(published, "results/2025Q3/scorecards/刑事业务部");
    const card = encryptWorkbook(await readFile(join(folder, "L003-张伟.xlsx")), "right-1188");
    const { without, withIt } = openedByLibreOffice(card, "right-1188", await freshFolder());
    expect(without).toBeNull();
    expect(withIt).toContain("工号 L003");
  },
);
