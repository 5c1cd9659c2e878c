import { join } from "node:path";
import {
  APPROVAL,
  type Approval,
  findApproval,
  hashOfFiles,
  type PublicationFolder,
} from "../../archive/approvals.ts";
import { filesIn } from "../../archive/publish.ts";
import { findManifest, type Places, withRecorded } from "../../archive/recorded.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Text } from "../../domain/text.ts";
import { MANIFEST, type Manifest } from "../../output/manifest.ts";
import type { World } from "../../world.ts";
import { type Published, recompute, sayUnavailable } from "../recompute/recompute.ts";
import { liveChanges } from "./verify-live.ts";

/** What verifying a publication came to; it is identical where there are no differences. */
export type Verdict = {
  readonly folder: PublicationFolder;
  /** Null where it was not approved, or its approval was changed. */
  readonly approval: Approval | null;
  readonly differences: readonly Text[];
  /** What differs around it and changes nothing of it. */
  readonly notes: readonly Text[];
};

/** Checks a publication's record and files, makes it again from what was recorded, and looks at the files as they are now. */
export async function verifyPublication(
  world: World,
  dir: string,
  folder: PublicationFolder,
): Promise<Verdict> {
  const results = join(dir, "results");
  const at = join(results, folder.name);
  const approved = await findApproval(at);
  const approval = approved?.approval ?? null;
  const found = await findManifest(at);
  const sealed = approved !== null && approval === null ? [changed(APPROVAL)] : [];
  const verdict = (differences: readonly Text[], notes: readonly Text[] = []): Verdict => ({
    folder,
    approval,
    differences: eachOnce([...sealed, ...differences]),
    notes,
  });
  if (found === null) return verdict([missing(MANIFEST)]);
  if (approval !== null && found.sha256 !== approval.manifest) return verdict([changed(MANIFEST)]);
  const { manifest, text } = found;
  if (manifest === null) return verdict([changed(MANIFEST)]);
  const published: Published = { folder: at, manifest, text };
  const differences = [...recordFaults(folder, approval, manifest), ...(await outputFaults(published))];
  const notes = approved === null ? [NOT_APPROVED] : [];
  if (manifest.program !== `crm-kpi ${world.version}`)
    notes.push(otherVersion(manifest.program, world.version));
  const { editions, templates } = world;
  const places: Places = { results, firm: approved === null ? dir : null, editions, templates };
  return await withRecorded(manifest, places, async (scratch, unavailable) => {
    if (unavailable.length > 0) return verdict([...differences, ...unavailable.map(sayUnavailable)], notes);
    const { difference } = await recompute(world, published, scratch);
    if (difference !== null) differences.push(difference);
    const isSuperseded = folder.revision !== null && approved !== null;
    if (isSuperseded) return verdict(differences, notes);
    const live = await liveChanges(world, dir, published, scratch);
    return verdict([...differences, ...live.differences], [...notes, ...live.notes]);
  });
}

function eachOnce(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.zh, text])).values()];
}

const NOT_APPROVED: Text = {
  zh: "尚未批准：按律所资料文件夹中现有的文件核验",
  en: "not approved yet: verified from the files as they lie in the firm's folder",
};

function otherVersion(then: string, now: string): Text {
  return {
    zh: `由另一版本的程序发布（${then}），现在用 crm-kpi ${now} 重新计算`,
    en: `published by another version of the program (${then}), recomputed by crm-kpi ${now}`,
  };
}

function missing(path: string): Text {
  return { zh: `缺少文件 ${path}`, en: `${path} is missing` };
}

function changed(path: string): Text {
  return {
    zh: `${path} 在发布之后被改动过（SHA-256 与记录不符）`,
    en: `${path} was changed after the publication (its SHA-256 is not the recorded one)`,
  };
}

function recordFaults(folder: PublicationFolder, approval: Approval | null, manifest: Manifest): Text[] {
  const faults: Text[] = [];
  if (manifest.quarter !== folder.quarter || ![null, manifest.revision].includes(folder.revision)) {
    faults.push({
      zh: `文件夹名 ${folder.name} 与清单不符（${manifest.quarter} 第 ${manifest.revision} 版）`,
      en: `the folder's name ${folder.name} does not fit its manifest (${manifest.quarter}, revision ${manifest.revision})`,
    });
  }
  if (approval !== null && hashOfFiles(manifest.scheme) !== approval.scheme) {
    faults.push({ zh: "方案的哈希值与批准的不符", en: "the scheme's hash is not the approved one" });
  }
  return faults;
}

/** Every published file has its recorded hash, none is missing, and none was added. */
export async function outputFaults({ folder, manifest: { outputs } }: Published): Promise<Text[]> {
  const faults: Text[] = [];
  for (const { path, sha256 } of outputs) {
    const bytes = await readIfThere(join(folder, ...path.split("/")));
    if (bytes === null) faults.push(missing(path));
    else if (sha256Of(bytes) !== sha256) faults.push(changed(path));
  }
  const known = new Set([MANIFEST, APPROVAL, ...outputs.map(({ path }) => path)]);
  const added = (await filesIn(folder)).filter((path) => !known.has(path));
  return [
    ...faults,
    ...added.map((path) => ({
      zh: `多出文件 ${path}，不是本程序发布的`,
      en: `${path} was added; the program did not publish it`,
    })),
  ];
}
