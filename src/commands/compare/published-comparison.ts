import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FoundResult } from "../../archive/find-result.ts";
import type { Text } from "../../domain/text.ts";
import { indicatorsOf } from "../../indicators/index.ts";
import type { ResultComparison } from "../../output/result-comparison/contract.ts";
import { type SchemeChange, schemeChanges } from "../../output/result-comparison/scheme-changes.ts";
import type { Scheme } from "../../scheme/contract.ts";
import {
  type KnownIndicator,
  type PublishedFigures,
  publishedMovements,
  readPublishedFigures,
} from "../../scoring/published-movements.ts";
import { rowCounts } from "../../scoring/row-changes/index.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";
import { schemeOfQuarter, schemeSources } from "../load/load-scheme.ts";
import { recallScheme } from "../recompute/recall.ts";

const RATED: ReadonlySet<string> = new Set(["ratings", "department_ratings", "surveys"]);

/**
 * Two results by what they say themselves: of two quarters, whose rows are of different periods; and of one quarter
 * whose inputs are no longer at hand.
 * @param gone why inputs are not at hand
 */
export async function publishedComparison(
  world: World,
  dir: string,
  before: FoundResult,
  after: FoundResult,
  gone: readonly Text[],
): Promise<Pick<ResultComparison, "rows" | "scheme" | "notes" | "people">> {
  const [old, now] = [await figuresOf(before), await figuresOf(after)];
  const then = [await recallScheme(world, dir, before), await recallScheme(world, dir, after)] as const;
  const today = async () => (await schemeOfQuarter(await schemeSources(world, dir), after.quarter)).scheme;
  const naming = then[1] ?? (await today());
  const oneQuarter = before.quarter.id === after.quarter.id;
  return {
    rows: rowCounts(old.rows, now.rows, naming.sourceBook),
    scheme: then[0] === null || then[1] === null ? null : changesOf(then[0], then[1]),
    notes: oneQuarter ? [...gone, BY_RESULTS] : [SIDE_BY_SIDE],
    people: publishedMovements(old, now, knownIndicators(naming)),
  };
}

function changesOf(before: Scheme, after: Scheme): SchemeChange[] {
  const infos = [...indicatorsOf(before), ...indicatorsOf(after)].map((info) => [info.id, info] as const);
  return schemeChanges(before, after, new Map(infos));
}

const BY_RESULTS: Text = {
  zh: "因此只比较两份结果本身：数据只列行数；是否改动过评分无从得知，凡以评分为依据的指标和包含它的总分都不显示。",
  en: "Only the two results themselves are compared: of the data the numbers of rows; nobody can tell whether marks changed, so no indicator that rests on marks is shown, and no total of which it is a part.",
};

const SIDE_BY_SIDE: Text = {
  zh: "两个季度的数据期间不同，不逐行对照，只列行数；各人的数值按已发布的结果并列。",
  en: "The rows of two quarters are of different periods: only their numbers are given, and everybody's published figures side by side.",
};

async function figuresOf({ folder }: FoundResult): Promise<PublishedFigures> {
  const path = join(folder, "results.json");
  const found = readPublishedFigures(await readFile(path, "utf8"));
  if (found !== null) return found;
  throw new UsageError(
    `“${path}”不是本程序发布的结果，或已被改动，无法比较。`,
    `“${path}” is no result of this program, or was changed: it cannot be compared.`,
  );
}

/** What the firm measures today, by which published figures are named. */
function knownIndicators(scheme: Scheme): ReadonlyMap<string, KnownIndicator> {
  const secret = new Set(scheme.ownIndicators.flatMap(({ id, confidential }) => (confidential ? [id] : [])));
  return new Map(
    indicatorsOf(scheme).map((info) => [
      info.id,
      { info, rated: secret.has(info.id) || info.reads.some((source) => RATED.has(source)) },
    ]),
  );
}
