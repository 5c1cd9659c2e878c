import { type Exact, HUNDRED, isNegative, ONE } from "../../domain/exact.ts";
import { cellText, invalid, kindOf, plain, type RawCell } from "./contract.ts";
import { number } from "./number.ts";

const EXPECTED = {
  zh: "百分数，如 85%；不写百分号的按小数计，应在 0 与 1 之间",
  en: "a percentage such as 85%; without the sign it is a fraction between 0 and 1",
};

/** A share as a fraction of one: `85%`, or 0.85 as a spreadsheet keeps it. A bare 85 could be either: a fault
 * where its column is not declared to be one of a hundred. */
export const percent = kindOf<Exact>((cell, options) => {
  const written = plain(cellText(cell));
  const signed = written.endsWith("%");
  const hundredths = signed || options.percent === "percent";
  const bare: RawCell = signed ? written.slice(0, -1) : cell;
  const read = number(options).safeParse(bare);
  if (!read.success || isNegative(read.data)) return invalid(cell, EXPECTED);
  const share = hundredths ? read.data.div(HUNDRED) : read.data;
  return share.gt(ONE) && !hundredths ? invalid(cell, EXPECTED) : share;
});
