/** The two languages in which the program speaks to its users. */
export const LANGUAGES = ["zh", "en"] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A sentence or label in every language; the user reads Chinese first. */
export type Text = Readonly<Record<Lang, string>>;

/** The same words in both languages: names, numbers, codes. */
export function same(words: string): Text {
  return { zh: words, en: words };
}

/** Joins texts with the separator each language uses in a list. */
export function joinTexts(texts: readonly Text[], separator: Text = { zh: "、", en: ", " }): Text {
  return {
    zh: texts.map((text) => text.zh).join(separator.zh),
    en: texts.map((text) => text.en).join(separator.en),
  };
}

/** Packs a text into the single string that a validation library's message can be. */
export function packText(zh: string, en: string): string {
  return JSON.stringify({ zh, en });
}

/** The text of a message made by {@link packText}; null for any other message. */
export function unpackText(message: string): Text | null {
  if (!message.startsWith('{"zh":')) return null;
  return JSON.parse(message) as Text;
}
