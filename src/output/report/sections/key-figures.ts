import { type Exact, mean } from "../../../domain/exact.ts";
import { quarterLabel } from "../../../domain/quarter.ts";
import type { Text } from "../../../domain/text.ts";
import type { FirmResult } from "../../../scoring/contract.ts";
import { meanTotal } from "../../summary/means.ts";
import { arrow, pointsChange, sayAmount, sayMeasured, sayPoints, valueChange } from "../figures.ts";
import { type Content, type Html, html } from "../html.ts";
import { section } from "../layout.ts";
import type { View } from "../view.ts";
import { REPORT_WORDS } from "../words.ts";

/** Who was assessed, what the firm's figures are, and how they moved. */
export function keyFigures(view: View, matters: number): Html {
  const { assessment, say } = view;
  const groups = new Map<string, FirmResult[]>();
  for (const one of assessment.firm) {
    const name = say(one.info.group);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return section("figures", say, [
    html`<p class="lead">${sentences(view).map(say)}</p>`,
    html`<div class="tiles main">${mainTiles(view, matters)}</div>`,
    ...[...groups].map(
      ([name, firm]) =>
        html`<p class="group">${name}</p><div class="tiles all">${firm.map((one) => indicatorTile(one, view))}</div>`,
    ),
  ]);
}

function sentences(view: View): Text[] {
  const { assessment, previous } = view;
  const { people, scheme } = assessment;
  const total = meanTotal(people);
  const graded = scheme.grades.map(({ label }) => ({
    label,
    people: people.filter(({ grade }) => grade?.label === label).length,
  }));
  const list = (lang: "zh" | "en", of: (label: string, people: number) => string) =>
    graded.map(({ label, people: number }) => of(label[lang], number)).join({ zh: "、", en: ", " }[lang]);
  return [
    ...(total === null
      ? []
      : [sayMean(total, previousMean(view), previous && quarterLabel(previous.quarter))]),
    {
      zh: `等级：${list("zh", (label, number) => `${label} ${number} 人`)}。`,
      en: `Grades: ${list("en", (label, number) => `${label} ${number}`)}.`,
    },
  ];
}

function sayMean(total: Exact, before: Exact | null, since: Text | null): Text {
  const now = sayPoints(total);
  if (before === null || since === null) {
    return { zh: `全体平均总分 ${now} 分。`, en: `The mean total is ${now} points. ` };
  }
  const { says } = pointsChange(before, total);
  return {
    zh: `全体平均总分 ${now} 分，${since.zh}为 ${sayPoints(before)} 分（${says}）。`,
    en: `The mean total is ${now} points; in ${since.en} it was ${sayPoints(before)} (${says}). `,
  };
}

function previousMean({ previous }: View): Exact | null {
  const totals = [...(previous?.people.values() ?? [])].flatMap(({ total }) =>
    total === null ? [] : [total],
  );
  return totals.length === 0 ? null : mean(totals);
}

function mainTiles({ assessment, say }: View, matters: number): Html[] {
  const { people, notAssessed, firm } = assessment;
  const ranked = people.filter(({ rank }) => rank !== null).length;
  const measurementOf = (id: string) => firm.find(({ info }) => info.id === id)?.measurement;
  const amount = (value: Exact | null | undefined) => (value == null ? null : sayAmount(value));
  const revenue = amount(measurementOf("new-client-revenue-share")?.whole);
  const complaints = measurementOf("complaint-rate");
  const late = measurementOf("complaint-timeliness");
  const overdue = late?.state === "value" && late.whole !== null ? amount(late.whole.sub(late.part)) : null;
  const clients = amount(complaints?.whole);
  return [
    tile(
      REPORT_WORDS.assessed,
      String(people.length),
      say({
        zh: `排名 ${ranked} 人，不排名 ${people.length - ranked} 人，另有 ${notAssessed.length} 人未参加考核`,
        en: `${ranked} ranked, ${people.length - ranked} not; ${notAssessed.length} more not assessed`,
      }),
    ),
    tile(REPORT_WORDS.newClients, amount(measurementOf("new-clients")?.part) ?? "—", null),
    tile(REPORT_WORDS.complaints, amount(complaints?.part) ?? "—", [
      clients === null ? null : say({ zh: `服务的客户 ${clients} 家`, en: `${clients} clients served` }),
      overdue === null ? null : say({ zh: `，逾期 ${overdue} 件`, en: `, ${overdue} handled late` }),
    ]),
    tile(REPORT_WORDS.revenue, revenue ?? "—", null, "long"),
    tile(REPORT_WORDS.toDecide, String(matters), say({ zh: "见第 2 部分", en: "see section 2" }), "stress"),
  ];

  function tile(name: Text, figure: string, beside: Content, kind: "" | "long" | "stress" = ""): Html {
    const tone = kind === "" ? "tile" : kind === "stress" ? "tile stress broad" : "tile";
    return html`<div class="${tone}"><p class="name">${say(name)}</p><p class="${kind === "long" ? "figure long" : "figure"}">${figure}</p><p class="change">${beside}</p></div>`;
  }
}

function indicatorTile({ info, measurement }: FirmResult, view: View): Html {
  return html`<div class="tile"><p class="name">${view.say(info.label)}</p><p class="figure">${sayMeasured(measurement, info, view.lang)}</p><p class="change">${firmChange({ info, measurement }, view)}</p></div>`;
}

/** How the firm's value moved and whether that is for the better; nothing without both values. */
export function firmChange(
  { info, measurement }: Pick<FirmResult, "info" | "measurement">,
  { previous, lang, say }: View,
): Content {
  const before = previous?.firm.get(info.id) ?? null;
  if (previous === null || before === null || measurement.state !== "value") return null;
  const { gap, says } = valueChange(info, before, measurement.value, lang);
  const { better, worse, unchanged } = REPORT_WORDS;
  const since = say(quarterLabel(previous.quarter));
  if (gap.n === 0n) return say({ zh: `较${since}${unchanged.zh}`, en: `${unchanged.en} since ${since}` });
  const improved = gap.s > 0n === (info.better === "higher");
  const verdict = say(improved ? better : worse);
  return [html`<b>${arrow(gap)} ${says} ${verdict}</b>`, say({ zh: `，较${since}`, en: `, since ${since}` })];
}
