import type { Card, Layout, Piece } from "./card.ts";
import { outside } from "./card.ts";
import type { Faults } from "./faults.ts";
import { following } from "./following.ts";
import { headerPieces } from "./header-footer.ts";
import type { Block } from "./moves.ts";
import { breakPieces } from "./page-breaks.ts";
import { fixedText, joined, render } from "./pieces.ts";
import { RowHeights, type settingsOf } from "./row-heights.ts";
import { type Section, sections, sectionText } from "./rows.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { RowModel } from "./sheet-model.ts";
import { viewPieces } from "./views.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf } from "./xml-tree.ts";
import { DECLARATION, openTag, xmlOf } from "./xml-write.ts";

/** A sheet cut into fixed pieces and slots. */
export type CompiledSheet = {
  readonly before: readonly Piece[];
  readonly sections: readonly Section[];
  readonly behind: readonly Piece[];
};

export type SheetInput = {
  readonly root: XmlElement;
  readonly name: string;
  readonly rows: readonly RowModel[];
  readonly blocks: readonly Block[];
};

/** Elements whose areas and formulas follow the rows. */
const FOLLOWING: ReadonlySet<string> = new Set([
  "dimension",
  "autoFilter",
  "sortState",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "protectedRanges",
  "ignoredErrors",
  "extLst",
]);

/** Cuts a sheet, of which only the parts that go out are left. */
export function compileSheet(
  input: SheetInput,
  sheet: number,
  layout: Layout,
  strings: SharedStrings,
  settings: ReturnType<typeof settingsOf>,
  faults: Faults,
): CompiledSheet {
  const { root, name } = input;
  const heights = new RowHeights(root, settings);
  const before: Piece[] = [`${DECLARATION}${openTag(root)}>`];
  const behind: Piece[] = [];
  let current = before;
  for (const element of elementsOf(root)) {
    if (element.local === "sheetData") {
      before.push(`<${element.name}>`);
      behind.push(`</${element.name}>`);
      current = behind;
    } else if (element.local === "sheetViews") current.push(...viewPieces(element, sheet, layout));
    else if (element.local === "rowBreaks") current.push(...breakPieces(element, sheet, layout));
    else if (element.local === "headerFooter") {
      current.push(...headerPieces(element, sheet, name, layout.known, faults));
    } else current.push(...otherPieces(element, sheet, layout));
  }
  behind.push(`</${root.name}>`);
  return {
    before: joined(before),
    sections: sections(input.rows, input.blocks, { sheet, layout, strings, heights }),
    behind: joined(behind),
  };
}

/** The text of a sheet in a card. */
export function sheetText(sheet: CompiledSheet, index: number, card: Card): string {
  let text = render(sheet.before, card, outside(index));
  for (const section of sheet.sections) text += sectionText(section, card, index);
  return text + render(sheet.behind, card, outside(index));
}

/** The text of a sheet that is the same in every card, or null. */
export function fixedSheet(sheet: CompiledSheet): string | null {
  const pieces = [...sheet.before];
  for (const section of sheet.sections) {
    if (section.kind !== "still") return null;
    pieces.push(...section.pieces);
  }
  return fixedText([...pieces, ...sheet.behind]);
}

function otherPieces(element: XmlElement, sheet: number, layout: Layout): Piece[] {
  if (!FOLLOWING.has(element.local)) return [xmlOf(element)];
  const content = following(element, sheet, layout);
  return [typeof content === "string" ? content : (card, at) => content(card, at).join("")];
}
