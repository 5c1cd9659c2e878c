/** The longest text that a spreadsheet cell takes; a longer one makes the file "damaged". */
const LONGEST = 32_767;

/**
 * Text as a spreadsheet cell can hold it: without the characters that XML forbids, not longer than a cell,
 * and with `_x0041_` kept as written (a reader would turn it into `A`).
 */
export function safeText(text: string): string {
  const clean = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).toWellFormed()}…` : clean;
}
