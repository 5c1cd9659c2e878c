import type { Roster } from "../../facts/roster.ts";
import type { Edition, Message } from "../../mail/contract.ts";
import type { SentJournal, State } from "../../mail/journal.ts";
import { UsageError } from "../contract.ts";

/** A message of the plan, how it stands, and whether it goes out now. */
export type Queued = {
  readonly message: Message;
  readonly state: State;
  /** When it was last written down; null for a message that never was. */
  readonly at: string | null;
  readonly copy: number;
  /** Whether it is sent in this run. */
  readonly goes: boolean;
};

export type InDoubt = "skip" | "send" | undefined;

/** What goes out: what is missing, what is asked for again, and what is in doubt only where that is asked for too. */
export function queue(
  messages: readonly Message[],
  journal: SentJournal,
  edition: Edition,
  resend: ReadonlySet<string>,
  inDoubt: InDoubt,
): readonly Queued[] {
  return messages.map((message) => {
    const { state, copy, at } = journal.of(edition, message.key);
    const again = resend.has(message.key);
    if (state === "sent") return { message, state, at, copy: again ? copy + 1 : copy, goes: again };
    const goes = state === "missing" || again || inDoubt === "send";
    return { message, state, at, copy, goes };
  });
}

/** The ids of people who are named by name or id. @throws {UsageError} for somebody who is not exactly one of the roster */
export function peopleNamed(asked: readonly string[], roster: Roster): ReadonlySet<string> {
  return new Set(
    asked.map((text) => {
      const [person, ...others] = roster.candidates(text);
      if (person !== undefined && others.length === 0) return person.id;
      throw new UsageError(
        person === undefined
          ? `名册中没有“${text}”。请写姓名或工号；几个人用空格分开，资料文件夹写在他们之前。`
          : `有几位“${text}”，请写工号：${[person, ...others].map(({ id }) => id).join("、")}。`,
        person === undefined
          ? `“${text}” is not in the roster. Give a name or an id; several people with blanks between them, the firm's folder before them.`
          : `There are several “${text}”; give the id: ${[person, ...others].map(({ id }) => id).join(", ")}.`,
      );
    }),
  );
}

/** The ids of those whose cards alone are sent. @throws {UsageError} for somebody without a card, who would get nothing */
export function onlyNamed(
  asked: readonly string[],
  roster: Roster,
  published: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const ids = peopleNamed(asked, roster);
  for (const id of ids) if (!published.some((person) => person.id === id)) throw noCard(id);
  return ids;
}

function noCard(id: string): UsageError {
  return new UsageError(`${id} 没有记分卡可发。`, `There is no card to send to ${id}.`);
}

/**
 * The messages that are asked for again: somebody's card, or a message by its own key.
 * @param only ids of those whose cards alone are sent; null for all messages
 */
export function messagesNamed(
  asked: readonly string[],
  messages: readonly Message[],
  roster: Roster,
  only: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const keys = new Set(messages.map(({ key }) => key));
  const direct = asked.filter((text) => keys.has(text));
  const people = peopleNamed(
    asked.filter((text) => !keys.has(text)),
    roster,
  );
  const cards = [...people].map((id) => {
    if (keys.has(`person:${id}`)) return `person:${id}`;
    if (only === null || only.has(id)) throw noCard(id);
    throw new UsageError(
      `${id} 写在 --resend 中，但不在 --only 所列的人之中。请把此人也写入 --only，或去掉 --only。`,
      `${id} is named by --resend but not by --only: name them in both, or leave --only out.`,
    );
  });
  return new Set([...direct, ...cards]);
}
