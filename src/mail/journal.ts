import { z } from "zod";
import type { Edition } from "./contract.ts";
import { editionId } from "./edition.ts";

/** What became of one attempt. `trying` is written before it; a journal that ends there leaves it in doubt. */
const EVENTS = ["trying", "sent", "refused", "not-sent", "taken-as-sent", "broken"] as const;

const entrySchema = z.object({
  event: z.enum(EVENTS),
  /** Whom the message is for. */
  key: z.string(),
  quarter: z.string(),
  revision: z.int().min(1),
  draft: z.string().nullable(),
  /** 0, and 1 more for every repetition that was asked for. */
  copy: z.int().min(0),
  to: z.string(),
  messageId: z.string(),
  /** What was attached, as it was attached. */
  attached: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** What the server answered. */
  says: z.string(),
  at: z.string(),
});

/** A line of the journal of sendings. */
export type Entry = z.output<typeof entrySchema>;

/** How a message stands: what was sent is never sent again without being asked for. */
export type State = "missing" | "sent" | "in-doubt";

/** What the journal says of a message in one edition. */
export type Standing = { readonly state: State; readonly copy: number; readonly at: string | null };

const NOTHING: Standing = { state: "missing", copy: 0, at: null };

/** The journal read back, or the line that cannot be understood. */
export type JournalReading =
  | { readonly journal: SentJournal; readonly unfinished: Unfinished | null; readonly faulty: null }
  | { readonly journal: null; readonly faulty: { readonly line: number; readonly isLast: boolean } };

/** A last line that a crash cut off, and the message that it names. */
export type Unfinished = { readonly line: number; readonly key: string };

/** What was sent of a quarter, all revisions together. */
export class SentJournal {
  readonly #standings = new Map<string, Standing>();

  add({ event, key, copy, at, ...edition }: Entry): void {
    this.#standings.set(identity(edition, key), { state: STATES[event], copy, at });
  }

  /** A line that was cut off leaves whoever it names in doubt. */
  doubt(edition: Edition, key: string): void {
    this.#standings.set(identity(edition, key), { ...this.of(edition, key), state: "in-doubt" });
  }

  of(edition: Edition, key: string): Standing {
    return this.#standings.get(identity(edition, key)) ?? NOTHING;
  }
}

const STATES: Readonly<Record<Entry["event"], State>> = {
  trying: "in-doubt",
  broken: "in-doubt",
  sent: "sent",
  refused: "missing",
  "not-sent": "missing",
  "taken-as-sent": "sent",
};

function identity(edition: Edition, key: string): string {
  return `${editionId(edition)}\n${key}`;
}

/**
 * Reads a journal. Only its last line can have been cut off by a crash; whom it names is said. A line that was
 * found cut off earlier is followed by one that says so.
 */
export function readJournal(text: string): JournalReading {
  const journal = new SentJournal();
  const lines = text.split("\n");
  const complete = lines.pop() === "";
  const last = lines.length - (complete ? 1 : 0);
  const all = complete ? lines : text.split("\n");
  for (const [index, line] of all.entries()) {
    const entry = entryOf(line);
    const isLast = index === last;
    if (entry !== null && (!isLast || complete)) journal.add(entry);
    else if (isLast) {
      const key = keyIn(line);
      if (key === null) return { journal: null, faulty: { line: index + 1, isLast } };
      return { journal, unfinished: { line: index + 1, key }, faulty: null };
    } else if (entryOf(all[index + 1] ?? "")?.event !== "broken") {
      return { journal: null, faulty: { line: index + 1, isLast } };
    }
  }
  return { journal, unfinished: null, faulty: null };
}

function entryOf(line: string): Entry | null {
  try {
    const read = entrySchema.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whom a line that was cut off is about: its first two parts are the event and the key. */
function keyIn(line: string): string | null {
  const [, written] = /^\{"event":"[a-z-]+","key":("(?:[^"\\]|\\.)*"),/.exec(line) ?? [];
  return written === undefined ? null : String(JSON.parse(written));
}

/** A line as it is written, its parts always in one order. */
export function journalLine(entry: Entry): string {
  const { event, key, quarter, revision, draft, copy, to, messageId, attached, says, at } = entry;
  return `${JSON.stringify({ event, key, quarter, revision, draft, copy, to, messageId, attached, says, at })}\n`;
}
