import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../src/commands/run.ts";
import { type SendOptions, send } from "../../src/commands/send.ts";
import type { World } from "../../src/world.ts";
import { freshFolder, put, smallFirm } from "../commands/program.ts";
import { PASSWORD, TRUSTED, USER } from "./mail-server.ts";

export const TODAY = "2025-10-09";
const ROOT = new URL("../../", import.meta.url).pathname;

/** A world of the test's own: its output is kept, its pauses are counted and not waited for. */
export type TestWorld = World & {
  readonly said: { out: string; err: string };
  readonly pauses: number[];
};

export function testWorld(
  env: Readonly<Record<string, string>> = { CRM_KPI_SMTP_PASSWORD: PASSWORD },
): TestWorld {
  const said = { out: "", err: "" };
  const pauses: number[] = [];
  return {
    said,
    pauses,
    cwd: ROOT,
    now: () => new Date(),
    pid: process.pid,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    env: (name) => env[name],
    out: { write: (text) => void (said.out += text), isTerminal: false },
    err: { write: (text) => void (said.err += text), isTerminal: false },
    colours: false,
    version: "0.0.0-test",
    editions: join(ROOT, "editions/"),
    templates: join(ROOT, "templates/"),
  };
}

/** The mail settings of a firm whose server is the test's. */
export function mailYaml(port: number, more = ""): string {
  return [
    "mail:",
    "  host: localhost",
    `  port: ${port}`,
    `  ca: ${TRUSTED}`,
    `  user: ${USER}`,
    "  from: 考核执行小组 <kpi@firm.cn>",
    "  leading-group: [boss@firm.cn]",
    "  rate: 6000",
    "  timeout: 1",
    more,
  ].join("\n");
}

export const ROSTER = "2025Q3/人员名册.csv";

/** Gives everybody of the small firm an address: `l001@firm.cn` and so on. */
export async function withAddresses(
  firm: string,
  address: (id: string) => string = (id) => `${id.toLowerCase()}@firm.cn`,
): Promise<void> {
  const [header = "", ...lines] = (await readFile(join(firm, ROSTER), "utf8")).trim().split("\n");
  const rows = lines.map((line) => `${line},${address(line.split(",")[0] ?? "")}`);
  await put(firm, ROSTER, `${[`${header},邮箱`, ...rows].join("\n")}\n`);
}

/** A firm of four whose quarter was published, and approved unless it is asked for otherwise. */
export async function publishedFirm(
  approved = true,
  prepare: (firm: string) => Promise<void> = withAddresses,
): Promise<string> {
  const firm = await smallFirm();
  await prepare(firm);
  const world = testWorld();
  const options = {
    dir: firm,
    quarter: "2025Q3",
    today: TODAY,
    lang: "zh",
    quiet: true,
    json: false,
  } as const;
  const code = await run(world, { ...options, out: undefined });
  if (code !== 0) throw new Error(world.said.err);
  if (approved) await approve(firm);
  return firm;
}

/** What the approval of a quarter leaves in its folder, as far as a sending looks at it. */
export async function approve(firm: string): Promise<void> {
  const folder = join(firm, "results/2025Q3");
  const manifest = createHash("sha256")
    .update(readFileSync(join(folder, "manifest.json")))
    .digest("hex");
  await writeFile(join(folder, "approval.json"), JSON.stringify({ manifest }));
}

/** A copy of a published firm. */
export async function copyOf(firm: string): Promise<string> {
  const copy = join(await freshFolder(), "firm");
  await cp(firm, copy, { recursive: true });
  return copy;
}

/** The options of a plain sending. */
export function sendOptions(firm: string): SendOptions {
  return {
    dir: firm,
    quarter: "2025Q3",
    today: TODAY,
    lang: "zh",
    quiet: false,
    json: false,
    dryRun: false,
    draft: false,
    encrypt: false,
    resend: undefined,
    only: undefined,
    inDoubt: undefined,
  };
}

/** Sends as the command does. */
export async function sending(
  firm: string,
  options: Partial<SendOptions> = {},
  world: TestWorld = testWorld(),
): Promise<{ code: number; world: TestWorld }> {
  return { code: await send(world, { ...sendOptions(firm), ...options }), world };
}
