import { describe, expect, test } from "vitest";
import { type Entry, journalLine, readJournal } from "../../src/mail/journal.ts";

const EDITION = { quarter: "2025Q3", revision: 1, draft: null };

function entry(event: Entry["event"], key: string): Entry {
  const sha256 = "ab".repeat(32);
  return {
    event,
    key,
    ...EDITION,
    copy: 0,
    to: `${key.slice(7).toLowerCase()}@firm.cn`,
    messageId: "<crm-kpi.0123@firm.cn>",
    attached: [{ name: "2025Q3-张伟.xlsx", sha256 }],
    says: event === "sent" ? "250 收到" : "",
    at: "2025-10-10T01:02:03.000Z",
  };
}

const [ONE, TWO] = ["person:L001", "person:L002"] as const;

/** One message that arrived, one that was refused, and one that was put off and then arrived. */
const LINES = [
  entry("trying", ONE),
  entry("sent", ONE),
  entry("trying", TWO),
  entry("not-sent", TWO),
  entry("trying", TWO),
  entry("sent", TWO),
].map(journalLine);

/** How a message stands by the lines that are whole; a message that was tried and has no end is in doubt. */
function standing(text: string, key: string): string {
  const read = readJournal(text);
  if (read.journal === null) return `line ${read.faulty} is faulty`;
  for (const named of read.torn?.keys ?? []) read.journal.doubt(EDITION, named);
  return read.journal.of(EDITION, key).state;
}

/** A text cut after so many bytes, as a disk keeps it. */
function cut(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString("utf8");
}

describe("a journal that was cut off at any byte", () => {
  const whole = LINES.join("");
  const every = Array.from({ length: Buffer.byteLength(whole) + 1 }, (_, bytes) => bytes);

  test("can be read: what arrived has arrived, what was tried is not tried again by itself", () => {
    const ends = LINES.map((_, index) => Buffer.byteLength(LINES.slice(0, index + 1).join("")));
    for (const bytes of every) {
      // A line that lacks nothing but its break says all that it has to say.
      const lines = ends.filter((end) => end - 1 <= bytes).length;
      const isWhole = bytes === 0 || ends.includes(bytes);
      const text = cut(whole, bytes);
      const [one, two] = [standing(text, ONE), standing(text, TWO)];
      if (lines >= 2) expect(one).toBe("sent");
      if (lines === 1) expect(one).toBe("in-doubt");
      if (lines === 3 || lines === 5) expect(two).toBe("in-doubt");
      if (lines === 4) expect(["missing", "in-doubt"]).toContain(two);
      if (lines === 4 && isWhole) expect(two).toBe("missing");
      if (lines === 6) expect(two).toBe("sent");
      if (lines === 0) expect(["missing", "in-doubt"]).toContain(one);
      expect(readJournal(text)).toMatchObject({ torn: isWhole ? null : { keys: expect.any(Array) } });
    }
  });

  test("can be read after what ends it was cut off as well, and after that", () => {
    for (const bytes of every.filter((one) => one % 7 === 0)) {
      const torn = cut(whole, bytes);
      const before = standing(torn, TWO);
      const ending = `\n${journalLine(entry("broken", ""))}`;
      for (const kept of [1, 5, 11, 40, ending.length - 1]) {
        const again = `${torn}${cut(ending, kept)}`;
        expect(standing(again, TWO)).toBe(before);
        const ended = `${again}\n${journalLine(entry("broken", TWO))}${LINES[1]}`;
        expect(standing(ended, ONE)).toBe("sent");
        expect(standing(ended, TWO)).toBe("in-doubt");
      }
    }
  });

  test("and filled with zeros by a disk that lost power can be read", () => {
    expect(standing(`${LINES[0]}${"\0".repeat(40)}`, ONE)).toBe("in-doubt");
    expect(standing(`${LINES[0]}${LINES[1]}{"eve${"\0".repeat(40)}`, ONE)).toBe("sent");
  });
});

describe("a journal that somebody changed is not guessed at", () => {
  test.for<[string, string, number]>([
    ["a line in the middle", `${LINES[0]}{"event":"sent"}\n${LINES[2]}`, 2],
    ["a first line", `x${LINES[0]}${LINES[1]}`, 1],
    ["a blank line in the middle", `${LINES[0]}\n${LINES[1]}`, 2],
    ["a note at its end", `${LINES[0]}${LINES[1]}all went out, Wang`, 3],
    ["a heading", `# sendings\n${LINES[0]}`, 1],
  ])("%s", ([, text, line]) => {
    expect(readJournal(text)).toEqual({ journal: null, faulty: line });
  });
});
