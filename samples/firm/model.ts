import type { Position } from "../../src/domain/position.ts";

/** What is to be generated. */
export type FirmOptions = {
  readonly seed: number;
  /** Everybody in the roster, people who left included. */
  readonly people: number;
  /** Quarters such as `2025Q3`, the earliest first. */
  readonly quarters: readonly string[];
  /** About how many payments a quarter has; without it 1.3 for each open engagement. */
  readonly payments?: number;
  /** Whether to write .xlsx files as firms do (the default), or everything as CSV, for very large firms. */
  readonly workbooks?: boolean;
};

/** Days are day numbers: days since 1970-01-01. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly department: string;
  /** People of one unit work together: one department of one block of seats. */
  readonly unit: number;
  /** The seat in the block; special cases are tied to seats. */
  readonly seat: number;
  readonly superior: Person | null;
  readonly joined: number;
  readonly left: number | null;
  /** 0 to 100: how well the person mostly does. */
  readonly talent: number;
  /** How exports name the person: by name, with the id where two share the name. */
  readonly label: string;
};

export type Client = {
  readonly id: string;
  readonly name: string;
  readonly company: boolean;
  /** The first engagement as the client register has it, when it lies before all engagements of the export. */
  readonly since: number | null;
  readonly engagements: Engagement[];
};

/** A person's part in an engagement; the share is a percentage as written, null where none is given. */
export type Member = { readonly person: Person; readonly share: string | null };

export type Ending = { readonly day: number; readonly status: "已结案" | "已解除" | "作废" };

export type Engagement = {
  /** Given when everything is known, in the order of signing. */
  number: string;
  readonly client: Client;
  readonly signed: number;
  readonly lead: Person;
  /** Empty where the lead works alone and the cell is left blank. */
  readonly team: readonly Member[];
  readonly origin: Person | null;
  readonly kind: string;
  readonly matter: string;
  readonly amount: bigint;
  readonly ending: Ending | null;
};

export type Firm = {
  readonly seed: number;
  readonly people: readonly Person[];
  readonly clients: readonly Client[];
  /** In the order of signing. */
  readonly engagements: readonly Engagement[];
};

/** Whether somebody is with the firm on a day. */
export function employed(person: Person, day: number): boolean {
  return person.joined <= day && (person.left === null || person.left >= day);
}

/** Whether an engagement counts at all; void ones do not. */
export function formal(engagement: Engagement): boolean {
  return engagement.ending?.status !== "作废";
}

/** Members as a cell names them, such as `王芳 60%、李娜 40%`; null where the cell is blank. */
export function teamText(team: readonly Member[]): string | null {
  if (team.length === 0) return null;
  return team
    .map(({ person, share }) => (share === null ? person.label : `${person.label} ${share}%`))
    .join("、");
}

/** Everybody who takes part, the lead first where the team is blank. */
export function participants(engagement: Engagement): readonly Person[] {
  return engagement.team.length === 0 ? [engagement.lead] : engagement.team.map(({ person }) => person);
}
