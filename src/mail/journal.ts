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

/** The journal read back, or the number of the line that cannot be understood. */
export type JournalReading =
  | { readonly journal: SentJournal; readonly torn: Torn | null; readonly faulty: null }
  | { readonly journal: null; readonly faulty: number };

/** What a crash or a full disk cut off at the end of a journal: the messages that can still be read from it. */
export type Torn = { readonly keys: readonly string[] };

/** What was sent of a quarter, all revisions together. */
export class SentJournal {
  readonly #standings = new Map<string, Standing>();

  add({ event, key, copy, at, ...edition }: Entry): void {
    this.#standings.set(identity(edition, key), { state: STATES[event], copy, at });
  }

  /** What was cut off leaves whoever it names in doubt. */
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
 * Reads a journal. What was cut off at its end leaves whom it names in doubt, and the line that is written next says
 * so. One that names nobody leaves nobody in doubt: an attempt is on the disk before the message goes out, and what
 * became of one follows the attempt, which is in doubt by itself.
 */
export function readJournal(text: string): JournalReading {
  const journal = new SentJournal();
  const cut: { readonly line: number; readonly text: string }[] = [];
  const lines = text.split("\n");
  // What stands behind the last line break is a line that lacks its own, at least.
  const unended = lines.at(-1) !== "";
  for (const [index, line] of (unended ? lines : lines.slice(0, -1)).entries()) {
    const entry = entryOf(line);
    const [first] = cut;
    if (entry === null) cut.push({ line: index + 1, text: line });
    else if (first !== undefined && entry.event !== "broken") return { journal: null, faulty: first.line };
    else {
      cut.length = 0;
      journal.add(entry);
    }
  }
  const strange = cut.find((one) => !isBeginning(one.text));
  if (strange !== undefined) return { journal: null, faulty: strange.line };
  const keys = cut.flatMap((one) => keyIn(one.text) ?? []);
  return { journal, torn: cut.length > 0 || unended ? { keys } : null, faulty: null };
}

const START = '{"event":"';

/** Whether a line can be what is left of one of ours; behind it a disk that lost power leaves zeros. */
function isBeginning(line: string): boolean {
  const left = line.replace(/\0+$/, "");
  return START.startsWith(left) || left.startsWith(START);
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
