import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./command.ts";
import { type Known, known, PROGRAM, type Scenario } from "./scenario.ts";

const SMALL = join(process.cwd(), "test/findings/base");
const QUARTER = ["--quarter", "2025Q3"] as const;

/** A firm of four people, and what was done to it before. */
async function firmAfter(
  folder: string,
  name: string,
  done: readonly (readonly string[])[],
): Promise<string> {
  const firm = join(folder, name);
  await mkdir(folder, { recursive: true });
  await cp(SMALL, firm, { recursive: true });
  for (const [command_ = "", ...rest] of done) {
    const ended = await command(PROGRAM, [command_, firm, ...rest]);
    if (ended.code !== 0) throw new Error(`${name}: ${ended.err}`);
  }
  return firm;
}

const run = (firm: string) => ["run", firm, ...QUARTER, "--today", "2025-10-09"];

/** Everything that is disturbed, each run undisturbed first. The firms lie in a folder of the caller's. */
export async function scenariosIn(folder: string): Promise<Known[]> {
  const earlier = ["run", ...QUARTER, "--today", "2025-10-08"];
  const all: Scenario[] = [
    { name: "the first run", firm: await firmAfter(folder, "first", []), args: run },
    { name: "a run over the one before", firm: await firmAfter(folder, "again", [earlier]), args: run },
  ];
  const found: Known[] = [];
  for (const scenario of all) found.push(await known(scenario));
  return found;
}
