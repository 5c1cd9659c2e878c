import { join } from "node:path";
import { findPublication } from "../../archive/find-publication.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import { type Exact, toNumber } from "../../domain/exact.ts";
import type { Lang, Text } from "../../domain/text.ts";
import { type Figures, figuresIn } from "../../output/figures.ts";
import { indicatorJson } from "../../output/results-json.ts";
import type { IndicatorResult, PersonResult } from "../../scoring/contract.ts";
import type { Loaded } from "../load/load.ts";

/**
 * That the published figures of a person are others than those that are explained, since exports, the scheme or the
 * cut-off are not what they were; null where they agree, or nothing is published.
 */
export async function publishedOtherwise(
  { dir, quarter, input }: Loaded,
  result: PersonResult,
  chosen: readonly IndicatorResult[],
  lang: Lang,
): Promise<Text | null> {
  const folder = join(dir, "results", quarter.id);
  const bytes = await readIfThere(join(folder, "results.json"));
  const text = bytes === null ? null : new TextDecoder().decode(bytes);
  const people = text === null ? null : figuresIn(text);
  if (text === null || people === null) return null;
  const published = people.get(result.person.id) ?? null;
  if (published !== null && agrees(published, result, chosen, lang)) return null;
  const then = (await findPublication(folder))?.cutOff ?? "";
  const now = { zh: `截止 ${input.cutOff}`, en: `cut-off ${input.cutOff}` };
  const what = sayPublished(published);
  return {
    zh: `注意：已发布的结果（截止 ${then}）${what.zh}，与以上不同；以上按现有的数据和方案计算（${now.zh}）。若只因截止日不同，请加 --today ${then}。`,
    en: `Note: the published results (cut-off ${then}) ${what.en}, other than above; the above is computed from the exports and the scheme as they are now (${now.en}). If only the cut-off differs, add --today ${then}.`,
  };
}

function agrees(
  published: Figures,
  { total, rank }: PersonResult,
  chosen: readonly IndicatorResult[],
  lang: Lang,
): boolean {
  const same = published.total === points(total) && published.rank === rank;
  return (
    same &&
    chosen.every((one) => {
      const { id, state, value, score, full } = indicatorJson(one, lang);
      const then = published.indicators.find((other) => other.id === id);
      return then?.state === state && then.value === value && then.score === score && then.full === full;
    })
  );
}

function points(total: Exact | null): number | null {
  return total === null ? null : toNumber(total, 2);
}

function sayPublished(published: Figures | null): Text {
  if (published === null) return { zh: "中没有此人", en: "do not have this person" };
  const { total, rank } = published;
  if (total === null) return { zh: "中此人没有总分", en: "give this person no total" };
  const place =
    rank === null ? { zh: "不参加排名", en: "not ranked" } : { zh: `第 ${rank} 名`, en: `rank ${rank}` };
  const points = total.toFixed(2);
  return {
    zh: `中此人总分 ${points}，${place.zh}`,
    en: `give this person a total of ${points}, ${place.en}`,
  };
}
