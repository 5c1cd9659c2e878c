import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { APPROVAL, type Approval, approvalJson } from "../../src/archive/approvals.ts";
import { run } from "../../src/commands/run.ts";
import { type SendOptions, send } from "../../src/commands/send.ts";
import { sha256Of } from "../../src/domain/sha256.ts";
import type { World } from "../../src/world.ts";
import { freshFolder, put, smallFirm } from "../commands/program.ts";
import { keptWorld } from "../support/world.ts";
import { PASSWORD, TRUSTED, USER } from "./mail-server.ts";

export const TODAY = "2025-10-09";

/** A world that logs in at the test's server; its output is kept, its pauses are noted and not waited for. */
export type TestWorld = {
  readonly world: World;
  readonly out: () => string;
  readonly err: () => string;
  readonly pauses: readonly number[];
};

export function testWorld(given: Partial<World> = {}): TestWorld {
  const pauses: number[] = [];
  const kept = keptWorld({
    now: () => new Date(),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    env: environment({ CRM_KPI_SMTP_PASSWORD: PASSWORD }),
    ...given,
  });
  return { ...kept, pauses };
}

export function environment(values: Readonly<Record<string, string>>): World["env"] {
  return (name) => values[name];
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
  const { world, err } = testWorld();
  const options = {
    dir: firm,
    quarter: "2025Q3",
    today: TODAY,
    lang: "zh",
    quiet: true,
    json: false,
  } as const;
  const code = await run(world, { ...options, out: undefined });
  if (code !== 0) throw new Error(err());
  if (approved) await approve(firm);
  return firm;
}

/** Approves the quarter as `crm-kpi approve` writes it down; whether it may be is not looked at here. */
export async function approve(firm: string, revision = 1): Promise<void> {
  const folder = join(firm, "results/2025Q3");
  const manifest = sha256Of(await readFile(join(folder, "manifest.json")));
  const approval: Approval = {
    quarter: "2025Q3",
    revision,
    number: 1,
    by: "王子妍",
    on: TODAY,
    note: null,
    waivers: [],
    manifest,
    scheme: manifest,
    previous: null,
  };
  await writeFile(join(folder, APPROVAL), approvalJson(approval));
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
  test: TestWorld = testWorld(),
): Promise<TestWorld & { readonly code: number }> {
  return { code: await send(test.world, { ...sendOptions(firm), ...options }), ...test };
}
