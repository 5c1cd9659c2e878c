/** Characters that take two columns: Chinese, Japanese and Korean ones, full-width forms, pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** What stays together when a line is broken: a wide character, a run of blanks, a word. */
const PIECES = new RegExp(`${WIDE.source}|\\s+|(?:(?!${WIDE.source})\\S)+`, "gu");

/** The size of type, in points, in which one column of a sheet is one character wide. */
const COLUMN_SIZE = 10;
const LINE = 1.45;
/** Above and below the text, in points. */
const PADDING = 5;
/** The highest row that a spreadsheet takes, in points. */
const HIGHEST = 409;

/** How wide a text is, in half-width characters: a Chinese one counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** How many lines a text needs in a column, broken as spreadsheets break it. */
export function linesOf(text: string, width: number, size: number): number {
  const available = Math.max(2, Math.floor((width * COLUMN_SIZE) / size) - 1);
  return text.split(/\r\n|[\r\n]/).reduce((lines, paragraph) => lines + linesIn(paragraph, available), 0);
}

function linesIn(paragraph: string, available: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(PIECES) ?? []) {
    const width = textWidth(piece);
    if (used + width <= available) {
      used += width;
    } else if (piece.trim() === "") {
      used = available;
    } else {
      const started = used === 0 ? 0 : 1;
      const more = Math.ceil(width / available) - 1;
      lines += started + more;
      used = width - more * available;
    }
  }
  return lines;
}

/** The height of a row for so many lines, in points: spreadsheets do not find it for merged cells themselves. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST, Math.ceil(lines * size * LINE + PADDING));
}
