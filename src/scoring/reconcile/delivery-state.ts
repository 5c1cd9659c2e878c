import { z } from "zod";
import { isExact } from "../../domain/exact.ts";
import { compareText } from "../../domain/order.ts";
import type { AnyRow } from "../../sources/contract.ts";

/** What was delivered of one source for a quarter, without the data themselves. */
export type SourceState = {
  readonly source: string;
  readonly files: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly sha256: string;
    readonly rows: number;
  }[];
  /** A number for each row, made of its values: equal rows have equal ones. In ascending order. */
  readonly digests: readonly number[];
  /** By money column: the median in fen. */
  readonly medians: ReadonlyMap<string, bigint>;
};

export type DeliveryState = { readonly quarter: string; readonly sources: readonly SourceState[] };

type Sheet = SourceState["files"][number] & { readonly source: string };

/** The state of a quarter's deliveries, sources in order of id. */
export function deliveryState(
  quarter: string,
  sheets: readonly Sheet[],
  rows: ReadonlyMap<string, readonly AnyRow[]>,
): DeliveryState {
  const ids = [...new Set(sheets.map(({ source }) => source))].sort(compareText);
  return {
    quarter,
    sources: ids.map((source) => {
      const own = rows.get(source) ?? [];
      return {
        source,
        files: sheets
          .filter((sheet) => sheet.source === source)
          .map(({ file, sheet, sha256, rows: count }) => ({ file, sheet, sha256, rows: count })),
        digests: own.map(rowDigest).sort((a, b) => a - b),
        medians: mediansOf(own),
      };
    }),
  };
}

function mediansOf(rows: readonly AnyRow[]): Map<string, bigint> {
  const columns = Object.keys(rows[0] ?? {}).sort(compareText);
  const medians = new Map<string, bigint>();
  for (const column of columns) {
    const values = rows.flatMap((row) => (typeof row[column] === "bigint" ? [row[column]] : []));
    const middle = values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor(values.length / 2)];
    if (middle !== undefined) medians.set(column, middle);
  }
  return medians;
}

/** A number of 52 bits made of a row's values, whatever the order of its columns; its place is no part of it. */
function rowDigest(row: AnyRow): number {
  const keys = Object.keys(row)
    .filter((key) => key !== "at" && row[key] !== null)
    .sort(compareText);
  return digestOf(keys.map((key) => `${key}=${valueText(row[key])}`).join("\u0000"));
}

/** A cell's value as a text that only equal values have. */
export function valueText(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  if (isExact(value)) return value.toFraction();
  return `(${Object.values(value).map(valueText).join(",")})`;
}

/** cyrb53, public domain: fast and even; it keeps no secret and need not. */
function digestOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 1048576 * (b >>> 0) + ((a >>> 0) & 0xfffff);
}

const FORMAT = "crm-kpi/deliveries@1";

/** deliveries.json: what a later quarter's deliveries are compared with. No row can be read from it. */
export function stateJson({ quarter, sources }: DeliveryState): string {
  const written = sources.map(({ source, files, digests, medians }) => ({
    source,
    files,
    medians: Object.fromEntries([...medians].map(([column, median]) => [column, median.toString()])),
    digests: digests.map((digest) => digest.toString(36)).join(" "),
  }));
  return `${JSON.stringify({ format: FORMAT, quarter, sources: written }, null, 1)}\n`;
}

const schema = z.object({
  format: z.literal(FORMAT),
  quarter: z.string(),
  sources: z.array(
    z.object({
      source: z.string(),
      files: z.array(
        z.object({ file: z.string(), sheet: z.string().nullable(), sha256: z.string(), rows: z.number() }),
      ),
      medians: z.record(z.string(), z.string().regex(/^-?\d+$/)),
      digests: z.string(),
    }),
  ),
});

/** Reads a published deliveries.json; null where the text is none. */
export function readState(text: string): DeliveryState | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(json);
  if (!read.success) return null;
  return {
    quarter: read.data.quarter,
    sources: read.data.sources.map(({ medians, digests, ...rest }) => ({
      ...rest,
      medians: new Map(Object.entries(medians).map(([column, median]) => [column, BigInt(median)])),
      digests: digests === "" ? [] : digests.split(" ").map((digest) => Number.parseInt(digest, 36)),
    })),
  };
}
