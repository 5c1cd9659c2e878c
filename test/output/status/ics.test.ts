import fc from "fast-check";
import { expect, test } from "vitest";
import { icsText } from "../../../src/output/status/ics.ts";
import { day } from "../../support/quarter.ts";

const EVENT = { uid: "2025Q3-data@crm-kpi", day: day("2025-12-31"), summary: "提交", description: "" };
const of = (summary: string, description = "") =>
  icsText("考核", day("2025-10-18"), [{ ...EVENT, summary, description }]);

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** What a reader does first (RFC 5545, 3.1): a line break with a blank behind it is nothing. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
/** A TEXT value as a reader takes it (3.3.11). */
const read = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? "\n" : one));

/** Any text, control characters and broken surrogates among it left to the second property. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\\", ";", ",", "\n", ":", '"', " ", "张", "𠮷", "👩‍⚖️", "é"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
});
const printable = anyText.map((text) => text.replace(/[^\P{Cc}\n]/gu, ""));

test("folded and unfolded, every text is what it was; no line is above 75 octets; no character is split", () => {
  fc.assert(
    fc.property(printable, printable, (summary, description) => {
      const text = of(summary, description);
      const lines = unfolded(text);
      const written = (name: string) =>
        lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      expect(read(written("SUMMARY") ?? "")).toBe(summary);
      expect(read(written("DESCRIPTION") ?? "")).toBe(description);
      for (const line of text.split("\r\n")) {
        expect(bytes(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(line).toString()).toBe(line);
      }
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }),
  );
});

test("control characters, which the standard forbids, never come through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (summary) => {
      expect(of(summary).replaceAll("\r\n", "")).not.toMatch(/[^\P{Cc}\t]/u);
    }),
  );
});

test("an event cannot be written into a name", () => {
  expect(
    unfolded(of("张\r\nEND:VEVENT\nBEGIN:VEVENT")).filter((line) => line.startsWith("BEGIN:VEVENT")),
  ).toHaveLength(1);
});

test("all day, to the day after, stamped by the day that is given", () => {
  expect(of("提交, 收; 齐\\全", "考核规定 §三.1").split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//crm-kpi//NONSGML status//ZH",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:考核",
    "BEGIN:VEVENT",
    "UID:2025Q3-data@crm-kpi",
    "DTSTAMP:20251018T000000Z",
    "DTSTART;VALUE=DATE:20251231",
    "DTEND;VALUE=DATE:20260101",
    "SUMMARY:提交\\, 收\\; 齐\\\\全",
    "DESCRIPTION:考核规定 §三.1",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});
