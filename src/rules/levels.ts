import { z } from "zod";
import { exact, shown } from "../domain/exact.ts";
import { type IndicatorInfo, levelAt, levelValue } from "../domain/indicator-info.ts";
import { joinTexts, same, type Text } from "../domain/text.ts";
import type { Fit, Refusal, Way } from "./contract.ts";
import { points, pointsFormula, pointsOf } from "./numbers.ts";
import { sayChange } from "./words.ts";

const schema = z.record(z.string(), points).meta({
  zh: "按等次计分：每个等次（文字）一个分数",
  description: "Points by the word that the value is.",
});

type Levels = z.output<typeof schema>;

/** 按等次计分 (考核规定 §三.4 定性指标): points for each word that a value can be. */
export const levels: Way<Levels> = {
  schema,
  amount(rule, { value, weight }, info) {
    const word = levelAt(info, value);
    const given = rule[word];
    const points = given === undefined ? exact(0) : pointsOf(given, weight);
    return {
      points,
      says: { zh: `“${word}”：${shown(points)} 分`, en: `“${word}”: ${shown(points)} points` },
    };
  },
  sentence(rule, { position }) {
    const list = Object.entries(rule).map(([word, given]): Text => {
      const change = sayChange(given, position);
      return { zh: `${word}${change.zh}`, en: `${word}: ${change.en}` };
    });
    return joinTexts(list, { zh: "，", en: ", " });
  },
  formula(rule, at, info) {
    const worstFirst = [...(info.levels ?? [])].reverse();
    const given = worstFirst.map((word) => {
      const points = rule[word];
      return points === undefined ? "0" : pointsFormula(points, at.weight);
    });
    return `CHOOSE(MAX(1,MIN(${given.length},INT(${at.value}+1E-9))),${given.join(",")})`;
  },
  refuses(rule, fit) {
    const { info } = fit;
    if (info.unit !== "level") {
      const text = {
        zh: `“${info.label.zh}”的值是数字，不是文字；请用 bands（可给每档写 level 名称）`,
        en: `the values of “${info.label.en}” are numbers, not words; use bands, each of which may have a level`,
      };
      return [{ path: [], text }];
    }
    const here = wordsHere(fit);
    if (here.length === 0) return [{ path: [], text: sayNone(fit) }];
    const unknown = Object.keys(rule).filter((word) => !here.includes(word));
    const missing = here.filter((word) => rule[word] === undefined);
    return [...unknown.map((word) => refuseWord(word, here, fit)), ...refuseMissing(missing)];
  },
  smooth: () => false,
  turns: (_, { info, target, position }) => {
    const places = (info.levels ?? []).flatMap((word) => levelValue(info, word) ?? []);
    return position === "value" ? places : places.map((place) => place.sub(target).abs());
  },
};

/** The words that a value can be where the rule stands: all of them, or those on its side of the target. */
function wordsHere({ info, target, position }: Fit): string[] {
  const words: readonly string[] = info.levels ?? [];
  if (position === "value") return [...words];
  const above = isAbove(position, info);
  return words.filter((word) => {
    const place = levelValue(info, word);
    return place !== null && (above ? place.gt(target) : place.lt(target));
  });
}

function isAbove(position: "better" | "worse", { better }: IndicatorInfo): boolean {
  return (position === "better") === (better === "higher");
}

function refuseWord(word: string, here: readonly string[], { info, position }: Fit): Refusal {
  const known = (info.levels ?? []).includes(word);
  const possible = same(here.map((one) => `“${one}”`).join(" "));
  const text = known
    ? {
        zh: `“${word}”不在目标的这一侧（${position}）；这里可以写：${possible.zh}`,
        en: `“${word}” is not on this side of the target (${position}); possible here: ${possible.en}`,
      }
    : {
        zh: `没有“${word}”这个等次；可以写：${possible.zh}`,
        en: `there is no level “${word}”; possible: ${possible.en}`,
      };
  return { path: [word], text };
}

function sayNone({ position }: Fit): Text {
  return {
    zh: `目标的这一侧（${position}）没有等次，请写 none`,
    en: `there is no level on this side of the target (${position}); write none`,
  };
}

function refuseMissing(missing: readonly string[]): Refusal[] {
  if (missing.length === 0) return [];
  const names = missing.map((one) => `“${one}”`).join(" ");
  return [{ path: [], text: { zh: `等次 ${names} 没有写分数`, en: `no points are given for ${names}` } }];
}
