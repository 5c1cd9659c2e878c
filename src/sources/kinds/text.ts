import { cellText, invalid, kindOf, plain } from "./contract.ts";

const EXPECTED = { zh: "文字", en: "text" };
const EXPECTED_CODE = {
  zh: "编号（超过 15 位的数字须以文本格式保存）",
  en: "a number or code (more than 15 digits must be stored as text)",
};

/** Any text, as typed, without outer blanks. */
export const text = kindOf<string>((cell) =>
  typeof cell === "boolean" ? invalid(cell, EXPECTED) : cellText(cell).trim(),
);

/** A number or code that identifies something: compared in its half-width form. */
export const code = kindOf<string>((cell) => {
  if (typeof cell === "boolean") return invalid(cell, EXPECTED_CODE);
  const found = plain(cellText(cell));
  // A spreadsheet keeps 15 digits of a number; a longer one in a numeric cell is already ruined.
  const ruined = typeof cell === "object" && cell !== null && !/^\d{1,15}$/.test(found);
  return found === "" || ruined ? invalid(cell, EXPECTED_CODE) : found;
});
