import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Approval } from "../../src/archive/approvals.ts";
import { approvePublication } from "../../src/archive/approve-publication.ts";
import { publish } from "../../src/archive/publish.ts";
import { findManifest, type Scratch } from "../../src/archive/recorded.ts";
import { sha256Of } from "../../src/domain/sha256.ts";
import type { Hashed } from "../../src/output/manifest.ts";
import { editionFiles, oneByOne } from "./folders.ts";

const INPUT = "姓名,得分\n张伟,90\n";
const SCHEME = "policies: {}\n";

/** A manifest that records one export and one scheme file of the program. */
function manifestWith(quarter: string, revision: number) {
  return (outputs: readonly Hashed[]) =>
    `${JSON.stringify({
      format: "crm-kpi/manifest@1",
      program: "crm-kpi 0.0.0",
      quarter,
      revision,
      cutOff: "2025-10-09",
      lang: "zh",
      scheme: [{ path: "built-in.yaml", sha256: sha256Of(SCHEME), of: "program" }],
      inputs: [{ path: `${quarter}/a.csv`, sha256: sha256Of(INPUT) }],
      outputs,
    })}\n`;
}

/** Publishes a quarter, or the draft of a revision. */
export async function publishQuarter(
  results: string,
  quarter: string,
  revision = 1,
  pid = process.pid,
): Promise<void> {
  const name = revision === 1 ? quarter : `${quarter}.rev${revision}`;
  const files = oneByOne(editionFiles(`${quarter} ${revision}`));
  await publish(join(results, name), files, manifestWith(quarter, revision), pid);
}

/** A scratch folder with the recorded files of a quarter. */
export async function scratchOf(root: string, quarter: string): Promise<Scratch> {
  const scratch = { firm: join(root, "firm"), editions: join(root, "editions"), templates: root };
  await mkdir(join(scratch.firm, quarter), { recursive: true });
  await mkdir(scratch.editions, { recursive: true });
  await writeFile(join(scratch.firm, quarter, "a.csv"), INPUT);
  await writeFile(join(scratch.editions, "built-in.yaml"), SCHEME);
  return scratch;
}

/** Approves what lies in a folder below the results. */
export async function approveFolder(
  results: string,
  name: string,
  scratch: Scratch,
  pid = process.pid,
): Promise<Approval> {
  const found = await findManifest(join(results, name));
  const decision = { by: "王主任", on: "2025-10-12", note: null, waivers: [] };
  return approvePublication(results, name, found?.sha256 ?? "", scratch, decision, pid);
}
