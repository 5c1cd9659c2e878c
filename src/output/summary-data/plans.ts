import type { Lang } from "../../domain/text.ts";
import type { Person } from "../../facts/contract.ts";
import { sayGoal as sayNumber } from "../../rules/words.ts";
import type { IndicatorResult, JudgedCommitment, Outcome } from "../../scoring/contract.ts";
import { OUTCOMES, PLAN_WORDS, sayBound } from "../commitment-words.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { type Fields, items } from "./marks.ts";

type Line = Fields<"plans">;

/** What asks for somebody's attention comes first. */
const ORDER: readonly Outcome[] = ["missed", "open", "kept", "not-due"];

const NOTHING: Line = {
  id: null,
  name: null,
  department: null,
  indicator: null,
  goal: null,
  by: null,
  owner: null,
  outcome: null,
  value: null,
  asked: null,
  measures: null,
  file: null,
  sheet: null,
  row: null,
};

/** Every improvement plan with what became of it, people who are not assessed among them; then what needs one. */
export function planItems({ assessment, lang }: Publication): Item[] {
  const { people, notAssessed } = assessment;
  const judged = [...people, ...notAssessed].flatMap(({ person, commitments }) =>
    commitments.map((one) => ({ person, one })),
  );
  const inOrder = ORDER.flatMap((outcome) => judged.filter(({ one }) => one.outcome === outcome));
  const lines = [
    ...inOrder.map(({ person, one }) => planLine(person, one, lang)),
    ...people.flatMap(({ person, plansNeeded }) => plansNeeded.map((one) => neededLine(person, one, lang))),
  ];
  return items("plans", lines.length === 0 ? [{ ...NOTHING, goal: PLAN_WORDS.none[lang] }] : lines);
}

function planLine(person: Person, judged: JudgedCommitment, lang: Lang): Line {
  const { commitment, info, outcome, value, reason } = judged;
  const { written, by, owner, measures, at } = commitment;
  return {
    ...who(person),
    indicator: info.label[lang],
    goal: written,
    by: by.id,
    owner,
    outcome: OUTCOMES[outcome][lang],
    value: value === null ? (reason?.[lang] ?? null) : sayNumber(value, info)[lang],
    asked: sayBound(judged)?.[lang] ?? reason?.[lang] ?? null,
    measures,
    file: at.file,
    sheet: at.sheet,
    row: { number: at.row },
  };
}

function neededLine(person: Person, { info, measurement, target }: IndicatorResult, lang: Lang): Line {
  return {
    ...NOTHING,
    ...who(person),
    indicator: info.label[lang],
    outcome: PLAN_WORDS.needed[lang],
    value: measurement.state === "value" ? sayNumber(measurement.value, info)[lang] : null,
    asked: target === null ? null : sayNumber(target, info)[lang],
  };
}

function who({ id, name, department }: Person): Pick<Line, "id" | "name" | "department"> {
  return { id, name, department };
}
