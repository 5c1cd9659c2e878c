import { createHash } from "node:crypto";
import { chmod, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
