import type { Text } from "../domain/text.ts";
import { entry } from "./contract.ts";

/** Faults of whole files, sheets and headers. */
export const fileEntries = {
  "file-unreadable": entry<{ detail: Text }>({
    level: "error",
    title: { zh: "文件无法读取", en: "File cannot be read" },
    message: ({ detail }) => ({
      zh: `文件打不开：${detail.zh}。`,
      en: `The file cannot be opened: ${detail.en}.`,
    }),
    remedy: () => ({
      zh: "请用 Excel 或 WPS 打开，另存为 .xlsx（不设密码）后重新放入；或请让提供部门重新导出。",
      en: "Open it in Excel or WPS, save it as .xlsx without a password and put it back; or have it exported again.",
    }),
  }),
  "file-unsupported": entry<{ what: Text }>({
    level: "error",
    title: { zh: "文件类型不支持", en: "File type not supported" },
    message: ({ what }) => ({
      zh: `文件的内容是${what.zh}，这种格式不读取，其中的数据没有计入。`,
      en: `By its content this is ${what.en}, which is not read; nothing in it was counted.`,
    }),
    remedy: () => ({
      zh: "若其中有考核数据，请用 Excel 或 WPS 打开后另存为 .xlsx，放入季度文件夹；原文件请移出。",
      en: "If it holds data for the assessment, open it in Excel or WPS and save it as .xlsx in the quarter's folder; move this file away.",
    }),
  }),
  "file-encrypted": entry<Record<string, never>>({
    level: "error",
    title: { zh: "文件设有密码", en: "File has a password" },
    message: () => ({
      zh: "文件设有打开密码，无法读取。",
      en: "The file is protected by a password and cannot be read.",
    }),
    remedy: () => ({
      zh: "请用 Excel 或 WPS 输入密码打开，去掉打开密码（文件 → 信息 → 保护工作簿）后保存，再放回原处。",
      en: "Open it with its password, remove the password (File → Info → Protect Workbook), save it and put it back.",
    }),
  }),
  "file-too-large": entry<{ limit: Text }>({
    level: "error",
    title: { zh: "文件超出限度", en: "File beyond the limits" },
    message: ({ limit }) => ({
      zh: `文件没有读取：${limit.zh}。`,
      en: `The file was not read: ${limit.en}.`,
    }),
    remedy: () => ({
      zh: "请核对文件来源；若是正常的导出，请删去多余的空行、图片和无关的工作表，或拆成几个文件后重新放入。",
      en: "Check where the file comes from; if it is a proper export, delete blank rows, pictures and unrelated sheets, or split it into several files.",
    }),
  }),
  "file-misnamed": entry<{ extension: string; actual: Text }>({
    level: "warning",
    title: { zh: "扩展名与内容不符", en: "Name and content differ" },
    message: ({ extension, actual }) => ({
      zh: `文件名以 ${extension} 结尾，内容却是${actual.zh}；已按内容读取。`,
      en: `The name ends in ${extension}, but the content is ${actual.en}; it was read by its content.`,
    }),
    remedy: () => ({
      zh: "请核对读取的行数；最好请提供部门另存为 .xlsx 后重新提交。",
      en: "Check the number of rows that were read; better have the department save it as .xlsx and deliver it again.",
    }),
  }),
  "sheet-missing": entry<{ name: string }>({
    level: "error",
    title: { zh: "工作表读不出来", en: "Sheet cannot be read" },
    message: ({ name }) => ({
      zh: `工作簿列有工作表“${name}”，但读不到它的内容。`,
      en: `The workbook lists a sheet “${name}” whose content cannot be read.`,
    }),
    remedy: () => ({
      zh: "请用 Excel 或 WPS 打开文件，确认该表完整，另存为 .xlsx 后重新放入。",
      en: "Open the file in Excel or WPS, see that the sheet is complete, save it as .xlsx and put it back.",
    }),
  }),
  "cells-lost": entry<{ present: string; delivered: string }>({
    level: "error",
    title: { zh: "单元格没有读全", en: "Cells lost in reading" },
    message: ({ present, delivered }) => ({
      zh: `该表有 ${present} 个有内容的单元格，只读出 ${delivered} 个，文件的写法有问题（例如同一单元格出现两次）。`,
      en: `The sheet has ${present} cells with content, of which ${delivered} could be read: it is written in an unusual way, such as one cell given twice.`,
    }),
    remedy: () => ({
      zh: "请用 Excel 或 WPS 打开文件，核对后另存为 .xlsx 重新放入。",
      en: "Open the file in Excel or WPS, check it, save it as .xlsx and put it back.",
    }),
  }),
  "file-ignored": entry<{ extension: string }>({
    level: "warning",
    title: { zh: "文件没有读取", en: "File not read" },
    message: ({ extension }) => ({
      zh: `这是 ${extension} 文件，不是数据表，没有读取。`,
      en: `This is a file of type ${extension}, no table of data; it was not read.`,
    }),
    remedy: () => ({
      zh: "若其中有考核数据，请整理为 .xlsx 或 .csv；若没有，可以不管。",
      en: "If it holds data for the assessment, deliver them as .xlsx or .csv; otherwise leave it.",
    }),
  }),
  "file-repeated": entry<{ first: string }>({
    level: "error",
    title: { zh: "同一文件放了两份", en: "The same file twice" },
    message: ({ first }) => ({
      zh: `内容与“${first}”相同（全部或大部分行），其中的数据会被重复计算。`,
      en: `Its content is that of “${first}” (all or most of its rows): it would count twice.`,
    }),
    remedy: () => ({ zh: "请只保留一份。", en: "Keep one of the two." }),
  }),
  "encoding-unknown": entry<Record<string, never>>({
    level: "error",
    title: { zh: "文字编码无法识别", en: "Text encoding not recognised" },
    message: () => ({
      zh: "该文件不是 UTF-8 或带标记的 UTF-16 编码，按 GB18030 解读也认不出表头，或者含有无效字符（NUL）。",
      en: "The file is neither UTF-8 nor UTF-16 with a mark, and read as GB18030 its header is not known; or it contains NUL characters.",
    }),
    remedy: () => ({
      zh: "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
      en: "Save it in Excel as “CSV UTF-8 (comma delimited)”.",
    }),
  }),
  "csv-broken": entry<Record<string, never>>({
    level: "error",
    title: { zh: "CSV 引号不配对", en: "CSV quoting is broken" },
    message: () => ({
      zh: "这一行无法分列：引号没有闭合，或位置不对。该行没有读取，后面的行照常检查。",
      en: "The columns of this row cannot be told apart: a quote is not closed, or stands in the wrong place. The row was not read; the rows below it were.",
    }),
    remedy: () => ({
      zh: "请更正该行的引号，或改为导出 .xlsx。",
      en: "Correct the quote in that row, or export as .xlsx instead.",
    }),
  }),
  "csv-row-swallowed": entry<{ lines: string }>({
    level: "error",
    title: { zh: "CSV 引号吞并了下一行", en: "A CSV quote swallows rows" },
    message: ({ lines }) => ({
      zh: `一个带引号的单元格跨 ${lines} 行，而每一行都像是完整的一行数据，多半是多了一个引号。该行没有读取。`,
      en: `A quoted cell runs over ${lines} lines, each of which looks like a row of its own: probably a stray quote. The row was not read.`,
    }),
    remedy: () => ({
      zh: "请删去多余的引号；若确是一个单元格内的文字，请去掉其中的换行，或改为导出 .xlsx。",
      en: "Remove the stray quote; if it is the text of one cell, take out its line breaks, or export as .xlsx instead.",
    }),
  }),
  "source-unrecognised": entry<{ columns: string; nearest: Text | null; missing: string }>({
    level: "error",
    title: { zh: "看不出是哪类数据", en: "Not recognised as any export" },
    message: ({ columns, nearest, missing }) => ({
      zh: `表头与任何一类数据都对不上。找到的列：${columns}。${nearest === null ? "" : `最接近“${nearest.zh}”，缺少：${missing}。`}`,
      en: `The header fits none of the exports. Columns found: ${columns}.${nearest === null ? "" : ` Nearest is “${nearest.en}”, which lacks: ${missing}.`}`,
    }),
    remedy: () => ({
      zh: "请补上缺少的列或改正列名，或在 crm-kpi.yaml 的 sources 下写明列名的对应关系；与考核无关的文件请移出季度文件夹。",
      en: "Add the missing columns or correct the headers, or map them under sources in crm-kpi.yaml; move unrelated files out of the quarter's folder.",
    }),
  }),
  "source-ambiguous": entry<{ candidates: Text }>({
    level: "error",
    title: { zh: "同时像几类数据", en: "Fits several exports equally well" },
    message: ({ candidates }) => ({
      zh: `表头同样符合：${candidates.zh}，无法判断是哪一类。`,
      en: `The header fits these equally well: ${candidates.en}.`,
    }),
    remedy: () => ({
      zh: "请在 crm-kpi.yaml 的 sources 下，在所属的一类里用 files 写明这个文件；或删去不属于该类数据的列，使其只符合一类。",
      en: "Name the file by files under the source that is meant, in crm-kpi.yaml; or delete the columns of the other, so that it fits only one.",
    }),
  }),
  "sheet-ignored": entry<{ columns: string }>({
    level: "warning",
    title: { zh: "表格没有读取", en: "Table not read" },
    message: ({ columns }) => ({
      zh: columns === "" ? "该表是空的。" : `该表不像任何一类数据，没有计入。首行内容：${columns}。`,
      en:
        columns === ""
          ? "It is empty."
          : `It looks like none of the exports and was not counted. It begins: ${columns}.`,
    }),
    remedy: () => ({
      zh: "若其中有考核数据，请改正列名；若没有，可以不管。",
      en: "If it holds data for the assessment, correct its headers; otherwise leave it.",
    }),
  }),
  "column-missing": entry<{ source: Text; column: string; columns: string; guess: string }>({
    level: "error",
    title: { zh: "缺少必需的列", en: "Required column missing" },
    message: ({ source, column, columns, guess }) => ({
      zh: `“${source.zh}”缺少必需的列“${column}”。现有的列：${columns}。${guess === "" ? "" : `“${guess}”是不是这一列？`}`,
      en: `“${source.en}” lacks the required column “${column}”. Columns found: ${columns}.${guess === "" ? "" : ` Is it “${guess}”?`}`,
    }),
    remedy: ({ column }) => ({
      zh: `请让提供部门补上“${column}”列后重新导出；若只是列名不同，请在 crm-kpi.yaml 的 sources 下用 columns 写明对应的列名。`,
      en: `Have the department add the column “${column}” and export again; if it only has another name, map it by columns under sources in crm-kpi.yaml.`,
    }),
  }),
  "column-repeated": entry<{ column: string; headers: string }>({
    level: "error",
    title: { zh: "同一列出现多次", en: "Column given more than once" },
    message: ({ column, headers }) => ({
      zh: `有几列都表示“${column}”：${headers}，无法判断用哪一列。`,
      en: `Several columns stand for “${column}”: ${headers}.`,
    }),
    remedy: () => ({
      zh: "请只保留一列，其余删除或改名。",
      en: "Keep one of them; delete or rename the others.",
    }),
  }),
  "column-unused": entry<{ columns: string }>({
    level: "note",
    title: { zh: "有未使用的列", en: "Columns not used" },
    message: ({ columns }) => ({
      zh: `这些列没有用到：${columns}。`,
      en: `These columns were not used: ${columns}.`,
    }),
    remedy: () => ({
      zh: "若其中有应计入的内容，请改正列名。",
      en: "If one of them should count, correct its header.",
    }),
  }),
  "cell-without-header": entry<{ found: string }>({
    level: "warning",
    title: { zh: "表头之外有内容", en: "Content without a header" },
    message: ({ found }) => ({
      zh: `这一列没有表头，其中的内容没有读取，如“${found}”。`,
      en: `This column has no header; its content was not read: “${found}”, for one.`,
    }),
    remedy: () => ({
      zh: "若是数据，请补上列名；若是备注，可以不管。",
      en: "If it is data, give the column a header; if it is a remark, leave it.",
    }),
  }),
  "source-missing": entry<{ source: Text; department: Text; columns: string }>({
    level: "error",
    title: { zh: "数据未提交", en: "Source not delivered" },
    message: ({ source, department }) => ({
      zh: `没有收到“${source.zh}”（${department.zh}负责提供），有关指标无法计算。`,
      en: `“${source.en}” was not delivered (by: ${department.en}); the indicators that need it cannot be computed.`,
    }),
    remedy: ({ columns }) => ({
      zh: `请把文件放入季度文件夹，至少含列：${columns}。若本季度确实没有发生，请提交只有表头的文件，或在 crm-kpi.yaml 中写明 nil: true。`,
      en: `Put the file into the quarter's folder, with at least these columns: ${columns}. If nothing happened this quarter, deliver a file with its header only, or declare nil: true in crm-kpi.yaml.`,
    }),
  }),
  "template-unfilled": entry<{ source: Text }>({
    level: "warning",
    title: { zh: "填报表没有填写", en: "Fill-in workbook without rows" },
    message: ({ source }) => ({
      zh: `“${source.zh}”的填报表中没有任何一行，按“没有发生”处理。`,
      en: `The fill-in workbook of “${source.en}” has no row: it is taken to say that nothing happened.`,
    }),
    remedy: () => ({
      zh: "若确实没有发生，可以不管；若只是还没有填写，请填写后重新运行。",
      en: "If nothing happened, leave it; if nobody has filled it in yet, have it filled in and run again.",
    }),
  }),
  "nil-but-delivered": entry<{ source: Text }>({
    level: "error",
    title: { zh: "声明为空却有数据", en: "Declared empty, yet delivered" },
    message: ({ source }) => ({
      zh: `crm-kpi.yaml 声明“${source.zh}”本季度为空（nil: true），但此文件中有数据。`,
      en: `crm-kpi.yaml declares “${source.en}” empty (nil: true), but this file holds rows of it.`,
    }),
    remedy: () => ({
      zh: "请删去该声明，或移出该文件。",
      en: "Remove the declaration, or move the file away.",
    }),
  }),
  "file-not-of-quarter": entry<{ source: Text }>({
    level: "error",
    title: { zh: "文件放错了位置", en: "File lies in the wrong place" },
    message: ({ source }) => ({
      zh: `“${source.zh}”是按季度提交的数据，却放在季度文件夹之外，无法判断属于哪个季度。`,
      en: `“${source.en}” is delivered for one quarter but lies outside the quarters' folders.`,
    }),
    remedy: () => ({
      zh: "请移入所属季度的文件夹，如 2025Q3。",
      en: "Move it into the folder of its quarter, such as 2025Q3.",
    }),
  }),
} as const;
