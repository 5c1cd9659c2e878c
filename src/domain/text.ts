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
