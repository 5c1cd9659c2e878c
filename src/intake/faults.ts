import type { Text } from "../domain/text.ts";
import { type ReadFault, UnreadableFile } from "./contract.ts";

/** Ways in which a file is damaged or no file to read, in the words that a finding shows. */
const DETAILS = {
  empty: { zh: "文件是空的（0 字节）", en: "it is empty (0 bytes)" },
  truncated: { zh: "文件不完整，后面一部分没有了", en: "it is incomplete: its end is missing" },
  directory: { zh: "文件内部的目录已损坏", en: "its inner directory is damaged" },
  names: { zh: "文件内部有两个同名的部分，不知以哪个为准", en: "two of its inner parts have one name" },
  sum: {
    zh: "文件内容与其校验和不符，已经损坏",
    en: "its content does not match its check sums: it is damaged",
  },
  structure: { zh: "文件不完整或已损坏", en: "it is incomplete or damaged" },
  entities: {
    zh: "文件内部含有 XML 实体或外部引用的声明，正常的工作簿不会有",
    en: "it declares XML entities or a document type, which no proper workbook does",
  },
  "no-sheets": { zh: "文件中没有工作表", en: "it has no worksheet" },
  "no-workbook": {
    zh: "内容不是工作簿，也不是文字表格",
    en: "its content is neither a workbook nor a text table",
  },
  "not-a-file": {
    zh: "这不是普通文件（而是文件夹、管道或设备）",
    en: "it is no ordinary file but a folder, a pipe or a device",
  },
  forbidden: { zh: "没有读取它的权限", en: "there is no permission to read it" },
  vanished: { zh: "文件已经不在，或是失效的链接", en: "it is gone, or a link that leads nowhere" },
  changed: { zh: "读取时文件正在被改写", en: "it was being changed while it was read" },
} as const satisfies Record<string, Text>;

export type Damage = keyof typeof DETAILS;

/** The fault of a file that cannot be read. */
export function damage(kind: Damage): ReadFault {
  return { code: "file-unreadable", args: { detail: DETAILS[kind] }, sheet: null, row: null };
}

export function damaged(kind: Damage): UnreadableFile {
  return new UnreadableFile(damage(kind));
}

/** What a limit is on, in the words that a finding shows. */
const LIMITED = {
  bytes: (limit: number) => ({
    zh: `文件大小（展开后）超过 ${megabytes(limit)} MB`,
    en: `it is larger than ${megabytes(limit)} MB (unpacked)`,
  }),
  parts: (limit: number) => ({ zh: `内部超过 ${limit} 个部分`, en: `it has more than ${limit} inner parts` }),
  sheets: (limit: number) => ({ zh: `工作表超过 ${limit} 个`, en: `it has more than ${limit} sheets` }),
  row: (limit: number) => ({
    zh: `一行超过 ${limit} 个字符`,
    en: `one of its rows has more than ${limit} characters`,
  }),
  rows: (limit: number) => ({ zh: `超过 ${limit} 行`, en: `it has more than ${limit} rows` }),
  cells: (limit: number) => ({
    zh: `一个工作表超过 ${limit} 个单元格`,
    en: `one of its sheets has more than ${limit} cells`,
  }),
  "blank-rows": (limit: number) => ({
    zh: `一个工作表中没有内容的行超过 ${limit} 行`,
    en: `one of its sheets has more than ${limit} rows without content`,
  }),
  faults: (limit: number) => ({
    zh: `引号错误超过 ${limit} 行，其余的行没有读取`,
    en: `more than ${limit} of its lines have broken quotes; the others were not read`,
  }),
  work: () => ({
    zh: "读取它所需的内存或时间超出限度",
    en: "reading it takes more memory or time than is allowed",
  }),
} as const;

export function tooLarge(kind: keyof typeof LIMITED, limit: number): UnreadableFile {
  return new UnreadableFile(exceeded(kind, limit));
}

/** The fault of a file that goes beyond a limit. */
export function exceeded(kind: keyof typeof LIMITED, limit: number): ReadFault {
  return { code: "file-too-large", args: { limit: LIMITED[kind](limit) }, sheet: null, row: null };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

export function encrypted(): UnreadableFile {
  return new UnreadableFile({ code: "file-encrypted", args: {}, sheet: null, row: null });
}

/** A file of a kind that is not read. */
export function unsupported(what: Text): UnreadableFile {
  return new UnreadableFile({ code: "file-unsupported", args: { what }, sheet: null, row: null });
}
