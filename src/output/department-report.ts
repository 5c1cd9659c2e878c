import { addDays, type CivilDate } from "../domain/civil-date.ts";
import { compareText } from "../domain/order.ts";
import { type Quarter, quarterLabel } from "../domain/quarter.ts";
import type { Lang, Text } from "../domain/text.ts";
import { type Finding, isOpen, levelOf, messageOf, remedyOf, titleOf } from "../findings/finding.ts";
import type { Department } from "../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../sources/departments.ts";
import { type ReturnedTable, returnedSheet } from "./department-report/returned-sheet.ts";
import { sheetNames } from "./department-report/sheet-names.ts";
import { REPORT_WIDTHS, RETURN_WORDS } from "./department-report/words.ts";
import { HEADINGS, LEVEL_WORDS } from "./words.ts";
import { BODY, STRONG } from "./workbook/palette.ts";
import { headRows, wideRow } from "./workbook/rows.ts";
import { tableRows } from "./workbook/table.ts";
import type { Book, BookSheet } from "./workbook.ts";

/** What goes back to one department: its findings, and its faulty rows as they were. */
export type DepartmentReturn = {
  readonly department: Department;
  readonly findings: readonly Finding[];
  readonly tables: readonly ReturnedTable[];
};

/** For which quarter, seen from which day, in which language. */
export type ReturnFrame = { readonly quarter: Quarter; readonly today: CivilDate; readonly lang: Lang };

/** Whether a finding is for a department to mend: errors, what is to be confirmed, and warnings. */
export function isReturned(finding: Finding): boolean {
  return levelOf(finding) === "error" || levelOf(finding) === "warning" || isOpen(finding);
}

/**
 * A department's workbook: first a sheet for the person who mends the data (what, where, what to do, until when), then
 * a sheet for each table with its faulty rows. Several departments in one workbook follow each other.
 */
export function departmentBook(returns: readonly DepartmentReturn[], frame: ReturnFrame): Book {
  const tables = returns.flatMap((one) => one.tables);
  const names = sheetNames([
    ...returns.map(({ department }) => firstName(department, returns.length, frame.lang)),
    ...tables.map(
      ({ file, sheet }) =>
        `${(file.split("/").at(-1) ?? file).replace(/\.[^.]+$/, "")}${sheet === null ? "" : `-${sheet}`}`,
    ),
  ]);
  return {
    dated: frame.today,
    sheets: [
      ...returns.map((one, index) => firstSheet(one, names[index] ?? "", frame)),
      ...tables.map((table, index) => returnedSheet(table, names[returns.length + index] ?? "", frame.lang)),
    ],
  };
}

function firstName(department: Department, departments: number, lang: Lang): string {
  const word = RETURN_WORDS.first[lang];
  return departments === 1 ? word : `${word}-${DEPARTMENT_LABELS[department][lang]}`;
}

/**
 * Results are fed back in the first ten days of the next month (考核规定 §三.5): what is wrong has to be mended by the
 * eighth, and the day after it is asked for where that has passed.
 */
export function mendedUntil({ last }: Quarter, today: CivilDate): CivilDate {
  const due = addDays(last, 8);
  return today < due ? due : addDays(today, 1);
}

function firstSheet({ department, findings }: DepartmentReturn, name: string, frame: ReturnFrame): BookSheet {
  const { quarter, today, lang } = frame;
  const title: Text = {
    zh: `${quarterLabel(quarter).zh}考核数据退回单（${DEPARTMENT_LABELS[department].zh}）`,
    en: `Data to be corrected, ${quarterLabel(quarter).en}: ${DEPARTMENT_LABELS[department].en}`,
  };
  const until = mendedUntil(quarter, today);
  const asks: Text = {
    zh: `请于 ${until} 前按下表更正原文件，然后整份重新提交。后面各工作表列出有问题的行，问题单元格已用底色标出，并附批注。请在原文件中更正，不要在本文件中修改。`,
    en: `Please correct the original files by ${until} as listed below and deliver them again as a whole. The sheets behind show the rows in question, the cells marked, with a note. Correct the original files, not this one.`,
  };
  return {
    name,
    columns: REPORT_WIDTHS,
    rows: [
      ...headRows(REPORT_WIDTHS, title[lang], []),
      wideRow(REPORT_WIDTHS, asks[lang], STRONG),
      ...findingRows(findings, lang),
    ],
    landscape: true,
    plain: true,
  };
}

function findingRows(findings: readonly Finding[], lang: Lang) {
  if (findings.length === 0) return [wideRow(REPORT_WIDTHS, RETURN_WORDS.nothing[lang], BODY)];
  const { number, level, column, fault, remedy } = RETURN_WORDS;
  const columns = [
    { header: number[lang] },
    { header: level[lang], align: "center" as const },
    { header: HEADINGS.file[lang] },
    { header: HEADINGS.sheet[lang] },
    { header: HEADINGS.row[lang] },
    { header: column[lang] },
    { header: fault[lang] },
    { header: remedy[lang] },
  ];
  const lines = findings.map((finding, index) => ({
    values: [
      { number: index + 1, format: "0" },
      LEVEL_WORDS[levelOf(finding)][lang],
      finding.at.file,
      finding.at.sheet,
      finding.at.row === null ? null : { number: finding.at.row, format: "0" },
      finding.at.column,
      `${titleOf(finding)[lang]}${RETURN_WORDS.colon[lang]}${messageOf(finding)[lang]}`,
      remedyOf(finding)[lang],
    ],
  }));
  return tableRows(REPORT_WIDTHS, { columns, lines });
}

/** Departments in the order of their ids, so that a workbook does not depend on the order of findings. */
export function inOrder(returns: readonly DepartmentReturn[]): DepartmentReturn[] {
  return [...returns].sort((a, b) => compareText(a.department, b.department));
}
