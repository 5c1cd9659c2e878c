import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, lstat, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freshFolder } from "../support/folders.ts";
import { SAMPLES } from "../support/quarter.ts";

export { freshFolder };

/** The program as it is installed; `npm test` builds what it loads. */
export const PROGRAM = new URL("../../bin/crm-kpi.js", import.meta.url).pathname;

/** The quarter and the day that the samples are made for. */
export const QUARTER = ["--quarter", "2025Q3", "--today", "2025-10-09"] as const;

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

export type Surroundings = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the program is started by, with its arguments. */
  readonly by?: readonly string[];
};

/** Runs the program in a bare environment; it has no terminal. */
export function crmKpi(args: readonly string[], { cwd, env, by = [] }: Surroundings = {}): Promise<Outcome> {
  const [command = "", ...rest] = [...by, process.execPath, PROGRAM, ...args];
  const settings = { cwd, env: { PATH: process.env.PATH ?? "", ...env }, maxBuffer: 100_000_000 };
  return new Promise((resolve, reject) => {
    execFile(command, rest, settings, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === "number") resolve({ code, out, err });
      else reject(error);
    });
  });
}

/** The exports of the sample firm: paths and where they lie. */
async function sampleExports(): Promise<string[]> {
  const paths = await readdir(SAMPLES, { recursive: true });
  const isExport = (path: string) => /^(\d{4}Q\d\/.*|[^/]*)\.(xlsx|csv)$/.test(path);
  return paths.filter(isExport).sort();
}

/** A copy of the sample firm without results; its files are made in the order that is asked for. */
export async function firmCopy(order: "forward" | "backward" = "forward"): Promise<string> {
  const firm = join(await freshFolder(), "firm");
  const paths = ["crm-kpi.yaml", ...(await sampleExports())];
  for (const path of order === "forward" ? paths : paths.reverse()) {
    await mkdir(dirname(join(firm, path)), { recursive: true });
    await cp(join(SAMPLES, path), join(firm, path));
  }
  return firm;
}

/** A copy of the firm of four people without any finding: enough where it does not matter whose data they are. */
export async function smallFirm(): Promise<string> {
  const firm = join(await freshFolder(), "firm");
  await cp(new URL("../findings/base", import.meta.url).pathname, firm, { recursive: true });
  return firm;
}

/** By path: the SHA-256 of every file below a folder. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const at = join(folder, path);
    if ((await lstat(at)).isFile())
      found[path] = createHash("sha256")
        .update(await readFile(at))
        .digest("hex");
  }
  return found;
}

/** Puts a file into a folder, and the folders above it. */
export async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** The names beside a folder and in it, hidden ones too. */
export async function names(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
