import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { deliver, type Outcome } from "../../delivery/deliver.ts";
import { JournalFile } from "../../delivery/journal-file.ts";
import { Line, type Login } from "../../delivery/mailer.ts";
import { editionOf, messageId } from "../../mail/edition.ts";
import type { Entry, Torn } from "../../mail/journal.ts";
import { domainOf, type MailSettings } from "../../scheme/mail.ts";
import type { World } from "../../world.ts";
import { EXIT, type ExitCode } from "../contract.ts";
import { refusedCall } from "../failure/failure.ts";
import { progressBar } from "../progress.ts";
import type { SendOptions } from "../send.ts";
import { loginOf } from "./login.ts";
import { ChangedMeanwhile, type Desk, parcel } from "./parcels.ts";
import type { Queued } from "./queue.ts";
import { tellChanged, tellOutcome, tellStopped } from "./tell.ts";
import { waitText } from "./words.ts";

/** What is posted, and the journal in which it is written down. */
export type Post = {
  readonly dir: string;
  readonly journal: string;
  readonly desk: Desk;
  readonly queued: readonly Queued[];
  readonly torn: Torn | null;
};

/** Sends what goes out now, each message written down before and after. */
export async function post(world: World, options: SendOptions, given: Post): Promise<ExitCode> {
  const { dir, desk, queued } = given;
  const { settings } = desk;
  const going = queued.filter(({ goes }) => goes);
  const login = going.length === 0 ? null : await loginOf(world, dir, settings);
  const ca = settings.ca === null ? null : await readFile(resolve(dir, settings.ca), "utf8");
  let file: JournalFile | null = null;
  try {
    file = await JournalFile.open(given.journal);
    await settleDoubts(file, world, options, given);
    const outcomes = await sendAll(world, options, { desk, going, file, login, ca });
    tellOutcome(world, options, desk, queued, outcomes);
    const inDoubt = queued.some(({ state, goes }) => state === "in-doubt" && !goes);
    const isDone = outcomes.every(({ fate }) => fate === "sent") && (!inDoubt || options.inDoubt === "skip");
    return isDone ? EXIT.done : EXIT.io;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return tellChanged(world, options, error);
    const refused = refusedCall(error);
    if (refused === null) throw error;
    return tellStopped(world, options, { code: refused.code, path: refused.path || given.journal });
  } finally {
    await file?.close();
  }
}

type Sending = {
  readonly desk: Desk;
  readonly going: readonly Queued[];
  readonly file: JournalFile;
  readonly login: Login;
  readonly ca: string | null;
};

async function sendAll(
  world: World,
  { lang, quiet }: SendOptions,
  { desk, going, file, login, ca }: Sending,
): Promise<readonly Outcome[]> {
  const { settings } = desk;
  const progress = await progressBar(world, { zh: "发送", en: "sending" }[lang], quiet);
  progress.start(going.length);
  let done = 0;
  try {
    return await deliver(
      going.map(({ message, copy }) => parcel(message, copy, desk)),
      {
        open: async () => lineTo(await Line.open(settings, login, ca), settings),
        record: (entry) => file.write(entry),
        now: world.now,
        pause: world.pause,
        rate: settings.rate,
        connections: settings.connections,
        told: () => {
          done += 1;
          progress.advance(done);
        },
        waits: (milliseconds, messages, says) => {
          if (!quiet) world.err.write(`${waitText(milliseconds / 1000, messages, says)[lang]}\n`);
        },
      },
    );
  } finally {
    progress.stop();
  }
}

function lineTo(line: Line, { from }: MailSettings) {
  return {
    send: (to: string, message: Buffer) => line.send(from.address, to, message),
    close: () => line.close(),
    drop: () => line.drop(),
  };
}

/** Ends what was cut off, and writes down what somebody found out about messages in doubt. */
async function settleDoubts(
  file: JournalFile,
  world: World,
  { inDoubt }: SendOptions,
  { desk, queued, torn }: Post,
): Promise<void> {
  const entry = (event: Entry["event"], key: string, copy: number, to: string): Entry => ({
    event,
    key,
    ...editionOf(desk.published),
    copy,
    to,
    messageId: messageId(editionOf(desk.published), key, copy, domainOf(desk.settings.from.address)),
    attached: [],
    says: "",
    at: world.now().toISOString(),
  });
  if (torn !== null) {
    const keys = torn.keys.length === 0 ? [NOBODY] : torn.keys;
    await file.endTorn(keys.map((key) => entry("broken", key, 0, "")));
  }
  if (inDoubt !== "skip") return;
  for (const { message, state, copy, goes } of queued) {
    if (state !== "in-doubt" || goes) continue;
    await file.write(entry("taken-as-sent", message.key, copy, message.to.address));
  }
}

/** The key of what ends a line that names no message. */
const NOBODY = "";
