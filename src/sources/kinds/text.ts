import { cellText, invalid, kindOf, plain } from "./contract.ts";

const EXPECTED = { zh: "一行文字", en: "a text of one line" };
const EXPECTED_CODE = {
  zh: "编号（超过 15 位的数字须以文本格式保存）",
  en: "a number or code (more than 15 digits must be stored as text)",
};

/** A text of one line, as typed, without outer blanks: in a CSV a line break here means a stray quote. */
export const text = kindOf<string>((cell) => {
  const found = cellText(cell).trim();
  return typeof cell === "boolean" || /[\r\n]/.test(found) ? invalid(cell, EXPECTED) : found;
});

/** Text that may have several lines: reasons, descriptions. */
export const prose = kindOf<string>((cell) => cellText(cell).trim());

/** A number or code that identifies something: compared in its half-width form. */
export const code = kindOf<string>((cell) => {
  if (typeof cell === "boolean") return invalid(cell, EXPECTED_CODE);
  const found = plain(cellText(cell));
  // A spreadsheet keeps 15 digits of a number; a longer one in a numeric cell is already ruined.
  const ruined = typeof cell === "object" && cell !== null && !/^\d{1,15}$/.test(found);
  return found === "" || /[\r\n]/.test(found) || ruined ? invalid(cell, EXPECTED_CODE) : found;
});
