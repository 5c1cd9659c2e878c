import { cellText, invalid, kindOf, plain } from "./contract.ts";

const EXPECTED = {
  zh: "一个电子邮箱地址，如 name@example.com",
  en: "one e-mail address, such as name@example.com",
};

/** One e-mail address: with a second one in the cell, somebody else would get the card. */
export const mail = kindOf<string>((cell) => {
  const found = typeof cell === "boolean" ? "" : plain(cellText(cell));
  return /^[^\s@,;，；、<>"]+@[^\s@,;，；、<>"]+\.[^\s@,;，；、<>".]+$/.test(found)
    ? found
    : invalid(cell, EXPECTED);
});
