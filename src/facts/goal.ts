import { type Exact, exact, HUNDRED } from "../domain/exact.ts";
import { type IndicatorInfo, levelValue, type Unit } from "../domain/indicator-info.ts";
import { hasOddDigits, plain } from "../sources/kinds/contract.ts";

/** On which side of a number a value must lie. */
export type Sense = "at-least" | "at-most" | "above" | "below";

/**
 * What a goal asks of an indicator's value: to lie on a side of a number; of the earlier value with a change added,
 * in the indicator's unit; or of the earlier value with a part of itself added, a fraction of one.
 */
export type Goal = {
  readonly sense: Sense;
  readonly of: "value" | "change" | "part";
  readonly number: Exact;
};

/** Why a text is no goal of an indicator: it cannot be read, it has no number, or its unit is another. */
export type NoGoal = "unclear" | "without-number" | "unit";

type Said = Sense | "reach";
type Opening = { readonly said: Said; readonly way: 1 | -1 | null; readonly words: readonly string[] };

/** How a goal begins; the longest of all words that fit is taken. A way is a change, more or less. */
const OPENINGS: readonly Opening[] = [
  {
    said: "at-least",
    way: null,
    words:
      "≥ >= ≧ ⩾ 不低于 不少于 不小于 至少 大于等于 大于或等于 高于或等于 提高到 提高至 提升到 提升至 增加到 增加至 增至 升至 上升到 上升至 增长到",
  },
  {
    said: "at-least",
    way: null,
    words: "atleast nolessthan notlessthan nofewerthan notbelow raiseto increaseto",
  },
  {
    said: "at-most",
    way: null,
    words:
      "≤ <= ≦ ⩽ 不超过 不高于 不多于 不大于 至多 最多 小于等于 小于或等于 低于或等于 控制在 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 减至",
  },
  {
    said: "at-most",
    way: null,
    words: "atmost nomorethan notmorethan notabove reduceto lowerto cutto decreaseto",
  },
  { said: "above", way: null, words: "> 高于 超过 大于 多于 above morethan over" },
  { said: "below", way: null, words: "< 低于 小于 少于 below lessthan under fewerthan" },
  { said: "reach", way: null, words: "达到 达 = reach" },
  { said: "at-least", way: 1, words: "+ 提高 提升 增加 上升 增长 raiseby increaseby" },
  { said: "at-most", way: -1, words: "- 降低 下降 减少 reduceby lowerby cutby decreaseby" },
].map(({ words, ...rest }) => ({ ...rest, words: words.split(" ") }) as Opening);

/** How a goal may end. */
const ENDINGS: readonly (readonly [RegExp, Sense])[] = [
  [/(及以上|以上|ormore|orhigher|orabove)$/, "at-least"],
  [/(及以下|以下|以内|之内|orless|orlower|orfewer|orbelow)$/, "at-most"],
];

const NUMBER = /^(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>.*)$/;

/** What a number of a goal may be called, by what it counts; a unit of none stands for any. */
const UNITS: Readonly<Record<"percent" | "points" | Exclude<Unit, "share" | "level">, RegExp>> = {
  percent: /^(%|percent)$/,
  points: /^(个?百分点|percentagepoints?|pp)$/,
  count: /^[个件位家人次起名项户例]$/,
  rating: /^(分|points?)$/,
  money: /^(?<scale>万|亿)?元?$|^yuan$/,
  days: /^[天日]$|^days?$/,
  minutes: /^分钟$|^minutes?$/,
};

/**
 * Reads a goal: `≥ 95 %`, `不低于95%`, `至少 3 个`, `不超过 2 件`, `5%以内`, `+10 %`, `-5 个百分点`, `提高到 80 分`,
 * `80`, or for levels one of their words; in full or half width. Without a side the indicator's better one is meant.
 * A change in per cent is a part of the earlier value, one in percentage points is added to it.
 */
export function readGoal(text: string, info: IndicatorInfo): Goal | NoGoal {
  const typed = plain(text)
    .replaceAll(/\s+/g, "")
    .replace(/^[\u2212\u2013\u2014]/, "-")
    .replace(/[。.；;]+$/, "")
    .toLowerCase();
  const { opening, rest } = opened(typed);
  const { body, ending } = ended(rest);
  const sense = senseOf(opening, ending, info);
  if (info.unit === "level") return levelGoal(body, opening, sense, info);
  if (!/\d/.test(typed)) return "without-number";
  const { number, unit = "" } = NUMBER.exec(body)?.groups ?? {};
  if (number === undefined || hasOddDigits(text) || sense === null) return "unclear";
  const written = exact(number.replaceAll(",", ""));
  const counted = inUnit(written, withoutPart(unit, info), info, isChange(opening));
  if (counted === null) return "unit";
  if (!isChange(opening)) return { sense, of: "value", number: counted.number };
  return { sense, of: counted.part ? "part" : "change", number: counted.number.mul(opening.way) };
}

/** Whether a goal asks for the side on which the indicator's value is worse. */
export function isBackwards({ sense }: Goal, { better }: IndicatorInfo): boolean {
  return (sense === "at-least" || sense === "above") !== (better === "higher");
}

type Change = Opening & { readonly way: 1 | -1 };

function isChange(opening: Opening | null): opening is Change {
  return opening !== null && opening.way !== null;
}

function opened(typed: string): { opening: Opening | null; rest: string } {
  const first = longest(typed);
  if (first === null) return { opening: null, rest: typed };
  const rest = typed.slice(first.length);
  // 至少提高 5 个百分点: the change says the side itself, and `at least` adds nothing to it.
  const second = /^(至少|不少于|atleast)$/.test(typed.slice(0, first.length)) ? longest(rest) : null;
  if (second === null || second.opening.way === null) return { opening: first.opening, rest };
  return { opening: second.opening, rest: rest.slice(second.length) };
}

function longest(typed: string): { opening: Opening; length: number } | null {
  const found = OPENINGS.flatMap((opening) =>
    opening.words.filter((word) => typed.startsWith(word)).map(({ length }) => ({ opening, length })),
  );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

function ended(rest: string): { body: string; ending: Sense | null } {
  for (const [pattern, ending] of ENDINGS) {
    if (pattern.test(rest)) return { body: rest.replace(pattern, ""), ending };
  }
  return { body: rest, ending: null };
}

/** The side that is meant; null where the beginning and the end of the goal contradict each other. */
function senseOf(opening: Opening | null, ending: Sense | null, { better }: IndicatorInfo): Sense | null {
  const said = opening?.said ?? "reach";
  if (isChange(opening)) return ending === "at-most" ? null : sideOf(said, better);
  if (ending === null || ending === said) return sideOf(said, better);
  return said === "reach" ? ending : null;
}

function sideOf(said: Said, better: IndicatorInfo["better"]): Sense {
  if (said !== "reach") return said;
  return better === "higher" ? "at-least" : "at-most";
}

function levelGoal(
  body: string,
  opening: Opening | null,
  sense: Sense | null,
  info: IndicatorInfo,
): Goal | NoGoal {
  const word = (info.levels ?? []).find(
    (level) => plain(level).toLowerCase().replaceAll(/\s+/g, "") === body,
  );
  const number = word === undefined ? null : levelValue(info, word);
  if (number === null) return "unit";
  return sense === null || isChange(opening) ? "unclear" : { sense, of: "value", number };
}

/** `3个新客户`: what the indicator counts may be named behind its number. */
function withoutPart(unit: string, { part, label }: IndicatorInfo): string {
  const named = [part.zh, part.en, label.zh, label.en]
    .map((name) => plain(name).toLowerCase().replaceAll(/\s+/g, ""))
    .find((name) => name !== "" && unit.endsWith(name));
  return named === undefined ? unit : unit.slice(0, -named.length);
}

/** A number in the indicator's unit, or as a part of the earlier value; null where what is behind it does not fit. */
function inUnit(
  number: Exact,
  unit: string,
  info: IndicatorInfo,
  isChange: boolean,
): { number: Exact; part: boolean } | null {
  if (UNITS.percent.test(unit) && (isChange || info.unit === "share")) {
    return { number: number.div(HUNDRED), part: isChange };
  }
  if (info.unit === "level") return null;
  if (info.unit === "share") {
    return isChange && UNITS.points.test(unit) ? { number: number.div(HUNDRED), part: false } : null;
  }
  const match = unit === "" ? [] : UNITS[info.unit].exec(unit);
  if (match === null || (info.unit === "rating" && number.gt(HUNDRED))) return null;
  return { number: number.mul(scaleOf(unit, info.unit)), part: false };
}

function scaleOf(unit: string, of: Unit): number {
  if (of !== "money") return 1;
  return unit.startsWith("亿") ? 100_000_000 : unit.startsWith("万") ? 10_000 : 1;
}
