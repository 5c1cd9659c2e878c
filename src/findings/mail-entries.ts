import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

const ROSTER_REMEDY = (): Text => ({
  zh: "请在人员名册的“邮箱”列中更正，然后重新发送。",
  en: "Correct the column 邮箱 (email) of the roster and send again.",
});

const REPUBLISH = (): Text => ({
  zh: "请不要改动结果文件夹中的文件。请用 crm-kpi run 重新生成；已批准的季度请从备份恢复。",
  en: "Files of the results folder are not to be changed. Make them again by crm-kpi run; restore an approved quarter from its backup.",
});

/** What keeps results from being mailed. Any of these, and nothing is sent to anybody. */
export const mailEntries = {
  "mail-address-missing": entry<{ person: string; gets: Text; listed: boolean }>({
    level: "error",
    title: { zh: "没有邮箱地址", en: "No e-mail address" },
    message: ({ person, gets, listed }) =>
      listed
        ? {
            zh: `${person}应收到${gets.zh}，但人员名册中没有其邮箱。`,
            en: `${person} is to get ${gets.en}, but the roster has no address.`,
          }
        : {
            zh: `${person}应收到${gets.zh}，但人员名册中已没有此人。`,
            en: `${person} is to get ${gets.en}, but is not in the roster any more.`,
          },
    remedy: ({ listed }) =>
      listed
        ? ROSTER_REMEDY()
        : {
            zh: "请在人员名册中恢复此人一行，写明邮箱（已离职的写明离职日期），然后重新发送。",
            en: "Put this person's row back into the roster, with the address (and the day of leaving for who left), and send again.",
          },
  }),
  "mail-address-unfit": entry<{ person: string; address: string }>({
    level: "error",
    title: { zh: "邮箱地址不能使用", en: "E-mail address cannot be used" },
    message: ({ person, address }) => ({
      zh: `${person}的邮箱“${address}”写法有误，邮件服务器不会接受：只能用英文字母、数字和常用符号，点不能在 @ 之前的首尾，也不能连用；中文域名请写成以 xn-- 开头的形式。`,
      en: `Mail servers do not take the address “${address}” of ${person}: letters, digits and common signs only, no dot at either end of what stands before the @, no two dots together; other scripts in a domain are written as xn--….`,
    }),
    remedy: ROSTER_REMEDY,
  }),
  "mail-address-foreign": entry<{ person: string; address: string; domains: string }>({
    level: "error",
    title: { zh: "邮箱不在允许的域名内", en: "Address outside the firm's domains" },
    message: ({ person, address, domains }) => ({
      zh: `${person}的邮箱“${address}”不属于允许的域名：${domains}。`,
      en: `The address “${address}” of ${person} is in none of the allowed domains: ${domains}.`,
    }),
    remedy: () => ({
      zh: "请更正这个邮箱；确实要发到这个域名的，请把域名写入 crm-kpi.yaml 的 mail.domains。",
      en: "Correct the address; if that domain is meant, add it to mail.domains in crm-kpi.yaml.",
    }),
  }),
  "mail-address-shared": entry<{ address: string; people: string }>({
    level: "error",
    title: { zh: "几个人用同一个邮箱", en: "One address for several people" },
    message: ({ address, people }) => ({
      zh: `“${address}”是这几个人共同的邮箱：${people}。发出后会看到别人的记分卡。`,
      en: `“${address}” is the address of several people: ${people}. They would see each other's scorecards.`,
    }),
    remedy: ROSTER_REMEDY,
  }),
  "mail-superior-left": entry<{ superior: string; left: string; person: string }>({
    level: "error",
    title: { zh: "直接上级已离职", en: "Superior has left" },
    message: ({ superior, left, person }) => ({
      zh: `${person}的直接上级${superior}已于 ${left} 离职，面谈名单不能发给已离职的人。`,
      en: `${superior}, the superior of ${person}, left on ${left}: no list of interviews goes to somebody who left.`,
    }),
    remedy: () => ({
      zh: "请在人员名册的“直接上级”列中改为现任上级，然后重新发送。",
      en: "Name the present superior in the column 直接上级 (superior) of the roster and send again.",
    }),
  }),
  "mail-card-of-other": entry<{ person: string; found: string }>({
    level: "error",
    title: { zh: "记分卡不是本人的", en: "Scorecard of somebody else" },
    message: ({ person, found }) => ({
      zh: `这份记分卡要发给${person}，但卡上写的工号是“${found}”。`,
      en: `This scorecard is for ${person}, but the id on it is “${found}”.`,
    }),
    remedy: REPUBLISH,
  }),
  "mail-card-unnamed": entry<{ person: string }>({
    level: "error",
    title: { zh: "记分卡上没有工号", en: "No id on the scorecard" },
    message: ({ person }) => ({
      zh: `要发给${person}的记分卡上找不到工号，无法核对是不是本人的。`,
      en: `The scorecard for ${person} shows no id, so that its owner cannot be checked.`,
    }),
    remedy: () => ({
      zh: "本所自定的模板请在第一张表的各列表之前加上标记 {{person.id}}，重新运行后再发送。",
      en: "In a template of your own, put the mark {{person.id}} on the first sheet above its lists, run again, and send.",
    }),
  }),
  "mail-counts-differ": entry<{ cards: number; people: number; recipients: number }>({
    level: "error",
    title: { zh: "份数不符", en: "Counts do not agree" },
    message: ({ cards, people, recipients }) => ({
      zh: `记分卡 ${cards} 份，被考核 ${people} 人，收件 ${recipients} 人，三者应当相等。`,
      en: `${cards} scorecards, ${people} assessed people and ${recipients} recipients: the three must agree.`,
    }),
    remedy: () => ({
      zh: "请看其他各条：有人不在名册中，或有文件被移动、增加。改正后重新发送。",
      en: "See the other findings: somebody left the roster, or files were moved or added. Mend that and send again.",
    }),
  }),
  "mail-file-changed": entry<{ there: boolean }>({
    level: "error",
    title: { zh: "结果文件与清单不符", en: "File differs from the manifest" },
    message: ({ there }) =>
      there
        ? {
            zh: "文件内容与 manifest.json 记录的 SHA-256 不符：发布之后被改动过。",
            en: "Its SHA-256 is not the one in manifest.json: it was changed after it was published.",
          }
        : {
            zh: "manifest.json 中列有这个文件，但文件夹中没有。",
            en: "manifest.json lists this file, but it is not there.",
          },
    remedy: REPUBLISH,
  }),
  "mail-password-missing": entry<{ person: string }>({
    level: "error",
    title: { zh: "没有密码", en: "No password" },
    message: ({ person }) => ({
      zh: `${person}的记分卡要加密发送，但密码表中没有其密码。`,
      en: `The scorecard of ${person} is to be encrypted, but the list of passwords has none.`,
    }),
    remedy: () => ({
      zh: "请在密码表（mail.password-list）中补上这个工号的密码。",
      en: "Add a password for this id to the list (mail.password-list).",
    }),
  }),
} as const;
