import { z } from "zod";
import type { CivilDate } from "../../domain/civil-date.ts";
import { compareNatural, compareText } from "../../domain/order.ts";
import { parsedJson, publishedDay } from "../read-json.ts";

/**
 * A version of a file as a run first saw it: on which day, and what it held. A source that was declared empty has no
 * file. The day stands in no export: it is the cut-off of that run.
 */
export type SeenDelivery = {
  readonly day: CivilDate;
  readonly source: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly sha256: string | null;
  readonly rows: number;
  /** Rows with a faulty cell. */
  readonly faulty: number;
};

/** What a run reads of a sheet. */
type Sheet = {
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly rows: number;
  readonly faulty: number;
};

/**
 * The log with what is new in it, in an order that no file system decides. A file that was renamed or moved is none
 * that is new.
 * @param empty the sources that are declared empty
 */
export function withSeen(
  log: readonly SeenDelivery[],
  sheets: readonly Sheet[],
  empty: readonly string[],
  day: CivilDate,
): readonly SeenDelivery[] {
  const known = new Set(log.map(keyOf));
  const seen: SeenDelivery[] = [
    ...sheets.map(({ source, file, sheet, sha256, rows, faulty }) => ({
      day,
      source,
      file,
      sheet,
      sha256,
      rows,
      faulty,
    })),
    ...empty.map((source) => ({ day, source, file: null, sheet: null, sha256: null, rows: 0, faulty: 0 })),
  ].sort(compareSeen);
  const added = seen.filter((one) => {
    const key = keyOf(one);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return added.length === 0 ? log : [...log, ...added];
}

function keyOf({ source, sheet, sha256 }: SeenDelivery): string {
  return JSON.stringify([source, sheet, sha256]);
}

function compareSeen(a: SeenDelivery, b: SeenDelivery): number {
  return (
    compareText(a.source, b.source) ||
    compareNatural(a.file ?? "", b.file ?? "") ||
    compareText(a.sheet ?? "", b.sheet ?? "") ||
    compareText(a.sha256 ?? "", b.sha256 ?? "")
  );
}

/** The log as it is written: one line of JSON for each version. */
export function logText(log: readonly SeenDelivery[]): string {
  return log
    .map(
      ({ day, source, file, sheet, sha256, rows, faulty }) =>
        `${JSON.stringify({ day, source, file, sheet, sha256, rows, faulty })}\n`,
    )
    .join("");
}

const count = z.number().int().nonnegative();
const line = z.strictObject({
  day: publishedDay,
  source: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  rows: count,
  faulty: count,
});

/** Reads a log. @returns the number of the first line that is broken, counted from 1, where one is */
export function readLog(text: string): readonly SeenDelivery[] | number {
  const log: SeenDelivery[] = [];
  const lines = text.split("\n");
  // Whatever stands behind the last line's end was cut off.
  if (lines.at(-1) === "") lines.pop();
  else return lines.length;
  for (const [index, written] of lines.entries()) {
    const read = line.safeParse(parsedJson(written));
    if (!read.success) return index + 1;
    log.push(read.data);
  }
  return log;
}
