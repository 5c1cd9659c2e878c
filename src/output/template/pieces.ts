import type { At, Card, Piece } from "./card.ts";
import type { XmlElement } from "./xml-read.ts";
import { openTag, xmlText } from "./xml-write.ts";

/** The same pieces with neighbouring texts joined. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else if (piece !== "") result.push(piece);
  }
  return result;
}

/** The text of pieces that are the same in every card, or null. */
export function fixedText(pieces: readonly Piece[]): string | null {
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : null;
}

/** The text of pieces in a card. */
export function render(pieces: readonly Piece[], card: Card, at: At): string {
  let text = "";
  for (const piece of pieces) text += typeof piece === "string" ? piece : piece(card, at);
  return text;
}

/** The pieces of an element and all that is in it, where `special` has its own for some elements. */
export function treePieces(element: XmlElement, special: (element: XmlElement) => Piece[] | null): Piece[] {
  const own = special(element);
  if (own !== null) return own;
  if (element.children.length === 0) return [`${openTag(element)}/>`];
  const children = element.children.flatMap((child) =>
    typeof child === "string" ? [xmlText(child)] : treePieces(child, special),
  );
  return joined([`${openTag(element)}>`, ...children, `</${element.name}>`]);
}
