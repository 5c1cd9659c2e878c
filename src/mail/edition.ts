import { sha256Of } from "../domain/sha256.ts";
import type { Edition, PublishedQuarter } from "./contract.ts";

/** Which sending a published quarter belongs to: a provisional one that was changed is another one. */
export function editionOf({ quarter, revision, manifest, approved }: PublishedQuarter): Edition {
  return { quarter: quarter.id, revision, draft: approved ? null : manifest.slice(0, 12) };
}

/** The same edition in one text. */
export function editionId({ quarter, revision, draft }: Edition): string {
  return `${quarter} ${revision}${draft === null ? "" : ` ${draft}`}`;
}

/**
 * A message's own Message-ID: the same whenever it is sent again, so that a mail server can know it, and another one
 * where it is repeated on purpose. It names nobody.
 * @param copy 0, and 1 more for every repetition that was asked for
 */
export function messageId(edition: Edition, key: string, copy: number, domain: string): string {
  const hash = sha256Of(JSON.stringify([editionId(edition), key, copy]));
  return `<crm-kpi.${hash.slice(0, 40)}@${domain}>`;
}
