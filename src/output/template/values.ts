import { dayNumber } from "../../domain/civil-date.ts";
import type { Plain, Value } from "./contract.ts";

/** Days from a spreadsheet's day 0 to 1970-01-01; its calendar has a 1900-02-29, so that March 1900 is day 61. */
const EPOCH = 25_569;
const FIRST_TRUE_SERIAL = 61;
/** How much earlier day 0 of a workbook with the 1904 calendar counts. */
const DAYS_1904 = 1_462;

/**
 * A value as a cell holds it: numbers, texts, serials of dates, the result of a formula.
 * @param calendar1904 whether the workbook counts days from 1904
 * @throws {RangeError} for NaN and infinity
 */
export function plainValue(value: Value, calendar1904: boolean): Plain {
  if (value === null || typeof value === "string") return value;
  if ("number" in value) return finite(value.number);
  if ("formula" in value) return typeof value.result === "number" ? finite(value.result) : value.result;
  const serial = dayNumber(value.date) + EPOCH;
  if (calendar1904) return serial - DAYS_1904;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/** A value as it reads inside other text: as given, else a number's 15 digits, a date as `2025-09-30`. */
export function textValue(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (value.text !== undefined) return value.text;
  if ("date" in value) return value.date;
  const plain = "number" in value ? finite(value.number) : value.result;
  return typeof plain === "number" ? shortNumber(plain) : (plain ?? "");
}

/** A number without the binary dust of its 16th and 17th digit. */
export function shortNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`not a number for a cell: ${number}`);
  return number;
}
