import type { At, Card } from "./card.ts";
import type { Plain } from "./contract.ts";
import type { Mark } from "./marks.ts";
import { filledFormula } from "./placeholders.ts";
import { plainValue } from "./values.ts";
import { cellText, drawnText, xmlText } from "./xml-write.ts";

/** Text with nothing of this goes into a cell as it is; most texts do, and one look is quicker than five. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are escaped or taken out
const DELICATE = /^\s|\s$|[\u0000-\u001F"&<>_\uD800-\uDFFF\uFFFE\uFFFF]/;
const SHORT = 1_000;

/**
 * What follows a cell's address and style: its type, content and end.
 * Texts stand in the cell itself (`inlineStr`), never as formulas, whatever they begin with.
 * @param x the prefix of the sheet's elements
 * @throws {RangeError} for NaN, infinity, a missing value or a placeholder that is no mark
 */
export function cellValue(card: Card, mark: Mark, at: At, x: string, close: string): string {
  const { value, own } = card.value(mark, at);
  const plain = plainValue(value, card.layout.calendar1904);
  if (value !== null && typeof value === "object" && "formula" in value) {
    const formula = filledFormula(value.formula, card, at, own);
    if (formula !== null) {
      if (plain === null) card.recalculates = true;
      const type = typeof plain === "string" ? ' t="str"' : "";
      return `${type}><${x}f>${xmlText(drawnText(formula))}</${x}f>${plainCell(plain, x)}${close}`;
    }
  }
  if (plain === null || plain === "") return "/>";
  if (typeof plain === "number") return `><${x}v>${plain}</${x}v>${close}`;
  if (!DELICATE.test(plain) && plain.length < SHORT)
    return ` t="inlineStr"><${x}is><${x}t>${plain}</${x}t></${x}is>${close}`;
  return ` t="inlineStr"><${x}is>${textElement(cellText(plain), x)}</${x}is>${close}`;
}

/** The cached result behind a formula. */
export function plainCell(plain: Plain, x: string): string {
  if (plain === null) return "";
  if (typeof plain === "number") return `<${x}v>${plain}</${x}v>`;
  return `<${x}v${spaceOf(plain)}>${xmlText(cellText(plain))}</${x}v>`;
}

/** Text as an element; blanks at its ends and line breaks are kept. @param text escaped for a cell */
export function textElement(text: string, x: string): string {
  return `<${x}t${spaceOf(text)}>${xmlText(text)}</${x}t>`;
}

function spaceOf(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
}
