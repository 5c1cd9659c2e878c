import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scratch } from "../../archive/recorded.ts";
import { parseCivilDate } from "../../domain/civil-date.ts";
import { parseQuarter } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import { type Figures, figuresIn, moved } from "../../output/figures.ts";
import { resultsJson } from "../../output/results-json.ts";
import type { World } from "../../world.ts";
import { ConfigurationError } from "../contract.ts";
import { assessFolder, type Loaded } from "../load/load.ts";
import { schemeOfQuarter, schemeSources } from "../load/load-scheme.ts";
import { SILENT } from "../progress.ts";
import { publicationOf } from "../publish/publication.ts";
import type { Published } from "./recompute.ts";

/** How many people are named. */
const NAMED = 5;

/**
 * Assesses a publication's recorded exports under the firm's scheme as it is today.
 * @returns whose figures would differ, in words; null where nobody's would
 */
export async function presentScheme(
  world: World,
  dir: string,
  { folder, manifest }: Published,
  scratch: Scratch,
): Promise<Text | null> {
  const quarter = parseQuarter(manifest.quarter);
  const cutOff = parseCivilDate(manifest.cutOff);
  if (quarter === null || cutOff === null) return null;
  let loaded: Loaded;
  try {
    const then = await schemeSources({ ...world, editions: scratch.editions }, scratch.firm);
    const now = { ...(await schemeSources(world, dir)), builtIn: then.builtIn };
    const { scheme } = await schemeOfQuarter(now, quarter);
    const figuresOnly = { scheme: { ...scheme, templates: { scorecard: null } }, schemeFiles: [] };
    loaded = await assessFolder({ ...now, dir: scratch.firm }, quarter, cutOff, figuresOnly, SILENT);
  } catch (error) {
    if (error instanceof ConfigurationError) return UNREADABLE;
    throw error;
  }
  const { assessment } = loaded;
  if (assessment === null) return FAULTY;
  const again = publicationOf(loaded, assessment, manifest.lang);
  const published = figuresIn(await readFile(join(folder, "results.json"), "utf8"));
  const present = figuresIn([...resultsJson(again)].join(""));
  return published === null || present === null ? null : sayMoved(published, present);
}

const ADVICE: Text = {
  zh: "新规定请写成有起始日期的方案版本（editions），不要改动旧季度所用的方案",
  en: "Write new rules as an edition with its first day, and leave the scheme of earlier quarters as it was",
};
const UNREADABLE: Text = {
  zh: `现在的方案有错误，读不出来。${ADVICE.zh}`,
  en: `the scheme as it is now has mistakes and cannot be read. ${ADVICE.en}`,
};
const FAULTY: Text = {
  zh: `按现在的方案，本季度的数据会有错误。${ADVICE.zh}`,
  en: `under the scheme as it is now the quarter's data have errors. ${ADVICE.en}`,
};

function sayMoved(before: ReadonlyMap<string, Figures>, after: ReadonlyMap<string, Figures>): Text | null {
  const ids = moved(before, after);
  if (ids.length === 0) return null;
  const names = ids.slice(0, NAMED).map((id) => (before.get(id) ?? after.get(id))?.name ?? id);
  const more = ids.length > NAMED;
  return {
    zh: `方案在发布之后改动过，按现在的方案 ${ids.length} 人的数字会不同（${names.join("、")}${more ? "等" : ""}）。${ADVICE.zh}`,
    en: `the scheme was changed after the publication; under it the figures of ${ids.length} would differ (${names.join(", ")}${more ? " and others" : ""}). ${ADVICE.en}`,
  };
}
