import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FoundResult } from "../../archive/find-result.ts";
import { type Places, type Scratch, type Unavailable, withRecorded } from "../../archive/recorded.ts";
import type { Text } from "../../domain/text.ts";
import { figuresIn, moved } from "../../output/figures.ts";
import { resultsJson } from "../../output/results-json.ts";
import type { Scheme } from "../../scheme/contract.ts";
import type { Assessment } from "../../scoring/contract.ts";
import type { World } from "../../world.ts";
import { ConfigurationError, UsageError } from "../contract.ts";
import { type Loaded, load } from "../load/load.ts";
import { schemeOfQuarter, schemeSources } from "../load/load-scheme.ts";
import { SILENT } from "../progress.ts";
import { publicationOf } from "../publish/publication.ts";
import { sayUnavailable } from "./recompute.ts";

/** A published result with everything that it was made from, or why that is no longer to be had. */
export type Recalled = { readonly loaded: Loaded; readonly assessment: Assessment } | { readonly gone: Text };

/**
 * Makes a published result again from its recorded inputs, in a folder of its own. What gives other figures than those
 * that were published is not to be compared.
 */
export async function recall(world: World, dir: string, found: FoundResult): Promise<Recalled> {
  return await withRecorded(found.manifest, placesOf(world, dir, found), async (scratch, unavailable) => {
    const missing = whyUnavailable(found, unavailable);
    if (missing !== null) return { gone: missing };
    const { quarter, cutOff } = found.manifest;
    const selection = { dir: scratch.firm, quarter, today: cutOff };
    const loaded = await tolerant(load(asOf(world, scratch), selection, SILENT));
    const assessment = loaded?.assessment ?? null;
    if (loaded === null || assessment === null) return { gone: notAgain(found) };
    const same = await isAsPublished(found, loaded, assessment);
    return same ? { loaded, assessment } : { gone: notAgain(found) };
  });
}

/** The scheme of a published result alone; null where its files are no longer to be had. */
export async function recallScheme(world: World, dir: string, found: FoundResult): Promise<Scheme | null> {
  const manifest = { ...found.manifest, inputs: [], ignored: [] };
  return await withRecorded(manifest, placesOf(world, dir, found), async (scratch, unavailable) => {
    if (whyUnavailable(found, unavailable) !== null) return null;
    const sources = await schemeSources(asOf(world, scratch), scratch.firm);
    return (await tolerant(schemeOfQuarter(sources, found.quarter)))?.scheme ?? null;
  });
}

function placesOf({ editions, templates }: World, dir: string, { folder }: FoundResult): Places {
  return { results: dirname(folder), firm: dir, editions, templates };
}

function asOf(world: World, { editions, templates }: Scratch): World {
  return { ...world, editions, templates };
}

/** Null for what this version refuses of an earlier one's data or scheme. */
async function tolerant<T>(work: Promise<T>): Promise<T | null> {
  return await work.catch((error: unknown) => {
    if (error instanceof UsageError || error instanceof ConfigurationError) return null;
    throw error;
  });
}

function whyUnavailable({ name, manifest }: FoundResult, [first]: readonly Unavailable[]): Text | null {
  if (!manifest.scheme.some(({ of }) => of === "program")) {
    return {
      zh: `${name}：发布它的程序版本没有记录所用的全部文件，无法重新计算。`,
      en: `${name}: the version that published it did not record all the files it used; it cannot be made again.`,
    };
  }
  if (first === undefined) return null;
  const why = sayUnavailable(first);
  return { zh: `${name}：${why.zh}，无法重新计算。`, en: `${name}: ${why.en}; it cannot be made again.` };
}

function notAgain({ name }: FoundResult): Text {
  return {
    zh: `${name}：用记录在案的数据和方案重新计算，得不出已发布的数字（crm-kpi verify 可以指出差别）。`,
    en: `${name}: made again from its recorded data and scheme, its figures are not those that were published (crm-kpi verify names the difference).`,
  };
}

async function isAsPublished(
  { folder, manifest: { lang } }: FoundResult,
  loaded: Loaded,
  assessment: Assessment,
): Promise<boolean> {
  const published = figuresIn(await readFile(join(folder, "results.json"), "utf8"));
  const again = figuresIn([...resultsJson(publicationOf(loaded, assessment, lang))].join(""));
  return published !== null && again !== null && moved(published, again).length === 0;
}
