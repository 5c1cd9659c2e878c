import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Approval } from "../../archive/approvals.ts";
import { findManifest } from "../../archive/recorded.ts";
import { compareText } from "../../domain/order.ts";
import { parseQuarter } from "../../domain/quarter.ts";
import { figuresIn, moved } from "../../output/figures.ts";
import type { Because, FileChange, Hashed, Manifest } from "../../output/manifest.ts";
import { resultsJson } from "../../output/results-json.ts";
import type { DeliveryState } from "../../scoring/reconcile/delivery-state.ts";
import { UsageError } from "../contract.ts";
import type { Loaded } from "../load/load.ts";
import { comesAfterwards, type ReadAs } from "../recompute/after-results.ts";
import type { Publishable } from "./publication.ts";

/** What a run on an approved quarter comes to: the approved publication stands, or a revision is drafted. */
export type Revising = {
  readonly approval: Approval;
  /** What differs from the approved publication. */
  readonly because: Because;
  /** The revision that is drafted; null where the approved publication stands. */
  readonly revision: number | null;
};

/**
 * Compares what would be published with what was approved. A revision is made where somebody's figures differ, or an
 * export in the quarter's own folder that it rests on; files that history keeps, what is delivered once results are
 * out, and a scheme may change without moving a figure.
 * @throws {UsageError} where the approved publication cannot be read any more
 */
export async function revising(
  folder: string,
  approval: Approval,
  now: Publishable,
  { intake, past }: Loaded,
): Promise<Revising> {
  const manifest = (await findManifest(folder))?.manifest ?? null;
  const published = figuresIn(await readFile(join(folder, "results.json"), "utf8").catch(() => ""));
  if (manifest === null || published === null) {
    throw new UsageError(
      `已批准的结果“${folder}”读不出来，可能被改动过，没有写出任何文件。请运行 crm-kpi verify ${approval.quarter} 查明。`,
      `The approved results “${folder}” cannot be read and may have been changed; nothing was written. Run crm-kpi verify ${approval.quarter}.`,
    );
  }
  const because = reasons(manifest, now, moved(published, figuresNow(now, manifest)).length);
  const isOwn = ({ path }: FileChange) => parseQuarter(path.split("/")[0] ?? "")?.id === approval.quarter;
  const readAs = [...intake.deliveries, ...sheetsOf(past.own)];
  const differs =
    because.people > 0 || because.inputs.some((file) => isOwn(file) && !comesAfterwards(file.path, readAs));
  return { approval, because, revision: differs ? approval.revision + 1 : null };
}

/** What the files of a published quarter were read as. */
export function sheetsOf(state: DeliveryState | null): ReadAs[] {
  return (state?.sources ?? []).flatMap(({ source, files }) => files.map(({ file }) => ({ file, source })));
}

/** The figures that would be published, with words in the language of the approved publication. */
function figuresNow({ publication }: Publishable, { lang }: Manifest) {
  return figuresIn([...resultsJson({ ...publication, lang })].join("")) ?? new Map();
}

function reasons(before: Manifest, { publication, provenance }: Publishable, people: number): Because {
  const firms = (files: readonly Hashed[]) => files.filter(({ of }) => of !== "program");
  const program = { before: before.program, now: `crm-kpi ${provenance.version}` };
  const cutOff = { before: before.cutOff, now: publication.assessment.cutOff };
  return {
    inputs: changes(before.inputs, provenance.inputs),
    scheme: changes(firms(before.scheme), firms(provenance.scheme)),
    ...(program.before === program.now ? {} : { program }),
    ...(cutOff.before === cutOff.now ? {} : { cutOff }),
    people,
  };
}

/** The files that one of two lists lacks or has otherwise, in the order of the lists. */
export function changes(before: readonly Hashed[], now: readonly Hashed[]): FileChange[] {
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const found = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...known.keys(), ...found.keys()])].sort(compareText);
  return paths.flatMap((path): FileChange[] => {
    const [one, other] = [known.get(path), found.get(path)];
    if (one === other) return [];
    return [{ path, change: one === undefined ? "added" : other === undefined ? "missing" : "changed" }];
  });
}
