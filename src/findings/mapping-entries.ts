import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** What a mapping names: the text, its keys in the configuration and its column there; what there is instead. */
type Named = { text: string; key: string; column: string; there: string; guess: string };

const meant = ({ guess }: Named) => ({
  zh: guess === "" ? "" : `是不是想写“${guess}”？`,
  en: guess === "" ? "" : ` Did you mean “${guess}”?`,
});
const listed = ({ there }: Named) => ({
  zh: there === "" ? "一个也没有" : there,
  en: there === "" ? "none" : there,
});

/** What crm-kpi.yaml says of exports and the exports do not have. */
export const mappingEntries = {
  "mapping-file": entry<Named>({
    level: "error",
    title: { zh: "对应关系没有找到文件", en: "Mapping finds no file" },
    message: (args) => ({
      zh: `${args.key}（第 ${args.column} 列）写的“${args.text}”没有找到任何文件。现有的文件：${listed(args).zh}。${meant(args).zh}`,
      en: `“${args.text}” in ${args.key} (column ${args.column}) fits no file. Files found: ${listed(args).en}.${meant(args).en}`,
    }),
    remedy: () => ({
      zh: "请更正文件名（* 代表任意文字），或放入该文件；若本季度确实没有发生，请写明 nil: true。",
      en: "Correct the name (* stands for any text) or put the file into its place; if nothing happened this quarter, declare nil: true.",
    }),
  }),
  "mapping-sheet": entry<Named>({
    level: "error",
    title: { zh: "对应关系没有找到工作表", en: "Mapping finds no sheet" },
    message: (args) => ({
      zh: `${args.key}（第 ${args.column} 列）写的“${args.text}”不是任何工作表的名称。现有的工作表：${listed(args).zh}。${meant(args).zh}`,
      en: `“${args.text}” in ${args.key} (column ${args.column}) is the name of no sheet. Sheets found: ${listed(args).en}.${meant(args).en}`,
    }),
    remedy: () => ({
      zh: '请更正工作表名称；所有工作表都读取时写 "*"。',
      en: 'Correct the name of the sheet; write "*" to read every sheet.',
    }),
  }),
  "sheet-left-out": entry<{ source: Text; sheets: string }>({
    level: "warning",
    title: { zh: "工作表没有指定，未计入", en: "Sheet not named, not counted" },
    message: ({ source, sheets }) => ({
      zh: `这个工作表看起来也是“${source.zh}”，但 crm-kpi.yaml 只指定读取：${sheets}，因此没有计入。`,
      en: `This sheet looks like “${source.en}”, too, but crm-kpi.yaml names only these: ${sheets}. It was not counted.`,
    }),
    remedy: () => ({
      zh: "若应计入，请把它的名称加入 crm-kpi.yaml 的 sheet；若是草稿或汇总，可以不管。",
      en: "If it should count, add its name to sheet in crm-kpi.yaml; if it is a draft or a summary, leave it.",
    }),
  }),
  "mapping-column": entry<Named & { file: string }>({
    level: "error",
    title: { zh: "对应关系没有找到列", en: "Mapping finds no column" },
    message: (args) => ({
      zh: `${args.key}（第 ${args.column} 列）写的“${args.text}”不在“${args.file}”的表头中。现有的列：${listed(args).zh}。${meant(args).zh}`,
      en: `“${args.text}” in ${args.key} (column ${args.column}) is no header in “${args.file}”. Columns found: ${listed(args).en}.${meant(args).en}`,
    }),
    remedy: () => ({
      zh: "请照表头更正列名；表头不在前 30 行或认错了行时，请用 header-row 写明行号。",
      en: "Write the header as it stands in the file; if the header row was mistaken, give it by header-row.",
    }),
  }),
} as const;
