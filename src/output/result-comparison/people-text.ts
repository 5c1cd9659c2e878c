import type { Lang } from "../../domain/text.ts";
import type { IndicatorMovement, Movement } from "../../scoring/movements.ts";
import { STATE_LABELS } from "../states.ts";
import { NO_FIGURE } from "../workbook/figures.ts";
import {
  gainOf,
  isWithheld,
  RESULT_WORDS,
  sayGrade,
  sayPointsOf,
  sayRank,
  sayTotal,
  sayValueOf,
  signed,
  WHY_WITHHELD,
} from "./words.ts";

/** Those who move, first those whose own indicators do; of two quarters everybody. */
export function peopleText(people: readonly Movement[], oneQuarter: boolean, lang: Lang): string[] {
  if (people.length === 0) {
    return [
      {
        zh: "人员：没有人的数值、得分、总分、名次或等级变动",
        en: "people: nobody's value, points, total, rank or grade moved",
      }[lang],
    ];
  }
  const head = oneQuarter
    ? { zh: `人员：${people.length} 人有变动`, en: `people: ${people.length} moved` }
    : {
        zh: `人员：${people.length} 人（两个季度对照）`,
        en: `people: ${people.length}, quarter beside quarter`,
      };
  const own = people.filter(({ indicators }) => indicators.length > 0);
  const others = people.filter(({ indicators }) => indicators.length === 0);
  const follow = {
    zh: "其中只有总分、名次或等级随之变动的：",
    en: "of these, only total, rank or grade follow for:",
  };
  return [
    head[lang],
    ...own.flatMap((one) => personText(one, lang)),
    ...(others.length > 0 && own.length > 0 && oneQuarter ? [`  ${follow[lang]}`] : []),
    ...others.flatMap((one) => personText(one, lang)),
    ...(people.some(isWithheld) ? ["", WHY_WITHHELD[lang]] : []),
  ];
}

function personText(movement: Movement, lang: Lang): string[] {
  const { person, before, after, indicators } = movement;
  const [rank, grade] = [{ zh: "名次", en: "rank" }[lang], { zh: "等级", en: "grade" }[lang]];
  const parts = [
    totalText(movement, lang),
    `${rank} ${pair(sayRank(before, lang), sayRank(after, lang))}`,
    `${grade} ${pair(sayGrade(before, lang), sayGrade(after, lang))}`,
  ];
  const comma = { zh: "，", en: ", " }[lang];
  return [
    `  ${person.name}（${person.id}${comma}${person.department}）  ${parts.join("  ")}`,
    ...indicators.map((one) => `    ${indicatorText(one, lang)}`),
  ];
}

function totalText(movement: Movement, lang: Lang): string {
  const { before, after, withheld, direction } = movement;
  const gain = gainOf(movement);
  const change =
    direction !== null ? RESULT_WORDS[direction][lang] : gain === null || gain.n === 0n ? "" : signed(gain);
  const totals = pair(sayTotal(before, withheld, lang), sayTotal(after, withheld, lang));
  const bracketed = change === "" ? "" : { zh: `（${change}）`, en: ` (${change})` }[lang];
  return `${{ zh: "总分", en: "total" }[lang]} ${totals}${bracketed}`;
}

function indicatorText({ info, before, after, withheld }: IndicatorMovement, lang: Lang): string {
  const label = info.label[lang];
  if (withheld) {
    const [was, is] = [before, after].map((one) =>
      one === null ? NO_FIGURE : STATE_LABELS[one.state][lang],
    );
    const states = was === is ? "" : `${was} → ${is}${{ zh: "，", en: ", " }[lang]}`;
    return `${label}  ${states}${RESULT_WORDS.figures[lang]}`;
  }
  const values = pair(sayValueOf(before, false, info, lang), sayValueOf(after, false, info, lang));
  const points = pair(sayPointsOf(before, false, lang), sayPointsOf(after, false, lang));
  return `${label}  ${values}  ${{ zh: "得分", en: "points" }[lang]} ${points}`;
}

function pair(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
