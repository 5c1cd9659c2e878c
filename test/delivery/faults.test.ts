import { writeFileSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/commands/load/load.ts";
import { post } from "../../src/commands/send/post.ts";
import { prepare, type SendOptions } from "../../src/commands/send.ts";
import { JournalBroken } from "../../src/delivery/journal-file.ts";
import { sha256Of } from "../../src/domain/sha256.ts";
import { freshFolder, put } from "../commands/program.ts";
import {
  mailYaml,
  publishedFirm,
  ROSTER,
  sendOptions,
  type TestWorld,
  testWorld,
  withAddresses,
} from "./firm.ts";
import { type Behaviour, type Fault, MailServer } from "./mail-server.ts";
import { readMail } from "./mime.ts";

/** Seven messages to seven addresses: four cards, and three of the leading group. */
const RECIPIENTS = ["a001", "l001", "l002", "l003", "boss", "deputy", "director"].map(
  (name) => `${name}@firm.cn`,
);
const GROUP = "  leading-group: [boss@firm.cn, deputy@firm.cn, director@firm.cn]";

let firm = "";
let loaded: Awaited<ReturnType<typeof load>>;
const servers: MailServer[] = [];

beforeAll(async () => {
  firm = await publishedFirm(true, async (folder) => {
    await withAddresses(folder);
    const roster = await readFile(join(folder, ROSTER), "utf8");
    // Without superiors there are no interview lists, and every message has an address of its own.
    await put(folder, ROSTER, roster.replace(/,(王芳|李娜),(20)/g, ",,$2"));
  });
  await put(firm, "crm-kpi.yaml", mailYaml(1).replace(/ {2}leading-group.*/, GROUP));
  const silent = { start: () => {}, advance: () => {}, stop: () => {} };
  loaded = await load(testWorld().world, sendOptions(firm), silent);
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** A journal of the test's own, beside nothing else. */
async function journalPath(): Promise<string> {
  return join(await freshFolder(), "2025Q3.sent.jsonl");
}

/** Sends once, as the command does behind its reading of the data. */
async function sendTo(
  behaviour: Behaviour,
  journal: string,
  options: Partial<SendOptions> = {},
  test: TestWorld = testWorld(),
) {
  const server = await MailServer.start(behaviour);
  servers.push(server);
  const all = { ...sendOptions(firm), ...options };
  const settings = loaded.scheme.mail;
  if (settings === null) throw new Error("no mail settings");
  const folder = join(firm, "results/2025Q3");
  const sent = { folder, approved: sha256Of(await readFile(join(folder, "manifest.json"))) };
  const at = { ...settings, port: server.port };
  const { desk, queued, torn, findings } = await prepare(test.world, all, loaded, at, sent, journal);
  expect(findings.sorted()).toEqual([]);
  const code = await post(test.world, all, { dir: firm, journal, desk, queued, torn });
  return { code, server, ...test };
}

/** How often each recipient has a message, over all servers of a test; each holds its owner's card and no other. */
function received(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { to, raw } of servers.flatMap(({ taken }) => taken)) {
    counts[to] = (counts[to] ?? 0) + 1;
    const names = readMail(raw).attachments.map(({ name }) => name);
    const id = to.slice(0, 4).toUpperCase();
    if (/^[AL]\d/.test(id)) expect(names).toEqual([expect.stringMatching(`^2025Q3-${id}-`)]);
    else expect(names).toEqual(["2025Q3-summary.xlsx", "2025Q3-report.html"]);
  }
  return counts;
}

const ONCE = Object.fromEntries(RECIPIENTS.map((to) => [to, 1]));
/** The first message, one in the middle, the last. */
const PLACES = [1, 4, 7].map((k) => ({ k, to: RECIPIENTS[k - 1] ?? "" }));

/** A fault at one message, after which the server is well: what is told at once, and that nobody is left out or gets two. */
type Case = { readonly fault: Fault; readonly code: number; readonly says: RegExp | null };

const DEFINITE: readonly Case[] = [
  { fault: "refuse", code: 3, says: /被拒收.*550.*no such mailbox/ },
  { fault: "refuse-content", code: 3, says: /被拒收.*554/ },
  { fault: "put-off", code: 3, says: /未发送.*451/ },
  { fault: "put-off-once", code: 0, says: null },
  { fault: "drop-before", code: 3, says: /未发送/ },
  { fault: "leave", code: 3, says: /未发送/ },
];

describe.for(DEFINITE)(
  "$fault at message k: the rest goes out, and the next sending sends what is missing",
  (one) => {
    test.for(PLACES)("k = $k", async ({ k, to }) => {
      const journal = await journalPath();
      const first = await sendTo({ faults: { [k]: one.fault } }, journal);
      expect(first.code).toBe(one.code);
      if (one.says !== null) expect(first.err()).toMatch(one.says);
      const missing = one.fault === "leave" ? RECIPIENTS.slice(k - 1) : one.code === 0 ? [] : [to];
      expect(Object.keys(received()).sort()).toEqual(
        RECIPIENTS.filter((one) => !missing.includes(one)).sort(),
      );
      const second = await sendTo({}, journal);
      expect(second.code).toBe(0);
      expect(second.server.taken.map((taken) => taken.to)).toEqual(missing);
      expect(received()).toEqual(ONCE);
    });
  },
);

describe("what was refused for good is not tried again at once, what was put off is, with growing pauses", () => {
  test("5xx: once", async () => {
    const { server, pauses } = await sendTo({ faults: { 2: "refuse" } }, await journalPath());
    expect(server.asked.get("l001@firm.cn")).toBe(1);
    expect(pauses.filter((pause) => pause >= 60_000)).toEqual([]);
  });

  test("4xx: four times at most", async () => {
    const { server, pauses } = await sendTo({ faults: { 2: "put-off" } }, await journalPath());
    expect(server.asked.get("l001@firm.cn")).toBe(4);
    expect(pauses.filter((pause) => pause >= 60_000)).toEqual([60_000, 300_000, 900_000]);
  });

  test("nobody answers any more: two short pauses, each of them said, and the end", async () => {
    const { code, pauses, err } = await sendTo({ faults: { 1: "leave" } }, await journalPath());
    expect(code).toBe(3);
    // A server that takes its leave is waited for like one that puts off.
    expect(pauses.filter((pause) => pause >= 5_000).slice(-2)).toEqual([5_000, 30_000]);
    expect(err()).toContain("30 秒后再试，还有 7 封");
  });

  test("not more messages a minute than were allowed", async () => {
    const still = testWorld({ now: () => new Date(0) });
    await sendTo({}, await journalPath(), {}, still);
    // At 6000 a minute ten milliseconds lie between two; this clock stands still.
    expect(still.pauses).toEqual([10, 20, 30, 40, 50, 60]);
  });
});

describe.for(["drop-kept", "drop-lost"] as const)("%s: the answer to a message is lost", (fault) => {
  test.for(PLACES)("k = $k is in doubt and is not repeated by itself", async ({ k, to }) => {
    const journal = await journalPath();
    const first = await sendTo({ faults: { [k]: fault } }, journal);
    expect(first.code).toBe(3);
    expect(first.err()).toContain("--in-doubt send");
    expect(first.err()).toMatch(new RegExp(`不能确定是否送达.*<${to}>`));
    const second = await sendTo({}, journal);
    expect(second.code).toBe(3);
    expect(second.server.taken).toEqual([]);
    const third = await sendTo({}, journal, { inDoubt: fault === "drop-kept" ? "skip" : "send" });
    expect(third.code).toBe(0);
    expect(received()).toEqual(ONCE);
    expect((await sendTo({}, journal)).code).toBe(0);
    expect(received()).toEqual(ONCE);
  });
});

describe("a server that hangs", () => {
  test("is given up, its message is in doubt, and the others go out", async () => {
    const journal = await journalPath();
    const first = await sendTo({ faults: { 3: "hang" } }, journal);
    expect(first.code).toBe(3);
    expect(first.err()).toMatch(/不能确定是否送达.*<l002@firm.cn>/);
    expect(received()).toEqual(ONCE);
    expect((await sendTo({}, journal, { inDoubt: "skip" })).code).toBe(0);
    expect(received()).toEqual(ONCE);
  });

  test("at every message leaves two in doubt, not all", async () => {
    const faults = Object.fromEntries(RECIPIENTS.map((_, index) => [index + 1, "hang" as const]));
    const first = await sendTo({ faults }, await journalPath());
    expect(first.code).toBe(3);
    expect(first.err()).toContain("未发送 5 封，不能确定 2 封");
  });
});

describe("a repetition on purpose", () => {
  test("goes to those who are named, under another Message-ID, and to nobody else", async () => {
    const journal = await journalPath();
    await sendTo({}, journal);
    const { code, server } = await sendTo({}, journal, { resend: ["张伟"] });
    expect(code).toBe(0);
    expect(server.taken.map(({ to }) => to)).toEqual(["l003@firm.cn"]);
    const ids = servers
      .flatMap(({ taken }) => taken)
      .map(({ raw }) => readMail(raw).headers.get("message-id"));
    expect(new Set(ids).size).toBe(8);
    expect((await sendTo({}, journal)).server.taken).toEqual([]);
  });

  test("of what is in doubt keeps its Message-ID, so that a server can know it", async () => {
    const journal = await journalPath();
    await sendTo({ faults: { 2: "drop-kept" } }, journal);
    await sendTo({}, journal, { inDoubt: "send" });
    const twice = servers.flatMap(({ taken }) => taken).filter(({ to }) => to === "l001@firm.cn");
    const ids = twice.map(({ raw }) => readMail(raw).headers.get("message-id"));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/^<crm-kpi\.[0-9a-f]{40}@firm\.cn>$/);
  });
});

describe("several connections at once", () => {
  test("send everybody one message, whatever is put off or dropped", async () => {
    const settings = loaded.scheme.mail;
    const journal = await journalPath();
    if (settings === null) throw new Error("no mail settings");
    loaded = { ...loaded, scheme: { ...loaded.scheme, mail: { ...settings, connections: 3 } } };
    try {
      await sendTo({ faults: { 2: "put-off-once", 4: "refuse" } }, journal);
      await sendTo({}, journal);
      expect(received()).toEqual(ONCE);
    } finally {
      loaded = { ...loaded, scheme: { ...loaded.scheme, mail: settings } };
    }
  });
});

describe("the journal", () => {
  test("says each attempt before it and what came of it, for its owner alone", async () => {
    const journal = await journalPath();
    await sendTo({ faults: { 1: "put-off-once" } }, journal);
    const lines = (await readFile(journal, "utf8")).trim().split("\n");
    const events = lines.map((line) => JSON.parse(line)).filter(({ key }) => key === "person:A001");
    expect(events.map(({ event }) => event)).toEqual(["trying", "not-sent", "trying", "sent"]);
    expect(events.at(-1)).toMatchObject({ quarter: "2025Q3", revision: 1, draft: null, to: "a001@firm.cn" });
    expect(events.at(-1).says).toMatch(/250.*queued as/);
    expect(lines).toHaveLength(16);
  });

  test("cut off in its last line: in doubt for whom it names, in this run and in later ones", async () => {
    const journal = await journalPath();
    await sendTo({}, journal);
    const lines = (await readFile(journal, "utf8")).trimEnd().split("\n");
    // The crash came while “sent” of the last message was written.
    await writeFile(journal, `${lines.slice(0, -1).join("\n")}\n${lines.at(-1)?.slice(0, 60)}`);
    const second = await sendTo({}, journal);
    expect(second.code).toBe(3);
    expect(second.server.taken).toEqual([]);
    expect(second.err()).toMatch(/不能确定是否送达.*director@firm.cn/);
    expect((await sendTo({}, journal)).code).toBe(3);
    expect((await sendTo({}, journal, { inDoubt: "skip" })).code).toBe(0);
    expect((await sendTo({}, journal)).code).toBe(0);
    expect(received()).toEqual(ONCE);
  });

  test("cut off where it names nobody: nobody is in doubt, and the next sending ends the line", async () => {
    const journal = await journalPath();
    await sendTo({ faults: { 7: "refuse" } }, journal);
    await appendFile(journal, '{"eve');
    const second = await sendTo({}, journal);
    expect(second.code).toBe(0);
    expect(second.server.taken.map(({ to }) => to)).toEqual(["director@firm.cn"]);
    expect((await sendTo({}, journal)).server.taken).toEqual([]);
    expect(received()).toEqual(ONCE);
  });

  test("damaged in the middle: refused, and nothing is sent", async () => {
    const journal = await journalPath();
    await sendTo({}, journal);
    const text = await readFile(journal, "utf8");
    await writeFile(journal, text.replace('"sent"', '"sentt"'));
    await expect(sendTo({}, journal)).rejects.toMatchObject({ line: 2 });
    await expect(sendTo({}, journal)).rejects.toThrow(JournalBroken);
    expect(received()).toEqual(ONCE);
  });
});

test("a file that changes after the plan was made is not sent, and stops the sending", async () => {
  const journal = await journalPath();
  const path = join(firm, "results/2025Q3/summary.xlsx");
  const kept = await readFile(path);
  try {
    const change = () => writeFileSync(path, "changed");
    const { code, err } = await sendTo({ after: [4, change] }, journal);
    expect(code).toBe(3);
    expect(err()).toContain("“summary.xlsx”被改动或移走，已停止发送");
  } finally {
    await writeFile(path, kept);
  }
  expect(Object.keys(received())).toEqual(RECIPIENTS.slice(0, 4));
  expect((await sendTo({}, journal)).code).toBe(0);
  expect(received()).toEqual(ONCE);
});
