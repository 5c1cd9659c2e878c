import type { Publication } from "../contract.ts";
import { ITEM_WORDS } from "../items-words.ts";
import { HEADINGS } from "../words.ts";
import { points } from "../workbook/figures.ts";
import { tableSheet } from "../workbook/table.ts";
import type { BookSheet } from "../workbook.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** Id, name, kind, date, points, amount, reason, decided by, file, sheet, row. */
const WIDTHS = [12, 14, 24, 12, 10, 26, 46, 16, 30, 12, 7];

/** Every bonus and deduction of the quarter; none where there was nothing. */
export function itemsSheets(publication: Publication): BookSheet[] {
  const { assessment, lang } = publication;
  const { id, name, date, file, sheet, row } = HEADINGS;
  const { kind, amount, reason } = ITEM_WORDS;
  const headers = [
    id,
    name,
    kind,
    date,
    ITEM_WORDS.points,
    amount,
    reason,
    SUMMARY_WORDS.decidedBy,
    file,
    sheet,
    row,
  ];
  const lines = assessment.people.flatMap(({ person, items }) =>
    items.map(({ item, kind: { label, points: range }, points: given, amount: yuan }) => ({
      values: [
        person.id,
        person.name,
        label[lang],
        { date: item.date },
        range === null ? null : points(given),
        yuan === null ? null : points(yuan),
        item.reason,
        item.decidedBy,
        item.at.file,
        item.at.sheet,
        { number: item.at.row, format: "0" },
      ],
    })),
  );
  if (lines.length === 0) return [];
  return [
    tableSheet({
      name: ITEM_WORDS.title[lang],
      title: ITEM_WORDS.title[lang],
      notes: [heading(publication)],
      widths: WIDTHS,
      table: { columns: headers.map((text) => ({ header: text[lang] })), lines },
      frozenColumns: 2,
      foot: SUMMARY_WORDS.foot[lang],
    }),
  ];
}
