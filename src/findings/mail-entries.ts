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
  "mail-address-missing": entry<{ person: string; gets: Text }>({
    level: "error",
    title: { zh: "没有邮箱地址", en: "No e-mail address" },
    message: ({ person, gets }) => ({
      zh: `${person}应收到${gets.zh}，但人员名册中没有其邮箱。`,
      en: `${person} is to get ${gets.en}, but the roster has no address.`,
    }),
    remedy: ROSTER_REMEDY,
  }),
  "mail-address-unfit": entry<{ person: string; address: string }>({
    level: "error",
    title: { zh: "邮箱地址不能使用", en: "E-mail address cannot be used" },
    message: ({ person, address }) => ({
      zh: `${person}的邮箱“${address}”含有邮件服务器不接受的字符（只能用英文字母、数字和常用符号）。`,
      en: `The address “${address}” of ${person} has characters that mail servers do not take.`,
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
