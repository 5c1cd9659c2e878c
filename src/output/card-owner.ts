/** A sheet's values by row and column, as another program reads them. */
type Grid = readonly (readonly (string | number | null)[])[];

const ID = "{{person.id}}";

/** Where a template's first sheet shows the id, and what stands around it there. */
export type IdPlace = { readonly row: number; readonly column: number; readonly pattern: RegExp };

/** The places of the id above the first list, below which rows move. */
export function idPlaces(template: Grid): IdPlace[] {
  const list = template.findIndex((row) => row.some((cell) => String(cell ?? "").includes("[].")));
  return (list < 0 ? template : template.slice(0, list)).flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const text = String(cell ?? "");
      return text.includes(ID) ? [{ row, column, pattern: patternOf(text) }] : [];
    }),
  );
}

/**
 * Whose card this is: the id that it shows at every such place; null where it shows none, or not the same one.
 * @param ids everybody's; an id with a blank or a sign in it is found by them
 */
export function cardOwner(card: Grid, places: readonly IdPlace[], ids: readonly string[]): string | null {
  const shown = places.map(({ row, column, pattern }) => {
    const text = plain(String(card[row]?.[column] ?? ""));
    const known = ids.find((id) => sentenceOf(pattern, id).test(text));
    return known ?? pattern.exec(text)?.[1] ?? null;
  });
  const [first, ...others] = shown;
  return first !== undefined && others.every((one) => one === first) ? first : null;
}

/** The template's sentence with the id caught; other marks may be anything. */
function patternOf(text: string): RegExp {
  const pieces = plain(text)
    .split(/(\{\{[^{}]*\}\})/)
    .map((piece) => (piece === ID ? "(.+?)" : /^\{\{/.test(piece) ? ".*?" : escaped(piece)));
  return new RegExp(`^${pieces.join("")}$`, "su");
}

/** The same sentence with one id in its place. */
function sentenceOf({ source, flags }: RegExp, id: string): RegExp {
  return new RegExp(
    source.replace("(.+?)", () => `(${escaped(plain(id))})`),
    flags,
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** What a workbook cannot hold, and how it writes some characters, is not the point here. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll("_x005F_", "_")
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, "");
}
