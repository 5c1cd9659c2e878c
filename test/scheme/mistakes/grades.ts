import type { Mistake } from "../mistakes.ts";

const grades = (top: string, last = "") =>
  `grades:\n  - { from: 90, label: 优秀${top} }\n  - { from: 0, label: 合格${last} }\n`;
const share = { zh: "应为百分比，如 20%", en: "expected a percentage, such as 20%" };

/** Mistakes in the quotas of grades. */
export const GRADE_MISTAKES: readonly Mistake[] = [
  {
    name: "a quota without a percent sign",
    yaml: grades(", at-most: 0.2"),
    at: "2:28 grades.0.at-most",
    ...share,
  },
  { name: "a quota of nothing", yaml: grades(", at-most: 0%"), at: "2:28 grades.0.at-most", ...share },
  {
    name: "a quota of more than everybody",
    yaml: grades(", at-most: 120%"),
    at: "2:28 grades.0.at-most",
    ...share,
  },
  {
    name: "a largest share of the last grade",
    yaml: grades("", ", at-most: 20%"),
    at: "3:27 grades.1.at-most",
    zh: "最后一个等级不能限定最多人数",
    en: "the last grade takes everybody who is left",
  },
  {
    name: "a smallest share of another than the last grade",
    yaml: grades(", at-least: 20%"),
    at: "2:28 grades.0.at-least",
    zh: "只能用于最后一个等级",
    en: "at-least is for the last grade",
  },
  {
    name: "a misspelt quota",
    yaml: grades(", atmost: 20%"),
    at: "2:28 grades.0.atmost",
    zh: "是不是想写“at-most”？",
    en: "did you mean “at-most”?",
  },
  {
    name: "ties at a quota's edge that are split",
    yaml: "policies:\n  quota-ties: split\n",
    at: "2:3 policies.quota-ties",
    zh: "应为其中之一：up, down",
    en: "expected one of: up, down",
  },
];
