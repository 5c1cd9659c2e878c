import { join } from "node:path";
import { readIfThere } from "../../archive/replace-file.ts";
import type { Parcel } from "../../delivery/deliver.ts";
import { encryptWorkbook } from "../../delivery/encrypt.ts";
import { compose, type Letter } from "../../delivery/mailer.ts";
import { sha256Of } from "../../domain/sha256.ts";
import type { Lang } from "../../domain/text.ts";
import type { Attachment, Message, PublishedQuarter } from "../../mail/contract.ts";
import { editionOf, messageId } from "../../mail/edition.ts";
import { markedProvisional } from "../../output/provisional.ts";
import { domainOf, type MailSettings } from "../../scheme/mail.ts";

/** A file of the results changed between the plan and its sending (exit 3). */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

/** What messages are made from, besides the plan. */
export type Desk = {
  readonly folder: string;
  readonly published: PublishedQuarter;
  readonly settings: MailSettings;
  /** Everybody's own; null where nothing is encrypted. */
  readonly passwords: ReadonlyMap<string, string> | null;
  readonly lang: Lang;
  readonly date: () => Date;
};

/** A message of the plan, made when its turn comes: its files are looked at once more. */
export function parcel(message: Message, copy: number, desk: Desk): Parcel {
  const { key, to } = message;
  return {
    key,
    to: to.address,
    make: async () => {
      const letter = await letterOf(message, copy, desk);
      const attached = letter.attachments.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));
      const entry = { key, copy, to: to.address, messageId: letter.messageId, attached };
      return { message: await compose(letter), entry: { ...entry, ...editionOf(desk.published) } };
    },
  };
}

/** The message with its attachments. @throws {ChangedMeanwhile} */
async function letterOf(message: Message, copy: number, desk: Desk): Promise<Letter> {
  const { settings, published, date } = desk;
  const { key, person, to, subject, text } = message;
  const attachments: { name: string; bytes: Uint8Array }[] = [];
  for (const attachment of message.attachments) {
    const bytes = await contentOf(attachment, desk);
    attachments.push({ name: attachment.name, bytes: locked(bytes, person, desk) });
  }
  const id = messageId(editionOf(published), key, copy, domainOf(settings.from.address));
  return {
    from: settings.from,
    replyTo: settings.replyTo,
    to,
    subject,
    text,
    messageId: id,
    date: date(),
    attachments,
  };
}

async function contentOf(attachment: Attachment, desk: Desk): Promise<Uint8Array> {
  if (attachment.kind === "made") return attachment.bytes;
  const { folder, published, lang } = desk;
  const { path } = attachment;
  const bytes = await readIfThere(join(folder, ...path.split("/")));
  if (bytes === null || sha256Of(bytes) !== published.files.get(path)?.sha256)
    throw new ChangedMeanwhile(path);
  if (published.approved) return bytes;
  const marked = markedProvisional(path, bytes, lang);
  if (marked === null) throw new TypeError(`no text to mark in ${path}`);
  return marked;
}

/** A card with its owner's password on it. */
function locked(bytes: Uint8Array, person: string | null, { passwords }: Desk): Uint8Array {
  if (passwords === null || person === null) return bytes;
  const password = passwords.get(person);
  if (password === undefined) throw new TypeError(`no password for ${person}`);
  return encryptWorkbook(bytes, password);
}
