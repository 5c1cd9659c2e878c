import { join } from "node:path";
import type { Scratch, Unavailable } from "../../archive/recorded.ts";
import { readIfThere } from "../../archive/replace-file.ts";
import type { Text } from "../../domain/text.ts";
import type { OutputFile } from "../../output/contract.ts";
import { firstDifference } from "../../output/difference.ts";
import { type Manifest, manifestJson } from "../../output/manifest.ts";
import type { Assessment } from "../../scoring/contract.ts";
import type { World } from "../../world.ts";
import { ConfigurationError, UsageError } from "../contract.ts";
import { type Loaded, load } from "../load/load.ts";
import { SILENT } from "../progress.ts";
import { type Publishable, publishable } from "../publish/publication.ts";

/** A publication as it lies there: its folder, and its manifest as read and as written. */
export type Published = { readonly folder: string; readonly manifest: Manifest; readonly text: string };

/** A publication made again: the first difference from what lies there, null where it is the same. */
export type Recomputed =
  | { readonly loaded: null; readonly difference: Text }
  | { readonly loaded: Loaded; readonly assessment: Assessment | null; readonly difference: Text | null };

/** Makes a publication again from its recorded files, by the way that `run` takes, and compares every file. */
export async function recompute(world: World, published: Published, scratch: Scratch): Promise<Recomputed> {
  const { quarter, cutOff, lang, scheme } = published.manifest;
  if (!scheme.some(({ of }) => of === "program")) return { loaded: null, difference: TOO_OLD };
  const then = { ...world, editions: scratch.editions, templates: scratch.templates };
  let loaded: Loaded;
  try {
    loaded = await load(then, { dir: scratch.firm, quarter, today: cutOff }, SILENT);
  } catch (error) {
    const said = refusedBy(error);
    if (said === null) throw error;
    return { loaded: null, difference: said };
  }
  const { assessment } = loaded;
  if (assessment === null) return { loaded, assessment, difference: FAULTY };
  const made = await publishable(then, loaded, assessment, lang);
  return { loaded, assessment, difference: await compared(published, made) };
}

const TOO_OLD: Text = {
  zh: "发布这份结果的程序版本没有记录所用的模板，无法重新计算。请重新 run。",
  en: "The version that published it did not record the templates it used; it cannot be recomputed. Run again.",
};
const FAULTY: Text = {
  zh: "用记录在案的数据重新计算时，数据检查出了错误",
  en: "recomputed from the recorded files, the data have errors",
};

/** What this version does not take of a scheme that an earlier one took. */
function refusedBy(error: unknown): Text | null {
  if (error instanceof UsageError) return error.says;
  const [first] = error instanceof ConfigurationError ? error.errors : [];
  if (first === undefined) return null;
  const { file, line, message } = first;
  return {
    zh: `按记录在案的方案无法重新计算：${file} 第 ${line} 行：${message.zh}`,
    en: `the recorded scheme cannot be recomputed: ${file}, line ${line}: ${message.en}`,
  };
}

async function compared({ folder, manifest, text }: Published, made: Publishable): Promise<Text | null> {
  const again = new Set<string>();
  for await (const file of made.files()) {
    again.add(file.path);
    const there = await readIfThere(join(folder, ...file.path.split("/")));
    if (there === null) return { zh: `缺少文件 ${file.path}`, en: `${file.path} is missing` };
    const differs = firstDifference(file.path, there, bytesOf(file));
    if (differs !== null) return { zh: `${file.path}：${differs.zh}`, en: `${file.path}: ${differs.en}` };
  }
  const added = manifest.outputs.find(({ path }) => !again.has(path));
  if (added !== undefined) {
    return {
      zh: `${added.path}：重新计算得不出这个文件`,
      en: `${added.path}: recomputing does not make this file`,
    };
  }
  return manifestDifference({ folder, manifest, text }, made);
}

function bytesOf({ content }: OutputFile): Uint8Array {
  return content instanceof Uint8Array ? content : new TextEncoder().encode([...content].join(""));
}

/** The record itself, made again by the same version; why a revision was made is taken from it. */
function manifestDifference(
  { manifest, text }: Published,
  { publication, provenance }: Publishable,
): Text | null {
  const { revision, because, program, outputs } = manifest;
  const again = manifestJson(
    publication,
    {
      ...provenance,
      version: program.replace(/^crm-kpi /, ""),
      ...(revision === 1 ? {} : { revision }),
      ...(because === undefined ? {} : { because }),
    },
    outputs,
  );
  if (again === text) return null;
  const [before, after] = [text.split("\n"), again.split("\n")];
  const line = after.findIndex((one, index) => one !== before[index]) + 1;
  return {
    zh: `manifest.json：第 ${line} 行与重新计算的记录不同`,
    en: `manifest.json: line ${line} is not what the recomputed record says`,
  };
}

/** A recorded file that cannot be had, in words. */
export function sayUnavailable({ file: { path }, why }: Unavailable): Text {
  const words: Readonly<Record<Unavailable["why"], Text>> = {
    changed: { zh: `“${path}”发布之后被改动过`, en: `“${path}” was changed after the publication` },
    missing: { zh: `“${path}”已不在，也没有存档`, en: `“${path}” is gone, and no copy of it was kept` },
    "kept-changed": {
      zh: `“${path}”在存档（results/archive）中的副本被改动过`,
      en: `the copy of “${path}” kept in results/archive was changed`,
    },
  };
  return words[why];
}
