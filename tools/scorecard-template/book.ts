import { Workbook } from "wasm-xlsxwriter";
import type { Lang } from "../../src/domain/text.ts";
import { MARKS_SHEET } from "../../src/output/template-words.ts";
import { BAR_COLUMN, cardSheet } from "./card-sheet.ts";
import { detailsSheet } from "./details-sheet.ts";
import { finish } from "./finish.ts";
import { interviewSheet } from "./interview-sheet.ts";
import { marksSheet } from "./marks-sheet.ts";
import { rulesSheet } from "./rules-sheet.ts";
import { formatOf } from "./styles.ts";
import { trendsSheet } from "./trends-sheet.ts";
import { wordsIn } from "./words.ts";

/**
 * The scorecard's template in a language: the same bytes on every machine and at every time.
 * @param forAuthors with a sheet behind the others that lists every mark, for who makes a template from it
 */
export function templateBytes(lang: Lang, forAuthors = false): Uint8Array {
  const word = wordsIn(lang);
  const workbook = new Workbook();
  workbook.setDefaultFormat(formatOf({ size: 9 }), 18, 64);
  const [card, details, interview, trends, rules] = (
    ["card", "details", "interview", "trends", "rules"] as const
  ).map((name) => workbook.addWorksheet().setName(word(name)));
  if (!card || !details || !interview || !trends || !rules) throw new RangeError("five sheets");
  const item = cardSheet(card, lang);
  detailsSheet(details, lang);
  interviewSheet(interview, lang);
  trendsSheet(trends, lang);
  rulesSheet(rules, lang);
  if (forAuthors) marksSheet(workbook.addWorksheet().setName(MARKS_SHEET[lang]), lang);
  card.setActive(true);
  return finish(
    workbook.saveToBufferSync(),
    { sheet: "sheet1", cell: `${BAR_COLUMN}${item + 1}` },
    word("trends"),
  );
}
