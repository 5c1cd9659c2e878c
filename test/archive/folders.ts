import { createHash } from "node:crypto";
import { lstat, mkdir, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { publish } from "../../src/archive/publish.ts";
import type { OutputFile } from "../../src/output/contract.ts";
import type { Hashed } from "../../src/output/manifest.ts";

/** What a publication of one edition holds. */
export function editionFiles(edition: string): OutputFile[] {
  return [
    { path: "results.json", content: [`{"edition":"${edition}"}`, "\n"] },
    { path: "scorecards/行政部/A001-赵敏.xlsx", content: new TextEncoder().encode(`card ${edition}`) },
    { path: "scorecards/商事业务部/L001-王芳.xlsx", content: new TextEncoder().encode(`card ${edition}`) },
  ];
}

export function manifestOf(outputs: readonly Hashed[]): string {
  return `${JSON.stringify({ format: "crm-kpi/manifest@1", outputs })}\n`;
}

/** Files one after another, as the program makes them; the one with that index cannot be made. */
export async function* oneByOne(files: readonly OutputFile[], failing?: number): AsyncGenerator<OutputFile> {
  for (const [index, file] of files.entries()) {
    if (index === failing) throw new Error(`no file ${index}`);
    yield file;
  }
  if (failing === files.length) throw new Error(`no file ${failing}`);
}

/** Publishes an edition as the target folder. */
export function publishEdition(target: string, edition: string, pid = process.pid): Promise<void> {
  return publish(target, oneByOne(editionFiles(edition)), manifestOf, pid);
}

/** Everything below a folder: `path mode content`; links with where they lead. */
export async function tree(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    const found = await lstat(path);
    const mode = (found.mode & 0o777).toString(8);
    if (found.isSymbolicLink()) lines.push(`${name} -> ${await readlink(path)}`);
    else if (found.isDirectory()) lines.push(`${name}/ ${mode}`);
    else
      lines.push(
        `${name} ${mode} ${createHash("sha256")
          .update(await readFile(path))
          .digest("hex")}`,
      );
  }
  return lines;
}

/** Makes a folder that is a complete publication of an edition without the program's doing. */
export async function plantEdition(folder: string, edition: string): Promise<void> {
  await plant(
    join(folder, "manifest.json"),
    manifestOf(editionFiles(edition).map(({ path }) => ({ path, sha256: "" }))),
  );
  await plant(join(folder, "results.json"), `{"edition":"${edition}"}\n`);
}

export async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Which edition a folder holds; null where there is no folder. */
export async function editionIn(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, "results.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as { edition: string }).edition;
}
