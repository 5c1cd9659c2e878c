import { join } from "node:path";
import { JournalBroken, journalOf, loadJournal } from "../../delivery/journal-file.ts";
import { dateOfTime, timeInZone } from "../../domain/civil-date.ts";
import type { Quarter } from "../../domain/quarter.ts";
import type { PublishedStanding, SentStanding } from "../../scoring/cycle/status.ts";

/** How many of an approved quarter's cards the journal of sendings says were sent; null where none were. */
export async function sentStanding(
  dir: string,
  quarter: Quarter,
  published: PublishedStanding | null,
  timeZone: string,
): Promise<SentStanding | null> {
  if (published === null || published.approved === null) return null;
  try {
    const { journal } = await loadJournal(journalOf(join(dir, "results", quarter.id)));
    const edition = { quarter: quarter.id, revision: published.approved.revision, draft: null };
    const standings = published.people.map((id) => journal.of(edition, `person:${id}`));
    const days = standings.flatMap(({ state, at }) => {
      const time = state !== "sent" || at === null ? null : timeInZone(Date.parse(at) / 1000, timeZone);
      return time === null ? [] : [dateOfTime(time)];
    });
    const on = [...days].sort().at(-1);
    return on === undefined ? null : { people: days.length, on };
  } catch (error) {
    // `send` says where the journal is broken and what to do; here it is only not known who was sent what.
    if (error instanceof JournalBroken) return "unreadable";
    throw error;
  }
}
