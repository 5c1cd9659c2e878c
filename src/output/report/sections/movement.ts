import { toNumber } from "../../../domain/exact.ts";
import { quarterLabel } from "../../../domain/quarter.ts";
import { leaversOf } from "../../leavers.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { breaksAlong, meanChanges, quartersOfPeople, sayBreaks } from "../../trend-breaks.ts";
import { HEADINGS } from "../../words.ts";
import { moveChart } from "../charts/move.ts";
import { arrow, pointsChange, sayPoints } from "../figures.ts";
import { type Content, data, type Html, html, joined } from "../html.ts";
import { note, nothing, section } from "../layout.ts";
import { personCell, personWords } from "../people.ts";
import { type Column, table } from "../table.ts";
import { type Moved, movedPeople, type View } from "../view.ts";
import { NOTES, REPORT_WORDS } from "../words.ts";

/** How many of each direction are shown; the ranking has everybody's change. */
const SHOWN = 10;

/** Whose totals rose and fell against the latest earlier quarter, who is new and who is not there any more. */
export function movement(view: View): Html {
  const { previous, say } = view;
  if (previous === null) return section("movement", say, nothing(say(NOTES.noHistory)));
  const people = movedPeople(view).map((one) => ({ ...one, change: pointsChange(one.before, one.after) }));
  const bySize = [...people].sort((a, b) => b.change.gap.compare(a.change.gap));
  const rose = bySize.filter(({ change }) => change.gap.s > 0n && change.gap.n !== 0n);
  const fell = bySize.filter(({ change }) => change.gap.s < 0n && change.gap.n !== 0n).reverse();
  const level = people.length - rose.length - fell.length;
  const since = quarterLabel(previous.quarter);
  const all = people.flatMap(({ before, after }) => [toNumber(before, 2), toNumber(after, 2)]);
  const domain: [number, number] = [Math.min(...all), Math.max(...all)];
  const moved = (list: readonly Moved[], title: string, none: string) =>
    html`<div><h3>${title}</h3>${list.length === 0 ? nothing(none) : movedTable(list.slice(0, SHOWN), domain, view)}</div>`;
  return section(
    "movement",
    say,
    [
      note(
        say({
          zh: `与${since.zh}相比：${rose.length} 人总分上升，${fell.length} 人下降，${level} 人持平。每个方向列出变动最大的 ${SHOWN} 人，每个人的变动见“排名”部分。`,
          en: `Against ${since.en}: ${rose.length} totals rose, ${fell.length} fell, ${level} stayed. Of each direction the ${SHOWN} largest changes are listed; everybody's change is in the ranking.`,
        }),
      ),
      ...breaksSince(view).map(note),
      html`<div class="pairs">${moved(rose, say(REPORT_WORDS.rising), say(NOTES.nobodyRose))}${moved(fell, say(REPORT_WORDS.falling), say(NOTES.nobodyFell))}</div>`,
      ...comings(view),
    ],
    { newPage: true },
  );
}

function movedTable(people: readonly Moved[], domain: readonly [number, number], { say }: View): Html {
  const columns: Column[] = [
    { header: say(HEADINGS.name) },
    { header: say(HEADINGS.total), set: "chart" },
    { header: `${say(REPORT_WORDS.before)} → ${say(REPORT_WORDS.now)}`, set: "number" },
    { header: say(REPORT_WORDS.change), set: "number" },
    { header: say(REPORT_WORDS.ranks), set: "number" },
  ];
  return table(
    columns,
    people.map((one) => {
      const { result, before, after } = one;
      const { gap, says } = pointsChange(before, after);
      const words = `${sayPoints(before)} → ${sayPoints(after)}`;
      return [
        personCell(result.person),
        moveChart(before, after, { domain, title: words }),
        words,
        html`<b>${arrow(gap)} ${says}</b>`,
        ranks(one),
      ];
    }),
  );
}

/** Ranks compare people of one profile: after a change of profile there is nothing to compare. */
function ranks({ past, result }: Moved): string | null {
  if (past.rank === null || result.rank === null || past.profile !== result.profile.id) return null;
  return `${past.rank} → ${result.rank}`;
}

/** That totals cannot be compared with those of the latest earlier quarter, where they cannot. */
function breaksSince(view: View): string[] {
  if (view.previous === null) return [];
  const line = quartersOfPeople(view, [view.previous]);
  return sayBreaks(view, line, breaksAlong(line, meanChanges)).map(view.say);
}

/** Who is assessed now and was not then, and the other way round. */
function comings(view: View): Content[] {
  const { ranking, assessment, previous, say } = view;
  if (previous === null) return [];
  const now = new Set(ranking.map(({ person }) => person.id));
  const roster = new Map(assessment.notAssessed.map(({ person }) => [person.id, person]));
  const came = ranking.filter(({ person }) => !previous.people.has(person.id));
  const gone = [...previous.people.keys()].filter((id) => !now.has(id));
  const separator = say({ zh: "、", en: ", " });
  const line = (title: string, people: readonly Html[]) =>
    people.length === 0 ? null : html`<p><b>${title}</b> ${joined(people, separator)}</p>`;
  return [
    line(
      say({ zh: `本季度新列入（${came.length} 人）：`, en: `New this quarter (${came.length}):` }),
      came.map(({ person }) => personWords(person)),
    ),
    line(
      say({ zh: `不再列入（${gone.length} 人）：`, en: `Not assessed any more (${gone.length}):` }),
      gone.map((id) => {
        const person = roster.get(id);
        return person === undefined ? data(id) : personWords(person);
      }),
    ),
    keptInHistory(view),
  ];
}

/** How many people of earlier quarters are not assessed now: what was published of them stays. */
function keptInHistory(view: View): Content {
  const count = leaversOf(view, view.history).length;
  if (count === 0) return null;
  return note(
    view.say({
      zh: `以前各季度考核过、本季度不再考核的共 ${count} 人，当时公布的数据保留在汇总表“${SUMMARY_WORDS.peopleTrends.zh}”中。`,
      en: `People assessed in one of the earlier quarters and not in this one: ${count}. What was published of them stays on the summary's sheet “${SUMMARY_WORDS.peopleTrends.en}”.`,
    }),
  );
}
