import { type CivilDate, dayNumber } from "../../domain/civil-date.ts";
import { compareText } from "../../domain/order.ts";
import type { SourceBook } from "../../sources/book.ts";
import type { Source } from "../../sources/contract.ts";
import type { SeenDelivery } from "./delivery-log.ts";
import type { DeliveryState } from "./delivery-state.ts";

/**
 * How a first delivery stood against the day on which data are due: `none` where no day holds (files kept for good
 * beside the quarters, and what the executive group writes itself), `unknown` where no log was kept, or none before
 * the due day: what the first run after it finds may have been there all the time.
 */
export type Timing =
  | { readonly kind: "in-time" }
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "none" | "unknown" | "missing" };

/** What was delivered of a source for a quarter, and when (考核规定 §二.3). */
export type DeliveryRecord = {
  readonly quarter: string;
  readonly source: string;
  readonly state: "delivered" | "empty" | "missing";
  /** The day on which a run first saw it; null where that is not known. */
  readonly first: CivilDate | null;
  readonly timing: Timing;
  /** Rows of the first version, and the faulty ones among them; null where that is not known. */
  readonly rows: number;
  readonly faulty: number | null;
  /** Versions first seen after the due day, the first delivery not among them; null where that is not known. */
  readonly corrections: number | null;
};

/** What is known of a quarter's deliveries: its log, or where none was kept what it was published from. */
export type KnownDeliveries = {
  readonly quarter: string;
  readonly due: CivilDate;
  readonly log: readonly SeenDelivery[] | null;
  readonly state: DeliveryState | null;
};

/**
 * Who delivered what, when, over the quarters: each source of the book in its order, quarters from the oldest. A
 * source that need not be delivered has a record only where it was.
 */
export function deliveryRecords(book: SourceBook, quarters: readonly KnownDeliveries[]): DeliveryRecord[] {
  return [...quarters]
    .sort((a, b) => compareText(a.quarter, b.quarter))
    .flatMap((known) => book.all.flatMap((source) => recordOf(source, known) ?? []));
}

function recordOf(source: Source, { quarter, due, log, state }: KnownDeliveries): DeliveryRecord | null {
  if (log === null) return state === null ? null : unloggedRecord(source, quarter, state);
  const own = log.filter((one) => one.source === source.id).sort((a, b) => compareText(a.day, b.day));
  const [earliest] = own;
  if (earliest === undefined) return source.compulsory ? missing(source, quarter) : null;
  const first = firstDelivery(own, earliest.day);
  const rows = total(first.map((one) => one.rows));
  const later = own.filter((one) => !first.includes(one) && one.day > due);
  const [watched = earliest.day] = log.map(({ day }) => day).sort(compareText);
  const timing = timingOf(source, first, { day: earliest.day, watched, due });
  return {
    quarter,
    source: source.id,
    state: rows === 0 ? "empty" : "delivered",
    first: earliest.day,
    timing,
    rows,
    faulty: total(first.map((one) => one.faulty)),
    corrections: timing.kind === "none" ? 0 : later.length,
  };
}

/** What was seen on the first day: of each file and sheet the version that came first. */
function firstDelivery(own: readonly SeenDelivery[], day: CivilDate): readonly SeenDelivery[] {
  const places = new Set<string>();
  return own.filter((one) => {
    const place = JSON.stringify([one.file, one.sheet]);
    if (one.day !== day || places.has(place)) return false;
    places.add(place);
    return true;
  });
}

function timingOf(
  { department }: Source,
  first: readonly SeenDelivery[],
  { day, watched, due }: { readonly day: CivilDate; readonly watched: CivilDate; readonly due: CivilDate },
): Timing {
  // What lies directly in the firm's folder is kept over the quarters, and not delivered for one.
  const kept = first.every(({ file }) => file !== null && !file.includes("/"));
  if (kept || department === "executive") return { kind: "none" };
  const days = dayNumber(day) - dayNumber(due);
  if (days <= 0) return { kind: "in-time" };
  return day === watched ? { kind: "unknown" } : { kind: "late", days };
}

/** A quarter is published only when every compulsory source was delivered or declared empty. */
function unloggedRecord(source: Source, quarter: string, { sources }: DeliveryState): DeliveryRecord | null {
  const found = sources.find((one) => one.source === source.id);
  if (found === undefined && !source.compulsory) return null;
  const rows = total((found?.files ?? []).map((one) => one.rows));
  const state = rows === 0 ? "empty" : "delivered";
  const timing = { kind: "unknown" } as const;
  return { quarter, source: source.id, state, first: null, timing, rows, faulty: null, corrections: null };
}

function missing({ id }: Source, quarter: string): DeliveryRecord {
  const timing = { kind: "missing" } as const;
  return { quarter, source: id, state: "missing", first: null, timing, rows: 0, faulty: 0, corrections: 0 };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
