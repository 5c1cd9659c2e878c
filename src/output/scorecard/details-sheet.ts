import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import { HEADINGS } from "../words.ts";
import { type Column, INDICATOR_WIDTH, type Line, tableSheet } from "../workbook/table.ts";
import type { BookSheet } from "../workbook.ts";
import { detailLines } from "./detail-lines.ts";
import { applies } from "./explanation.ts";
import { heading } from "./heading.ts";
import { CARD_WORDS, RATERS_PROTECTED } from "./words.ts";

/** Behind the indicator: counts as, number, client, date, amount, credit, explanation, file, sheet, row. */
const WIDTHS = [10, 18, 28, 12, 14, 10, 42, 32, 14, 7];

/** The second sheet: the owner's rows behind every number. */
export function detailsSheet(publication: Publication, person: PersonResult): BookSheet {
  const { lang } = publication;
  const { indicator, explanation, date, file, sheet, row } = HEADINGS;
  const { counts, key, client, amount, credit } = CARD_WORDS;
  const headers = [indicator, counts, key, client, date, amount, credit, explanation, file, sheet, row];
  const columns = headers.map((text): Column => ({ header: text[lang] }));
  const lines = person.indicators.filter(applies).flatMap((result) => detailLines(result, lang));
  const nothing: Line = { values: [CARD_WORDS.nothing[lang]], tone: "muted" };
  return tableSheet({
    name: CARD_WORDS.details[lang],
    title: CARD_WORDS.detailsTitle[lang],
    notes: [heading(publication, person), RATERS_PROTECTED[lang]],
    widths: [INDICATOR_WIDTH[lang], ...WIDTHS],
    table: { columns, lines: lines.length === 0 ? [nothing] : lines },
    frozenColumns: 1,
    foot: CARD_WORDS.foot[lang],
  });
}
