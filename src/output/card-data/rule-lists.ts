import { STATES } from "../../domain/measurement.ts";
import type { Text } from "../../domain/text.ts";
import { sayGrade } from "../../scheme/grades.ts";
import { type Policies, sayPolicies } from "../../scheme/policies.ts";
import type { Publication } from "../contract.ts";
import { sayCutOff } from "../scorecard/cut-off.ts";
import { RATERS_PROTECTED, ROLES_EXPLAINED } from "../scorecard/words.ts";
import { STATE_LABELS } from "../states.ts";
import type { Item } from "../template/contract.ts";
import { EDITION, ROUNDING, STATE_MEANINGS, sayEdition, sayRanking } from "../words.ts";
import { items } from "./marks.ts";
import { figure } from "./values.ts";

/** Notes on how to read a card, each with what it is about. */
const NOTES = (policies: Policies): readonly { readonly label: Text; readonly text: Text }[] => [
  {
    label: { zh: "公式", en: "Formulas" },
    text: {
      zh: "实际值、得分和总分都是公式：点击单元格可以看到它由“明细”的哪些行、规则的哪些参数算出。“明细”上部的得分未经四舍五入，记分卡上的各项得分和总分由它们各四舍五入一次得出，总分不是已四舍五入的得分之和。",
      en: "Values, points and the total are formulas: click on a cell to see from which rows of “Details” and which parameters of the rule it comes. The points at the top of “Details” are not rounded; each score on the card, and the total, is rounded once from them, so that the total is no sum of rounded scores.",
    },
  },
  {
    label: { zh: "二进制误差", en: "Binary fractions" },
    text: {
      zh: "公式中的 1E-9 和 ROUND(…,9) 只用于消除电子表格二进制小数的误差，使恰好达到台阶的不会少计一步。",
      en: "1E-9 and ROUND(…,9) in the formulas only take off the error of a spreadsheet's binary fractions, so that no step is lost exactly at its boundary.",
    },
  },
  { label: { zh: "四舍五入", en: "Rounding" }, text: ROUNDING },
  { label: { zh: "名次", en: "Ranks" }, text: sayRanking(policies) },
  { label: { zh: "分子与分母", en: "Part and whole" }, text: ROLES_EXPLAINED },
  { label: { zh: "评价保密", en: "Raters" }, text: RATERS_PROTECTED },
];

/** The tables of the rules sheet that do not depend on the person. */
export function ruleLists({
  assessment: { scheme, cutOff },
  lang,
}: Publication): Record<"policies" | "grades" | "states" | "notes", Item[]> {
  const cut = { label: { zh: "数据截止日", en: "Cut-off date" }, text: sayCutOff(cutOff) };
  const edition = sayEdition(scheme);
  const dated = edition === null ? [] : [{ label: EDITION, text: edition }];
  return {
    policies: items(
      "policies",
      sayPolicies(scheme.policies).map(({ label, value, reference }) => ({
        label: label[lang],
        value: value[lang],
        reference,
      })),
    ),
    grades: items(
      "grades",
      scheme.grades.map((grade) => ({ label: sayGrade(grade)[lang], from: figure(grade.from) })),
    ),
    states: items(
      "states",
      STATES.map((state) => ({ label: STATE_LABELS[state][lang], meaning: STATE_MEANINGS[state][lang] })),
    ),
    notes: items(
      "notes",
      [cut, ...dated, ...NOTES(scheme.policies)].map(({ label, text }) => ({
        label: label[lang],
        text: text[lang],
      })),
    ),
  };
}
