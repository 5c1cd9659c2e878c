import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compose, Line } from "../delivery/mailer.ts";
import { sha256Of } from "../domain/sha256.ts";
import { type Lang, same, type Text } from "../domain/text.ts";
import { domainOf, type MailSettings } from "../scheme/mail.ts";
import type { World } from "../world.ts";
import type { ExitCode } from "./contract.ts";
import { schemeSources, undatedScheme } from "./load/load-scheme.ts";
import { loginOf } from "./send/login.ts";
import { askedQuarter, civilToday } from "./today.ts";

/** What failed, of which firm, and what may be said of it outside of this machine. */
export type Failure = {
  readonly command: string;
  readonly dir: string;
  readonly quarter: string;
  readonly today: string | undefined;
  readonly lang: Lang;
  readonly exit: ExitCode;
  /** Sentences without anybody's name or figure. */
  readonly notices: readonly Text[];
};

/** Mails the operator that a command failed (`--notify`). That this failed too is told, and changes nothing else. */
export async function notifyOperator(world: World, failure: Failure): Promise<void> {
  try {
    const to = await notify(world, failure);
    const said: Text = { zh: `已通知 ${to}。`, en: `${to} was notified.` };
    world.err.write(`${said[failure.lang]}\n`);
    world.log?.({ event: "notified", done: true });
  } catch (error) {
    const why = reasonOf(error);
    const said: Text = {
      zh: `没能通知操作员：${why.zh}`,
      en: `The operator could not be notified: ${why.en}`,
    };
    world.err.write(`${said[failure.lang]}\n`);
    world.log?.({ event: "notified", done: false, error: error instanceof Error ? error.name : "Error" });
  }
}

function reasonOf(error: unknown): Text {
  if (typeof error === "object" && error !== null && "says" in error) return error.says as Text;
  return same(error instanceof Error ? error.message : String(error));
}

/** @returns who was told */
async function notify(world: World, failure: Failure): Promise<string> {
  const dir = resolve(world.cwd, failure.dir);
  const scheme = undatedScheme(await schemeSources(world, dir));
  const { mail } = scheme;
  const operator = mail?.operator ?? null;
  if (mail === null || operator === null) throw new NoOperator();
  const quarter = askedQuarter(failure.quarter, civilToday(failure.today, world, scheme)).id;
  const message = await compose(letterTo(operator, mail, quarter, failure, world.now()));
  const login = await loginOf(world, dir, mail);
  const ca = mail.ca === null ? null : await readFile(resolve(dir, mail.ca), "utf8");
  const line = await Line.open(mail, login, ca);
  try {
    const { kind, says } = await line.send(mail.from.address, operator, message);
    if (kind !== "accepted") throw new Error(says);
  } finally {
    await line.close();
  }
  return operator;
}

class NoOperator extends Error {
  override readonly name = "NoOperator";
  readonly says: Text = {
    zh: "crm-kpi.yaml 中没有 mail.operator。",
    en: "crm-kpi.yaml has no mail.operator.",
  };
}

const EXITS: Readonly<Record<ExitCode, Text>> = {
  0: { zh: "完成", en: "done" },
  1: { zh: "数据有错误", en: "the data have errors" },
  2: { zh: "用法或配置有误", en: "wrong usage or configuration" },
  3: { zh: "读取、写入或发送失败", en: "could not read, write or send" },
  4: { zh: "另一个运行占用着结果文件夹", en: "another run holds the folder" },
};

function letterTo(operator: string, mail: MailSettings, quarter: string, failure: Failure, date: Date) {
  const { command, lang, exit, notices } = failure;
  const subject: Text = {
    zh: `crm-kpi ${command} ${quarter} 没有完成（退出码 ${exit}）`,
    en: `crm-kpi ${command} ${quarter} failed (exit code ${exit})`,
  };
  const first: Text = {
    zh: `crm-kpi ${command}（${quarter}）没有完成，退出码 ${exit}：${EXITS[exit].zh}。`,
    en: `crm-kpi ${command} (${quarter}) was not completed, exit code ${exit}: ${EXITS[exit].en}.`,
  };
  const last: Text = {
    zh: "本邮件不含个人数据，详细说明请在运行程序的电脑上查看。",
    en: "This message has no personal data; the machine that ran the program has the details.",
  };
  const id = sha256Of(JSON.stringify([quarter, command, date.toISOString(), notices]));
  return {
    from: mail.from,
    replyTo: mail.replyTo,
    to: { name: "", address: operator },
    subject: subject[lang],
    text: `${[first, ...notices, last].map((text) => text[lang]).join("\n\n")}\n`,
    messageId: `<crm-kpi.${id.slice(0, 40)}@${domainOf(mail.from.address)}>`,
    date,
    attachments: [],
  };
}
