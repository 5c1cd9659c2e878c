import { isExact, percent, shown } from "../../domain/exact.ts";
import { yuan } from "../../domain/fen.ts";
import { joinTexts, same, type Text } from "../../domain/text.ts";
import type { AnyRow, Column, Source } from "../../sources/contract.ts";
import { kindName } from "../../sources/kinds/index.ts";
import { isPeople, isPersonName, type PersonName } from "../../sources/kinds/people.ts";
import { wordListOf } from "../../sources/kinds/words.ts";

/** What an appeal corrects is told with its row, so that no mark is told here. */
const CORRECTED: Text = { zh: "（见更正的行）", en: "(see the row corrected)" };
const BLANK: Text = { zh: "（空）", en: "(blank)" };

/** A cell's value as an administrator writes it; money in yuan, marks out of 100. */
export function sayCell({ kind }: Column, value: unknown): Text {
  if (value === null || value === undefined || value === "") return BLANK;
  if (typeof value === "bigint") return same(yuan(value));
  if (isExact(value)) return same(kindName(kind) === "percent" ? percent(value) : shown(value, 6));
  if (isPeople(value)) {
    return joinTexts(
      value.map(({ share, ...one }) =>
        same(`${sayPerson(one)}${share === null ? "" : ` ${percent(share)}`}`),
      ),
    );
  }
  if (isPersonName(value)) return same(sayPerson(value));
  if (typeof value === "object") return CORRECTED;
  if (typeof value !== "string") return same(String(value));
  const word = wordListOf(kind)?.words.find(({ meaning }) => meaning === value)?.word ?? value;
  const text = kindName(kind) === "date-time" ? value.replace("T", " ") : value;
  return { zh: word === value ? text : word, en: text };
}

function sayPerson({ name, id }: PersonName): string {
  return id === null || id === name ? name : `${name}（${id}）`;
}

/** What tells a row of a source: the value of its key column; empty where the source has none. */
export function sayKey({ key, columns }: Source, row: AnyRow): string {
  const column = columns[key ?? ""];
  return column === undefined ? "" : sayCell(column, row[key ?? ""]).zh;
}
