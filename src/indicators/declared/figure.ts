import { type Exact, exact, isPositive, ONE, sum, ZERO } from "../../domain/exact.ts";
import { fenAsYuan, splitFen } from "../../domain/fen.ts";
import type { Evidence, Role } from "../../domain/measurement.ts";
import type { Text } from "../../domain/text.ts";
import type { PersonId } from "../../facts/contract.ts";
import { indexed } from "../../facts/indexed.ts";
import type { Aggregate, Measure, Selection } from "../../scheme/own-indicators.ts";
import { keyOf, operandOf } from "../../scheme/read-conditions.ts";
import type { Context, Tie } from "../contract.ts";
import { evidenceOf } from "./evidence.ts";
import { inTime, type Judgement, meeting, worthOf } from "./judge.ts";
import { type Looked, look } from "./rows.ts";

/** A row judged for one number: its role, and what it is worth (one where rows are counted). */
export type Judged = Looked &
  Judgement & { readonly worth: Exact; readonly fen: ReadonlyMap<PersonId | null, bigint> | null };

/** One number made of rows, judged once for everybody. */
export type Figure = {
  readonly rows: readonly Judged[];
  readonly of: (person: PersonId) => readonly Judged[];
  readonly way: Aggregate["of"] | "quotient";
  readonly selection: Selection;
  readonly distinctBy: string | null;
};

/** What a figure's rows add up to, for a person or for the whole firm. */
export type Total = {
  readonly part: Exact;
  readonly whole: Exact | null;
  /** Null where there is nothing to divide by, or nothing to average. */
  readonly value: Exact | null;
  readonly sample: number;
  readonly evidence: readonly Evidence[];
};

type FigureMeasure = Extract<Measure, { kind: "aggregate" | "share" | "in-time" }>;

/** The figure of a measure that has one. */
export function figureOf(measure: FigureMeasure, context: Context): Figure {
  if (measure.kind === "aggregate") return aggregateFigure(measure.aggregate, context);
  const judge = measure.kind === "share" ? meeting(measure, context) : inTime(measure, context);
  const looked = look(measure.rows, context);
  return made({ way: "quotient", selection: measure.rows }, looked, (row) => ({ ...judge(row), worth: ONE }));
}

/** The figure of one side of a ratio, or of a whole indicator. */
export function aggregateFigure(aggregate: Aggregate, context: Context): Figure {
  const rows = look(aggregate, context);
  if (!("value" in aggregate)) {
    const distinctBy = aggregate.of === "distinct" ? aggregate.column : null;
    const counted = { role: "part", says: null, worth: ONE } as const;
    return made({ way: aggregate.of, selection: aggregate, distinctBy }, rows, () => counted);
  }
  const money = "money" in aggregate.value && aggregate.value.money && aggregate.weightedBy === null;
  return made({ way: aggregate.of, selection: aggregate, money }, rows, (row) => {
    const worth = worthOf(row, aggregate.value, context);
    return worth === null
      ? { role: "left-out", says: NO_VALUE, worth: ZERO }
      : { role: "part", says: null, worth };
  });
}

const NO_VALUE: Text = { zh: "数值为空，不计", en: "blank: no value to count" };

type Making = Pick<Figure, "way" | "selection"> & {
  readonly distinctBy?: string | null;
  readonly money?: boolean;
};

function made(
  { way, selection, distinctBy = null, money = false }: Making,
  looked: readonly Looked[],
  judge: (row: Looked["record"]["row"]) => Judgement & { readonly worth: Exact },
): Figure {
  const rows = looked.map((one): Judged => {
    const judged =
      one.why === null ? judge(one.record.row) : { role: "left-out" as const, says: one.why, worth: ZERO };
    return {
      ...one,
      ...judged,
      fen: money && judged.role === "part" ? fenOf(judged.worth, one.shares, selection) : null,
    };
  });
  const byPerson = indexed(rows, ({ shares }) => shares.keys());
  return { rows, of: byPerson.of, way, selection, distinctBy };
}

/** Everybody's part of an amount to the fen; under null the whole of it. */
function fenOf(
  worth: Exact,
  shares: ReadonlyMap<PersonId, Exact>,
  { credit }: Selection,
): ReadonlyMap<PersonId | null, bigint> {
  const fen = worth.mul(100);
  const whole = BigInt(fen.s) * (fen.n / fen.d);
  const people = [...shares];
  const parts =
    credit.by === "shares" && people.length > 0
      ? splitFen(
          whole,
          people.map(([, share]) => share),
        )
      : null;
  return new Map<PersonId | null, bigint>([
    [null, whole],
    ...people.map(([person], index): [PersonId, bigint] => [person, parts?.[index] ?? whole]),
  ]);
}

/** What a row gives a person, or the firm (null): its worth, by the share and the weight. */
function given(row: Judged, person: PersonId | null): Exact {
  const fen = row.fen?.get(person);
  if (fen !== undefined) return fenAsYuan(fen);
  return row.worth.mul(heft(row, person));
}

/** How much a row weighs for a person, or for the firm (null). */
function heft(row: Judged, person: PersonId | null): Exact {
  return person === null ? row.weight : row.weight.mul(row.shares.get(person) ?? ZERO);
}

/** Adds up a figure for a person, or for the firm (null). */
export function total(figure: Figure, person: PersonId | null): Total {
  const all = person === null ? figure.rows : figure.of(person);
  const rows = figure.way === "distinct" ? firstOfEach(all, figure) : all;
  const evidence = rows.map((row) =>
    evidenceOf(row, figure, given(row, person), row.fen?.get(person) ?? null),
  );
  const top = rows.filter(({ role }) => role === "part");
  const bottom = rows.filter(({ role }) => role === "whole");
  const sample = top.length + bottom.length;
  const part = sum(top.map((row) => given(row, person)));
  if (figure.way === "median")
    return { ...middle(top.map(({ worth }) => worth)), whole: null, sample, evidence };
  if (figure.way !== "mean" && figure.way !== "quotient")
    return { part, whole: null, value: part, sample, evidence };
  const whole = sum([...top, ...bottom].map((row) => heft(row, person)));
  return { part, whole, value: isPositive(whole) ? part.div(whole) : null, sample, evidence };
}

/** The median: the middle value, or the mean of the two in the middle. */
function middle(values: readonly Exact[]): { part: Exact; value: Exact | null } {
  const inOrder = [...values].sort((a, b) => a.compare(b));
  const low = inOrder[Math.floor((inOrder.length - 1) / 2)];
  const high = inOrder[Math.floor(inOrder.length / 2)];
  if (low === undefined || high === undefined) return { part: ZERO, value: null };
  const value = low.add(high).div(2);
  return { part: value, value };
}

const COUNTED: Text = { zh: "同一项已计", en: "the same one has been counted" };

/** Of rows with the same value the first counts; a blank one is none. */
function firstOfEach(rows: readonly Judged[], figure: Figure): Judged[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.role !== "part") return row;
    const key = distinctKey(row, figure);
    if (key === null) return { ...row, role: "left-out", says: NO_VALUE };
    if (seen.has(key)) return { ...row, role: "left-out", says: COUNTED };
    seen.add(key);
    return row;
  });
}

/** Clients, engagements and people are the same one however they are written. */
function distinctKey({ record }: Judged, { distinctBy }: Figure): string | null {
  const column = distinctBy ?? "";
  const [person] = record.people.get(column) ?? [];
  const named = record.clients.get(column) ?? record.engagements.get(column)?.number ?? person?.person;
  if (named !== undefined) return named;
  const value = operandOf(record.row[column]);
  return value === null ? null : keyOf(value);
}

/**
 * How the people's parts of a figure add up to what the rows give; null for what does not add up.
 * @param role rows of the part alone, or those of the whole, which the part is among
 */
export function tieOf(figure: Figure, of: Tie["of"], side: "part" | "whole"): Tie | null {
  if (figure.way === "median") return null;
  if (figure.way === "distinct") return distinctTie(figure, of);
  const roles: readonly Role[] = side === "part" ? ["part"] : ["part", "whole"];
  const amount = side === "part" ? given : heft;
  const rows = figure.rows.filter(({ role }) => roles.includes(role));
  const byShares = figure.selection.credit.by === "shares";
  return {
    of,
    total: sum(rows.map((row) => amount(row, null).mul(byShares ? 1 : Math.max(1, row.shares.size)))),
    credits: rows.flatMap((row): Tie["credits"] =>
      row.shares.size === 0
        ? [{ person: null, amount: amount(row, null) }]
        : [...row.shares.keys()].map((person) => ({ person, amount: amount(row, person) })),
    ),
  };
}

function distinctTie(figure: Figure, of: Tie["of"]): Tie {
  const pairs = new Map<string, PersonId>();
  for (const row of figure.rows) {
    const key = row.role === "part" ? distinctKey(row, figure) : null;
    if (key === null) continue;
    for (const person of row.shares.keys()) pairs.set(JSON.stringify([person, key]), person);
  }
  return {
    of,
    total: exact(pairs.size),
    credits: [...pairs.values()].map((person) => ({ person, amount: ONE })),
  };
}
