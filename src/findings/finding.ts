import type { Signature } from "../domain/confirmation.ts";
import { compareNatural, compareText } from "../domain/order.ts";
import type { Origin } from "../domain/origin.ts";
import type { Text } from "../domain/text.ts";
import { catalogue } from "./catalogue.ts";
import type { Entry, Level, Place } from "./contract.ts";
import { templateEntries } from "./template-entries.ts";

export type FindingCode = keyof typeof catalogue;
export type FindingArgs<C extends FindingCode> = (typeof catalogue)[C] extends Entry<infer A> ? A : never;

/** Something found in the data: a code, a place, and what its words need. The words are the catalogue's. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly at: Place;
    readonly args: FindingArgs<C>;
    /** Who looked at it and found it right, where it is of the kind that must be confirmed. */
    readonly confirmed?: Signature;
  };
}[FindingCode];

/** Collects findings; a step goes on after each, so that all faults are reported at once. */
export class Findings {
  readonly #list: Finding[] = [];

  /** Adds a finding. The arguments are those that the code's words ask for. */
  add<C extends FindingCode>(code: C, at: Place, args: FindingArgs<C>): void {
    this.push({ code, at, args } as unknown as Finding);
  }

  push(finding: Finding): void {
    this.#list.push(finding);
  }

  /** Takes over the findings of a later step that matter, their places made those that a person sees. */
  absorb(others: Findings, seen: (at: Place) => Place, matters: (finding: Finding) => boolean): void {
    for (const finding of others.#list) if (matters(finding)) this.push({ ...finding, at: seen(finding.at) });
  }

  /** All findings, ordered by place and code, whatever the order in which they were made. */
  sorted(): readonly Finding[] {
    return [...this.#list].sort(compareFindings);
  }

  /** Puts changed findings in the place of all that were collected. */
  replace(change: (findings: readonly Finding[]) => readonly Finding[]): void {
    this.#list.splice(0, this.#list.length, ...change([...this.#list]));
  }

  get hasErrors(): boolean {
    return this.#list.some((finding) => levelOf(finding) === "error");
  }
}

/** A place in a row's column. */
export function inCell(at: Origin, column: string | null): Place {
  return { file: at.file, sheet: at.sheet, row: at.row, column };
}

/** A row's place in words, for messages that speak of another row. */
export function sayOrigin({ file, sheet, row }: Origin): Text {
  const book = sheet === null ? file : `${file} · ${sheet}`;
  return { zh: `${book} 第 ${row} 行`, en: `${book}, row ${row}` };
}

/** A place that is a whole file or sheet. */
export function inFile(file: string, sheet: string | null = null): Place {
  return { file, sheet, row: null, column: null };
}

/** What lies nowhere in particular. */
export const NOWHERE: Place = { file: null, sheet: null, row: null, column: null };

export function levelOf(finding: Finding): Level {
  return catalogue[finding.code].level;
}

/** Whether a finding is about the firm's own template, which is configuration, and not about the data. */
export function isAboutTemplate({ code }: Finding): boolean {
  return Object.hasOwn(templateEntries, code);
}

/** Whether a finding must be confirmed and is not. */
export function isOpen(finding: Finding): boolean {
  return levelOf(finding) === "confirm" && finding.confirmed === undefined;
}

export function titleOf(finding: Finding): Text {
  return catalogue[finding.code].title;
}

export function messageOf(finding: Finding): Text {
  return wordsOf(finding).message(finding.args);
}

export function remedyOf(finding: Finding): Text {
  return wordsOf(finding).remedy(finding.args);
}

function wordsOf(finding: Finding): Entry<unknown> {
  return catalogue[finding.code] as Entry<unknown>;
}

const LEVELS: readonly Level[] = ["error", "confirm", "warning", "note"];

function compareFindings(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)) ||
    compareNatural(a.at.file ?? "", b.at.file ?? "") ||
    compareText(a.at.sheet ?? "", b.at.sheet ?? "") ||
    (a.at.row ?? 0) - (b.at.row ?? 0) ||
    compareText(a.at.column ?? "", b.at.column ?? "") ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}
