import type { Entry } from "../mail/journal.ts";
import { type Answer, NoConnection } from "./mailer.ts";

/** A message ready to be sent: its entry for the journal, and its bytes, made only when its turn comes. */
export type Parcel = {
  readonly key: string;
  readonly to: string;
  /** Checks once more that the files are those of the plan, and makes the message. */
  readonly make: () => Promise<Made>;
};

type Made = { readonly message: Buffer; readonly entry: Omit<Entry, "event" | "says" | "at"> };

/** What became of a message. */
export type Fate = "sent" | "refused" | "in-doubt" | "not-sent";
export type Outcome = { readonly key: string; readonly fate: Fate; readonly says: string };

/** A connection as {@link deliver} uses it. */
type OpenLine = {
  send(to: string, message: Buffer): Promise<Answer>;
  close(): Promise<void>;
  drop(): void;
};

/** What the sending acts on. */
export type Means = {
  /** @throws {NoConnection} */
  readonly open: () => Promise<OpenLine>;
  readonly record: (entry: Entry) => Promise<void>;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Messages a minute. */
  readonly rate: number;
  readonly connections: number;
  readonly told: (outcome: Outcome) => void;
  /** Called before so many messages are tried again after so many milliseconds. */
  readonly waits: (milliseconds: number, messages: number, says: string) => void;
};

/** How long is waited before those that were put off are tried again: what greylisting asks for, and no longer. */
const PUT_OFF: readonly number[] = [60_000, 300_000, 900_000];
/** How long is waited where nobody answers: what a server takes to start again. Nobody is kept waiting in vain. */
const UNREACHED: readonly number[] = [5_000, 30_000];

/** After so many messages in a row whose fate is not known nothing more is sent. */
const MOST_DOUBTS = 2;

/** What is written down of an answer; of a message in doubt nothing is, and that says it. */
const EVENTS: Readonly<Record<Answer["kind"], Entry["event"] | null>> = {
  accepted: "sent",
  refused: "refused",
  "put-off": "not-sent",
  lost: "not-sent",
  "in-doubt": null,
};

/** Sends messages, each written down before and after. What is put off is tried again a few times, what is refused is not. */
export async function deliver(parcels: readonly Parcel[], means: Means): Promise<readonly Outcome[]> {
  const sending = new Sending(means);
  const [putOff, unreached] = [[...PUT_OFF], [...UNREACHED]];
  let waiting = await sending.round(parcels);
  while (waiting.length > 0 && sending.stopped === null) {
    const pause = (sending.answered ? putOff : unreached).shift();
    if (pause === undefined) break;
    means.waits(pause, waiting.length, sending.lastWords(waiting[0]?.key ?? ""));
    await means.pause(pause);
    waiting = await sending.round(waiting);
  }
  for (const { key } of waiting) sending.settle(key, "not-sent", sending.lastWords(key));
  return parcels.flatMap(({ key }) => sending.outcomes.get(key) ?? []);
}

class Sending {
  readonly outcomes = new Map<string, Outcome>();
  /** Why nothing more is sent; null while all goes on. */
  stopped: string | null = null;
  /** Whether the server answered to any message in the last round. */
  answered = false;
  readonly #means: Means;
  readonly #words = new Map<string, string>();
  #doubts = 0;
  #next = 0;

  constructor(means: Means) {
    this.#means = means;
  }

  lastWords(key: string): string {
    return this.#words.get(key) ?? this.stopped ?? this.#unreachable;
  }

  /** Every message once, over all connections. @returns those to be tried again */
  async round(parcels: readonly Parcel[]): Promise<readonly Parcel[]> {
    this.answered = false;
    const queue = [...parcels];
    const again: Parcel[] = [];
    const lines = Math.min(this.#means.connections, parcels.length);
    const work = Array.from({ length: lines }, () => this.#work(queue, again));
    // The other connections finish what they are at before a failure is passed on.
    const ended = await Promise.allSettled(work);
    for (const one of ended) if (one.status === "rejected") throw one.reason;
    const left = new Set([...again, ...queue]);
    return parcels.filter((parcel) => left.has(parcel));
  }

  /** One message after another over one connection, as long as the server lets us in. */
  async #work(queue: Parcel[], again: Parcel[]): Promise<void> {
    let line: OpenLine | null = null;
    try {
      for (let parcel = queue.shift(); parcel !== undefined; parcel = queue.shift()) {
        // Making a message can take long: no connection waits for it that need not be there.
        const made = this.stopped === null ? await this.#made(parcel) : null;
        if (made !== null) await this.#inTurn();
        const isKept = line !== null;
        line ??= this.stopped === null ? await this.#open() : null;
        if (line === null || made === null) {
          queue.unshift(parcel);
          return;
        }
        let answer = await this.#attempt(parcel, made, line);
        if (answer.kind === "lost" && isKept) {
          // The server had ended the connection while it was idle: a new one is worth a try at once.
          line.drop();
          line = await this.#open();
          if (line !== null) answer = await this.#attempt(parcel, made, line);
        }
        this.#conclude(parcel, answer, again);
        if (answer.kind === "accepted") continue;
        line?.drop();
        line = null;
      }
      await line?.close();
      line = null;
    } finally {
      line?.drop();
    }
  }

  async #open(): Promise<OpenLine | null> {
    try {
      return await this.#means.open();
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      if (error.forGood) this.stopped = error.message;
      this.#unreachable = error.message;
      return null;
    }
  }

  #unreachable = "";

  /** Sends one message, and writes down that it is tried and what the server says. */
  async #attempt(parcel: Parcel, { message, entry }: Made, line: OpenLine): Promise<Answer> {
    const { record, now } = this.#means;
    const write = (event: Entry["event"], says: string) =>
      record({ ...entry, event, says, at: now().toISOString() });
    await write("trying", "");
    const answer = await line.send(parcel.to, message);
    const event = EVENTS[answer.kind];
    if (event !== null) await write(event, answer.says);
    return answer;
  }

  #conclude(parcel: Parcel, { kind, says }: Answer, again: Parcel[]): void {
    const { key } = parcel;
    if (kind !== "lost" && kind !== "in-doubt") this.answered = true;
    this.#doubts = kind === "in-doubt" ? this.#doubts + 1 : 0;
    if (this.#doubts >= MOST_DOUBTS) this.stopped = says;
    if (kind === "accepted") this.settle(key, "sent", says);
    else if (kind === "refused" || kind === "in-doubt") this.settle(key, kind, says);
    else {
      this.#words.set(key, says);
      again.push(parcel);
    }
  }

  async #made(parcel: Parcel): Promise<Made> {
    try {
      return await parcel.make();
    } catch (error) {
      this.stopped = String(error);
      throw error;
    }
  }

  settle(key: string, fate: Fate, says: string): void {
    const outcome = { key, fate, says };
    this.outcomes.set(key, outcome);
    this.#means.told(outcome);
  }

  /** Not more messages a minute than the server is to get. */
  async #inTurn(): Promise<void> {
    const { now, pause, rate } = this.#means;
    const at = now().getTime();
    const wait = Math.max(0, this.#next - at);
    this.#next = Math.max(at, this.#next) + 60_000 / rate;
    if (wait > 0) await pause(wait);
  }
}
