import type { Layout, Piece } from "./card.ts";
import type { CompiledSheet } from "./sheet.ts";
import type { ZipEntry } from "./zip-write.ts";

/** A part of the file: the same in every card and packed already, or pieces, or a sheet. */
export type CompiledPart =
  | { readonly kind: "packed"; readonly entry: ZipEntry }
  | {
      readonly kind: "pieces";
      readonly name: string;
      readonly sheet: number;
      readonly pieces: readonly Piece[];
    }
  | {
      readonly kind: "sheet";
      readonly name: string;
      readonly sheet: number;
      readonly content: CompiledSheet;
    };

/** A template ready for stamping. It holds functions: another thread compiles its own. */
export type CompiledTemplate = {
  readonly layout: Layout;
  /** In the order in which they are made: the workbook's part last, since it tells what the sheets needed. */
  readonly parts: readonly CompiledPart[];
  /** The names of the sheets, marks included. */
  readonly sheets: readonly string[];
  /** The marks that the template uses, as written between the braces, in the order of their first use. */
  readonly marks: readonly string[];
};
