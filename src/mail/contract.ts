import type { CivilDate } from "../domain/civil-date.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { Lang } from "../domain/text.ts";
import type { Person, PersonId } from "../facts/contract.ts";
import type { MailSettings } from "../scheme/mail.ts";
import type { Department } from "../sources/contract.ts";

/** A file that the manifest lists, and what was found of it. */
export type PublishedFile = {
  /** By the manifest. */
  readonly sha256: string;
  /** Of what lies in the folder; null where nothing does. */
  readonly found: string | null;
  /** In bytes. */
  readonly size: number;
  /** The id that a scorecard shows; null for other files, and where it shows none. */
  readonly owner: PersonId | null;
};

/** Somebody whose card was published. */
export type PublishedPerson = Pick<Person, "id" | "name" | "department">;

/** A published quarter as it lies in its folder. */
export type PublishedQuarter = {
  readonly quarter: Quarter;
  readonly revision: number;
  /** The SHA-256 of manifest.json. */
  readonly manifest: string;
  /** Whether it was approved; what is not goes out as provisional. */
  readonly approved: boolean;
  readonly people: readonly PublishedPerson[];
  /** By path below the folder, manifest.json not among them. */
  readonly files: ReadonlyMap<string, PublishedFile>;
};

/** What goes back to a department: a workbook made for it. */
export type DepartmentReturnFile = { readonly department: Department; readonly bytes: Uint8Array };

/** All that a plan is made from. */
export type PlanInput = {
  readonly published: PublishedQuarter;
  /** Everybody of the roster as it is now: addresses and superiors change. */
  readonly roster: readonly Person[];
  readonly settings: MailSettings;
  readonly returns: readonly DepartmentReturnFile[];
  /** Ids of people with a password; null where nothing is encrypted. */
  readonly passwords: ReadonlySet<PersonId> | null;
  /** Ids of those whose cards alone are sent; null for all messages. */
  readonly only: ReadonlySet<PersonId> | null;
  /** The day of sending: who has left by then gives and has no interview. */
  readonly today: CivilDate;
  readonly days: Days;
  readonly lang: Lang;
};

/** The days that a message speaks of. */
export type Days = {
  /** The last day for the interview (考核规定 §三.5) and for an appeal (§二.2). */
  readonly interview: string;
  readonly appeal: string;
};

export type Attachment =
  | { readonly kind: "published"; readonly path: string; readonly name: string; readonly size: number }
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly name: string; readonly size: number };

/** A message of the plan: to one address. */
export type Message = {
  /** Whom it is for, the same in every run: `person:L001`, `leading:…`, `department:finance`, `superior:L001`. */
  readonly key: string;
  /** The person whose card it is; null for other messages. */
  readonly person: PersonId | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

/** What tells one sending of a quarter from another: a revision, or one state of what is provisional. */
export type Edition = {
  readonly quarter: string;
  readonly revision: number;
  /** The beginning of the manifest's SHA-256 for what is provisional; null for what was approved. */
  readonly draft: string | null;
};
