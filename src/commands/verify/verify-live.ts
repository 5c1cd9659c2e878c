import { basename, dirname, join } from "node:path";
import { readDeliveryState } from "../../archive/delivery-states.ts";
import type { Scratch } from "../../archive/recorded.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import { parseQuarter, type Quarter } from "../../domain/quarter.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Text } from "../../domain/text.ts";
import { Findings } from "../../findings/finding.ts";
import { listFiles, quarterFolders } from "../../intake/list-files.ts";
import { readFiles } from "../../intake/open-files.ts";
import { readSources } from "../../intake/read-sources.ts";
import type { FileChange, Hashed } from "../../output/manifest.ts";
import type { World } from "../../world.ts";
import { CONFIG, schemeOfQuarter, schemeSources } from "../load/load-scheme.ts";
import { exportsOf } from "../load/reconcile.ts";
import { changes, sheetsOf } from "../publish/revise.ts";
import { comesAfterwards, type ReadAs } from "../recompute/after-results.ts";
import { presentScheme } from "../recompute/present-scheme.ts";
import type { Published } from "../recompute/recompute.ts";

/** What the firm's files say today: differences count, notes do not. */
export type LiveChanges = { readonly differences: readonly Text[]; readonly notes: readonly Text[] };

/** The SHA-256 of nothing: files without a byte are not compared. */
const EMPTY = sha256Of("");

/**
 * Compares the firm's files as they lie there now with what was recorded. An export in the quarter's own folder must
 * be what it was. Files that history keeps may go on, and so may the scheme as long as nobody's figures would differ.
 */
export async function liveChanges(
  world: World,
  dir: string,
  published: Published,
  scratch: Scratch,
): Promise<LiveChanges> {
  const { manifest } = published;
  const quarter = parseQuarter(manifest.quarter);
  if (quarter === null) return { differences: [], notes: [] };
  const isOwn = ({ path }: Hashed) => parseQuarter(path.split("/")[0] ?? "")?.id === quarter.id;
  const own = manifest.inputs.filter((file) => isOwn(file) && file.sha256 !== EMPTY);
  const standing = manifest.inputs.filter((file) => !isOwn(file));
  const exported = changes(own, await exportsOf(dir, quarter));
  const readAs = exported.length === 0 ? [] : await readThenAndNow(world, dir, quarter, published.folder);
  const later = exported.filter(({ path }) => comesAfterwards(path, readAs));
  const beside = [
    ...changes(standing, await filesNow(dir, standing)),
    ...(await addedBeside(dir, quarter, standing)),
  ];
  const firms = manifest.scheme.filter(({ of }) => of !== "program");
  const schemeFiles = firms.some(({ path }) => path === CONFIG)
    ? firms
    : [...firms, { path: CONFIG, sha256: "" }];
  const scheme = changes(firms, await filesNow(dir, schemeFiles));
  const underScheme = scheme.length === 0 ? null : await presentScheme(world, dir, published, scratch);
  return {
    differences: [
      ...exported.filter((file) => !later.includes(file)).map(sayExport),
      ...(underScheme === null ? [] : [underScheme]),
    ],
    notes: [
      ...later.map((change) => sayNoted(change, RUN_TELLS)),
      ...beside.map((change) => sayNoted(change, { zh: "", en: "" })),
      ...(underScheme === null ? scheme.map((change) => sayNoted(change, FIGURES_STAND)) : []),
    ],
  };
}

/** What the quarter's files were read as when they were published, and what they are read as now. */
async function readThenAndNow(
  world: World,
  dir: string,
  quarter: Quarter,
  published: string,
): Promise<ReadAs[]> {
  const then = await readDeliveryState(dirname(published), quarter, basename(published));
  const [folder] = await quarterFolders(dir, quarter);
  if (folder === undefined) return sheetsOf(then?.state ?? null);
  const { scheme } = await schemeOfQuarter(await schemeSources(world, dir), quarter);
  const listed = await listFiles(dir, folder, new Findings());
  const { deliveries } = await readSources(
    readFiles(dir, listed, () => {}),
    scheme,
    new Findings(),
  );
  return [...sheetsOf(then?.state ?? null), ...deliveries];
}

/** The same files as they are now; those that are gone are left out. */
async function filesNow(dir: string, files: readonly Hashed[]): Promise<Hashed[]> {
  const now: Hashed[] = [];
  for (const { path } of files) {
    const bytes = await readIfThere(join(dir, ...path.split("/")));
    if (bytes !== null) now.push({ path, sha256: sha256Of(bytes) });
  }
  return now;
}

/** Tables that lie directly in the firm's folder now and did not then. */
async function addedBeside(
  dir: string,
  quarter: Quarter,
  recorded: readonly Hashed[],
): Promise<FileChange[]> {
  const known = new Set(recorded.map(({ path }) => path));
  const [folder] = await quarterFolders(dir, quarter);
  const listed = folder === undefined ? [] : await listFiles(dir, folder, new Findings());
  return listed
    .filter(({ path, place }) => place === "firm" && !known.has(path))
    .map(({ path }) => ({ path, change: "added" }));
}

const WORDS: Readonly<Record<FileChange["change"], Text>> = {
  changed: { zh: "发布之后被改动过", en: "was changed after the publication" },
  added: { zh: "是发布之后新增的", en: "was added after the publication" },
  missing: { zh: "发布之后不在了", en: "is gone since the publication" },
};
const RUN_TELLS: Text = {
  zh: "，属于结果公布之后提交的资料；是否改变数字，运行 run 可知",
  en: "; it belongs to what is delivered once results are out, and run tells whether it moves a figure",
};
const FIGURES_STAND: Text = {
  zh: "，按现在的方案重新计算，所有人的数字都不变",
  en: "; under the present scheme nobody's figures differ",
};

function sayExport({ path, change }: FileChange): Text {
  return {
    zh: `数据文件“${path}”${WORDS[change].zh}（改动若是对的，请运行 run；否则请恢复原文件）`,
    en: `the export “${path}” ${WORDS[change].en} (if that is right, run again; else restore the file)`,
  };
}

function sayNoted({ path, change }: FileChange, more: Text): Text {
  return { zh: `“${path}”${WORDS[change].zh}${more.zh}`, en: `“${path}” ${WORDS[change].en}${more.en}` };
}
