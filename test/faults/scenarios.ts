import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
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

const DAY = ["--today", "2025-10-09"] as const;
const approve = (firm: string) => ["approve", firm, ...QUARTER, "--by", "王主任", ...DAY];

/** A firm whose quarter is approved, one of whose exports was corrected since. */
async function corrected(
  folder: string,
  name: string,
  done: readonly (readonly string[])[],
): Promise<string> {
  const before = [
    ["run", ...QUARTER, ...DAY],
    ["approve", ...QUARTER, "--by", "王主任", ...DAY],
  ];
  const firm = await firmAfter(folder, name, before);
  const complaints = join(firm, "2025Q3/投诉记录.csv");
  await writeFile(complaints, (await readFile(complaints, "utf8")).replace("2025-08-06", "2025-08-20"));
  for (const [command_ = "", ...rest] of done) {
    const ended = await command(PROGRAM, [command_, firm, ...rest]);
    if (ended.code !== 0) throw new Error(`${name}: ${ended.err}`);
  }
  return firm;
}

/** Everything that is disturbed, each run undisturbed first. The firms lie in a folder of the caller's. */
export async function scenariosIn(folder: string): Promise<Known[]> {
  const earlier = ["run", ...QUARTER, "--today", "2025-10-08"];
  const all: Scenario[] = [
    { name: "the first run", firm: await firmAfter(folder, "first", []), args: run },
    { name: "a run over the one before", firm: await firmAfter(folder, "again", [earlier]), args: run },
    {
      name: "an approval",
      firm: await firmAfter(folder, "approval", [["run", ...QUARTER, ...DAY]]),
      args: approve,
    },
    { name: "a run on an approved quarter", firm: await corrected(folder, "draft", []), args: run },
    {
      name: "the approval of a revision",
      firm: await corrected(folder, "revision", [["run", ...QUARTER, ...DAY]]),
      args: approve,
    },
  ];
  const found: Known[] = [];
  for (const scenario of all) found.push(await known(scenario));
  return found;
}
