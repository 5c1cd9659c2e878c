import type { Lang, Text } from "../../domain/text.ts";
import { type Finding, levelOf, messageOf, remedyOf, titleOf } from "../../findings/finding.ts";
import type { Delivery } from "../../scoring/contract.ts";
import type { SourceBook } from "../../sources/book.ts";
import { signatureText } from "../confirmation-words.ts";
import type { Publication } from "../contract.ts";
import { sayNotData } from "../not-data.ts";
import { HEADINGS, LEVEL_WORDS } from "../words.ts";
import { count } from "../workbook/figures.ts";
import { BODY } from "../workbook/palette.ts";
import { headRows, sectionRows, wideRow } from "../workbook/rows.ts";
import { type Line, type Table, tableRows } from "../workbook/table.ts";
import type { BookRow, BookSheet } from "../workbook.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** Source or level, finding, file, sheet, and two groups of columns that each table shares out in its own way. */
const WIDTHS = [14, 20, 34, 14, 9, 9, 9, 40, 36];

const CONFIRMED: Text = { zh: "已确认", en: "confirmed" };
const COLON: Text = { zh: "：", en: ": " };

/** What was delivered and what became of it; then what the checks found. */
export function dataQualitySheet(publication: Publication): BookSheet {
  const { assessment, deliveries, findings, lang } = publication;
  return {
    name: SUMMARY_WORDS.dataQuality[lang],
    columns: WIDTHS,
    rows: [
      ...headRows(WIDTHS, SUMMARY_WORDS.dataQualityTitle[lang], [heading(publication)]),
      ...sectionRows(WIDTHS, SUMMARY_WORDS.deliveries[lang]),
      ...tableRows(WIDTHS, deliveriesTable(deliveries, assessment.scheme.sourceBook, lang)),
      ...sectionRows(WIDTHS, SUMMARY_WORDS.findings[lang]),
      ...findingRows(findings, lang),
    ],
    landscape: true,
    plain: true,
    foot: SUMMARY_WORDS.foot[lang],
  };
}

function deliveriesTable(deliveries: readonly Delivery[], book: SourceBook, lang: Lang): Table {
  const { source, rows, used, leftOut, why } = SUMMARY_WORDS;
  return {
    columns: [
      { header: source[lang] },
      { header: HEADINGS.file[lang], span: 2 },
      { header: HEADINGS.sheet[lang] },
      { header: rows[lang] },
      { header: used[lang] },
      { header: leftOut[lang] },
      { header: why[lang] },
      { header: "SHA-256" },
    ],
    lines: deliveries.map((one) => ({
      values: [
        book.of(one.source).label[lang],
        one.file,
        one.sheet,
        count(one.rows),
        count(one.used),
        count(one.leftOut.reduce((total, left) => total + left.rows, 0)),
        [
          ...one.leftOut.map(({ reason, rows: left }) => `${reason[lang]}${COLON[lang]}${left}`),
          ...one.notData.map((line) => sayNotData(line, lang)),
        ].join("\n"),
        one.sha256,
      ],
    })),
  };
}

function findingRows(findings: readonly Finding[], lang: Lang): BookRow[] {
  if (findings.length === 0) return [wideRow(WIDTHS, SUMMARY_WORDS.noFindings[lang], BODY)];
  const { level, finding, column, message, remedy } = SUMMARY_WORDS;
  const { file, sheet, row } = HEADINGS;
  const columns = [
    { header: level[lang], align: "center" as const },
    { header: finding[lang] },
    { header: file[lang] },
    { header: sheet[lang] },
    { header: row[lang] },
    { header: column[lang], span: 2 },
    { header: message[lang] },
    { header: remedy[lang] },
  ];
  return tableRows(WIDTHS, { columns, lines: findings.map((one) => findingLine(one, lang)) });
}

function findingLine(finding: Finding, lang: Lang): Line {
  const { file, sheet, row, column } = finding.at;
  return {
    values: [
      (finding.confirmed === undefined ? LEVEL_WORDS[levelOf(finding)] : CONFIRMED)[lang],
      titleOf(finding)[lang],
      file,
      sheet,
      row === null ? null : { number: row, format: "0" },
      column,
      messageOf(finding)[lang],
      (finding.confirmed === undefined ? remedyOf(finding) : signatureText(finding.confirmed))[lang],
    ],
  };
}
