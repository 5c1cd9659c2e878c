import { type Exact, mean } from "../../../domain/exact.ts";
import type { Measurement } from "../../../domain/measurement.ts";
import { quarterLabel } from "../../../domain/quarter.ts";
import { joinTexts, type Text } from "../../../domain/text.ts";
import type { FirmResult } from "../../../scoring/contract.ts";
import { meanTotal } from "../../summary-data/means.ts";
import { NO_FIGURE } from "../../workbook/figures.ts";
import { arrow, pointsChange, sayAmount, sayMeasured, sayPoints, valueChange } from "../figures.ts";
import { type Content, type Html, html } from "../html.ts";
import { note, section } from "../layout.ts";
import { SENTENCES, type View } from "../view.ts";
import { NOTES, REPORT_WORDS } from "../words.ts";

/** Who was assessed, what the firm's figures are, and how they moved. */
export function keyFigures(view: View, matters: number): Html {
  const { assessment, say } = view;
  return section("figures", say, [
    html`<p class="lead">${say(joinTexts(sentences(view), SENTENCES))}</p>`,
    html`<div class="tiles main">${mainTiles(view, matters)}</div>`,
    html`<h3>${say(REPORT_WORDS.firmValues)}</h3>`,
    note(say(sayCompared(view)[0] ?? NOTES.noHistory)),
    html`<div class="tiles all">${assessment.firm.map((one) => indicatorTile(one, view))}</div>`,
  ]);
}

/** Against what the firm's figures are compared; nothing without an earlier quarter. */
export function sayCompared({ previous }: View): Text[] {
  if (previous === null) return [];
  const since = quarterLabel(previous.quarter);
  return [{ zh: `变动与${since.zh}相比。`, en: `Changes are against ${since.en}.` }];
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
    return { zh: `全体平均总分 ${now} 分。`, en: `The mean total is ${now} points.` };
  }
  const { says } = pointsChange(before, total);
  return {
    zh: `全体平均总分 ${now} 分，${since.zh}为 ${sayPoints(before)} 分（${says}）。`,
    en: `The mean total is ${now} points; in ${since.en} it was ${sayPoints(before)} (${says}).`,
  };
}

function previousMean({ previous }: View): Exact | null {
  const totals = [...(previous?.people.values() ?? [])].flatMap(({ total }) =>
    total === null ? [] : [total],
  );
  return totals.length === 0 ? null : mean(totals);
}

function mainTiles(view: View, matters: number): Html[] {
  const { assessment, say } = view;
  const { people, notAssessed, firm } = assessment;
  const ranked = people.filter(({ rank }) => rank !== null).length;
  const figureOf = (id: string) => firm.find(({ info }) => info.id === id);
  const clients = figureOf("new-clients");
  const share = figureOf("new-client-revenue-share");
  const rate = figureOf("complaint-rate")?.measurement;
  return [
    tile(
      say(REPORT_WORDS.assessed),
      String(people.length),
      say({
        zh: `排名 ${ranked} 人，不排名 ${people.length - ranked} 人；另有 ${notAssessed.length} 人未参加考核`,
        en: `${ranked} ranked, ${people.length - ranked} not; ${notAssessed.length} more not assessed`,
      }),
    ),
    tile(
      say(REPORT_WORDS.revenue),
      amount(share?.measurement.whole),
      say({
        zh: `其中新客户 ${amount(share?.measurement.part)}`,
        en: `from new clients ${amount(share?.measurement.part)}`,
      }),
      "long",
    ),
    tile(
      say(REPORT_WORDS.newClients),
      amount(clients?.measurement.part),
      clients === undefined ? null : firmChange(clients, view),
    ),
    tile(
      say(REPORT_WORDS.complaints),
      amount(rate?.part),
      say(sayServed(rate, figureOf("complaint-timeliness"))),
    ),
    tile(
      say(REPORT_WORDS.toDecide),
      String(matters),
      say({ zh: "见第 2 部分", en: "see section 2" }),
      "stress",
    ),
  ];
}

/** How many clients were served, and how many of the complaints were handled late. */
function sayServed(rate: Measurement | undefined, timeliness: FirmResult | undefined): Text {
  const served = amount(rate?.whole);
  const measurement = timeliness?.measurement;
  if (measurement?.state !== "value" || measurement.whole === null) {
    return { zh: `服务客户 ${served} 家`, en: `clients served: ${served}` };
  }
  const late = amount(measurement.whole.sub(measurement.part));
  return { zh: `服务客户 ${served} 家；逾期 ${late} 件`, en: `clients served: ${served}; late: ${late}` };
}

function amount(value: Exact | null | undefined): string {
  return value === null || value === undefined ? NO_FIGURE : sayAmount(value);
}

function tile(name: string, figure: string, beside: Content, kind: "" | "long" | "stress" = ""): Html {
  return html`<div class="tile ${kind}"><p class="name">${name}</p><p class="figure">${figure}</p><p class="change">${beside}</p></div>`;
}

function indicatorTile(one: FirmResult, view: View): Html {
  const { info, measurement } = one;
  return tile(view.say(info.label), sayMeasured(measurement, info, view.lang), firmChange(one, view));
}

/** How the firm's value moved and whether that is for the better; nothing without both values. */
export function firmChange({ info, measurement }: FirmResult, { previous, lang, say }: View): Content {
  const before = previous?.firm.get(info.id)?.value ?? null;
  if (before === null || measurement.state !== "value") return null;
  const { gap, says } = valueChange(info, before, measurement.value, lang);
  const { better, worse, unchanged } = REPORT_WORDS;
  if (gap.n === 0n) return say(unchanged);
  const improved = gap.s > 0n === (info.better === "higher");
  return html`<b>${arrow(gap)} ${says}</b> ${say(improved ? better : worse)}`;
}
