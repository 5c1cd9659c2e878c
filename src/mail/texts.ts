import { quarterLabel } from "../domain/quarter.ts";
import type { Lang, Text } from "../domain/text.ts";
import { PROVISIONAL } from "../output/provisional.ts";
import type { MailSettings, Placeholder } from "../scheme/mail.ts";
import type { Department } from "../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../sources/departments.ts";
import type { Days, PublishedQuarter } from "./contract.ts";

type Words = { readonly subject: string; readonly text: string };
/** What every message has in common. */
export type Frame = {
  readonly published: PublishedQuarter;
  readonly days: Days;
  readonly lang: Lang;
};

const CARD: { readonly subject: Text; readonly text: Text } = {
  subject: {
    zh: "{quarter}客户关系管理绩效考核记分卡",
    en: "Your CRM scorecard, {quarter}",
  },
  text: {
    zh: "{name}：\n\n附件是您{quarter}客户关系管理绩效考核的记分卡。\n\n绩效面谈应在 {interview} 前（含当日）进行（考核规定 §三.5）。对结果有异议的，请在 {appeal} 前（含当日）向考核执行小组提出申诉（考核规定 §二.2）。\n\n记分卡只发给您本人，请勿转发。如果您不是{name}，请删除本邮件，并告知考核执行小组。",
    en: "{name},\n\nattached is your CRM scorecard for {quarter}.\n\nThe interview about it is due by {interview} (考核规定 §三.5). An appeal can be filed with the executive group until {appeal} (考核规定 §二.2).\n\nThe scorecard is for you alone; please do not forward it. If you are not {name}, delete this message and tell the executive group.",
  },
};

/** From what is provisional no time runs: nothing to be interviewed on, nothing to appeal against. */
const PROVISIONAL_CARD: Text = {
  zh: "{name}：\n\n附件是您{quarter}客户关系管理绩效考核的记分卡（暂定）。如有疑问，请尽快告知考核执行小组。面谈和申诉的期限自收到正式结果之日起计算。\n\n记分卡只发给您本人，请勿转发。如果您不是{name}，请删除本邮件，并告知考核执行小组。",
  en: "{name},\n\nattached is your provisional CRM scorecard for {quarter}. If something seems wrong, tell the executive group soon. The times for interview and appeal run from the day on which you receive the approved results.\n\nThe scorecard is for you alone; please do not forward it. If you are not {name}, delete this message and tell the executive group.",
};

const ENCRYPTED: Text = {
  zh: "附件已加密，请用您本人的密码打开。",
  en: "The attachment is encrypted: open it with your own password.",
};

/** Somebody's own card: the firm's words, or the built-in ones. */
export function cardWords(name: string, settings: MailSettings, encrypted: boolean, frame: Frame): Words {
  const { lang, days, published } = frame;
  const values: Record<Placeholder, string> = {
    name: inOneLine(name),
    quarter: quarterLabel(published.quarter)[lang],
    interview: days.interview,
    appeal: days.appeal,
    revision: String(published.revision),
  };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, key: string) => (isPlaceholder(key, values) ? values[key] : ""));
  const builtIn = published.approved ? CARD.text : PROVISIONAL_CARD;
  const text = fill((settings.text ?? builtIn)[lang]);
  return marked(
    fill((settings.subject ?? CARD.subject)[lang]),
    encrypted ? `${text}\n\n${ENCRYPTED[lang]}` : text,
    frame,
  );
}

function isPlaceholder(key: string, values: Readonly<Record<Placeholder, string>>): key is Placeholder {
  return Object.hasOwn(values, key);
}

/** Summary and report for the leading group (考核规定 §二). */
export function leadingWords(frame: Frame): Words {
  const label = quarterLabel(frame.published.quarter)[frame.lang];
  const words = {
    zh: [
      `${label}客户关系管理绩效考核结果`,
      `附件是${label}客户关系管理绩效考核的汇总表和报告，请审阅。\n\n其中有全体人员的考核结果，请勿转发。`,
    ],
    en: [
      `CRM assessment results, ${label}`,
      `Attached are the summary and the report of the CRM assessment for ${label}.\n\nThey hold everybody's results; please do not forward them.`,
    ],
  };
  const [subject = "", text = ""] = words[frame.lang];
  return marked(subject, text, frame);
}

/** What a department has to mend or to confirm. */
export function departmentWords(department: Department, frame: Frame): Words {
  const label = quarterLabel(frame.published.quarter)[frame.lang];
  const name = DEPARTMENT_LABELS[department][frame.lang];
  const words = {
    zh: [
      `${label}考核数据待核对事项（${name}）`,
      `附件列出贵部门${label}考核数据中需要更正或确认的地方，请按第一张表的说明处理。`,
    ],
    en: [
      `Data to be corrected, ${label}: ${name}`,
      `Attached is what your department is asked to correct or confirm in its data for ${label}; its first sheet says what to do.`,
    ],
  };
  const [subject = "", text = ""] = words[frame.lang];
  return marked(subject, text, frame);
}

/** Whom a superior is to talk with, and by when: names and days, no figures (考核规定 §三.5). */
export function superiorWords(
  superior: string,
  people: readonly { readonly name: string; readonly department: string }[],
  frame: Frame,
): Words {
  const { lang, days } = frame;
  const label = quarterLabel(frame.published.quarter)[lang];
  const list = people
    .map(({ name, department }, index) => {
      const who = {
        zh: `${inOneLine(name)}（${inOneLine(department)}）`,
        en: `${inOneLine(name)} (${inOneLine(department)})`,
      };
      return `${index + 1}. ${who[lang]}  ${{ zh: `${days.interview} 前（含当日）`, en: `by ${days.interview}` }[lang]}`;
    })
    .join("\n");
  const name = inOneLine(superior);
  const words = {
    zh: [
      `${label}绩效面谈名单`,
      `${name}：\n\n${label}考核结果已发给本人。请在所列日期前与下列 ${people.length} 人完成绩效面谈，并填写其记分卡中的面谈记录（考核规定 §三.5）：\n\n${list}`,
    ],
    en: [
      `Interviews to be held, ${label}`,
      `${name},\n\nthe results for ${label} went out to everybody. Please hold the interview with these ${people.length} by the day given, and fill in the record in their scorecards (考核规定 §三.5):\n\n${list}`,
    ],
  };
  const [subject = "", text = ""] = words[lang];
  return marked(subject, text, frame);
}

/** A later revision, and what is provisional, say so before anything else. */
function marked(subject: string, text: string, { published: { revision, approved }, lang }: Frame): Words {
  const provisional = approved ? "" : PROVISIONAL[lang];
  const notes: Text[] = [];
  if (!approved) {
    notes.push({
      zh: "本次结果是暂定的，尚未批准，正式结果以批准后发出的为准。",
      en: "These results are provisional and not approved yet; the approved ones will follow.",
    });
  }
  if (revision > 1 && !approved) {
    // What was approved before holds until this is approved: nothing becomes void by a draft.
    notes.push({
      zh: `这是第 ${revision} 版的修订稿。批准之前，仍以已批准的第 ${revision - 1} 版为准。`,
      en: `This is a draft of revision ${revision}. Until it is approved, revision ${revision - 1} holds.`,
    });
  }
  if (revision > 1 && approved) {
    notes.push({
      zh: `这是第 ${revision} 版结果（修订），请以本版为准，此前收到的作废。`,
      en: `This is revision ${revision} of the results; it replaces what you received before.`,
    });
  }
  const again =
    revision > 1 ? { zh: `（第 ${revision} 版，修订）`, en: ` (revision ${revision})` }[lang] : "";
  return {
    subject: inOneLine(`${provisional}${subject}${again}`),
    text: `${[...notes.map((note) => note[lang]), text].join("\n\n")}\n`,
  };
}

/** Names come from data: no line break of theirs is one of a message. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
