import type { Exact } from "../../../domain/exact.ts";
import type { PersonResult } from "../../../scoring/contract.ts";
import { meanTotal } from "../../summary-data/means.ts";
import { HEADINGS } from "../../words.ts";
import { gradesChart, shades } from "../charts/grades.ts";
import { totalsChart } from "../charts/totals.ts";
import { sayPoints } from "../figures.ts";
import { type Html, html } from "../html.ts";
import { note, section } from "../layout.ts";
import { swatch } from "../svg.ts";
import { folded, table } from "../table.ts";
import { ITEMS, type View } from "../view.ts";
import { NOTES, REPORT_WORDS } from "../words.ts";

type Group = { readonly title: string; readonly people: readonly PersonResult[] };

/** How totals and grades are spread in each profile. */
export function distribution(view: View): Html {
  const { assessment, say } = view;
  const groups = assessment.groups.map(({ id, label }) => ({
    title: say(label),
    people: assessment.people.filter(({ group }) => group.id === id),
  }));
  return section("distribution", say, [totalsFigure(groups, view), gradesFigure(groups, view)], {
    newPage: true,
  });
}

function totalsFigure(groups: readonly Group[], view: View): Html {
  const { say } = view;
  const { lowest, mean, highest } = REPORT_WORDS;
  const lines = groups.map(({ title, people }) => {
    const totals = people
      .flatMap(({ total }) => (total === null ? [] : [total]))
      .sort((a: Exact, b: Exact) => a.compare(b));
    return [
      title,
      people.length,
      sayPoints(totals[0] ?? null),
      sayPoints(meanTotal(people)),
      sayPoints(totals.at(-1) ?? null),
    ];
  });
  const description = lines
    .map(([title, people, low, middle, high]) =>
      say({
        zh: `${title} ${people} 人：最低 ${low}，平均 ${middle}，最高 ${high}`,
        en: `${title} (${people}): lowest ${low}, mean ${middle}, highest ${high}`,
      }),
    )
    .join(say(ITEMS));
  const title = say({ zh: "各类别的总分", en: "Totals by profile" });
  return html`<figure class="stack"><h3>${title}</h3>${note(say(NOTES.strip))}${totalsChart(groups, view, {
    id: "totals",
    title,
    description,
  })}${folded(
    say(REPORT_WORDS.figuresTable),
    table(
      [
        { header: say(HEADINGS.profile) },
        { header: say(HEADINGS.people), set: "number" },
        { header: say(lowest), set: "number" },
        { header: say(mean), set: "number" },
        { header: say(highest), set: "number" },
      ],
      lines,
    ),
  )}</figure>`;
}

function gradesFigure(groups: readonly Group[], { assessment, say }: View): Html {
  const { grades } = assessment.scheme;
  const everyoneGraded = assessment.people.every(({ grade }) => grade !== null);
  const names = [
    ...grades.map(({ label }) => say(label)),
    ...(everyoneGraded ? [] : [say(REPORT_WORDS.ungraded)]),
  ];
  const rows = groups.map(({ title, people }) => ({
    title,
    counts: [
      ...grades.map((grade) => people.filter((one) => one.grade === grade).length),
      ...(everyoneGraded ? [] : [people.filter(({ grade }) => grade === null).length]),
    ],
  }));
  const description = rows
    .map(({ title, counts }) => {
      const list = counts.map((count, index) => `${names[index]} ${count}`);
      return say({ zh: `${title}：${list.join("、")}`, en: `${title}: ${list.join(", ")}` });
    })
    .join(say(ITEMS));
  const colours = shades(names.length);
  const title = say({ zh: "各类别的等级人数", en: "Grades by profile" });
  return html`<figure class="stack"><h3>${title}</h3><p class="legend">${names.map(
    (name, index) => html`<span>${swatch(colours[index] ?? "")}${name}</span>`,
  )}</p>${gradesChart(rows, { id: "grades", title, description })}${folded(
    say(REPORT_WORDS.figuresTable),
    table(
      [{ header: say(HEADINGS.profile) }, ...names.map((header) => ({ header, set: "number" as const }))],
      rows.map(({ title: profile, counts }) => [profile, ...counts]),
    ),
  )}</figure>`;
}
