/** A column's letters by its place from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const before = Math.floor(index / 26);
  return `${before === 0 ? "" : columnLetters(before - 1)}${String.fromCharCode(65 + rest)}`;
}

/** The place of a column from 0 by its letters, at most `XFD` as in a spreadsheet; null for anything else. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  const index = [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return index < 16_384 ? index : null;
}
