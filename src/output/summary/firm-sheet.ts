import type { Exact } from "../../domain/exact.ts";
import type { FirmResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { measured, NO_FIGURE, quantity } from "../workbook/figures.ts";
import { INDICATOR_WIDTH, type Line, tableSheet } from "../workbook/table.ts";
import type { BookSheet, CellValue } from "../workbook.ts";
import { FIRM_NOTE, heading, SUMMARY_WORDS } from "./words.ts";

/** Behind the indicator: value, part, whole, credited, unattributed, what is divided, explanation. */
const WIDTHS = [12, 16, 16, 16, 16, 40, 40];

/** The firm's own figures, and what of them no assessed person could be credited with. */
export function firmSheet(publication: Publication): BookSheet {
  const { assessment, lang } = publication;
  const { indicator, value, explanation } = HEADINGS;
  const { part, whole, credited, unattributed, made } = SUMMARY_WORDS;
  const headers = [indicator, value, part, whole, credited, unattributed, made, explanation];
  return tableSheet({
    name: SUMMARY_WORDS.firm[lang],
    title: SUMMARY_WORDS.firmTitle[lang],
    notes: [heading(publication), FIRM_NOTE[lang]],
    widths: [INDICATOR_WIDTH[lang], ...WIDTHS],
    table: {
      columns: headers.map((text) => ({
        header: text[lang],
        ...(text === value ? { align: "right" as const } : {}),
      })),
      lines: assessment.firm.map((result) => firmLine(result, publication)),
    },
    frozenColumns: 1,
    foot: SUMMARY_WORDS.foot[lang],
  });
}

function firmLine({ info, measurement, credited, unattributed }: FirmResult, { lang }: Publication): Line {
  // A rating's part and whole are weighted sums that mean nothing to a reader; its notes say what is behind.
  const rating = info.unit === "rating";
  const words = measurement.state === "value" ? measurement.notes : [measurement.reason];
  return {
    values: [
      info.label[lang],
      measured(measurement, info, lang),
      rating ? NO_FIGURE : figure(measurement.part),
      rating ? NO_FIGURE : figure(measurement.whole),
      figure(credited),
      figure(unattributed),
      info.whole === null ? info.part[lang] : `${info.part[lang]} ÷ ${info.whole[lang]}`,
      words.map((text) => text[lang]).join("\n"),
    ],
  };
}

function figure(value: Exact | null): CellValue {
  return value === null ? NO_FIGURE : quantity(value);
}
