import type { Fate, Outcome } from "../../delivery/deliver.ts";
import type { Text } from "../../domain/text.ts";
import type { Findings } from "../../findings/finding.ts";
import { findingJson } from "../../output/findings-json.ts";
import { countText, findingsText } from "../../output/terminal/findings.ts";
import type { World } from "../../world.ts";
import { EXIT, type ExitCode } from "../contract.ts";
import { noticeOfFindings } from "../findings/notice-text.ts";
import type { SendOptions } from "../send.ts";
import type { ChangedMeanwhile, Desk } from "./parcels.ts";
import type { Queued } from "./queue.ts";
import { doubtText, FATES, messageLine, planState } from "./words.ts";

const NOTHING_SENT: Text = {
  zh: "没有发送任何邮件。请按上面的说明更正后重新发送。",
  en: "Nothing was sent to anybody. Correct what is listed and send again.",
};

/** What keeps the whole from being sent (exit 1). */
export function refuseSending(world: World, { lang, json }: SendOptions, findings: Findings): ExitCode {
  const sorted = findings.sorted();
  world.notice?.(noticeOfFindings(sorted));
  if (json) {
    writeJson(world, { findings: sorted.map((one) => findingJson(one, lang)) });
    return EXIT.data;
  }
  const last = `${countText(sorted, lang)}${{ zh: "。", en: ". " }[lang]}${NOTHING_SENT[lang]}`;
  world.err.write(`${findingsText(sorted, lang, world.colours)}\n${last}\n`);
  return EXIT.data;
}

/** A file changed while messages were going out (exit 3). */
export function tellChanged(world: World, { lang }: SendOptions, { message }: ChangedMeanwhile): ExitCode {
  const text: Text = {
    zh: `发送途中，“${message}”被改动或移走，已停止发送。已发出的都有记录；请恢复结果文件夹，再运行 crm-kpi send，只会发出余下的。`,
    en: `“${message}” was changed or moved while messages were going out: the sending stopped. What went out is written down; restore the results folder and run crm-kpi send again, which sends the rest.`,
  };
  world.notice?.(text);
  world.err.write(`${text[lang]}\n`);
  return EXIT.io;
}

/** The disk failed while messages were going out (exit 3). */
export function tellStopped(
  world: World,
  { lang }: SendOptions,
  { code, path }: { readonly code: string; readonly path: string },
): ExitCode {
  const text: Text = {
    zh: `发送途中无法读取或写入 ${path}（${code}），已停止发送。每封邮件发出之前都先记录；请检查磁盘空间和权限，再运行 crm-kpi send：只发余下的，不能确定是否送达的会列出来。`,
    en: `Could not read or write ${path} (${code}) while messages were going out: the sending stopped. Each message is written down before it goes out; check disk space and permissions and run crm-kpi send again: it sends the rest, and lists what is in doubt.`,
  };
  world.notice?.(text);
  world.log?.({ event: "failed", error: "Error", code });
  world.err.write(`${text[lang]}\n`);
  return EXIT.io;
}

/** The plan of a dry run: who gets what, and what went out before. */
export function tellPlan(
  world: World,
  { lang, json, quiet }: SendOptions,
  queued: readonly Queued[],
  folder: string,
): void {
  if (json) {
    const messages = queued.map(({ message, state, goes }) => ({ ...messageJson(message), state, goes }));
    writeJson(world, { folder, messages });
    return;
  }
  if (quiet) return;
  const lines = queued.map((one) => `  ${planState(one)[lang]}  ${messageLine(one.message, lang)}`);
  const going = queued.filter(({ goes }) => goes).length;
  const last: Text = {
    zh: `试发：共 ${queued.length} 封，其中待发 ${going} 封，已写成 .eml 文件，没有发送。文件在 ${folder}`,
    en: `Dry run: ${queued.length} messages, ${going} of them to be sent, written as .eml files; nothing was sent. Folder: ${folder}`,
  };
  world.out.write(`${[...lines, last[lang]].join("\n")}\n`);
}

/** What became of every message, what is to be done about it, and the sum. */
export function tellOutcome(
  world: World,
  { lang, json, quiet, inDoubt }: SendOptions,
  { published }: Desk,
  queued: readonly Queued[],
  outcomes: readonly Outcome[],
): void {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  const all = queued.map((one) => ({ ...one, ...fateOf(one, byKey.get(one.message.key), inDoubt) }));
  if (json) {
    const messages = all.map(({ message, fate, says, before }) => ({
      ...messageJson(message),
      fate,
      says,
      before,
    }));
    writeJson(world, { quarter: published.quarter.id, revision: published.revision, messages });
  }
  const counts = countOf(all);
  world.notice?.(sum(counts));
  const { quarter, revision } = published;
  const { all: _, ...logged } = counts;
  world.log?.({ event: "sending", quarter: quarter.id, revision, ...logged });
  const bad = all.filter(({ fate }) => fate !== "sent");
  const colon = { zh: "：", en: ": " }[lang];
  const lines = bad.map(({ message, fate, says }) => {
    const why = says === "" ? "" : `${colon}${says}`;
    return `  ${FATES[fate][lang]}  ${messageLine(message, lang)}${why}`;
  });
  const doubts = bad.filter(({ fate }) => fate === "in-doubt").length;
  if (doubts > 0) lines.push(doubtText(doubts)[lang]);
  if (bad.some(({ fate }) => fate === "refused" || fate === "not-sent")) lines.push(AGAIN[lang]);
  if (lines.length > 0) world.err.write(`${lines.join("\n")}\n`);
  if (!json && (!quiet || bad.length > 0)) {
    (bad.length > 0 ? world.err : world.out).write(`${sum(counts)[lang]}\n`);
  }
}

const AGAIN: Text = {
  zh: "处理原因后再运行 crm-kpi send，只会发出余下的，已发的不会重发。",
  en: "Mend the cause and run crm-kpi send again: it sends the rest, and repeats nothing.",
};

type Told = { readonly fate: Fate; readonly says: string; readonly before: boolean };

function fateOf({ state, at }: Queued, outcome: Outcome | undefined, inDoubt: SendOptions["inDoubt"]): Told {
  if (outcome !== undefined) return { fate: outcome.fate, says: outcome.says, before: false };
  const isSent = state === "sent" || inDoubt === "skip";
  return { fate: isSent ? "sent" : "in-doubt", says: at ?? "", before: true };
}

/** How many messages came to what. */
function countOf(all: readonly Told[]) {
  const count = (fate: Fate) => all.filter((one) => one.fate === fate).length;
  const sentBefore = all.filter(({ fate, before }) => fate === "sent" && before).length;
  return {
    all: all.length,
    sent: count("sent") - sentBefore,
    sentBefore,
    refused: count("refused"),
    notSent: count("not-sent"),
    inDoubt: count("in-doubt"),
  };
}

function sum({ all, sent, sentBefore, refused, notSent, inDoubt }: ReturnType<typeof countOf>): Text {
  return {
    zh: `共 ${all} 封：本次发出 ${sent} 封，以前已发 ${sentBefore} 封，被拒收 ${refused} 封，未发送 ${notSent} 封，不能确定 ${inDoubt} 封。`,
    en: `${all} messages: ${sent} sent now, ${sentBefore} sent before, ${refused} refused, ${notSent} not sent, ${inDoubt} in doubt.`,
  };
}

function messageJson({ key, to, subject, attachments }: Queued["message"]) {
  const files = attachments.map(({ name, size }) => ({ name, size }));
  return { key, to: to.address, name: to.name, subject, attachments: files };
}

function writeJson(world: World, value: unknown): void {
  world.out.write(`${JSON.stringify(value, null, 2)}\n`);
}
