import type { CivilDate, CivilTime } from "../domain/civil-date.ts";
import type { Exact } from "../domain/exact.ts";
import type { Fen } from "../domain/fen.ts";
import type { Origin } from "../domain/origin.ts";
import type { Position } from "../domain/position.ts";
import type { Quarter } from "../domain/quarter.ts";
import type { RaterKind } from "../scheme/policies.ts";
import type { AnyRow } from "../sources/contract.ts";
import type { Goal } from "./goal.ts";

/** A person's id in the roster. */
export type PersonId = string;

/** A client's key: the client number, else the normalised name. */
export type ClientKey = string;

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly formerNames?: readonly string[];
  readonly department: string;
  readonly position: Position;
  readonly superior: PersonId | null;
  readonly email: string | null;
  readonly joined: CivilDate | null;
  readonly left: CivilDate | null;
  readonly at: Origin;
};

/** Somebody who takes part in an engagement, with a share of one in its money. */
export type Participant = { readonly person: PersonId; readonly share: Exact };

/** A formal engagement: signed, neither void nor a draft (考核规定 §三.2). */
export type Engagement = {
  readonly number: string;
  readonly client: ClientKey;
  readonly clientName: string;
  readonly signed: CivilDate;
  readonly closed: CivilDate | null;
  /** Null where the export does not say. */
  readonly kind: string | null;
  readonly lead: PersonId;
  /** Who won the client: the person marked so, else the lead. */
  readonly originator: PersonId;
  readonly participants: readonly Participant[];
  readonly at: Origin;
};

/** An engagement that does not count; money that was received for it still follows its shares. */
export type InformalEngagement = {
  readonly number: string;
  readonly client: ClientKey;
  readonly clientName: string;
  readonly signed: CivilDate | null;
  readonly status: "void" | "draft";
  readonly lead: PersonId;
  readonly participants: readonly Participant[];
  readonly at: Origin;
};

/** A client as engagements and the register know it, whatever its spellings. */
export type KnownClient = {
  readonly key: ClientKey;
  /** As they stand in the rows; the newest engagement's, else the register's, first. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly codes: readonly string[];
  readonly formerNames: readonly string[];
  readonly firstEngaged: CivilDate | null;
  /** Whether a formal engagement of it is among the exports. */
  readonly engaged: boolean;
  /** The rows of the register that are about it. */
  readonly registered: readonly Origin[];
  readonly at: Origin;
};

/** Two clients that may be one. */
export type ClientDouble = {
  readonly one: KnownClient;
  readonly other: KnownClient;
  readonly kind: "same-name" | "same-code" | "suffix" | "one-character";
};

/** What the register knows of a client. */
export type RegisteredClient = {
  readonly client: ClientKey;
  readonly firstEngaged: CivilDate;
  readonly at: Origin;
};

export type Referral = {
  readonly date: CivilDate;
  readonly referrer: ClientKey;
  readonly referrerName: string;
  readonly at: Origin;
};

/** Money that finance received, refunds negative, split to the fen. */
export type Payment = {
  readonly date: CivilDate;
  readonly amount: Fen;
  /** Received for somebody else (代收代付): no revenue. */
  readonly passedThrough: boolean;
  readonly client: ClientKey | null;
  readonly clientName: string | null;
  readonly engagement: string | null;
  readonly parts: readonly { readonly person: PersonId; readonly amount: Fen }[];
  readonly at: Origin;
};

/** A client's answer about people of the firm, 0–100. */
export type Survey = {
  readonly date: CivilDate;
  readonly client: ClientKey;
  readonly about: readonly PersonId[];
  readonly score: Exact;
  readonly at: Origin;
};

export type ComplaintStatus = "open" | "valid" | "invalid" | "duplicate" | "withdrawn";

export type Complaint = {
  readonly number: string;
  readonly received: CivilDate;
  readonly client: ClientKey;
  readonly clientName: string;
  readonly about: readonly PersonId[];
  readonly due: CivilDate | null;
  readonly handled: CivilDate | null;
  readonly status: ComplaintStatus;
  readonly at: Origin;
};

/** One mark about a person, 0–100. */
export type Rating = {
  readonly ratee: PersonId;
  readonly indicator: string;
  readonly kind: RaterKind;
  /** Who speaks: a person's id, or the name of a department. */
  readonly voice: string;
  /** A mark of oneself, or of one's own department. */
  readonly self: boolean;
  readonly date: CivilDate | null;
  readonly score: Exact;
  readonly at: Origin;
};

/** A department's mark about another department as a whole, or about one person. */
export type DepartmentRating = {
  readonly rated: { readonly department: string } | { readonly person: PersonId };
  readonly voice: string;
  /** A mark of one's own department. */
  readonly self: boolean;
  readonly score: Exact;
  readonly at: Origin;
};

/** A request to a person in the firm's workflow. */
export type Request = {
  readonly from: PersonId | null;
  readonly to: PersonId;
  readonly requested: CivilTime;
  readonly responded: CivilTime | null;
  /** In hours; null where the policy's limit holds. */
  readonly limit: Exact | null;
  readonly at: Origin;
};

/** A change of a score after an appeal (考核规定 §二.2). */
export type Adjustment = {
  readonly person: PersonId;
  /** Null for the total. */
  readonly indicator: string | null;
  readonly change: Exact | null;
  readonly correctedScore: Exact | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: CivilDate;
  readonly at: Origin;
};

/** A row of any source, with what its cells name; each by the column that names it. */
export type SourceRecord = {
  readonly at: Origin;
  readonly row: AnyRow;
  /** With their shares of one; a single person has everything. */
  readonly people: ReadonlyMap<string, readonly Participant[]>;
  readonly clients: ReadonlyMap<string, ClientKey>;
  readonly engagements: ReadonlyMap<string, Engagement | InformalEngagement>;
};

/** A value of an indicator that somebody measured and entered, in the indicator's unit. */
export type EnteredValue = {
  readonly person: PersonId;
  readonly indicator: string;
  readonly value: Exact;
  readonly measuredBy: string;
  readonly date: CivilDate;
  readonly at: Origin;
};

/** A bonus or deduction as it was decided; its kind is looked up in the scheme. */
export type RecordedItem = {
  readonly person: PersonId;
  readonly date: CivilDate;
  readonly kind: string;
  readonly points: Exact | null;
  readonly amount: Fen | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: Origin;
};

/** That a person received the own results, and was interviewed about them (考核规定 §三.5). */
export type Receipt = {
  readonly person: PersonId;
  readonly received: CivilDate;
  /** Null where the interview has not taken place, or nobody wrote it down. */
  readonly interviewed: CivilDate | null;
  readonly interviewer: PersonId | null;
  readonly at: Origin;
};

/** An improvement plan: a measurable goal, who answers for it and by when (考核规定 §三.5; 整改办法 §五.1). */
export type Commitment = {
  readonly person: PersonId;
  readonly indicator: string;
  /** The goal as it stands in the row, and as it is judged. */
  readonly written: string;
  readonly goal: Goal;
  /** The quarter by whose value it is judged. */
  readonly by: Quarter;
  /** The quarter on whose results it was agreed, from which relative goals count. */
  readonly base: Quarter;
  readonly owner: string;
  readonly measures: string | null;
  readonly at: Origin;
};

/** What an inquiry into an alarm found (整改办法 §四.1). */
export type Inquiry = {
  readonly alarm: string;
  readonly date: CivilDate;
  readonly by: string;
  readonly outcome: string;
  readonly measures: string | null;
  readonly at: Origin;
};

/** Rows of one source with an index, made once; no indicator looks at all rows for each person. */
export type Indexed<T> = {
  readonly all: readonly T[];
  /** The rows under a key: a person's id, a client's key, a department's name. */
  readonly of: (key: string) => readonly T[];
};

/** Everything the indicators are computed from: typed, resolved, checked, indexed. */
export type Facts = {
  readonly people: { readonly all: readonly Person[]; readonly byId: ReadonlyMap<PersonId, Person> };
  readonly engagements: Indexed<Engagement> & {
    readonly ofClient: (client: ClientKey) => readonly Engagement[];
    /** By lead: the void ones and the drafts. */
    readonly informal: Indexed<InformalEngagement>;
    /** Of any status, for what refers to it; null where there is none of that number. */
    readonly numbered: (number: string) => Engagement | InformalEngagement | null;
    /** Rows with a finding of their own: what refers to them is judged when they are mended. */
    readonly faulty: {
      readonly numbers: ReadonlySet<string>;
      readonly clients: ReadonlySet<ClientKey>;
    };
  };
  /** By client: what the register knows of the first engagement. */
  readonly clients: {
    readonly firstEngaged: ReadonlyMap<ClientKey, RegisteredClient>;
    /** In order of key. */
    readonly known: readonly KnownClient[];
    /** Pairs that may be one client, each with the reason; what the firm has decided is not among them. */
    readonly doubles: readonly ClientDouble[];
  };
  readonly referrals: Indexed<Referral>;
  readonly payments: Indexed<Payment>;
  readonly surveys: Indexed<Survey>;
  readonly complaints: Indexed<Complaint>;
  readonly ratings: Indexed<Rating>;
  readonly department_ratings: Indexed<DepartmentRating>;
  readonly responses: Indexed<Request>;
  /** Those of appeals among them. */
  readonly adjustments: Indexed<Adjustment>;
  /** Under the person's id, and under the indicator's. */
  readonly entered: Indexed<EnteredValue>;
  readonly items: Indexed<RecordedItem>;
  /** One for each person at most. */
  readonly receipts: Indexed<Receipt>;
  readonly commitments: Indexed<Commitment>;
  /** By the alarm's id. */
  readonly inquiries: Indexed<Inquiry>;
  /** By source: the rows of what the firm declares itself, and of what its own indicators read. */
  readonly records: ReadonlyMap<string, readonly SourceRecord[]>;
};
