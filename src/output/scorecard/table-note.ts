import { joinTexts, type Text } from "../../domain/text.ts";
import { type Policies, policies } from "../../scheme/policies.ts";
import type { PersonResult } from "../../scoring/contract.ts";
import { applies } from "./explanation.ts";

/** What is better, and how to read the table's columns. */
export function tableNote({ indicators }: PersonResult, inForce: Policies): Text {
  const minimum = inForce["minimum-group-size"];
  const group = policies["comparison-group"].say(inForce["comparison-group"]);
  const lower = indicators.filter((one) => applies(one) && one.info.better === "lower");
  const names = joinTexts(lower.map(({ info }) => info.label));
  const direction =
    lower.length === 0
      ? { zh: "各项指标均越高越好。", en: "Higher is better for every indicator." }
      : {
          zh: `${names.zh}越低越好，其余指标越高越好。`,
          en: `Lower is better for: ${names.en}; higher for all others.`,
        };
  return {
    zh: `${direction.zh}得分率 = 得分 ÷ 满分；“同类得分率”是${group.zh}人员得分率的平均值，不足 ${minimum} 人时不显示。`,
    en: `${direction.en} “Group's mean” is the mean of score ÷ full over the ${group.en}; not shown for fewer than ${minimum}.`,
  };
}
