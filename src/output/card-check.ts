import { toNumber } from "../domain/exact.ts";
import type { Lang } from "../domain/text.ts";
import type { PersonResult } from "../scoring/contract.ts";
import { NO_FIGURE } from "./workbook/figures.ts";

/** A sheet's values by row and column, as another program reads them. */
type Grid = readonly (readonly (string | number | null)[])[];

/** What of a card must be what the results say, whoever's card it is. */
const KEYS = ["person.id", "person.total", "person.rank", "person.grade"] as const;
type Key = (typeof KEYS)[number];

/** Where a key stands on the first sheet of the template, alone or in a sentence. */
export type KeyPlace = {
  readonly key: Key;
  readonly row: number;
  readonly column: number;
  readonly alone: boolean;
};

/** Where the keys stand in a template's first sheet: above its first list, below which rows move. */
export function keyPlaces(template: Grid): KeyPlace[] {
  const list = template.findIndex((row) => row.some((cell) => String(cell ?? "").includes("[].")));
  const fixed = list < 0 ? template : template.slice(0, list);
  return fixed.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      KEYS.filter((key) => String(cell ?? "").includes(`{{${key}}}`)).map((key) => ({
        key,
        row,
        column,
        alone: cell === `{{${key}}}`,
      })),
    ),
  );
}

/** What a card that was read back says otherwise than the results; null where it agrees. */
export function cardFault(
  card: Grid,
  places: readonly KeyPlace[],
  result: PersonResult,
  lang: Lang,
): string | null {
  const expected = expectedOf(result, lang);
  for (const { key, row, column, alone } of places) {
    const [found, due] = [card[row]?.[column] ?? null, expected[key]];
    if (alone ? !isSame(found, due) : !letters(String(found)).includes(letters(String(due)))) {
      return `${key}: ${found} ≠ ${due}`;
    }
  }
  return null;
}

function expectedOf(
  { person, total, rank, of, grade }: PersonResult,
  lang: Lang,
): Record<Key, string | number> {
  return {
    "person.id": person.id,
    "person.total": total === null ? NO_FIGURE : toNumber(total, 2),
    "person.rank": rank === null ? NO_FIGURE : `${rank} / ${of}`,
    "person.grade": grade?.label[lang] ?? NO_FIGURE,
  };
}

function isSame(found: string | number | null, due: string | number): boolean {
  if (typeof found === "number" || typeof due === "number") return found === due;
  return letters(found ?? "") === letters(due);
}

/** Characters that a workbook cannot hold, and how it writes some others, are not the point here. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll("_x005F_", "_")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
