import type { CivilDate } from "../../domain/civil-date.ts";
import type { Text } from "../../domain/text.ts";
import type { Policies } from "../../scheme/policies.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import type { Publication } from "../contract.ts";
import type { Value } from "../template/contract.ts";
import type { CardValues } from "./marks.ts";

type InterviewMarks = Extract<keyof CardValues, `interview.${string}`>;

const WEEK = 7;

const ON_DAY_OFF: Readonly<Record<Policies["deadline-on-rest-day"], Text>> = {
  keep: { zh: "", en: "" },
  next: {
    zh: "，期限遇休息日顺延到下一个工作日",
    en: ", moved to the next working day where that is a day off",
  },
  previous: {
    zh: "，期限遇休息日提前到上一个工作日",
    en: ", moved to the working day before where that is a day off",
  },
};

const FILL_IN: Text = {
  zh: "填入收到日期后，面谈期限自动算出。",
  en: "Fill in that date, and the date due follows.",
};

/** When the interview is due (考核规定 §三.5): by receipt, where that is known; else as the card reckons once it is. */
export function interviewValues(
  { assessment, lang }: Publication,
  { interview }: PersonResult,
): Pick<CardValues, InterviewMarks> {
  const { policies } = assessment.scheme;
  const rule = sayRule(policies)[lang];
  const reckons = policies["deadline-on-rest-day"] === "keep";
  const received = "[[interview.received]]";
  const formula = `IF(${received}="","",${received}+${policies["interview-days"]})`;
  const unknown: Value = reckons ? { formula, result: "" } : null;
  return {
    "interview.rule": rule,
    "interview.note": reckons ? `${rule}${{ zh: "", en: " " }[lang]}${FILL_IN[lang]}` : rule,
    "interview.received": dated(interview?.received ?? null),
    "interview.due": interview === null ? unknown : { date: interview.due },
    "interview.held": dated(interview?.held ?? null),
  };
}

function dated(date: CivilDate | null): Value {
  return date === null ? null : { date };
}

function sayRule(policies: Policies): Text {
  const days = policies["interview-days"];
  const within =
    days === WEEK ? { zh: "一周内", en: "one week" } : { zh: `${days} 日内`, en: `${days} days` };
  const moved = ON_DAY_OFF[policies["deadline-on-rest-day"]];
  return {
    zh: `直接上级应在本人收到本结果之日起${within.zh}与本人面谈${moved.zh}（考核规定 §三.5）。`,
    en: `The direct superior's interview is due within ${within.en} after this result is received${moved.en} (考核规定 §三.5).`,
  };
}
