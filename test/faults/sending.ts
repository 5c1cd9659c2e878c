import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Behaviour, MailServer, PASSWORD, type Taken, TRUSTED, USER } from "../delivery/mail-server.ts";
import { readMail } from "../delivery/mime.ts";
import { command, type Ended, type Start } from "./command.ts";
import { withCopy } from "./folders.ts";
import { endedWrongly, PROGRAM } from "./scenario.ts";

const QUARTER = ["--quarter", "2025Q3", "--today", "2025-10-09"] as const;
const ROSTER = "2025Q3/人员名册.csv";
const ENV = { CRM_KPI_SMTP_PASSWORD: PASSWORD };

/** A sending that can be disturbed: the approved firm, and everybody's card by address. */
export type Sending = {
  readonly firm: string;
  /** SHA-256 of the attachment that belongs to an address. */
  readonly cards: ReadonlyMap<string, string>;
  readonly calls: number;
  readonly milliseconds: number;
};

/** How many had got their message when the command was disturbed, and what is wrong in the end. */
export type SendingVerdict = { readonly arrived: "none" | "some" | "all"; readonly wrong: readonly string[] };

/** A firm of four, approved; everybody has an address, and so has the leading group. */
export async function sendingIn(folder: string): Promise<Sending> {
  const firm = join(folder, "sending");
  await cp(join(process.cwd(), "test/findings/base"), firm, { recursive: true });
  const [header = "", ...lines] = (await readFile(join(firm, ROSTER), "utf8")).trim().split("\n");
  const ids = lines.map((line) => line.split(",")[0] ?? "");
  const rows = lines.map((line, index) => `${line},${addressOf(ids[index] ?? "")}`);
  await writeFile(join(firm, ROSTER), `${[`${header},邮箱`, ...rows].join("\n")}\n`);
  await must(command(PROGRAM, ["run", firm, ...QUARTER]));
  await must(command(PROGRAM, ["approve", firm, ...QUARTER, "--by", "王主任"]));
  const cards = await cardsOf(firm, ids);
  const server = await MailServer.start();
  try {
    const count = join(folder, "count");
    const start = performance.now();
    await withCopy(firm, async (copy) => {
      await settings(copy, server);
      await must(send(copy, [], { count }));
    });
    const milliseconds = performance.now() - start;
    return { firm, cards, calls: Number(await readFile(count, "utf8")), milliseconds };
  } finally {
    await server.stop();
  }
}

const LEADING = "boss@firm.cn";

/** Who has people to interview. */
const SUPERIORS = ["l001@firm.cn", "l002@firm.cn"] as const;

/** Who gets anything: everybody with a card, and the leading group. */
export const addressesOf = (cards: Sending["cards"]): ReadonlySet<string> =>
  new Set([...cards.keys(), LEADING]);

/** Cards, lists of interviews, and what the leading group gets. */
const messagesTo = (cards: Sending["cards"]) => cards.size + SUPERIORS.length + 1;

const addressOf = (id: string) => `${id.toLowerCase()}@firm.cn`;

async function cardsOf(firm: string, ids: readonly string[]): Promise<Map<string, string>> {
  const text = await readFile(join(firm, "results/2025Q3/manifest.json"), "utf8");
  const { outputs } = JSON.parse(text) as { outputs: { path: string; sha256: string }[] };
  return new Map(
    ids.map((id) => {
      const own = outputs.find(({ path }) => path.startsWith("scorecards/") && path.includes(`/${id}-`));
      return [addressOf(id), own?.sha256 ?? ""] as const;
    }),
  );
}

async function settings(firm: string, { port }: MailServer): Promise<void> {
  const lines = [
    "mail:",
    "  host: localhost",
    `  port: ${port}`,
    `  ca: ${TRUSTED}`,
    `  user: ${USER}`,
    "  from: kpi@firm.cn",
    `  leading-group: [${LEADING}]`,
    "  connections: 1",
    "  rate: 6000",
    "  timeout: 3",
  ];
  await writeFile(join(firm, "crm-kpi.yaml"), `${lines.join("\n")}\n`);
}

/** Starts the sending of a firm as a process. */
export function send(firm: string, more: readonly string[] = [], start: Start = {}): Promise<Ended> {
  return command(PROGRAM, ["send", firm, ...QUARTER, ...more], { ...start, env: ENV });
}

async function must(running: Promise<Ended>): Promise<void> {
  const { code, err } = await running;
  if (code !== 0) throw new Error(err);
}

/** Disturbs the process of a sending, or its mail server. */
export function disturbedSending(
  sending: Sending,
  start: Start,
  expected: readonly (number | null)[],
  behaviour: Behaviour = {},
): Promise<SendingVerdict> {
  return disturbedBy(sending, async (firm) => [await send(firm, [], start)], expected, behaviour);
}

/**
 * Does something to a sending, then sends again as somebody does who reads what it says: what is in doubt is looked up
 * at the mail server, and repeated only where it did not arrive.
 * @param act sends, once or more than once, and returns how that ended
 */
export async function disturbedBy(
  sending: Sending,
  act: (firm: string) => Promise<readonly Ended[]>,
  expected: readonly (number | null)[],
  behaviour: Behaviour = {},
): Promise<SendingVerdict> {
  return withCopy(sending.firm, async (firm) => {
    const first = await MailServer.start(behaviour);
    await settings(firm, first);
    const ends = await act(firm);
    await first.stop();
    const wrong = ends.flatMap((ended) => endedWrongly(ended, expected));
    const got = first.taken.length;
    const arrived = got === 0 ? "none" : got < messagesTo(sending.cards) ? "some" : "all";
    if (ends.some(({ code }) => code === 0) && arrived !== "all") {
      wrong.push("said done, and not everybody has a message");
    }
    const second = await MailServer.start();
    await settings(firm, second);
    wrong.push(...(await completed(firm, first.taken)));
    await second.stop();
    wrong.push(...misdelivered([...first.taken, ...second.taken], sending.cards));
    return { arrived, wrong };
  });
}

/** Sends what is missing; what is in doubt is decided by what the first server took. */
async function completed(firm: string, taken: readonly Taken[]): Promise<string[]> {
  const next = await send(firm);
  if (next.code === 0) return [];
  const doubts = [...next.err.matchAll(/不能确定是否送达.*<([^>]+)>\s+([^\s：]+)/g)];
  const there = doubts.filter(([, address, kind]) =>
    taken.some(({ to, raw }) => to === address && kindOf(raw) === kind),
  );
  const isMixed = there.length > 0 && there.length < doubts.length;
  if (next.code !== 3 || doubts.length === 0 || isMixed) {
    return [`the next sending ends with ${next.code}: ${next.err}`];
  }
  const decided = await send(firm, ["--in-doubt", there.length > 0 ? "skip" : "send"]);
  return decided.code === 0 ? [] : [`the decided sending ends with ${decided.code}: ${decided.err}`];
}

/** What a message is, as the program names it. */
function kindOf(raw: Buffer): string {
  return ["面谈名单", "记分卡", "汇总表和报告"][readMail(raw).attachments.length] ?? "";
}

/** Whoever got nothing, something twice, or a card that is not the own one. */
function misdelivered(taken: readonly Taken[], cards: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const got = (address: string, kind: string) =>
    taken.filter(({ to, raw }) => to === address && kindOf(raw) === kind).length;
  for (const address of cards.keys()) {
    if (got(address, "记分卡") !== 1) wrong.push(`${address} got ${got(address, "记分卡")} cards`);
  }
  for (const address of SUPERIORS) {
    if (got(address, "面谈名单") !== 1) wrong.push(`${address} got ${got(address, "面谈名单")} lists`);
  }
  if (got(LEADING, "汇总表和报告") !== 1) wrong.push("the leading group did not get one summary");
  if (taken.length !== messagesTo(cards)) wrong.push(`${taken.length} messages`);
  for (const { to, raw } of taken) {
    if (kindOf(raw) !== "记分卡") continue;
    const hashes = readMail(raw).attachments.map(({ bytes }) =>
      createHash("sha256").update(bytes).digest("hex"),
    );
    if (hashes.join() !== cards.get(to)) wrong.push(`${to} got what is not the own card`);
  }
  return wrong;
}

/** What the mail server may do to any message, each told within seconds. */
export const SERVER_FAULTS = ["refuse", "refuse-content", "drop-kept", "drop-lost", "hang"] as const;

/**
 * What the program waits for, a minute or more. What it waits 21 minutes for is gone through in
 * `test/delivery/faults.test.ts`, where time is the test's.
 */
export const AWAITED_FAULTS = ["put-off-once", "drop-once", "leave"] as const;
