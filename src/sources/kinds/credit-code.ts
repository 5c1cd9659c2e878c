import { cellText, invalid, kindOf, plain } from "./contract.ts";

const EXPECTED = {
  zh: "18 位统一社会信用代码（个人客户可填身份证号），最后一位校验码须相符；编号须以文本格式保存",
  en: "a unified social credit code of 18 characters (for a natural person, the identity number) whose check digit fits, stored as text",
};

/** The characters of a credit code in the order of their values (GB 32100-2015). */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A unified social credit code, or a natural person's identity number; both end in a check digit. */
export const creditCode = kindOf<string>((cell) => {
  const found = typeof cell === "boolean" ? "" : plain(cellText(cell)).replace(/[\s-]/g, "").toUpperCase();
  return isCreditCode(found) || isIdentityNumber(found) ? found : invalid(cell, EXPECTED);
});

/** Whether a text is a unified social credit code whose check digit fits. */
export function isCreditCode(code: string): boolean {
  return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) && creditCheck(code.slice(0, 17)) === code.charAt(17);
}

/** The check digit behind the first 17 characters of a credit code. */
export function creditCheck(body: string): string {
  let total = 0;
  for (let at = 0; at < 17; at += 1) total += CHARACTERS.indexOf(body.charAt(at)) * (3 ** at % 31);
  return CHARACTERS.charAt((31 - (total % 31)) % 31);
}

/** An identity number (GB 11643-1999). */
function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  let total = 0;
  for (let at = 0; at < 17; at += 1) total += Number(number.charAt(at)) * (2 ** (17 - at) % 11);
  return "10X98765432".charAt(total % 11) === number.charAt(17);
}
