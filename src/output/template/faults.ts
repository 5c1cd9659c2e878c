/** Why a template cannot be used, by the code under which it is reported. */
export type Reasons = {
  "mark-unknown": "no-such-value" | "no-such-list" | "no-such-field" | "no-such-item" | "not-closed";
  "mark-misplaced":
    | "two-lists-in-a-row"
    | "list-outside-rows"
    | "merged-over-rows"
    | "inside-formula"
    | "table-header"
    | "not-in-a-cell";
  "template-unreadable":
    | "not-a-workbook"
    | "encrypted"
    | "too-big"
    | "damaged"
    | "hidden-sheet"
    | "chart-sheet"
    | "dropped-sheet"
    | "external-link";
};

export type FaultCode = keyof Reasons;

/**
 * One thing that is wrong with a template. `sheet` and `cell` (`B7`) say where, null where it has no such
 * place; `mark` is the mark as written, or the name or part of the file that cannot be used.
 */
export type Fault = {
  [Code in FaultCode]: {
    readonly code: Code;
    readonly reason: Reasons[Code];
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly mark: string | null;
  };
}[FaultCode];

/** Where in the template something stands. */
export type Spot = { readonly sheet: string | null; readonly cell: string | null };

/**
 * Collects faults: compiling goes on after one, so that the author sees all of them at once; and the marks
 * that are none.
 */
export class Faults {
  readonly found: Fault[] = [];
  /** The known marks of the template, as written between the braces. */
  readonly used = new Set<string>();

  unknown(reason: Reasons["mark-unknown"], at: Spot, mark: string): void {
    this.found.push({ code: "mark-unknown", reason, sheet: at.sheet, cell: at.cell, mark });
  }

  misplaced(reason: Reasons["mark-misplaced"], at: Spot, mark: string | null): void {
    this.found.push({ code: "mark-misplaced", reason, sheet: at.sheet, cell: at.cell, mark });
  }

  unreadable(reason: Reasons["template-unreadable"], at: Spot, mark: string | null): void {
    this.found.push({ code: "template-unreadable", reason, sheet: at.sheet, cell: at.cell, mark });
  }
}

/** Thrown inside the compiler where nothing further can be read; `compile` turns it into a fault. */
export class Unreadable extends Error {
  readonly reason: Reasons["template-unreadable"];

  /** @param detail the part of the file, or what was found there */
  constructor(reason: Reasons["template-unreadable"], detail: string) {
    super(detail);
    this.name = "Unreadable";
    this.reason = reason;
  }
}
