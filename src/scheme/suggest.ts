import type { Text } from "../domain/text.ts";

/** The known word that a misspelt one most likely stands for; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const folded = word.trim().toLowerCase().replaceAll("_", "-");
  const most = 1 + Math.floor(folded.length / 3);
  let best: { name: string; edits: number } | null = null;
  for (const name of known) {
    const edits = distance(folded, name.toLowerCase());
    if (edits <= most && edits < name.length && (best === null || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? null;
}

/** “did you mean X”, to be put behind a message; empty where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): Text {
  const name = nearest(word, known);
  if (name === null) return { zh: "", en: "" };
  return { zh: `；是不是想写“${name}”？`, en: `; did you mean “${name}”?` };
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= to.length; column += 1) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const edits = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + changed];
      line.push(Math.min(...edits, swapped ? at(row - 2, column - 2) + 1 : (edits[0] ?? 0)));
    }
  }
  return at(from.length, to.length);
}
