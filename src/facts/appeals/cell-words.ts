import { isExact, percent, shown } from "../../domain/exact.ts";
import { yuan } from "../../domain/fen.ts";
import type { Column } from "../../sources/contract.ts";
import type { Written } from "../../sources/kinds/as-written.ts";
import { cellText } from "../../sources/kinds/contract.ts";
import { isPeople, isPersonName, type PersonName } from "../../sources/kinds/people.ts";
import { foldWord, wordListOf } from "../../sources/kinds/words.ts";

/** What is written for a cell that is blank, since a blank cell of an appeal says nothing. */
export const BLANK_WORD = "空";

/** Whether a correction says that a cell is blank. */
export function saysBlank({ cell }: Written): boolean {
  return [BLANK_WORD, `(${BLANK_WORD})`, "空白", "(空白)", "blank", "(blank)"].includes(
    foldWord(cellText(cell)),
  );
}

/** A value of a column as a person would write it. */
export function sayValue(value: unknown, { kind }: Column): string {
  if (value === null || value === undefined) return `（${BLANK_WORD}）`;
  if (isPeople(value)) {
    return value
      .map((one) => `${sayName(one)}${one.share === null ? "" : ` ${percent(one.share)}`}`)
      .join("、");
  }
  if (isPersonName(value)) return sayName(value);
  if (typeof value === "bigint") return `${yuan(value)} 元`;
  if (isExact(value)) return shown(value, 6);
  const word = wordListOf(kind)?.words.find(({ meaning }) => meaning === value)?.word;
  return word ?? String(value).replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");
}

function sayName({ name, id }: PersonName): string {
  return id === null ? name : `${name}(${id})`;
}

/** A value as text by which two of a column are equal or not; a person's name and id are the same. */
export function comparable(value: unknown, idOf: (named: PersonName) => string | null): string {
  const plainly = (one: unknown): unknown => {
    if (typeof one === "bigint") return `${one}n`;
    return isPersonName(one) ? { ...one, name: idOf(one) ?? one.name, id: null } : one;
  };
  return JSON.stringify(value ?? null, (_, one: unknown) => plainly(one));
}
