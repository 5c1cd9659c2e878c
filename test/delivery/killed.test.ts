import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeAll, expect, test } from "vitest";
import { crmKpi, PROGRAM, put } from "../commands/program.ts";
import { copyOf, mailYaml, publishedFirm, TODAY } from "./firm.ts";
import { type Behaviour, MailServer, PASSWORD } from "./mail-server.ts";

const ENV = { CRM_KPI_SMTP_PASSWORD: PASSWORD };
let published = "";
let servers: MailServer[] = [];

beforeAll(async () => {
  published = await publishedFirm();
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
});

async function server(behaviour: Behaviour): Promise<MailServer> {
  const started = await MailServer.start(behaviour);
  servers.push(started);
  return started;
}

const args = (firm: string) => ["send", firm, "--quarter", "2025Q3", "--today", TODAY];

/** Starts the program as a process, and kills it when the server says so. @returns the server, once it is dead */
async function killed(firm: string, behaviour: (kill: () => void) => Behaviour): Promise<MailServer> {
  let child: ChildProcess | null = null;
  const first = await server(behaviour(() => void child?.kill("SIGKILL")));
  await put(firm, "crm-kpi.yaml", mailYaml(first.port));
  const env = { PATH: process.env.PATH ?? "", ...ENV };
  child = spawn(process.execPath, [PROGRAM, ...args(firm)], { env, stdio: "ignore" });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
  return first;
}

const MOMENTS: readonly [string, (kill: () => void) => Behaviour, number][] = [
  ["when the third message had arrived and was not answered", (kill) => ({ at: [3, kill] }), 3],
  ["when the third recipient had been named", (kill) => ({ named: [3, kill] }), 2],
];

test.for(MOMENTS)("killed %s: nobody gets two, nobody is forgotten", async ([, behaviour, arrived]) => {
  const firm = await copyOf(published);
  const first = await killed(firm, behaviour);
  expect(first.taken).toHaveLength(arrived);
  const second = await server({});
  await put(firm, "crm-kpi.yaml", mailYaml(second.port));
  const rerun = await crmKpi(args(firm), { env: ENV });
  expect(rerun.err).toMatch(/不能确定是否送达.*李娜 <l002@firm.cn>.*记分卡/);
  expect(rerun.code).toBe(3);
  expect(second.taken).toHaveLength(4);
  const decided = await crmKpi([...args(firm), "--in-doubt", arrived === 3 ? "skip" : "send"], { env: ENV });
  expect(decided.code).toBe(0);
  const all = [...first.taken, ...second.taken].map(
    ({ raw }) => /^Message-ID: (.*)$/im.exec(raw.toString())?.[1],
  );
  expect(all).toHaveLength(7);
  expect(new Set(all).size).toBe(7);
});

test("two sendings at once: the second one says so and sends nothing", async () => {
  const firm = await copyOf(published);
  const outcome: { second: ReturnType<typeof crmKpi> | null } = { second: null };
  const running = await server({
    named: [
      1,
      () => {
        outcome.second = crmKpi(args(firm), { env: ENV });
      },
    ],
  });
  await put(firm, "crm-kpi.yaml", mailYaml(running.port).replace("timeout: 1", "timeout: 20"));
  const child = spawn(process.execPath, [PROGRAM, ...args(firm)], {
    env: { PATH: process.env.PATH ?? "", ...ENV },
    stdio: "ignore",
  });
  while (outcome.second === null) await new Promise((resolve) => setTimeout(resolve, 20));
  const { code, err } = await outcome.second;
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(code).toBe(4);
  expect(err).toContain("另一个运行");
  expect(running.taken).toEqual([]);
});
