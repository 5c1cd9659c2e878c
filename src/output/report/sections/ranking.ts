import { shown } from "../../../domain/exact.ts";
import { POSITION_LABELS } from "../../../domain/position.ts";
import { joinTexts } from "../../../domain/text.ts";
import type { PersonResult } from "../../../scoring/contract.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS, sayRanking } from "../../words.ts";
import { NO_FIGURE } from "../../workbook/figures.ts";
import { arrow, pointsChange, sayPoints } from "../figures.ts";
import { type Content, type Html, html } from "../html.ts";
import { note, section } from "../layout.ts";
import { personCell } from "../people.ts";
import { type Column, type TableLine, table } from "../table.ts";
import { movedPerson, SENTENCES, type View } from "../view.ts";
import { REPORT_WORDS } from "../words.ts";
import { sayCompared } from "./key-figures.ts";

/** The complete result, a table for each comparison group; then who is not assessed, and why. */
export function ranking(view: View): Html {
  const { assessment, say } = view;
  return section("ranking", say, [
    note(say(joinTexts([sayRanking(assessment.scheme.policies), ...sayCompared(view)], SENTENCES))),
    html`<div class="pairs">${assessment.groups.map(({ id, label }) =>
      groupTable(
        say(label),
        view.ranking.filter(({ group }) => group.id === id),
        view,
      ),
    )}</div>`,
    ...notAssessed(view),
  ]);
}

function groupTable(title: string, people: readonly PersonResult[], view: View): Html {
  const { say, previous } = view;
  const columns: Column[] = [
    { header: say(HEADINGS.rank), set: "number" },
    { header: say(HEADINGS.name) },
    { header: say(HEADINGS.total), set: "number" },
    ...(previous === null ? [] : [{ header: say(REPORT_WORDS.change), set: "number" as const }]),
    { header: say(HEADINGS.grade) },
    { header: say(HEADINGS.measuredWeight), set: "number" },
  ];
  return table(
    columns,
    people.map((one) => personLine(one, view)),
    { caption: title, kind: previous === null ? "ranks" : "ranks compared" },
  );
}

function personLine(one: PersonResult, { say, previous }: View): TableLine {
  const cells: Content[] = [
    one.rank ?? NO_FIGURE,
    [personCell(one.person), beside(one, say)],
    sayPoints(one.total),
    ...(previous === null ? [] : [changeCell(one, previous)]),
    one.grade === null ? NO_FIGURE : say(one.grade.label),
    `${shown(one.measuredWeight)}%`,
  ];
  return one.rank === null ? { cells, tone: "muted" } : cells;
}

/** Why somebody has no rank, or another grade than the threshold's. */
function beside({ notRanked, quota }: PersonResult, say: View["say"]): Content {
  const why = notRanked ?? quota?.reason;
  return why === undefined ? null : html` <span class="beside">${say(why)}</span>`;
}

function changeCell(one: PersonResult, previous: View["previous"]): string {
  const moved = movedPerson(one, previous);
  if (moved === null) return NO_FIGURE;
  const { gap, says } = pointsChange(moved.before, moved.after);
  return `${arrow(gap)} ${says}`;
}

function notAssessed({ assessment, say }: View): Content[] {
  if (assessment.notAssessed.length === 0) return [];
  return [
    table(
      [
        { header: say(HEADINGS.name) },
        { header: say(HEADINGS.position) },
        { header: say(HEADINGS.reason), set: "long" },
      ],
      assessment.notAssessed.map(({ person, reason }) => [
        personCell(person),
        say(POSITION_LABELS[person.position]),
        say(reason),
      ]),
      { caption: say(SUMMARY_WORDS.notAssessed) },
    ),
  ];
}
