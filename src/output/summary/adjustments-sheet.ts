import type { Person } from "../../facts/contract.ts";
import type { AppliedAdjustment } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { points } from "../workbook/figures.ts";
import { type Line, tableSheet } from "../workbook/table.ts";
import type { BookSheet } from "../workbook.ts";
import { heading, SUMMARY_WORDS } from "./words.ts";

/** Id, name, indicator, before, after, change, reason, decided by, decided on, file, sheet, row. */
const WIDTHS = [12, 14, 28, 10, 10, 10, 46, 16, 12, 30, 12, 7];

/** Every score that an appeal changed, with before and after (考核规定 §二.2). */
export function adjustmentsSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const { id, name, indicator, reason, file, sheet, row } = HEADINGS;
  const { before, after, change, decidedBy, decidedOn } = SUMMARY_WORDS;
  const headers = [
    id,
    name,
    indicator,
    before,
    after,
    change,
    reason,
    decidedBy,
    decidedOn,
    file,
    sheet,
    row,
  ];
  const lines = assessment.people.flatMap(({ person, adjustments }) =>
    adjustments.map((one) => adjustmentLine(person, one, publication)),
  );
  const nothing: Line = { values: [null, null, SUMMARY_WORDS.noAdjustments[lang]], tone: "muted" };
  return tableSheet({
    name: SUMMARY_WORDS.adjustments[lang],
    title: SUMMARY_WORDS.adjustmentsTitle[lang],
    notes: [heading(publication)],
    widths: WIDTHS,
    table: {
      columns: headers.map((text) => ({ header: text[lang] })),
      lines: lines.length === 0 ? [nothing] : lines,
    },
    frozenColumns: 2,
    foot: SUMMARY_WORDS.foot[lang],
  });
}

function adjustmentLine(
  person: Person,
  { adjustment, info, before, after }: AppliedAdjustment,
  { lang }: Publication,
): Line {
  const { at, reason, decidedBy, date } = adjustment;
  return {
    values: [
      person.id,
      person.name,
      (info?.label ?? HEADINGS.total)[lang],
      points(before),
      points(after),
      points(after.sub(before)),
      reason,
      decidedBy,
      { date },
      at.file,
      at.sheet,
      { number: at.row, format: "0" },
    ],
  };
}
