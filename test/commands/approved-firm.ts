import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { approve } from "../../src/commands/approve.ts";
import type { Command, CommonOptions } from "../../src/commands/contract.ts";
import { run } from "../../src/commands/run.ts";
import { verify } from "../../src/commands/verify.ts";
import { keptWorld } from "../support/world.ts";
import { freshFolder } from "./program.ts";

const BASE = new URL("../findings/base", import.meta.url).pathname;

/** What a command said, and how it ended; it ran in this process. */
export type Said = { readonly code: number; readonly out: string; readonly err: string };

async function started<O extends CommonOptions>(command: Command<O>, options: O): Promise<Said> {
  const { world, out, err } = keptWorld();
  const code = await command(world, options);
  return { code, out: out(), err: err() };
}

const COMMON = { lang: "zh", quiet: false, json: false } as const;

/** Runs a quarter as of its tenth day after, or as of another day. */
export function runQuarter(dir: string, quarter: string, today: string, out?: string): Promise<Said> {
  return started(run, { ...COMMON, dir, quarter, today, out });
}

type Approving = { readonly by?: string; readonly note?: string; readonly waive?: readonly string[] };

export function approveQuarter(
  dir: string,
  quarter: string,
  today: string,
  { by = "王主任", note, waive }: Approving = {},
): Promise<Said> {
  return started(approve, { ...COMMON, dir, quarter, today, by, note, waive });
}

export function verifyFolder(dir: string, publication?: string): Promise<Said> {
  return started(verify, { ...COMMON, dir, publication });
}

/** The exports of the small firm, in a folder of the test's own. */
export async function firmOf(quarters: readonly string[]): Promise<string> {
  const firm = join(await freshFolder(), "firm");
  for (const quarter of quarters) {
    await cp(join(BASE, "2025Q3"), join(firm, quarter), { recursive: true });
    for (const name of await readdir(join(firm, quarter))) await shift(join(firm, quarter, name), quarter);
  }
  return firm;
}

/** Moves the days of 2025Q3 into another quarter of the year, and marks without a day with them. */
async function shift(path: string, quarter: string): Promise<void> {
  const first = Number(quarter.slice(-1)) * 3 - 2;
  const text = await readFile(path, "utf8");
  const month = (of: string) => String(first + Number(of) - 7).padStart(2, "0");
  const moved = text
    .replace(/2025-0([789])/g, (_, of: string) => `2025-${month(of)}`)
    .replaceAll("2025Q3", quarter);
  // The same marks without a day would be last quarter's file again.
  const marked = moved.replace(/^([^,]*,[^,]*),(\d\d)$/gm, (_, who: string, mark: string) => {
    return `${who},${Number(mark) - 7 + first}`;
  });
  await writeFile(path, marked);
}

/** Changes a text in a file. @throws {Error} where it does not stand there */
export async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, "utf8");
  if (!text.includes(before)) throw new Error(`no “${before}” in ${path}`);
  await writeFile(path, text.replace(before, after));
}
