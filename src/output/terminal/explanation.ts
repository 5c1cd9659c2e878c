import { shown } from "../../domain/exact.ts";
import { yuan } from "../../domain/fen.ts";
import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Evidence, Measurement } from "../../domain/measurement.ts";
import { compareOrigins } from "../../domain/origin.ts";
import { POSITION_LABELS } from "../../domain/position.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import { joinTexts, type Lang, same, type Text } from "../../domain/text.ts";
import { sayRule } from "../../rules/index.ts";
import { sayValue } from "../../rules/numbers.ts";
import type { Assessment, IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import { sayAppeal, sayCorrection, sayMoved } from "../appeal-words.ts";
import { PLAN_WORDS, sayNeeded, sayPlan } from "../commitment-words.ts";
import { droppedRows, sayCorrected } from "../corrected-rows.ts";
import { ITEM_WORDS, sayItem, sayItemPoints } from "../items-words.ts";
import { sayProration } from "../scorecard/explanation.ts";
import { STATE_LABELS } from "../states.ts";

/**
 * How a person's numbers came out: arithmetic in words, clause, target and rule, points, then every row that
 * counted and every row left out with the reason. It prints what the measurement carries and computes nothing.
 */
export function explanation(
  assessment: Assessment,
  result: PersonResult,
  chosen: readonly IndicatorResult[],
  lang: Lang,
): string {
  const { quarter, cutOff } = assessment;
  const { person } = result;
  const head = `${person.name}（${person.id}）· ${person.department} · ${POSITION_LABELS[person.position][lang]}`;
  const until = { zh: `截止 ${cutOff}`, en: `cut-off ${cutOff}` }[lang];
  const parts = chosen.map((one) => indicatorText(assessment, result, one, lang));
  const changes = result.adjustments
    .filter(({ info }) => info === null || chosen.some((one) => one.info.id === info.id))
    .map(({ adjustment, info, before, after }) => {
      const what = info?.label[lang] ?? { zh: "总分", en: "total" }[lang];
      return {
        zh: `调整：${what} ${shown(before)} → ${shown(after)}，${adjustment.reason}（${adjustment.decidedBy}，${adjustment.date}）`,
        en: `adjusted: ${what} ${shown(before)} → ${shown(after)}, ${adjustment.reason} (${adjustment.decidedBy}, ${adjustment.date})`,
      }[lang];
    });
  const together = sayItemPoints(result);
  return [
    head,
    `${quarterLabel(quarter)[lang]} · ${until}`,
    totalText(result, lang),
    "",
    ...parts,
    ...result.items.map(
      (one) => `${ITEM_WORDS.title[lang]}${{ zh: "：", en: ": " }[lang]}${sayItem(one)[lang]}`,
    ),
    ...(together === null ? [] : [together[lang]]),
    ...correctionLines(result, chosen, lang),
    ...changes,
    ...planLines(result, chosen, lang),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

/** Plans for the indicators that are explained, and where one is asked for. */
function planLines(
  { commitments, plansNeeded }: PersonResult,
  chosen: readonly IndicatorResult[],
  lang: Lang,
): string[] {
  const title = PLAN_WORDS.title[lang];
  const shown = (id: string) => chosen.some(({ info }) => info.id === id);
  const plans = commitments.filter(({ info }) => shown(info.id)).map((one) => sayPlan(one)[lang]);
  const needed = plansNeeded.filter(({ info }) => shown(info.id)).map((one) => sayNeeded(one)[lang]);
  return [
    ...plans.map((one) => ({ zh: `${title}：${one}`, en: `${title}: ${one}` })[lang]),
    ...needed.map((one) => ({ zh: `${title}（待制定）：${one}`, en: `${title} (needed): ${one}` })[lang]),
  ];
}

function totalText(
  { total, rank, of, grade, quota, measuredWeight, notRanked }: PersonResult,
  lang: Lang,
): string {
  const measured = shown(measuredWeight);
  if (total === null) return { zh: "没有可计算的总分", en: "no total could be computed" }[lang];
  const place: Text =
    rank === null
      ? { zh: `不参加排名（${notRanked?.zh ?? ""}）`, en: `not ranked (${notRanked?.en ?? ""})` }
      : {
          zh: `第 ${rank} 名 / ${of} 人，${grade?.label.zh ?? ""}`,
          en: `rank ${rank} of ${of}, ${grade?.label.en ?? ""}`,
        };
  const said = {
    zh: `总分 ${shown(total)}，${place.zh}，实测权重 ${measured}%`,
    en: `total ${shown(total)}, ${place.en}, measured weight ${measured}%`,
  }[lang];
  return quota === null ? said : `${said}\n${quota.reason[lang]}`;
}

/** What the person's own appeals corrected, and what moved by it. */
function correctionLines(
  { corrections }: PersonResult,
  chosen: readonly IndicatorResult[],
  lang: Lang,
): string[] {
  return corrections
    .filter(({ info }) => info === null || chosen.some((one) => one.info.id === info.id))
    .map((one) => {
      const moved = one.confidential ? [] : [sayMoved(one)];
      const by = sayAppeal(one.correction.appeal);
      const said = joinTexts([sayCorrection(one, true), ...moved], { zh: "；", en: "; " });
      return { zh: `更正（${by.zh}）：${said.zh}`, en: `corrected (${by.en}): ${said.en}` }[lang];
    });
}

function indicatorText(
  assessment: Assessment,
  person: PersonResult,
  result: IndicatorResult,
  lang: Lang,
): string {
  const { info, measurement, target, rule, full, score, says, treatment } = result;
  const { quarter, scheme } = assessment;
  const lines = [`■ ${info.label[lang]}（${info.id}）`];
  const add = (zh: string, en: string, words: string) => lines.push(`  ${{ zh, en }[lang]}${words}`);
  add("定义：", "definition: ", info.definition[lang]);
  add("依据：", "clause: ", info.reference);
  add("数值：", "value: ", arithmetic(info, measurement)[lang]);
  for (const note of measurement.notes) add("　　　", "       ", note[lang]);
  if (target !== null && rule !== null) {
    add("目标：", "target: ", sayValue(target, info));
    const behind = { quarter, prorated: scheme.policies["prorate-count-targets"] };
    const proration = sayProration(result, person, behind);
    if (proration !== null) add("　　　", "        ", proration[lang]);
    add("规则：", "rule: ", sayRule(rule, target, info)[lang]);
  }
  if (says !== null) add("计分：", "points: ", says[lang]);
  if (treatment !== null) add("权重：", "weight: ", treatment[lang]);
  if (score !== null) add("得分：", "score: ", `${shown(score)} / ${shown(full)}`);
  const evidence = [...measurement.evidence, ...droppedRows(assessment, person, result)];
  lines.push(...evidenceLines(assessment, info, evidence, lang));
  return `${lines.join("\n")}\n`;
}

/** What the value was made of, in words: `有效投诉 3 ÷ 服务的客户 24 = 12.5%`. */
export function arithmetic(info: IndicatorInfo, measurement: Measurement): Text {
  const { part, whole } = measurement;
  const parts =
    part === null
      ? null
      : whole === null
        ? { zh: `${info.part.zh} ${shown(part)}`, en: `${info.part.en} ${shown(part)}` }
        : {
            zh: `${info.part.zh} ${shown(part)} ÷ ${info.whole?.zh ?? ""} ${shown(whole)}`,
            en: `${info.part.en} ${shown(part)} ÷ ${info.whole?.en ?? ""} ${shown(whole)}`,
          };
  if (measurement.state !== "value") {
    const { reason, state } = measurement;
    const behind = parts === null ? { zh: "", en: "" } : { zh: `（${parts.zh}）`, en: ` (${parts.en})` };
    return {
      zh: `${STATE_LABELS[state].zh}：${reason.zh}${behind.zh}`,
      en: `${STATE_LABELS[state].en}: ${reason.en}${behind.en}`,
    };
  }
  if (info.unit === "level") return same(sayValue(measurement.value, info));
  if (whole === null || parts === null) return parts ?? { zh: "", en: "" };
  const value = sayValue(measurement.value, info);
  return { zh: `${parts.zh} = ${value}`, en: `${parts.en} = ${value}` };
}

const SECTIONS: readonly { role: Evidence["role"]; title: Text }[] = [
  { role: "part", title: { zh: "计入的行", en: "rows counted" } },
  { role: "whole", title: { zh: "只计入分母的行", en: "rows counted in the whole only" } },
  { role: "left-out", title: { zh: "未计入的行", en: "rows left out" } },
];

function evidenceLines(
  assessment: Assessment,
  info: IndicatorInfo,
  evidence: readonly Evidence[],
  lang: Lang,
): string[] {
  return SECTIONS.flatMap(({ role, title }) => {
    const rows = evidence.filter((row) => row.role === role).sort((a, b) => compareOrigins(a.at, b.at));
    if (rows.length === 0) return [];
    const name = role === "whole" && info.unit !== "rating" ? title : role === "whole" ? LATE : title;
    return [
      `  ${name[lang]}（${rows.length}）：`,
      ...rows.map((row) => `    ${evidenceText(row, sayCorrected(row.at, assessment), lang)}`),
    ];
  });
}

/** In a rating made of requests, the whole without the part is what was late. */
const LATE: Text = { zh: "计入但未按时的行", en: "rows counted as late" };

function evidenceText(
  { at, key, client, date, amount, credit, reason }: Evidence,
  corrected: Text | null,
  lang: Lang,
): string {
  const place = [at.file, at.sheet, { zh: `第 ${at.row} 行`, en: `row ${at.row}` }[lang]].filter(
    (part) => part !== null,
  );
  const facts = [
    key,
    client,
    date,
    amount === null ? null : { zh: `${yuan(amount)} 元`, en: `${yuan(amount)} yuan` }[lang],
    credit === null || credit.equals(1)
      ? null
      : { zh: `计 ${shown(credit)}`, en: `counts ${shown(credit)}` }[lang],
    reason?.[lang] ?? null,
    corrected?.[lang] ?? null,
  ].filter((fact) => fact !== null && fact !== "");
  return [place.join(" · "), ...facts].join("  ");
}
