import { join } from "node:path";
import { type Approval, readApproval } from "../../archive/approvals.ts";
import { type FoundPublication, findPublication } from "../../archive/find-publication.ts";
import { revisionName } from "../../archive/revisions.ts";
import { parseCivilDate } from "../../domain/civil-date.ts";
import { parseQuarter, type Quarter } from "../../domain/quarter.ts";
import type { Hashed } from "../../output/manifest.ts";
import type { PublishedStanding } from "../../scoring/cycle/status.ts";
import type { World } from "../../world.ts";
import type { Loaded } from "../load/load.ts";
import { publishable } from "../publish/publication.ts";
import { changes, revising } from "../publish/revise.ts";
import { comesAfterwards } from "../recompute/after-results.ts";

/**
 * What is published of a quarter, and whether it still is what the folder gives.
 * @param loaded null where the quarter has no folder (any more): then nothing can have changed
 */
export async function publishedStanding(
  world: World,
  dir: string,
  quarter: Quarter,
  loaded: Loaded | null,
): Promise<PublishedStanding | null> {
  const results = join(dir, "results");
  const published = await findPublication(join(results, quarter.id));
  if (published === null) return null;
  const approval = (await readApproval(join(results, quarter.id)))?.approval ?? null;
  const next = approval === null ? null : approval.revision + 1;
  const draft = next === null ? null : await findPublication(join(results, revisionName(quarter.id, next)));
  const settled = draft === null ? approval : null;
  const outdated =
    loaded !== null &&
    (differs(draft ?? published, loaded, settled !== null) ||
      (settled !== null && (await moves(world, join(results, quarter.id), published, settled, loaded))));
  const { cutOff, people } = published;
  return { cutOff, people, outdated, approved: approvedBy(approval, published), draft: draft && next };
}

function approvedBy(approval: Approval | null, { cutOff }: FoundPublication): PublishedStanding["approved"] {
  if (approval === null) return null;
  const { revision, by, on } = approval;
  return { revision, by, on: parseCivilDate(on) ?? cutOff };
}

/**
 * Whether a publication was made from other files than lie there now. Of an approved one only the quarter's own exports
 * matter: what history keeps and the scheme go on changing, and need not move its figures.
 */
function differs(
  { inputs, scheme }: FoundPublication,
  { intake, past, schemeFiles, quarter }: Loaded,
  approved: boolean,
): boolean {
  const now = [...[...intake.inputs].map(([path, sha256]) => ({ path, sha256 })), ...past.files];
  const changed = changes(inputs, now).filter(({ path }) => !comesAfterwards(path, intake.deliveries));
  if (approved) return changed.some(({ path }) => parseQuarter(path.split("/")[0] ?? "")?.id === quarter.id);
  const firms = (files: readonly Hashed[]) => files.filter(({ of }) => of !== "program");
  return changed.length > 0 || changes(firms(scheme), firms(schemeFiles)).length > 0;
}

/**
 * Whether appeals that were written down since the approval change a figure: their export comes afterwards, and most of
 * its rows change none.
 */
async function moves(
  world: World,
  folder: string,
  { inputs }: FoundPublication,
  approval: Approval,
  loaded: Loaded,
): Promise<boolean> {
  const { assessment, intake } = loaded;
  const now = [...intake.inputs].map(([path, sha256]) => ({ path, sha256 }));
  const changed = new Set(changes(inputs, now).map(({ path }) => path));
  const appealed = intake.deliveries.some(({ source, file }) => source === "appeals" && changed.has(file));
  if (assessment === null || !appealed) return false;
  // The language of the words makes no figure.
  const made = await publishable(world, loaded, assessment, "zh");
  return (await revising(folder, approval, made, loaded)).revision !== null;
}
