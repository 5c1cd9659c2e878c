import { HUNDRED, shown } from "../../../domain/exact.ts";
import type { IndicatorInfo } from "../../../domain/indicator-info.ts";
import { same } from "../../../domain/text.ts";
import { sayRule } from "../../../rules/index.ts";
import { sayValue } from "../../../rules/numbers.ts";
import type { Profile } from "../../../scheme/contract.ts";
import { sayGrade } from "../../../scheme/grades.ts";
import { sayPolicies } from "../../../scheme/policies.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { EDITION, HEADINGS, PARTS, ROUNDING, sayEdition, sayNoValue } from "../../words.ts";
import { NO_FIGURE } from "../../workbook/figures.ts";
import { type Content, data, type Html, html } from "../html.ts";
import { note, section } from "../layout.ts";
import { type TableLine, table } from "../table.ts";
import type { View } from "../view.ts";

/** What the results were computed by: weights, targets, rules, policies, grades. */
export function scheme(view: View): Html {
  const { say } = view;
  const edition = sayEdition(view.assessment.scheme);
  return section("scheme", say, [
    ...(edition === null ? [] : [note(`${say(EDITION)} ${say(edition)}`)]),
    weights(view),
    rules(view),
    html`<div class="narrow">${grades(view)}</div>`,
    policies(view),
    note(say(ROUNDING)),
  ]);
}

function weights({ assessment, say }: View): Html {
  const profiles = [...assessment.scheme.profiles.values()];
  const sum: TableLine = {
    tone: "strong",
    cells: [say(SUMMARY_WORDS.sum), null, ...profiles.map(() => shown(HUNDRED))],
  };
  return table(
    [
      { header: say(HEADINGS.indicator), set: "sentence" },
      { header: say(HEADINGS.target), set: "number" },
      ...profiles.map(({ label }) => ({ header: say(label), set: "number" as const })),
    ],
    [
      ...assessment.firm.map(({ info }): TableLine => {
        const target = assessment.scheme.indicators.get(info.id)?.target;
        return [
          say(info.label),
          target === undefined ? NO_FIGURE : sayValue(target, info),
          ...profiles.map((profile) => weightCell(profile, info, say(HEADINGS.target))),
        ];
      }),
      sum,
    ],
    { caption: say(SUMMARY_WORDS.weights) },
  );
}

/** The weight, and below it the profile's own target where it has one. */
function weightCell({ weights: all, targets }: Profile, info: IndicatorInfo, word: string): Content {
  const weight = all.get(info.id);
  const target = targets.get(info.id);
  if (weight === undefined) return NO_FIGURE;
  if (target === undefined) return shown(weight);
  return [shown(weight), html` <span class="beside">${`${word} ${sayValue(target, info)}`}</span>`];
}

function rules({ assessment, say }: View): Html {
  const labelOf = (id: string) => assessment.firm.find(({ info }) => info.id === id)?.info.label ?? same(id);
  return table(
    [
      { header: say(HEADINGS.indicator) },
      { header: say(HEADINGS.definition), set: "long" },
      { header: say(HEADINGS.rule), set: "long" },
      { header: say(HEADINGS.noData), set: "sentence" },
      { header: say(HEADINGS.clause), set: "sentence" },
    ],
    assessment.firm.flatMap(({ info }): TableLine[] => {
      const found = assessment.scheme.indicators.get(info.id);
      if (found === undefined) return [];
      return [
        [
          say(info.label),
          say(info.definition),
          say(sayRule(found.rule, found.target, info)),
          say(sayNoValue(found.noValue, labelOf)),
          info.reference,
        ],
      ];
    }),
    { caption: say(PARTS.indicators) },
  );
}

function policies({ assessment, say }: View): Html {
  return table(
    [
      { header: say(HEADINGS.policy), set: "long" },
      { header: say(HEADINGS.inForce), set: "long" },
      { header: say(HEADINGS.clause), set: "sentence" },
    ],
    sayPolicies(assessment.scheme.policies).map(({ label, value, reference }) => [
      say(label),
      data(say(value)),
      reference,
    ]),
    { caption: say(PARTS.policies) },
  );
}

function grades({ assessment, say }: View): Html {
  return table(
    [{ header: say(HEADINGS.grade) }, { header: say(HEADINGS.from), set: "number" }],
    assessment.scheme.grades.map((grade) => [say(sayGrade(grade)), shown(grade.from)]),
    { caption: say(PARTS.grades) },
  );
}
