import { dayNumber, makeDate } from "./days.ts";
import { NOTHING, over, parseRational, plus, type Rational, rational } from "./rational.ts";

/** One row of an export: the column's canonical key → the cell's text, null where it is blank. */
export type RawRow = Readonly<Record<string, string | null>>;
/** All rows by source id; a source that was not delivered has no key and is taken as one without rows. */
export type RawTables = Readonly<Record<string, readonly RawRow[]>>;

/** Half-width and without outer blanks. */
export function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

/** The form in which names are compared. */
export function fold(text: string): string {
  return plain(text).toLowerCase();
}

/** The rows of a source. */
export function rowsOf(tables: RawTables, source: string): readonly RawRow[] {
  return tables[source] ?? [];
}

/** The cell's text, or null where it is blank or the column is missing. */
export function cell(row: RawRow, column: string): string | null {
  const text = row[column];
  return text === null || text === undefined || plain(text) === "" ? null : plain(text);
}

/** The text of a cell that may not be blank. */
export function filledCell(row: RawRow, column: string): string {
  const text = cell(row, column);
  if (text === null) throw new Error(`oracle: ${column} is blank in ${JSON.stringify(row)}`);
  return text;
}

/** Reads a date with the year first as `YYYY-MM-DD`; a time of day behind it is dropped. */
export function readDate(text: string): string {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (!match) throw new Error(`oracle: not a date: ${text}`);
  return makeDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The cell's date, or null where it is blank. */
export function dateCell(row: RawRow, column: string): string | null {
  const text = cell(row, column);
  return text === null ? null : readDate(text);
}

/** The date of a cell that may not be blank. */
export function filledDate(row: RawRow, column: string): string {
  return readDate(filledCell(row, column));
}

/** A moment: its date, and the seconds since 1900-01-01 00:00:00. */
export type Moment = { readonly date: string; readonly seconds: number };

/** Reads a date with a time of day. */
export function readMoment(text: string): Moment {
  const date = readDate(text);
  const match = /[T ]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})?)?秒?$/.exec(text);
  if (!match) throw new Error(`oracle: no time of day: ${text}`);
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new Error(`oracle: not a time: ${text}`);
  return { date, seconds: dayNumber(date) * 86_400 + hour * 3600 + minute * 60 + second };
}

/** Reads a number with or without separators of thousands. */
export function readNumber(text: string): Rational {
  return parseRational(text.replaceAll(/[\s,¥]/g, "").replace(/[元分]$/, ""));
}

/** Reads yuan as whole fen. */
export function readFen(text: string): bigint {
  const fen = over(readNumber(text), rational(1, 100));
  if (fen.d !== 1n) throw new Error(`oracle: more than two decimals: ${text}`);
  return fen.n;
}

/** Somebody as a cell names them, with a share of one, or null where the cell gives no shares. */
export type Named = { readonly name: string; readonly id: string | null; readonly share: Rational | null };

/** Reads `张伟 60%、李娜 40%`, `张伟(L003)`, `L003:60` and the like. */
export function readPeople(text: string): Named[] {
  const named: { name: string; id: string | null; points: Rational | null }[] = [];
  for (const piece of plain(text).split(/[、,;/\n]/)) {
    let rest = piece.trim();
    if (rest === "") continue;
    let points: Rational | null = null;
    let id: string | null = null;
    const bracketed = /^(.*)\(\s*([\d.]+)\s*%\s*\)$/.exec(rest);
    const behind = /^(.*[\s)\p{L}])([\d.]+)\s*%$/u.exec(rest) ?? /^(.*):\s*([\d.]+)\s*%?$/.exec(rest);
    const share = bracketed ?? behind;
    if (share) {
      rest = (share[1] ?? "").trim();
      points = parseRational(share[2] ?? "");
    }
    const beside = /^(.*)\((.*)\)$/.exec(rest);
    if (beside) {
      rest = (beside[1] ?? "").trim();
      id = (beside[2] ?? "").trim();
    }
    named.push({ name: rest, id, points });
  }
  if (named.length === 0) throw new Error(`oracle: nobody in ${text}`);
  let total = NOTHING;
  let without = 0;
  for (const one of named) {
    if (one.points === null) without += 1;
    else total = plus(total, one.points);
  }
  if (without > 0 && without < named.length) throw new Error(`oracle: shares are missing in ${text}`);
  return named.map(({ name, id, points }) => ({ name, id, share: points && over(points, total) }));
}
