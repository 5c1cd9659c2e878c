import type { Lang, Text } from "../../domain/text.ts";
import type { Column, Source } from "../../sources/contract.ts";

/** The header of a column in a fill-in workbook; a star marks what must be filled in in every row. */
export function headerOf(key: string, { zh, need }: Column, lang: Lang): string {
  const name = lang === "zh" ? zh : canonicalName(key);
  return need === "cell" ? `${name}*` : name;
}

/** `clientId` as the documents write it: `client_id`. */
export function canonicalName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A name that a sheet and a file can have. */
export function bookName({ label }: Pick<Source, "label">, lang: Lang): string {
  return label[lang]
    .replace(/[[\]:*?/\\<>"|]/g, " ")
    .trim()
    .slice(0, 31);
}

export const NEED_WORDS: Readonly<Record<Column["need"], Text>> = {
  cell: { zh: "必填", en: "required" },
  column: { zh: "按情况填", en: "where it applies" },
  none: { zh: "选填", en: "optional" },
};
