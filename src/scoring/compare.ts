import { type Exact, exact, HUNDRED, ONE, shown } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { previousQuarter, type Quarter, quarterOf } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { PersonId } from "../facts/contract.ts";
import { type Compared, type Rule, refusals, targetFrom, WITHOUT_HISTORY } from "../rules/index.ts";
import { sayValue } from "../rules/numbers.ts";
import { type Change, valueChanges } from "./fingerprint/changes.ts";
import type { SchemePrints } from "./fingerprint/prints.ts";
import { sayChanges } from "./fingerprint/words.ts";
import type { PastQuarter } from "./past.ts";

/** What a rule that compares with an earlier quarter found there. */
export type Comparison = {
  /** Such as `2025Q2`. */
  readonly quarter: string;
  /** The person's own value as it was published; null where there was none. */
  readonly earlier: Exact | null;
  /** What holds instead, where nothing could be compared. */
  readonly instead: Compared["without-history"] | null;
  readonly says: Text;
};

/** A person's own published value, and what differs in how it was defined then. */
export type EarlierValue = { readonly value: Exact; readonly changes: readonly Change[] };

/** A person's own published values: by quarter and indicator; null where there was none. */
export type OwnPast = (quarter: string, indicator: string) => EarlierValue | null;

/** What earlier results say of one person. @param now how values are defined in this quarter */
export function ownPast(history: readonly PastQuarter[], person: PersonId, now: SchemePrints): OwnPast {
  return (quarter, indicator) => {
    const past = history.find((one) => one.quarter.id === quarter);
    const value = past?.people.get(person)?.indicators.get(indicator)?.value ?? null;
    if (past === undefined || value === null) return null;
    return { value, changes: valueChanges(past.scheme, now, indicator) };
  };
}

/** What the scheme alone asks for, and the part of a target that holds for the days employed (decision 10). */
export type Aim = { readonly target: Exact; readonly employed: Exact };

/** Older versions published six decimals and no more: what differs by less is the same. */
const HALF_OF_LAST_DECIMAL = exact("0.0000005");

/**
 * The target that an earlier value of the same person gives, or what the scheme says where there is none.
 * @returns the target to score by; null where points do not depend on one
 */
export function compared(
  rule: Rule,
  compare: Compared,
  value: Exact,
  { target, employed }: Aim,
  info: IndicatorInfo,
  quarter: Quarter,
  past: OwnPast,
): { readonly target: Exact | null; readonly comparison: Comparison } {
  const when = earlierQuarter(compare, quarter).id;
  const found = past(when, info.id);
  const earlier = found?.value ?? null;
  const changes = found?.changes ?? [];
  const asked = earlier === null || changes.length > 0 ? null : targetFrom(compare, earlier).mul(employed);
  if (earlier !== null && asked !== null && refusals(rule, asked, info).length === 0) {
    const says = sayFound(compare, when, earlier, { target: asked, employed }, info);
    return {
      target: settled(asked, value, compare, employed),
      comparison: { quarter: when, earlier, instead: null, says },
    };
  }
  const instead = compare["without-history"];
  const says =
    changes.length > 0 ? sayChanged(when, changes, instead, info) : sayMissing(when, earlier, instead, info);
  return {
    target: instead === "target" ? target : null,
    comparison: { quarter: when, earlier, instead, says },
  };
}

function earlierQuarter({ with: which }: Compared, quarter: Quarter): Quarter {
  return which === "last-quarter" ? previousQuarter(quarter) : quarterOf(quarter.year - 1, quarter.number);
}

/** The value itself where it differs from the target by no more than the rounding of what was published. */
function settled(target: Exact, value: Exact, { at }: Compared, employed: Exact): Exact {
  const dust = HALF_OF_LAST_DECIMAL.mul(at.number).div(HUNDRED).mul(employed);
  return value.sub(target).abs().lte(dust) ? value : target;
}

function sayFound(
  { at }: Compared,
  when: string,
  earlier: Exact,
  { target, employed }: Aim,
  info: IndicatorInfo,
): Text {
  const own = sayValue(earlier, info);
  if (!employed.equals(ONE)) return sayProrated(at.number, when, own, sayValue(target, info));
  if (at.number.equals(HUNDRED)) {
    return { zh: `以 ${when} 的数值 ${own} 为目标`, en: `the target is the value of ${when}, ${own}` };
  }
  const [part, goal] = [`${shown(at.number, 6)}%`, sayValue(target, info)];
  return {
    zh: `以 ${when} 的数值 ${own} × ${part} = ${goal} 为目标`,
    en: `the target is the value of ${when}, ${own} × ${part} = ${goal}`,
  };
}

function sayProrated(at: Exact, when: string, own: string, goal: string): Text {
  const times = at.equals(HUNDRED) ? "" : ` × ${shown(at, 6)}%`;
  return {
    zh: `以 ${when} 的数值 ${own}${times} 按在职天数折算为 ${goal}，作为目标`,
    en: `the target is the value of ${when}, ${own}${times}, prorated by days employed to ${goal}`,
  };
}

/** A value that was defined otherwise is none to compare with. */
function sayChanged(
  when: string,
  changes: readonly Change[],
  instead: Compared["without-history"],
  info: IndicatorInfo,
): Text {
  const then = WITHOUT_HISTORY[instead];
  const what = sayChanges(changes, () => info.label);
  return {
    zh: `${when} 以来方案有变（${what.zh}），与该季度不可比：${then.zh}`,
    en: `the scheme has changed since ${when} (${what.en}), with which nothing can be compared: ${then.en}`,
  };
}

function sayMissing(
  when: string,
  earlier: Exact | null,
  instead: Compared["without-history"],
  info: IndicatorInfo,
): Text {
  const then = WITHOUT_HISTORY[instead];
  if (earlier === null) {
    return {
      zh: `没有 ${when} 的数值可比：${then.zh}`,
      en: `no value of ${when} to compare with: ${then.en}`,
    };
  }
  const own = sayValue(earlier, info);
  return {
    zh: `${when} 的数值为 ${own}，无法按比例相比：${then.zh}`,
    en: `the value of ${when} is ${own}, of which there is no part: ${then.en}`,
  };
}
