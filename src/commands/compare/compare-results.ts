import { join, resolve } from "node:path";
import type { FoundResult } from "../../archive/find-result.ts";
import { settleAll } from "../../archive/publish.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Text } from "../../domain/text.ts";
import { resultComparisonBook } from "../../output/result-comparison/book.ts";
import type { ResultComparison, Side } from "../../output/result-comparison/contract.ts";
import { resultComparisonJson } from "../../output/result-comparison/json.ts";
import { schemeChanges } from "../../output/result-comparison/scheme-changes.ts";
import { resultComparisonText } from "../../output/result-comparison/text.ts";
import { movements } from "../../scoring/movements.ts";
import { rowChanges } from "../../scoring/row-changes/index.ts";
import type { World } from "../../world.ts";
import { type Command, type CommonOptions, EXIT } from "../contract.ts";
import { requireFolder } from "../load/load.ts";
import { type Recalled, recall } from "../recompute/recall.ts";
import { publishedComparison } from "./published-comparison.ts";
import { resultAsked } from "./result-asked.ts";
import { writeComparison } from "./write-comparison.ts";

export type CompareResultsOptions = CommonOptions & {
  readonly first: string;
  readonly second: string;
  /** The firm's folder. */
  readonly dir: string;
  readonly out: string | undefined;
};

/** Two published results: what went in otherwise, and what came out otherwise because of it. */
export const compareResults: Command<CompareResultsOptions> = async (world, options) => {
  const { lang, quiet, json, out } = options;
  const dir = resolve(world.cwd, options.dir);
  await requireFolder(dir, options.dir);
  // What a killed command left half renamed is put in order first, so that names mean what they say.
  await settleAll(join(dir, "results"), world.pid);
  const before = await resultAsked(world, dir, options.first);
  const after = await resultAsked(world, dir, options.second);
  const comparison = await compared(world, dir, before, after);
  await writeComparison(world, dir, out, () => resultComparisonBook(comparison, after.cutOff, lang));
  if (json) world.out.write(`${JSON.stringify(resultComparisonJson(comparison, lang), null, 2)}\n`);
  else if (!quiet) world.out.write(resultComparisonText(comparison, lang));
  return EXIT.done;
};

async function compared(
  world: World,
  dir: string,
  before: FoundResult,
  after: FoundResult,
): Promise<ResultComparison> {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const recalled: Recalled[] = [];
  if (before.quarter.id === after.quarter.id) {
    for (const one of [before, after]) recalled.push(await recall(world, dir, one));
    const [old, now] = recalled;
    if (old !== undefined && now !== undefined && "loaded" in old && "loaded" in now) {
      return { ...sides, ...recomputed(old, now) };
    }
  }
  const gone = recalled.flatMap((one) => ("gone" in one ? [one.gone] : []));
  return { ...sides, ...(await publishedComparison(world, dir, before, after, gone)) };
}

type Recomputed = Omit<ResultComparison, "before" | "after">;
type Found = Extract<Recalled, { loaded: unknown }>;

/** Both results are made again from what they were made from: every row can be compared, and every number exactly. */
function recomputed(old: Found, now: Found): Recomputed {
  const [before, after] = [old.loaded, now.loaded];
  const infos = new Map([...old.assessment.firm, ...now.assessment.firm].map(({ info }) => [info.id, info]));
  return {
    rows: rowChanges(rowsOf(old), rowsOf(now)),
    scheme: schemeChanges(before.scheme, after.scheme, infos),
    notes: [],
    people: movements(old.assessment, now.assessment),
  };
}

function rowsOf({ loaded, assessment }: Found) {
  const corrections = assessment.appeals.corrections.map(({ correction }) => correction);
  return { rows: loaded.intake.rows, scheme: loaded.scheme, corrections };
}

function sideOf({ name, quarter, cutOff, approved, manifest: { revision, program } }: FoundResult): Side {
  const label = quarterLabel(quarter);
  const state = approved ? { zh: "已批准", en: "approved" } : { zh: "未批准", en: "not approved" };
  const says: Text = {
    zh: `${label.zh}第 ${revision} 版（${name}，${state.zh}）`,
    en: `${label.en}, revision ${revision} (${name}, ${state.en})`,
  };
  return { label: says, name, quarter, program, cutOff };
}
