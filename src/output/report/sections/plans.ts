import { joinTexts, type Text } from "../../../domain/text.ts";
import type { Person } from "../../../facts/contract.ts";
import { sayGoal as sayNumber } from "../../../rules/words.ts";
import type { JudgedCommitment, Outcome } from "../../../scoring/contract.ts";
import { OUTCOMES, PLAN_WORDS, sayGoal } from "../../commitment-words.ts";
import { HEADINGS } from "../../words.ts";
import { type Content, data, type Html } from "../html.ts";
import { note, nothing, section } from "../layout.ts";
import { personCell } from "../people.ts";
import { table } from "../table.ts";
import type { View } from "../view.ts";

type Plan = { readonly person: Person; readonly judged: JudgedCommitment };

/** What became of improvement plans, who missed one, and how many are still to be agreed on (整改办法 §五.1). */
export function plans(view: View): Html {
  const { assessment, say } = view;
  const { people, notAssessed } = assessment;
  const all = [...people, ...notAssessed].flatMap(({ person, commitments }) =>
    commitments.map((judged): Plan => ({ person, judged })),
  );
  const told = all.filter(({ judged }) => judged.outcome === "missed" || judged.outcome === "open");
  return section("plans", say, [
    all.length === 0 ? nothing(say(NO_PLANS)) : note(say(sayCounts(all))),
    ...(told.length === 0 ? [] : [plansTable(told, view)]),
    ...sayNeeded(view),
  ]);
}

const NO_PLANS: Text = {
  zh: "没有在本季度或以后到期的改进计划。",
  en: "There are no improvement plans due in the quarter or later.",
};

const ORDER: readonly Outcome[] = ["kept", "missed", "open", "not-due"];

function sayCounts(all: readonly Plan[]): Text {
  const counts = ORDER.map((outcome) => {
    const found = all.filter(({ judged }) => judged.outcome === outcome).length;
    return { zh: `${OUTCOMES[outcome].zh} ${found} 项`, en: `${OUTCOMES[outcome].en} ${found}` };
  });
  const { zh, en } = joinTexts(counts, { zh: "，", en: ", " });
  return { zh: `改进计划共 ${all.length} 项：${zh}。`, en: `Improvement plans: ${all.length}; ${en}.` };
}

function plansTable(told: readonly Plan[], { say }: View): Content {
  return table(
    [
      { header: say(HEADINGS.name) },
      { header: say(HEADINGS.indicator) },
      { header: say(PLAN_WORDS.goal), set: "sentence" },
      { header: say(PLAN_WORDS.owner) },
      { header: say(PLAN_WORDS.outcome) },
      { header: say(HEADINGS.value), set: "sentence" },
    ],
    told.map(({ person, judged }) => {
      const { info, commitment, outcome, value, reason } = judged;
      return [
        personCell(person),
        say(info.label),
        data(say(sayGoal(judged))),
        data(commitment.owner),
        say(OUTCOMES[outcome]),
        reason === null && value !== null ? say(sayNumber(value, info)) : say(reason ?? { zh: "—", en: "—" }),
      ];
    }),
    { caption: say({ zh: "未完成和无法判断的改进计划", en: "Plans missed, or that cannot be judged" }) },
  );
}

/** How many indicators are below target without a plan; the summary lists them. */
function sayNeeded({ assessment, say }: View): Content[] {
  const open = assessment.people.filter(({ plansNeeded }) => plansNeeded.length > 0);
  if (open.length === 0) return [];
  const count = open.reduce((total, { plansNeeded }) => total + plansNeeded.length, 0);
  return [
    note(
      say({
        zh: `另有 ${open.length} 人共 ${count} 项指标未达到目标而没有后续改进计划，须在面谈中商定（考核规定 §三.5），逐项见汇总表“改进计划”。`,
        en: `Below target without a plan for later: ${count} indicators of ${open.length} people; plans are to be agreed on in the interviews (考核规定 §三.5). The summary's sheet “Plans” lists them.`,
      }),
    ),
  ];
}
