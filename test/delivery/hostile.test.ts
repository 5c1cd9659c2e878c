import { readFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { compose, Line } from "../../src/delivery/mailer.ts";
import { schemeOf } from "../support/quarter.ts";
import { mailYaml } from "./firm.ts";
import { MailServer, PASSWORD, TRUSTED, USER } from "./mail-server.ts";
import { readMail } from "./mime.ts";

let running: MailServer | null = null;

afterAll(async () => {
  await running?.stop();
});

const NAMES = [
  "张伟\r\nBcc: victim@firm.cn",
  "张伟\nX-Injected: yes",
  "a\rSubject: other",
  "张, 伟",
  'He said "hi" <boss@firm.cn>',
  "x>, boss@firm.cn <y",
  "=?utf-8?B?Zm9vCkJjYzogeEB5LmNu?=",
  "\u202e卡分记\u2028Bcc: x@y.cn",
  "a".repeat(2000),
  "名\0字",
  "李娜;boss@firm.cn",
  "group: boss@firm.cn;",
  "😀\ud83d",
];

const HEADERS = [
  "Auto-Submitted",
  "From",
  "To",
  "Subject",
  "Message-ID",
  "Date",
  "MIME-Version",
  "Content-Type",
];

test("no name, subject or file name becomes a header, a recipient or a part of its own", async () => {
  const server = await MailServer.start();
  running = server;
  const settings = schemeOf(mailYaml(server.port)).mail;
  if (settings === null) throw new Error("no mail settings");
  const ca = await readFile(TRUSTED, "utf8");
  const line = await Line.open(settings, { user: USER, password: PASSWORD }, ca);
  for (const [index, name] of NAMES.entries()) {
    const to = { name, address: `p${index}@firm.cn` };
    const attachments = [{ name: `${name}.xlsx`, bytes: new TextEncoder().encode("card") }];
    const message = await compose({
      from: settings.from,
      replyTo: null,
      to,
      subject: `给${name}`,
      text: `.\r\n.${name}\n--_NmP\n`,
      messageId: `<${index}@firm.cn>`,
      date: new Date(0),
      attachments,
    });
    expect((await line.send("kpi@firm.cn", to.address, message)).kind, name).toBe("accepted");
  }
  await line.close();
  expect(server.taken.map(({ to }) => to)).toEqual(NAMES.map((_, index) => `p${index}@firm.cn`));
  for (const [index, { raw }] of server.taken.entries()) {
    const { names, headers, attachments } = readMail(raw);
    expect([...names].sort(), NAMES[index]).toEqual([...HEADERS].sort());
    expect(headers.get("to")).toMatch(new RegExp(`<p${index}@firm\\.cn>$`));
    const addresses = /^To:.*(?:\r\n[ \t].*)*/im
      .exec(raw.toString("latin1"))?.[0]
      .match(/<[^<>\s]+@[^<>\s]+>/g);
    expect(addresses?.at(-1)).toBe(`<p${index}@firm.cn>`);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]?.bytes.toString()).toBe("card");
  }
});
