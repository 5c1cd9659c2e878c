import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Works with a fresh copy of a folder, which is removed afterwards. */
export async function withCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), "crm-kpi-fault-"));
  try {
    const copy = join(parent, "firm");
    await cp(folder, copy, { recursive: true });
    return await work(copy);
  } finally {
    await chmod(parent, 0o700);
    await rm(parent, { recursive: true, force: true });
  }
}

/** Works with a fresh copy of a folder on a disk of its own with so many KiB left; null where none can be mounted here. */
export async function withFullDisk<T>(
  folder: string,
  room: number,
  work: (copy: string) => Promise<T>,
): Promise<T | null> {
  const disk = await mkdtemp(join(tmpdir(), "crm-kpi-disk-"));
  const used = Number(spawnSync("du", ["-sk", folder], { encoding: "utf8" }).stdout.split("\t")[0]);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${used + room}k`, "tmpfs", disk]);
  try {
    if (mounted.status !== 0) return null;
    const copy = join(disk, "firm");
    await cp(folder, copy, { recursive: true });
    return await work(copy);
  } finally {
    if (mounted.status === 0) spawnSync("umount", [disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

/** Works while nothing can be written to a folder by who starts commands as the given user; null is whoever we are. */
export async function withoutPermission<T>(
  firm: string,
  work: (uid: number | null) => Promise<T>,
): Promise<T> {
  const results = join(firm, "results");
  await mkdir(results, { recursive: true });
  // The superuser may write everywhere, and so starts the command as nobody.
  const uid = process.getuid?.() === 0 ? 65_534 : null;
  if (uid !== null) await giveTo(dirname(firm), uid);
  await chmod(results, 0o500);
  try {
    return await work(uid);
  } finally {
    await chmod(results, 0o700);
  }
}

async function giveTo(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid);
  for (const name of await readdir(folder, { recursive: true })) await chown(join(folder, name), uid, uid);
}

/** Starts a command that can write no file beyond so many KiB: a disk that is full at another place each time. */
export function smallFilesOnly(kib: number): readonly string[] {
  return ["bash", "-c", `ulimit -f ${kib}; exec "$@"`, "limited"];
}

/** The folders of results that readers open: a quarter's, and its revisions. */
async function publications(results: string): Promise<string[]> {
  const names = await readdir(results).catch(() => []);
  return names.filter((name) => /^\d{4}Q\d(\.rev\d+)?$/.test(name)).sort();
}

/** What a reader sees of the results: every publication's files with their content. */
export async function visible(results: string): Promise<string> {
  const lines: string[] = [];
  for (const name of await publications(results)) {
    for (const [path, sha256] of await filesIn(join(results, name))) lines.push(`${name}/${path} ${sha256}`);
  }
  return lines.join("\n");
}

/** Publications of which a file is missing, added or not the one that the manifest names. */
export async function incomplete(results: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of await publications(results)) {
    const files = await filesIn(join(results, name));
    const text = await readFile(join(results, name, "manifest.json"), "utf8").catch(() => null);
    if (text === null) {
      wrong.push(`${name} has no manifest`);
      continue;
    }
    const { outputs } = JSON.parse(text) as { outputs: { path: string; sha256: string }[] };
    const named = new Map(outputs.map(({ path, sha256 }) => [path, sha256]));
    for (const [path, sha256] of files) {
      if (path === "manifest.json" || path === "approval.json") continue;
      if (named.get(path) !== sha256) wrong.push(`${name}/${path}`);
    }
    for (const path of named.keys()) if (!files.has(path)) wrong.push(`${name} lacks ${path}`);
  }
  return wrong;
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    files.set(path, createHash("sha256").update(bytes).digest("hex"));
  }
  return files;
}

/** Names that a command left beside what it publishes. */
export async function leftovers(results: string): Promise<string[]> {
  const found = await readdir(results, { recursive: true }).catch(() => []);
  return found.filter((name) => /(^|\/)\.|\.tmp-|\.lock$/.test(name)).sort();
}
