import type { InputFile } from "../../src/intake/contract.ts";
import { ownFiles } from "../findings/case.ts";
import { type Assessed, assessed, textFile } from "./quarter.ts";

/** The header of the appeals, as departments of a Chinese firm write it. */
export const APPEAL_HEADER = [
  "申诉编号",
  "申诉人",
  "指标",
  "申诉事项",
  "申诉日期",
  "结果签收日期",
  "决定日期",
  "决定人",
  "决定",
  "处理方式",
  "数据文件",
  "工作表",
  "行号",
  "数据类别",
  "数据编号",
  "更正列",
  "原值",
  "更正为",
  "调整分值",
  "决定理由",
] as const;

export type AppealCells = Readonly<Partial<Record<(typeof APPEAL_HEADER)[number], string>>>;

/** An appeal of the small firm that is right in every cell: a complaint of 李娜 was handled a day earlier. */
export const UPHELD: AppealCells = {
  申诉编号: "SS-01",
  申诉人: "李娜",
  指标: "投诉处理及时率",
  申诉事项: "投诉已于 8 月 5 日办结",
  申诉日期: "2025-10-05",
  结果签收日期: "2025-10-03",
  决定日期: "2025-10-08",
  决定人: "赵敏",
  决定: "成立",
  处理方式: "更正",
  数据类别: "投诉记录",
  数据编号: "TS-01",
  更正列: "处理日期",
  原值: "2025-08-06",
  更正为: "2025-08-05",
  决定理由: "经核对处理单",
};

/** What says which row is corrected and how; an appeal without it asks for nothing. */
export const NO_CORRECTION: AppealCells = {
  处理方式: "",
  数据类别: "",
  数据编号: "",
  更正列: "",
  原值: "",
  更正为: "",
};

/** An appeal on which nothing is decided. */
export const UNDECIDED: AppealCells = {
  ...NO_CORRECTION,
  决定日期: "",
  决定人: "",
  决定: "",
  决定理由: "",
};

/** A file of appeals, each {@link UPHELD} but for some cells. */
export function appealsCsv(...appeals: readonly AppealCells[]): string {
  const rows = appeals.map((cells) => {
    const row: AppealCells = { ...UPHELD, ...cells };
    return APPEAL_HEADER.map((name) => row[name] ?? "");
  });
  return `${[APPEAL_HEADER, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

/** The file of the small firm's one complaint. */
export const COMPLAINTS = "2025Q3/投诉记录.csv";
/** The complaint about 李娜, handled twelve working days after it was received: late. */
export const LATE = { [COMPLAINTS]: (text: string) => text.replace("2025-08-06", "2025-08-20") };
/** Corrects the day on which the late complaint was handled. */
export const CORRECTED: AppealCells = { 原值: "2025-08-20", 更正为: "2025-08-06" };

/** By path: how a file of the firm is changed. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** The small firm's files, some of them changed. */
export function firmFiles(changes: Changes = {}): InputFile[] {
  return [...ownFiles("base")].map(([path, bytes]) =>
    textFile(path, (changes[path] ?? ((text: string) => text))(bytes.toString())),
  );
}

/** The small firm with appeals, assessed. */
export function withAppeals(appeals: readonly AppealCells[], changes: Changes = LATE): Promise<Assessed> {
  return assessed([...firmFiles(changes), textFile("2025Q3/申诉.csv", appealsCsv(...appeals))]);
}
