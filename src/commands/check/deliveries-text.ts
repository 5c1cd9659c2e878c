import type { Lang } from "../../domain/text.ts";
import { sayNotData } from "../../output/not-data.ts";
import { deliveryState } from "../../scoring/reconcile/delivery-state.ts";
import { type Redelivery, redeliveries, sayRedelivery } from "../../scoring/reconcile/redelivery.ts";
import type { Loaded } from "../load/load.ts";

/** What changed of each source since the quarter was last published. */
export function changesOf({ quarter, intake, past }: Loaded): Redelivery[] {
  return redeliveries(deliveryState(quarter.id, intake.deliveries, intake.rows), past.own);
}

/** Each delivered file with its rows and content, and below each source what changed since the last publication. */
export function deliveriesText(loaded: Loaded, lang: Lang): string {
  const { intake, scheme, past } = loaded;
  const changes = new Map(changesOf(loaded).map((change) => [change.source, sayRedelivery(change)[lang]]));
  const lines = intake.deliveries.flatMap(({ source, file, sheet, rows, sha256, period, notData }) => {
    const place = sheet === null ? file : `${file} · ${sheet}`;
    const label = scheme.sourceBook.of(source).label[lang];
    const said = {
      zh: `${label}：${place}，${rows} 行${period === null ? "" : `，标明期间 ${period}`}，SHA-256 ${sha256.slice(0, 12)}…`,
      en: `${label}: ${place}, ${rows} rows${period === null ? "" : `, says ${period}`}, SHA-256 ${sha256.slice(0, 12)}…`,
    }[lang];
    const since = past.own === null ? "" : `（${changes.get(source) ?? ""}）`;
    return [`  ${said}${since}`, ...notData.map((one) => `    ${sayNotData(one, lang)}`)];
  });
  const delivered = new Set(intake.deliveries.map(({ source }) => source));
  const gone = [...changes].filter(([source]) => !delivered.has(source));
  const labelled = gone.map(
    ([source, said]) => `  ${scheme.sourceBook.find(source)?.label[lang] ?? source}: ${said}`,
  );
  const nil = [...scheme.sources].filter(([, settings]) => settings.nil).map(([id]) => id);
  const empty = nil.map((id) => {
    const label = scheme.sourceBook.of(id).label[lang];
    return `  ${{ zh: `${label}：声明本季度没有发生`, en: `${label}: declared empty` }[lang]}`;
  });
  const first =
    past.own === null
      ? [
          {
            zh: "  本季度尚未发布过，与上次提交无从比较。",
            en: "  The quarter was not published before: nothing to compare with.",
          }[lang],
        ]
      : [];
  return `${[...lines, ...labelled, ...empty, ...first].join("\n")}\n`;
}
