import { addDays, type CivilDate } from "../../domain/civil-date.ts";

/** An event that lasts all of a day. */
export type AllDayEvent = {
  /** The same whenever the calendar is written again, so that an event is replaced and not repeated. */
  readonly uid: string;
  readonly day: CivilDate;
  readonly summary: string;
  readonly description: string;
};

/**
 * A calendar by RFC 5545: CRLF after every line, lines folded at 75 octets. No clock: the stamp is a given day.
 * @param stamp the day at which the events are as they are said
 */
export function icsText(name: string, stamp: CivilDate, events: readonly AllDayEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//crm-kpi//NONSGML status//ZH",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** An all-day event ends, exclusively, on the day after (RFC 5545, 3.6.1); it keeps nobody busy. */
function eventLines({ uid, day, summary, description }: AllDayEvent, stamp: CivilDate): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** `2025-10-05` as the standard writes it: `20251005`. */
function basic(day: CivilDate): string {
  return day.replaceAll("-", "");
}

/** A value of type TEXT (RFC 5545, 3.3.11); control characters, which none may have (3.1), are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\p{Cc}]/gu, (letter) => (letter === "\t" ? letter : ""));
}

const MOST_OCTETS = 75;

/** A line in pieces of 75 octets at most, each but the first behind a blank (RFC 5545, 3.1); no character is split. */
function folded(line: string): string {
  const pieces = [""];
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push("");
      octets = 1;
    }
    pieces[pieces.length - 1] += letter;
    octets += size;
  }
  return pieces.join("\r\n ");
}
