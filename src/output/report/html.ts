/** A piece of markup whose every text is escaped; only {@link html} and {@link constant} make one. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes: texts are escaped, markup stays, lists are joined, null is nothing. */
export type Content = string | number | Html | null | readonly Content[];

/**
 * A template of markup. The document is written so that an XML reader can follow it too: every element is closed.
 * @throws {RangeError} for a number that is not whole: others are rounded to text first
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  const last = parts.length - 1;
  return new Html(
    parts.map((part, index) => (index === last ? part : part + markup(values[index] ?? null))).join(""),
  );
}

/** Markup or style that stands in the program itself; never anything from data. */
export function constant(text: string): Html {
  return new Html(text);
}

/** A text from the exports or the configuration: its direction of writing cannot reach what stands beside it. */
export function data(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** Pieces with something between them. */
export function joined(pieces: readonly Content[], between: Content): Content[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Controls, which XML forbids, and marks that turn the writing around what follows them. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Text as markup can hold it; what is forbidden is seen to have been there. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function markup(value: Content): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return wholeNumber(value);
  return value instanceof Html ? value.toString() : value.map(markup).join("");
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
}
