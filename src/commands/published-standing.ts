import { join } from "node:path";
import { type Approval, readApproval } from "../archive/approvals.ts";
import { type FoundPublication, findPublication } from "../archive/find-publication.ts";
import { revisionName } from "../archive/revisions.ts";
import { parseCivilDate } from "../domain/civil-date.ts";
import { parseQuarter, type Quarter } from "../domain/quarter.ts";
import type { Hashed } from "../output/manifest.ts";
import type { PublishedStanding } from "../scoring/cycle/status.ts";
import { comesAfterwards } from "./after-results.ts";
import type { Loaded } from "./load.ts";
import { changes } from "./revise.ts";

/**
 * What is published of a quarter, and whether it still is what the folder gives.
 * @param loaded null where the quarter has no folder (any more): then nothing can have changed
 */
export async function publishedStanding(
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
  const outdated =
    loaded !== null && differs(draft ?? published, loaded, approval !== null && draft === null);
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
