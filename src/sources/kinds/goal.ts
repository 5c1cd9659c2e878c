import { cellText, invalid, kindOf } from "./contract.ts";

const EXPECTED = {
  zh: "以文本填写的目标，如 ≥ 95%、+10%、至少 3 个；只存成数字的单元格可能已丢失开头的加号，请把单元格设为文本格式后重新填写",
  en: "a goal as text, such as ≥ 95%, +10% or at least 3; a cell that holds a mere number may have lost its plus sign: format it as text and fill it in again",
};

/** A goal as it is written; what it says depends on its indicator. A spreadsheet makes 10% of `+10%` that was typed. */
export const goal = kindOf<string>((cell) => {
  const found = cellText(cell).trim();
  return typeof cell !== "string" || /[\r\n]/.test(found) ? invalid(cell, EXPECTED) : found;
});
