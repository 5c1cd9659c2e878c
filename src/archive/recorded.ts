import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { sha256Of } from "../domain/sha256.ts";
import { type Hashed, MANIFEST, type Manifest, readManifest } from "../output/manifest.ts";
import { KeptFileChanged, keptFile } from "./kept-files.ts";
import { readIfThere } from "./replace-file.ts";

/** Where the recorded files of a publication may be found. */
export type Places = {
  /** The results folder, whose archive is looked into first. */
  readonly results: string;
  /** The firm's folder; null where only what was kept counts. */
  readonly firm: string | null;
  /** The program's own folders, for what it brings itself; used only where `firm` is. */
  readonly editions: string;
  readonly templates: string;
};

/** A recorded file that cannot be had: it was changed or is gone, or what was kept of it was. */
export type Unavailable = { readonly file: Hashed; readonly why: "changed" | "missing" | "kept-changed" };

/** A folder in which a publication can be made again: the firm's files and the program's as they were recorded. */
export type Scratch = { readonly firm: string; readonly editions: string; readonly templates: string };

/** A publication's manifest and its bytes' SHA-256; `manifest` is null where it cannot be read. */
export async function findManifest(
  folder: string,
): Promise<{ readonly manifest: Manifest | null; readonly sha256: string; readonly text: string } | null> {
  const bytes = await readIfThere(join(folder, MANIFEST));
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes);
  return { manifest: readManifest(text), sha256: sha256Of(bytes), text };
}

/**
 * Puts everything that a publication was made from into a folder of its own (0700), works there, and removes it
 * whatever happens. Files come from the archive, else from where they lie, and only with the recorded hash.
 * @param work is given what could not be had as well: with that, nothing can be made again
 */
export async function withRecorded<T>(
  manifest: Manifest,
  places: Places,
  work: (scratch: Scratch, unavailable: readonly Unavailable[]) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "crm-kpi-"));
  try {
    const scratch = layout(root);
    for (const folder of [scratch.firm, join(scratch.editions, "library"), scratch.templates]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
    const unavailable: Unavailable[] = [];
    for (const file of recordedFiles(manifest)) {
      const got = isBelow(file.path) ? await recordedBytes(file, places) : "missing";
      if (typeof got === "string") unavailable.push({ file, why: got });
      else await put(pathIn(scratch, file), got);
    }
    for (const path of manifest.ignored.filter(isBelow))
      await put(pathIn(scratch, { path, sha256: "" }), new Uint8Array());
    return await work(scratch, unavailable);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Everything that a publication was made from: inputs and scheme. */
export function recordedFiles({ inputs, scheme }: Manifest): readonly Hashed[] {
  return [...inputs, ...scheme];
}

/** The recorded files as they lie in a scratch folder, one after another. */
export async function* scratchFiles(
  manifest: Manifest,
  scratch: Scratch,
): AsyncGenerator<{ sha256: string; bytes: Uint8Array }> {
  const seen = new Set<string>();
  for (const file of recordedFiles(manifest)) {
    if (seen.has(file.sha256)) continue;
    seen.add(file.sha256);
    yield { sha256: file.sha256, bytes: await readFile(pathIn(scratch, file)) };
  }
}

function layout(root: string): Scratch {
  return { firm: join(root, "firm"), editions: join(root, "editions"), templates: join(root, "templates") };
}

/** A manifest that somebody changed may name any path: only those below the folder are followed. */
function isBelow(path: string): boolean {
  const leadsOut = (name: string) =>
    ["", ".", ".."].includes(name) || name.includes(sep) || name.includes("\0");
  return !path.split("/").some(leadsOut);
}

/** Where a recorded file lies: of the program's own, `templates/…` among the templates, the rest among the editions. */
function pathIn(roots: Scratch, { path, of }: Hashed): string {
  const names = path.split("/");
  if (of !== "program") return join(roots.firm, ...names);
  return names[0] === "templates" ? join(roots.templates, ...names.slice(1)) : join(roots.editions, ...names);
}

async function recordedBytes(
  file: Hashed,
  { results, firm, editions, templates }: Places,
): Promise<Uint8Array | Unavailable["why"]> {
  try {
    const kept = await keptFile(results, file.sha256);
    if (kept !== null) return kept;
  } catch (error) {
    if (error instanceof KeptFileChanged) return "kept-changed";
    throw error;
  }
  if (firm === null) return "missing";
  const bytes = await readIfThere(pathIn({ firm, editions, templates }, file));
  if (bytes === null) return "missing";
  return sha256Of(bytes) === file.sha256 ? bytes : "changed";
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
}
