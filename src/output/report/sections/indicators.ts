import { type Exact, toNumber } from "../../../domain/exact.ts";
import { compareText } from "../../../domain/order.ts";
import { joinTexts } from "../../../domain/text.ts";
import { sayValue } from "../../../rules/numbers.ts";
import type { FirmResult } from "../../../scoring/contract.ts";
import { sayBreak } from "../../../scoring/fingerprint/words.ts";
import { meanAchieved } from "../../summary-data/means.ts";
import { breaksAlong, firmChanges, quartersOfPeople } from "../../trend-breaks.ts";
import { HEADINGS } from "../../words.ts";
import { NO_FIGURE } from "../../workbook/figures.ts";
import { barsChart } from "../charts/bars.ts";
import { type Point, trendChart } from "../charts/trend.ts";
import { sayMeasured, sayShare } from "../figures.ts";
import { type Html, html } from "../html.ts";
import { note, section } from "../layout.ts";
import { folded, table } from "../table.ts";
import { ITEMS, SENTENCES, type View } from "../view.ts";
import { NOTES, REPORT_WORDS } from "../words.ts";
import { firmChange, sayCompared } from "./key-figures.ts";

type Department = { readonly name: string; readonly achieved: ReadonlyMap<string, Exact | null> };

/** A small picture for each indicator: the departments now, the firm over the quarters. */
export function indicators(view: View): Html {
  const { assessment, history, say } = view;
  const departments = departmentsOf(view);
  const longest = Math.max(
    ...departments.flatMap(({ achieved }) =>
      [...achieved.values()].map((value) => (value === null ? 0 : toNumber(value, 4))),
    ),
    1,
  );
  return section(
    "indicators",
    say,
    [
      note(
        say(
          joinTexts(
            [NOTES.achievement, ...(history.length === 0 ? [] : [NOTES.lines]), ...sayCompared(view)],
            SENTENCES,
          ),
        ),
      ),
      html`<div class="cards">${assessment.firm.map((one) => card(one, departments, longest, view))}</div>`,
      folded(say(REPORT_WORDS.figuresTable), figuresTables(departments, view)),
    ],
    { newPage: true },
  );
}

function departmentsOf({ assessment }: View): Department[] {
  const { people, firm } = assessment;
  return [...new Set(people.map(({ person }) => person.department))].sort(compareText).map((name) => {
    const members = people.filter(({ person }) => person.department === name);
    return { name, achieved: new Map(firm.map(({ info }) => [info.id, meanAchieved(members, info.id)])) };
  });
}

function card(one: FirmResult, departments: readonly Department[], longest: number, view: View): Html {
  const { info, measurement } = one;
  const { say, lang } = view;
  const title = say(info.label);
  const bars = departments.map(({ name, achieved }) => ({
    title: name,
    value: achieved.get(info.id) ?? null,
  }));
  const points = pointsOf(one, view);
  const monitored = view.assessment.scheme.monitored.has(info.id);
  return html`<article class="card"><h3>${title}</h3><p class="figure">${sayMeasured(measurement, info, lang)}<span class="beside">${firmChange(one, view)}</span></p>
${
  monitored
    ? note(say(NOTES.monitored))
    : html`<figure>${barsChart(bars, longest, {
        id: `departments-${info.id}`,
        title: `${title} · ${say(REPORT_WORDS.byDepartment)}`,
        description: bars.map((bar) => `${bar.title} ${sayShare(bar.value)}`).join(say(ITEMS)),
      })}</figure>`
}${
  points.filter(({ value }) => value !== null).length < 2
    ? null
    : html`<figure>${trendChart(points, {
        id: `quarters-${info.id}`,
        title: `${title} · ${say(REPORT_WORDS.overQuarters)}`,
        description: points.map((point) => `${point.title} ${point.says}`).join(say(ITEMS)),
      })}${points.flatMap(({ apart }) => (apart === null ? [] : [note(apart)]))}</figure>`
}</article>`;
}

function pointsOf({ info, measurement }: FirmResult, view: View): Point[] {
  const { history, assessment, lang, say } = view;
  const says = (value: Exact | null) => (value === null ? NO_FIGURE : sayValue(value, info));
  const breaks = firmBreaks(info.id, view);
  const apart = (index: number) => {
    const changes = breaks[index] ?? [];
    const quarter = history[index]?.quarter.id ?? assessment.quarter.id;
    return changes.length === 0 ? null : say(sayBreak(quarter, changes, () => info.label));
  };
  const past = history.map(({ quarter, firm }, index) => {
    const value = firm.get(info.id)?.value ?? null;
    return { title: quarter.id, value, says: says(value), apart: apart(index) };
  });
  return [
    ...past,
    {
      title: assessment.quarter.id,
      value: measurement.state === "value" ? measurement.value : null,
      says: sayMeasured(measurement, info, lang),
      apart: apart(history.length),
    },
  ];
}

/** For each quarter what changed in how the firm's value is defined. */
function firmBreaks(indicator: string, view: View) {
  return breaksAlong(quartersOfPeople(view, view.history), firmChanges(indicator));
}

function figuresTables(departments: readonly Department[], view: View): Html {
  const { assessment, history, say } = view;
  const indicator = { header: say(HEADINGS.indicator) };
  const scored = assessment.firm.filter(({ info }) => !assessment.scheme.monitored.has(info.id));
  const quarters = [...history.map(({ quarter }) => quarter.id), assessment.quarter.id];
  return html`<div class="stack">${table(
    [indicator, ...departments.map(({ name }) => ({ header: name, set: "number" as const }))],
    scored.map(({ info }) => [
      say(info.label),
      ...departments.map(({ achieved }) => sayShare(achieved.get(info.id) ?? null)),
    ]),
    { caption: say(REPORT_WORDS.byDepartment) },
  )}${
    history.length === 0
      ? null
      : table(
          [indicator, ...quarters.map((header) => ({ header, set: "number" as const }))],
          assessment.firm.map((one) => [say(one.info.label), ...pointsOf(one, view).map(({ says }) => says)]),
          { caption: say(REPORT_WORDS.overQuarters) },
        )
  }</div>`;
}
