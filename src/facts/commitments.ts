import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { previousQuarter, type Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import { inCell, sayOrigin } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { foldWord } from "../sources/kinds/words.ts";
import type { Commitment, Facts, PersonId } from "./contract.ts";
import { isBackwards, type NoGoal, readGoal } from "./goal.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

type PlanRow = Row<"commitments">;

/**
 * Resolves improvement plans (考核规定 §三.5; 整改办法 §五.1): whose, of which indicator, what the goal comes to, and
 * the quarter on whose results it was agreed. Two goals of one person, indicator and quarter contradict each other.
 */
export function readCommitments(
  rows: readonly PlanRow[],
  infos: readonly IndicatorInfo[],
  { roster, findings }: Resolver,
): Facts["commitments"] {
  const byName = new Map(
    infos.flatMap((info) => [info.id, info.label.zh, info.label.en].map((name) => [foldWord(name), info])),
  );
  const plans = rows.flatMap((row): Commitment[] => {
    const person = roster.find(row.person, inCell(row.at, "person"), findings);
    const info = byName.get(foldWord(row.indicator));
    if (info === undefined) {
      const known = infos.map(({ label }) => label.zh).join("、");
      findings.add("indicator-unknown", inCell(row.at, "indicator"), { found: row.indicator, known });
    }
    const base = baseOf(row, findings);
    const goal = info === undefined ? null : goalOf(row, info, findings);
    if (person === null || info === undefined || base === null || goal === null) return [];
    const { goal: written, by, owner, measures, at } = row;
    return [{ person, indicator: info.id, written, goal, by: by.quarter, base, owner, measures, at }];
  });
  checkContradictions(plans, infos, { roster, findings });
  return indexed(plans, ({ person }) => [person]);
}

function goalOf(
  row: PlanRow,
  info: IndicatorInfo,
  findings: Resolver["findings"],
): Commitment["goal"] | null {
  const place = inCell(row.at, "goal");
  const goal = readGoal(row.goal, info);
  if (typeof goal === "string") {
    findings.add(CODES[goal], place, { found: row.goal, indicator: info.label, expected: expectedOf(info) });
    return null;
  }
  if (isBackwards(goal, info)) {
    const better = SIDES[info.better];
    findings.add("goal-backwards", place, { found: row.goal, indicator: info.label, better });
  }
  return goal;
}

const CODES = {
  unclear: "goal-unclear",
  "without-number": "goal-without-number",
  unit: "goal-unit",
} as const satisfies Record<NoGoal, string>;

const SIDES: Readonly<Record<IndicatorInfo["better"], Text>> = {
  higher: { zh: "越高越好", en: "higher is better" },
  lower: { zh: "越低越好", en: "lower is better" },
};

const EXPECTED: Readonly<Record<Exclude<IndicatorInfo["unit"], "level">, Text>> = {
  share: { zh: "≥ 95%、+5 个百分点、+10%", en: "≥ 95%, +5 pp, +10%" },
  count: { zh: "至少 3 个、+2 个、+10%", en: "at least 3, +2, +10%" },
  rating: { zh: "≥ 90 分、+5 分、+10%", en: "≥ 90, +5, +10%" },
  money: { zh: "≥ 50 万元、+10 万元、+10%", en: "≥ 500000 yuan, +100000 yuan, +10%" },
  days: { zh: "≤ 3 天、-1 天、-10%", en: "≤ 3 days, -1 day, -10%" },
  minutes: { zh: "≤ 15 分钟、-5 分钟、-10%", en: "≤ 15 minutes, -5 minutes, -10%" },
};

/** How goals of an indicator may be written. */
function expectedOf({ unit, levels = [] }: IndicatorInfo): Text {
  if (unit !== "level") return EXPECTED[unit];
  return {
    zh: `达到“${levels[0]}”（可写：${levels.join("、")}）`,
    en: `reach ${levels[0]} (${levels.join(", ")})`,
  };
}

/**
 * The quarter on whose results a plan was agreed, from which relative goals count: the one that is named; where a day
 * is given, the last one over by then; where nothing is, the one before the quarter in which the plan is due.
 */
function baseOf({ by, made, at }: PlanRow, findings: Resolver["findings"]): Quarter | null {
  if (made === null) return previousQuarter(by.quarter);
  const base = made.day === null ? made.quarter : previousQuarter(made.quarter);
  if (by.quarter.last > base.last && (by.day === null || made.day === null || by.day >= made.day))
    return base;
  findings.add("commitment-over", inCell(at, "by"), {
    by: by.day ?? by.quarter.id,
    made: made.day ?? made.quarter.id,
  });
  return null;
}

function checkContradictions(
  plans: readonly Commitment[],
  infos: readonly IndicatorInfo[],
  { roster, findings }: Pick<Resolver, "roster" | "findings">,
): void {
  const first = new Map<string, Commitment>();
  for (const plan of plans) {
    const { person, indicator, by, at } = plan;
    const key = JSON.stringify([person, indicator, by.id]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, plan);
    else if (!isSame(plan, earlier)) {
      findings.add("commitment-contradicted", inCell(at, "goal"), {
        person: `${nameOf(person, roster)}（${person}）`,
        indicator: infos.find(({ id }) => id === indicator)?.label ?? { zh: indicator, en: indicator },
        quarter: by.id,
        first: sayOrigin(earlier.at),
      });
    }
  }
}

/** Two plans that ask for the same, whoever answers for each. */
function isSame(one: Commitment, other: Commitment): boolean {
  const { sense, of, number } = one.goal;
  const same = other.goal.sense === sense && other.goal.of === of && other.goal.number.equals(number);
  return same && (of === "value" || one.base.id === other.base.id);
}

function nameOf(person: PersonId, roster: Resolver["roster"]): string {
  return roster.byId.get(person)?.name ?? person;
}
