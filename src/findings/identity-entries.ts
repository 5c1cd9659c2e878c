import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults in what the firm decided about who is who: aliases, and the decisions of the client register. */
export const identityEntries = {
  "alias-unknown": entry<{ alias: string; meant: string }>({
    level: "warning",
    title: { zh: "别名没有对应的对象", en: "Alias means nobody" },
    message: ({ alias, meant }) => ({
      zh: `配置中的别名“${alias}”指向“${meant}”，但本季度的资料中没有这个对象，或不止一个。`,
      en: `The alias “${alias}” stands for “${meant}”, but the quarter's data know none of that name, or more than one.`,
    }),
    remedy: () => ({
      zh: '请在 crm-kpi.yaml 的 aliases 中更正；编号全是数字时请加引号，如 "0012"。不再使用的别名请删除。',
      en: 'Correct it under aliases in crm-kpi.yaml; put a number in quotes, such as "0012". Delete aliases that are no longer used.',
    }),
  }),
  "alias-taken": entry<{ alias: string; meant: string; owner: string }>({
    level: "error",
    title: { zh: "别名是他人的姓名", en: "Alias is somebody else's name" },
    message: ({ alias, meant, owner }) => ({
      zh: `配置中的别名“${alias}”指向“${meant}”，但名册中叫这个名字的是 ${owner}，会把两个人混为一人。`,
      en: `The alias “${alias}” stands for “${meant}”, but in the roster it is the name of ${owner}: two people would become one.`,
    }),
    remedy: () => ({
      zh: "请在 crm-kpi.yaml 的 aliases 中更正或删除这个别名。",
      en: "Correct or delete the alias under aliases in crm-kpi.yaml.",
    }),
  }),
  "client-double": entry<{ one: string; other: string; why: Text }>({
    level: "error",
    title: { zh: "可能是同一客户，影响新客户认定", en: "Perhaps one client, and newness depends on it" },
    message: ({ one, other, why }) => ({
      zh: `“${one}”与“${other}”${why.zh}，可能是同一客户；是否同一，决定谁算新客户。`,
      en: `“${one}” and “${other}” ${why.en} and may be one client; who counts as new depends on it.`,
    }),
    remedy: () => ({
      zh: "请运行 crm-kpi check --write-register，在律所文件夹的 clients.csv 中为其中一行填写“同一客户”或“不同客户”（写对方的名称或编号）以及认定人、认定日期；也可在 crm-kpi.yaml 的 aliases.clients 中写明。",
      en: "Run crm-kpi check --write-register; in clients.csv in the firm's folder fill in “同一客户” (same) or “不同客户” (different) in one of the two lines with the other's name or number, and who decided when. An entry under aliases.clients in crm-kpi.yaml does as well.",
    }),
  }),
  "client-similar": entry<{ one: string; other: string; why: Text }>({
    level: "confirm",
    title: { zh: "可能是同一客户", en: "Perhaps one client" },
    message: ({ one, other, why }) => ({
      zh: `“${one}”与“${other}”${why.zh}，可能是同一客户，目前按两个客户计算。`,
      en: `“${one}” and “${other}” ${why.en} and may be one client; they are counted as two.`,
    }),
    remedy: () => ({
      zh: "请运行 crm-kpi check --write-register，在 clients.csv 中填写“同一客户”或“不同客户”以及认定人、认定日期，以后不再询问；也可在 crm-kpi.yaml 中只为本季度确认。",
      en: "Run crm-kpi check --write-register and fill in “同一客户” (same) or “不同客户” (different) in clients.csv, and who decided when; it will not be asked again. For this quarter alone it can be confirmed in crm-kpi.yaml.",
    }),
    asks: ({ one, other }) => ({ key: null, value: `${one} ≠ ${other}` }),
  }),
  "client-decision-conflict": entry<{ one: string; other: string }>({
    level: "error",
    title: { zh: "客户认定互相矛盾", en: "Decisions on clients contradict" },
    message: ({ one, other }) => ({
      zh: `这一行认定“${one}”与“${other}”不是同一客户，但编号、信用代码、曾用名或其他认定说它们是同一客户。`,
      en: `This line says that “${one}” and “${other}” are different clients, but a number, code, former name or another decision makes them one.`,
    }),
    remedy: () => ({
      zh: "请在客户登记中更正其中一处。",
      en: "Correct one of the two in the client register.",
    }),
  }),
} as const;
