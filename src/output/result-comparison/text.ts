import type { Lang } from "../../domain/text.ts";
import type { Movement } from "../../scoring/movements.ts";
import { isOneQuarter, type ResultComparison } from "./contract.ts";
import { rowsText } from "./rows-text.ts";
import type { SchemeChange } from "./scheme-changes.ts";
import {
  gainOf,
  RESULT_WORDS,
  sayGrade,
  sayPointsOf,
  sayRank,
  sayTotal,
  sayValueOf,
  signed,
  WHY_WITHHELD,
} from "./words.ts";

/** Two results for the terminal: what went in otherwise, then everybody for whom something came out otherwise. */
export function resultComparisonText(comparison: ResultComparison, lang: Lang): string {
  const { before, after, notes, rows, scheme, people } = comparison;
  const lines = [
    `■ ${before.label[lang]}${before.name === "" ? "" : ` (${before.name})`} → ${after.label[lang]}${after.name === "" ? "" : ` (${after.name})`}`,
    ...programLine(comparison, lang),
    ...notes.map((note) => `  ${note[lang]}`),
    ...(rows === null ? [] : ["", ...rowsText(rows, lang)]),
    ...(scheme === null ? [] : ["", ...schemeText(scheme, lang)]),
    "",
    ...peopleText(people, isOneQuarter(comparison), lang),
  ];
  return `${lines.join("\n")}\n`;
}

function programLine({ before, after }: ResultComparison, lang: Lang): string[] {
  if (before.program === after.program) {
    return [{ zh: `程序版本：${before.program}（相同）`, en: `program: ${before.program} (the same)` }[lang]];
  }
  const change = `${before.program} → ${after.program}`;
  return [{ zh: `程序版本：${change}`, en: `program: ${change}` }[lang]];
}

function schemeText(changes: readonly SchemeChange[], lang: Lang): string[] {
  if (changes.length === 0) return [{ zh: "方案：没有变动", en: "scheme: no change" }[lang]];
  const none = { zh: "无", en: "none" }[lang];
  const lines = changes.map(({ what, before, after }) => {
    const change =
      before === null && after === null
        ? RESULT_WORDS.changed[lang]
        : `${before?.[lang] ?? none} → ${after?.[lang] ?? none}`;
    return `  ${what[lang]}${GAP[lang]}${change}`;
  });
  return [{ zh: `方案：${changes.length} 项变动`, en: `scheme: ${changes.length} changed` }[lang], ...lines];
}

function peopleText(people: readonly Movement[], oneQuarter: boolean, lang: Lang): string[] {
  if (people.length === 0) {
    return [
      {
        zh: "人员：没有人的数值、得分、总分、名次或等级变动",
        en: "people: nobody's value, points, total, rank or grade moved",
      }[lang],
    ];
  }
  const [own, follow] = [people.filter(isOwn), people.filter((one) => !isOwn(one))];
  const withheld = people.some((one) => one.withheld || one.indicators.some((each) => each.withheld));
  const head = oneQuarter
    ? { zh: `人员：${people.length} 人有变动`, en: `people: ${people.length} moved` }
    : {
        zh: `人员：${people.length} 人（两个季度对照）`,
        en: `people: ${people.length}, quarter beside quarter`,
      };
  const after = {
    zh: "其中只有总分、名次或等级随之变动的：",
    en: "of these, only total, rank or grade follow for:",
  }[lang];
  return [
    head[lang],
    ...own.flatMap((one) => personText(one, lang)),
    ...(follow.length > 0 && own.length > 0 ? [`  ${after}`] : []),
    ...follow.flatMap((one) => personText(one, lang)),
    ...(withheld ? ["", WHY_WITHHELD[lang]] : []),
  ];
}

/** Whether it is the person's own indicators that moved, and not only the others'. */
function isOwn({ indicators }: Movement): boolean {
  return indicators.length > 0;
}

function personText(movement: Movement, lang: Lang): string[] {
  const { person, before, after, withheld, direction, indicators } = movement;
  const gain = gainOf(movement);
  const total = { zh: "总分", en: "total" }[lang];
  const [rank, grade] = [{ zh: "名次", en: "rank" }[lang], { zh: "等级", en: "grade" }[lang]];
  const [was, is] = [sayTotal(before, withheld, lang), sayTotal(after, withheld, lang)];
  const change = gain === null || gain.n === 0n ? "" : ` (${signed(gain)})`;
  const totals = was === is ? was : `${was} → ${is}${change}`;
  const way = direction === null ? "" : `${{ zh: "，", en: ", " }[lang]}${RESULT_WORDS[direction][lang]}`;
  const parts = [
    `${total} ${totals}${way}`,
    `${rank} ${pair(sayRank(before, lang), sayRank(after, lang))}`,
    `${grade} ${pair(sayGrade(before, lang), sayGrade(after, lang))}`,
  ];
  return [
    `  ${person.name}（${person.id}）${person.department}  ${parts.join("  ")}`,
    ...indicators.map((one) => `    ${indicatorText(one, lang)}`),
  ];
}

function indicatorText(
  { info, before, after, withheld }: Movement["indicators"][number],
  lang: Lang,
): string {
  const label = info.label[lang];
  const values = pair(sayValueOf(before, withheld, info, lang), sayValueOf(after, withheld, info, lang));
  const points = pair(sayPointsOf(before, withheld, lang), sayPointsOf(after, withheld, lang));
  return `${label}  ${values}  ${RESULT_WORDS.points[lang]} ${points}`;
}

function pair(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

const GAP = { zh: "：", en: ": " } as const;
