import type { Fate } from "../../delivery/deliver.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { Message } from "../../mail/contract.ts";
import type { Queued } from "./queue.ts";

const KINDS: Readonly<Record<string, Text>> = {
  person: { zh: "记分卡", en: "scorecard" },
  leading: { zh: "汇总表和报告", en: "summary and report" },
  department: { zh: "部门退回单", en: "department's data" },
  superior: { zh: "面谈名单", en: "list of interviews" },
};

export const FATES: Readonly<Record<Fate, Text>> = {
  sent: { zh: "已发送", en: "sent" },
  refused: { zh: "被拒收", en: "refused" },
  "in-doubt": { zh: "不能确定是否送达", en: "in doubt" },
  "not-sent": { zh: "未发送", en: "not sent" },
};

/** `张伟 <zhang@firm.cn> 记分卡 2025Q3-L003-张伟.xlsx（38 KB）`. */
export function messageLine({ key, to, attachments }: Message, lang: Lang): string {
  const kind = KINDS[key.split(":")[0] ?? ""]?.[lang] ?? "";
  const who = [to.name, `<${to.address}>`].filter((part) => part !== "").join(" ");
  const files = attachments.map(({ name, size }) => `${name} (${Math.ceil(size / 1024)} KB)`);
  return [`${who}  ${kind}`, ...files].join("  ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** What a message of the plan comes to, before anything is sent. */
export function planState({ state, goes, copy }: Queued): Text {
  if (goes && copy > 0) return { zh: "再发一次", en: "to be sent again" };
  if (goes)
    return state === "in-doubt"
      ? { zh: "再发（上次不能确定）", en: "to be repeated" }
      : { zh: "待发", en: "to be sent" };
  return state === "sent" ? { zh: "已发过", en: "already sent" } : { zh: "不能确定是否送达", en: "in doubt" };
}

/** What to do about messages whose fate is not known. */
export function doubtText(count: number): Text {
  return {
    zh: `有 ${count} 封不能确定是否送达（发送中断，没有收到服务器的答复）。请向收件人或邮件服务器核实：没有收到的，用 --in-doubt send 再发；已收到的，用 --in-doubt skip 记为已发。`,
    en: `${count} may or may not have arrived (the sending broke off before the server answered). Ask the recipient or look at the mail server: repeat what is missing by --in-doubt send, count what arrived as sent by --in-doubt skip.`,
  };
}

/** That the server did not take messages, and when they are tried again. */
export function waitText(seconds: number, messages: number, says: string): Text {
  const [zh, en] = says === "" ? ["", ""] : [`（${says}）`, ` (${says})`];
  return {
    zh: `邮件服务器暂时没有接收${zh}，${seconds} 秒后再试，还有 ${messages} 封。`,
    en: `The mail server does not take messages for now${en}: ${messages} are tried again in ${seconds} seconds.`,
  };
}
