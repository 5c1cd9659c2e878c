import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CivilDate } from "../../domain/civil-date.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { allQuarters } from "../../intake/list-files.ts";
import { comparisonBook } from "../../output/comparison/book.ts";
import { comparisonJson } from "../../output/comparison/json.ts";
import { comparisonText } from "../../output/comparison/text.ts";
import { findingsText } from "../../output/terminal/findings.ts";
import { compareSchemes, type SchemeComparison } from "../../scoring/scheme-comparison.ts";
import type { World } from "../../world.ts";
import { type Command, type CommonOptions, EXIT, UsageError } from "../contract.ts";
import { logFindings } from "../findings/log-findings.ts";
import { assessFolder, type Loaded, requireFolder } from "../load/load.ts";
import {
  type SchemeSources,
  schemeOfQuarter,
  schemeSources,
  undatedScheme,
  withEdition,
} from "../load/load-scheme.ts";
import { progressBar } from "../progress.ts";
import { askedQuarter, civilToday } from "../today.ts";
import { writeComparison } from "./write-comparison.ts";

export type CompareSchemesOptions = CommonOptions & {
  /** The firm's folder. */
  readonly dir: string;
  /** The file of the scheme to try. */
  readonly scheme: string;
  readonly quarter: readonly string[] | undefined;
  readonly today: string | undefined;
  readonly out: string | undefined;
};

/** What is compared, from which day it is seen. */
type Trial = {
  readonly world: World;
  readonly options: CompareSchemesOptions;
  readonly sources: SchemeSources;
  readonly tried: { readonly name: string; readonly text: string };
  readonly today: CivilDate;
};

/** Reruns past quarters under the scheme in force and under a new one: who gains, who loses, what tells nobody apart. */
export const compareWithScheme: Command<CompareSchemesOptions> = async (world, options) => {
  const { lang, quiet, json } = options;
  const trial = await trialOf(world, options);
  const quarters = await quartersOf(trial);
  const done: SchemeComparison[] = [];
  const faulty: Loaded[] = [];
  for (const quarter of quarters) {
    const result = await compareQuarter(trial, quarter);
    if ("findings" in result) faulty.push(result);
    else done.push(result);
  }
  if (done.length > 0) {
    const book = () => comparisonBook(done, trial.today, lang);
    await writeComparison(world, trial.sources.dir, options.out, book);
  }
  if (json) {
    const compared = done.map((one) => comparisonJson(one, lang));
    const notCompared = faulty.map(({ quarter }) => quarter.id);
    world.out.write(`${JSON.stringify({ scheme: trial.tried.name, compared, notCompared }, null, 2)}\n`);
  } else {
    if (!quiet) for (const one of done) world.out.write(`${comparisonText(one, lang)}\n`);
    for (const one of faulty) world.err.write(refused(one, options, world));
  }
  return done.length === 0 || (options.quarter !== undefined && faulty.length > 0) ? EXIT.data : EXIT.done;
};

async function trialOf(world: World, options: CompareSchemesOptions): Promise<Trial> {
  const dir = resolve(world.cwd, options.dir);
  await requireFolder(dir, options.dir);
  const sources = await schemeSources(world, dir);
  const path = resolve(world.cwd, options.scheme);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw Object.assign(error as Error, { path });
  });
  const today = civilToday(options.today, world, undatedScheme(sources));
  const trial = { world, options, sources, tried: { name: basename(path), text }, today };
  // A mistake in the new scheme is told before anything is read.
  withEdition(sources, trial.tried);
  return trial;
}

/** The quarters that were asked for, else all that have a folder and are over. */
async function quartersOf({ options, sources, today }: Trial): Promise<Quarter[]> {
  if (options.quarter !== undefined) return options.quarter.map((one) => askedQuarter(one, today));
  const all = (await allQuarters(sources.dir)).filter(({ last }) => last < today);
  if (all.length > 0) return all;
  throw new UsageError(
    `${sources.dir} 中没有已结束季度的文件夹，无从比较。`,
    `${sources.dir} has no folder of a quarter that is over: there is nothing to compare.`,
  );
}

/** A quarter under both schemes; where its data have errors, those. */
async function compareQuarter(trial: Trial, quarter: Quarter): Promise<SchemeComparison | Loaded> {
  const { world, options, sources, tried, today } = trial;
  const bar = await progressBar(world, quarterLabel(quarter)[options.lang], options.quiet);
  const inForce = await schemeOfQuarter(sources, quarter);
  const before = await assessFolder(sources, quarter, today, inForce, bar);
  logFindings(world, before);
  if (before.assessment === null) return before;
  const after = await assessFolder(sources, quarter, today, withEdition(sources, tried), bar);
  if (after.assessment === null) return after;
  return compareSchemes(before.assessment, after.assessment);
}

function refused({ quarter, findings }: Loaded, { lang }: CompareSchemesOptions, { colours }: World): string {
  const label = quarterLabel(quarter)[lang];
  const head = {
    zh: `${label}的数据有错误，没有比较：`,
    en: `The data of ${label} have errors; the quarter is not compared:`,
  }[lang];
  return `${head}\n${findingsText(findings.sorted(), lang, colours)}\n`;
}
