import { same } from "../../../domain/text.ts";
import { sayCorrection, sayMoved } from "../../appeal-words.ts";
import { personNamed } from "../../roster-names.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS } from "../../words.ts";
import { data } from "../html.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { FindMatter } from "./contract.ts";

/** Rows that appeals corrected, and what moved by it for the appellant (考核规定 §二.2). */
export const corrections: FindMatter = ({ assessment, say }) => {
  const { corrections: applied } = assessment.appeals;
  if (applied.length === 0) return null;
  return {
    says: {
      zh: `${applied.length} 处数据经申诉更正`,
      en: `Corrections of data after appeals: ${applied.length}`,
    },
    asks: { zh: "是否确认这些更正？", en: "Are the corrections confirmed?" },
    basis: table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.indicator) },
        { header: say({ zh: "更正内容", en: "Correction" }), set: "long" },
        { header: say({ zh: "更正前后", en: "Before and after" }), set: "long" },
        { header: say(HEADINGS.reason), set: "long" },
        { header: say(SUMMARY_WORDS.decidedBy) },
      ],
      applied.map((one) => {
        const { person, reason, decidedBy, decided } = one.correction.appeal;
        const who = personNamed(assessment, person);
        return [
          who === null ? data(person) : personCell(who),
          say(one.info?.label ?? HEADINGS.total),
          data(say(sayCorrection(one, true))),
          one.confidential ? null : data(say(sayMoved(one))),
          data(reason),
          [data(decidedBy), say({ zh: "，", en: ", " }), decided ?? ""],
        ];
      }),
    ),
  };
};

/** Appeals on which nothing is decided: figures may still change. */
export const pendingAppeals: FindMatter = ({ assessment, say }) => {
  const { pending } = assessment.appeals;
  if (pending.length === 0) return null;
  return {
    says: {
      zh: `${pending.length} 件申诉尚未决定，相关数值、得分和名次仍可能变化`,
      en: `Appeals not decided, by which values, points and ranks may still change: ${pending.length}`,
    },
    asks: {
      zh: "是否待申诉决定后再批准结果？",
      en: "Shall the results be approved only when they are decided?",
    },
    basis: table(
      [
        { header: say({ zh: "申诉编号", en: "Appeal" }) },
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.indicator) },
        { header: say({ zh: "申诉事项", en: "What is disputed" }), set: "long" },
        { header: say({ zh: "申诉日期", en: "Filed on" }) },
      ],
      pending.map(({ appeal, info }) => {
        const who = personNamed(assessment, appeal.person);
        return [
          appeal.number === null ? null : data(appeal.number),
          who === null ? data(appeal.person) : personCell(who),
          say(info?.label ?? HEADINGS.total),
          data(appeal.disputed),
          say(same(appeal.filed)),
        ];
      }),
    ),
  };
};
