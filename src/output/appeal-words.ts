import { joinTexts, same, type Text } from "../domain/text.ts";
import type { Appeal } from "../facts/appeals/contract.ts";
import { sayOrigin } from "../findings/finding.ts";
import { sayValue } from "../rules/numbers.ts";
import type { AppliedCorrection } from "../scoring/appeals.ts";
import type { Figure, IndicatorMovement, Standing } from "../scoring/movements.ts";
import { STATE_LABELS } from "./states.ts";
import { sayScore } from "./workbook/figures.ts";

const CONFIDENTIAL: Text = {
  zh: "一项评价已按申诉更正；为保护评价人，不列出更正内容和更正前后的数值（流程规定 §四.1）",
  en: "a rating was corrected after an appeal; what was corrected and the figures before and after are not given, to protect who rated (流程规定 §四.1)",
};

const WITHHELD: Text = {
  zh: "更正涉及评价，为保护评价人，不列出更正前后的数值（流程规定 §四.1）",
  en: "figures before and after are not given since ratings were corrected, to protect who rated (流程规定 §四.1)",
};

const NOTHING_MOVED: Text = {
  zh: "更正后数值、得分、总分和名次没有变化",
  en: "value, points, total and rank are the same as before",
};

const NOT_COMPARED: Text = {
  zh: "更正前的数据有错误，无法计算更正前的数值",
  en: "without the correction the data had faults: there are no figures before it",
};

/** `申诉 SS-01`; where appeals have no numbers, the day on which it was filed. */
export function sayAppeal({ number, filed }: Appeal): Text {
  if (number !== null) return { zh: `申诉 ${number}`, en: `appeal ${number}` };
  return { zh: `${filed} 的申诉`, en: `the appeal of ${filed}` };
}

/**
 * Which row was corrected how.
 * @param named whether people may be named: not on a scorecard, which names nobody but its owner
 */
export function sayCorrection({ correction, source, confidential }: AppliedCorrection, named: boolean): Text {
  if (confidential) return CONFIDENTIAL;
  const place = sayOrigin(correction.target);
  if (correction.way === "drop") {
    return {
      zh: `${source.zh}中的一行已剔除（${place.zh}）`,
      en: `${source.en}: a row was dropped (${place.en})`,
    };
  }
  const { header, from, to, namesPeople } = correction;
  const change: Text =
    namesPeople && !named
      ? { zh: `“${header}”已更正`, en: `“${header}” was corrected` }
      : {
          zh: `“${header}”由“${from}”更正为“${to}”`,
          en: `“${header}” was corrected from “${from}” to “${to}”`,
        };
  return { zh: `${source.zh}的${change.zh}（${place.zh}）`, en: `${source.en}: ${change.en} (${place.en})` };
}

/** What all corrections of the quarter moved for the appellant: values, points, total and rank, before and after. */
export function sayMoved({ compared, moved, confidential, withheld }: AppliedCorrection): Text {
  if (confidential) return CONFIDENTIAL;
  if (withheld) return WITHHELD;
  if (!compared) return NOT_COMPARED;
  if (moved === null) return NOTHING_MOVED;
  const { before, after } = moved;
  const places = before === null || after === null ? [] : sayStandings(before, after);
  return joinTexts([...moved.indicators.map(sayIndicator), ...places], { zh: "；", en: "; " });
}

function sayIndicator({ info, before, after }: IndicatorMovement): Text {
  const value = (one: Figure | null): Text =>
    one?.value == null ? STATE_LABELS[one?.state ?? "not-applicable"] : same(sayValue(one.value, info));
  const values = arrow(value(before), value(after), { zh: "数值", en: "value" });
  const points = arrow(pointsOf(before), pointsOf(after), { zh: "得分", en: "points" });
  const both = joinTexts(
    [values, points].filter((one) => one !== null),
    { zh: "，", en: ", " },
  );
  return { zh: `${info.label.zh}：${both.zh}`, en: `${info.label.en}: ${both.en}` };
}

function pointsOf(one: Figure | null): Text {
  return one?.points == null ? { zh: "无", en: "none" } : same(sayScore(one.points));
}

function sayStandings(before: Standing, after: Standing): Text[] {
  const total = ({ total: one }: Standing): Text =>
    one === null ? { zh: "无", en: "none" } : same(sayScore(one));
  const rank = ({ rank: place, of }: Standing): Text =>
    place === null ? { zh: "不排名", en: "not ranked" } : same(`${place} / ${of}`);
  const grade = ({ grade: one }: Standing): Text => one?.label ?? { zh: "无", en: "none" };
  return [
    arrow(total(before), total(after), { zh: "总分", en: "total" }),
    arrow(rank(before), rank(after), { zh: "名次", en: "rank" }),
    arrow(grade(before), grade(after), { zh: "等级", en: "grade" }),
  ].filter((one) => one !== null);
}

/** `数值 50% → 100%`; null where both are the same. */
function arrow(before: Text, after: Text, what: Text): Text | null {
  if (before.zh === after.zh) return null;
  return { zh: `${what.zh} ${before.zh} → ${after.zh}`, en: `${what.en} ${before.en} → ${after.en}` };
}
