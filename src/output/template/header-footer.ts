import { type Card, outside, type Piece } from "./card.ts";
import type { KnownMarks } from "./contract.ts";
import type { Faults } from "./faults.ts";
import { hasMark, type Mark, markText, splitMarks } from "./marks.ts";
import { treePieces } from "./pieces.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf, textIn } from "./xml-tree.ts";
import { cellText, openTag, xmlText } from "./xml-write.ts";

/** What a header or footer holds, codes included. */
const LONGEST = 255;

/**
 * Headers and footers with their marks as text. In a value, `&` would begin a code and a digit behind a font
 * size would belong to it.
 */
export function headerPieces(
  element: XmlElement,
  sheet: number,
  name: string,
  known: KnownMarks,
  faults: Faults,
): Piece[] {
  return treePieces(element, (part) => {
    const text = textIn(part);
    if (elementsOf(part).length > 0 || !hasMark(text)) return null;
    const parts = plainParts(text, name, known, faults);
    const content = (card: Card) => {
      let result = "";
      for (const each of parts) {
        if (typeof each === "string") result += each;
        else result += joint(result, cellText(card.text(each, outside(sheet))).replaceAll("&", "&&"));
      }
      return cut(result);
    };
    return [`${openTag(part)}>`, (card) => xmlText(content(card)), `</${part.name}>`];
  });
}

/** The texts and value marks of a text outside all rows; marks of lists are reported. */
export function plainParts(
  text: string,
  sheet: string | null,
  known: KnownMarks,
  faults: Faults,
): (string | Mark)[] {
  const spot = { sheet, cell: null };
  return splitMarks(text, known, faults, spot).map(({ part }) => {
    if (typeof part === "string" || part.kind !== "field") return part;
    faults.misplaced("list-outside-rows", spot, `{{${markText(part)}}}`);
    return "";
  });
}

function joint(before: string, value: string): string {
  return /&\d+$/.test(before) && /^\d/.test(value) ? ` ${value}` : value;
}

/** Not longer than allowed, and not ending in the middle of `&&` or of a character. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const short = text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "");
  return /(?:^|[^&])(?:&&)*&$/.test(short) ? short.slice(0, -1) : short;
}
