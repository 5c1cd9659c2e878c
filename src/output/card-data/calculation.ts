import { type Exact, exact, HUNDRED, ONE, sum, ZERO } from "../../domain/exact.ts";
import { fenAsYuan } from "../../domain/fen.ts";
import type { Evidence, Role } from "../../domain/measurement.ts";
import type { Lang } from "../../domain/text.ts";
import type { IndicatorResult } from "../../scoring/contract.ts";
import { ROLE_WORDS } from "../words.ts";

/** How a value comes out of the details: formulas of the part and of the whole, each without its equals sign. */
export type Calculation = { readonly part: string; readonly whole: string | null };

type Column = "count" | "amount" | "mean" | "weight";

/** A way of computing from the rows: the formulas, and what they give. */
type Way = Calculation & { readonly gives: readonly [Exact, Exact | null] };

/** Whose part is listed once and belongs to the whole too, where the rows themselves do not tell. */
const PART_WITHIN_WHOLE: ReadonlySet<string> = new Set(["complaint-timeliness"]);

const range = (column: Column | "indicator" | "role") => `[[details[].${column}:range]]`;
const OF_INDICATOR = `${range("indicator")},[[indicators[].label]]`;

/** The rows that a card shows and that count. */
export function countingRows(evidence: readonly Evidence[], role: Role): Evidence[] {
  return evidence.filter((row) => row.role === role && !row.confidential);
}

/** What a row counts in the column of counts. */
export function countOf({ credit }: Evidence): Exact {
  return credit ?? ONE;
}

/**
 * The formulas that compute an indicator's value from the details; null where no formula gives exactly what was
 * measured, so that a card never shows a calculation that is not the one behind its number.
 */
export function calculation({ info, measurement }: IndicatorResult, lang: Lang): Calculation | null {
  if (measurement.state !== "value") return null;
  const { part, whole, evidence, terms } = measurement;
  if (terms.length > 0) return agreeing([means(terms)], part, whole);
  const top = countingRows(evidence, "part");
  const bottom = countingRows(evidence, "whole");
  const inMoney = top.concat(bottom).some(({ amount }) => amount !== null);
  if (whole === null) return agreeing([inMoney ? received(top, lang) : counted(top, lang)], part, whole);
  if (inMoney) return agreeing([money(top, bottom, lang), ...ofMoney(top, bottom, lang)], part, whole);
  const apart = cases(top, bottom, lang);
  const within = {
    ...apart,
    whole: `${cellsWith("part", lang)}+${cellsWith("whole", lang)}`,
    gives: [exact(top.length), exact(top.length + bottom.length)],
  } satisfies Way;
  const ways: Way[] = PART_WITHIN_WHOLE.has(info.id) ? [within, apart] : [apart, within];
  return agreeing([...ways, ...ofCounts(top, bottom, lang)], part, whole);
}

function agreeing(ways: readonly Way[], part: Exact, whole: Exact | null): Calculation | null {
  return ways.find(({ gives: [top, bottom] }) => top.equals(part) && isSame(bottom, whole)) ?? null;
}

function isSame(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

/** Money alone: what the rows of the part add up to. */
function received(rows: readonly Evidence[], lang: Lang): Way {
  return { part: sumOf("amount", "part", lang), whole: null, gives: [yuan(rows), null] };
}

/** What declared indicators divide: counts that rows share or weigh, a sum by another, and a sum by its rows. */
function ofCounts(top: readonly Evidence[], bottom: readonly Evidence[], lang: Lang): Way[] {
  const above = sum(top.map(countOf));
  const below = sum(bottom.map(countOf));
  const part = sumOf("count", "part", lang);
  const others = sumOf("count", "whole", lang);
  return [
    { part, whole: `${part}+${others}`, gives: [above, above.add(below)] },
    { part, whole: others, gives: [above, below] },
    { part, whole: cellsWith("part", lang), gives: [above, exact(top.length)] },
  ];
}

/** As {@link ofCounts}, of money: one sum by another, and a sum by its rows. */
function ofMoney(top: readonly Evidence[], bottom: readonly Evidence[], lang: Lang): Way[] {
  const part = sumOf("amount", "part", lang);
  return [
    { part, whole: sumOf("amount", "whole", lang), gives: [yuan(top), yuan(bottom)] },
    { part, whole: cellsWith("part", lang), gives: [yuan(top), exact(top.length)] },
  ];
}

function counted(rows: readonly Evidence[], lang: Lang): Way {
  return { part: sumOf("count", "part", lang), whole: null, gives: [sum(rows.map(countOf)), null] };
}

function cases(top: readonly Evidence[], bottom: readonly Evidence[], lang: Lang): Way {
  return {
    part: cellsWith("part", lang),
    whole: cellsWith("whole", lang),
    gives: [exact(top.length), exact(bottom.length)],
  };
}

function money(top: readonly Evidence[], bottom: readonly Evidence[], lang: Lang): Way {
  const part = yuan(top);
  const of = (role: Role) => sumOf("amount", role, lang);
  return { part: of("part"), whole: `${of("part")}+${of("whole")}`, gives: [part, part.add(yuan(bottom))] };
}

function yuan(rows: readonly Evidence[]): Exact {
  return sum(rows.map(({ amount }) => (amount === null ? ZERO : fenAsYuan(amount))));
}

function means(terms: readonly { readonly value: Exact; readonly weight: Exact }[]): Way {
  const lines = `(${range("indicator")}=[[indicators[].label]])`;
  return {
    part: `SUMPRODUCT(${lines}*${range("mean")}*${range("weight")})`,
    whole: `SUMIFS(${range("weight")},${OF_INDICATOR})`,
    gives: [sum(terms.map(({ value, weight }) => value.mul(weight))), sum(terms.map(({ weight }) => weight))],
  };
}

function sumOf(column: Column, role: Role, lang: Lang): string {
  return `SUMIFS(${range(column)},${OF_INDICATOR},${ofRole(role, lang)})`;
}

function cellsWith(role: Role, lang: Lang): string {
  return `COUNTIFS(${OF_INDICATOR},${ofRole(role, lang)})`;
}

function ofRole(role: Role, lang: Lang): string {
  return `${range("role")},"${ROLE_WORDS[role][lang]}"`;
}

/**
 * The mean of a rating's own rows (workflow requests answered in time) as a formula over them; null for the
 * means of raters, whose rows no card shows.
 */
export function shareOfOwnRows(
  { value, sample }: { readonly value: Exact; readonly sample: number },
  evidence: readonly Evidence[],
  lang: Lang,
): string | null {
  const top = countingRows(evidence, "part").length;
  const all = top + countingRows(evidence, "whole").length;
  if (all === 0 || all !== sample || !exact(top).mul(HUNDRED).div(all).equals(value)) return null;
  const of = (role: Role) => `COUNTIFS(${range("indicator")},[[details[].indicator]],${ofRole(role, lang)})`;
  return `100*${of("part")}/(${of("part")}+${of("whole")})`;
}
