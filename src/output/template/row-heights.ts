import { heightOf, linesOf } from "../workbook/heights.ts";
import { parseArea } from "./addresses.ts";
import type { At, Card } from "./card.ts";
import { sourceOf } from "./cell-model.ts";
import type { RowModel } from "./sheet-model.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf } from "./xml-tree.ts";

/** How text is set in cells of a style. */
type Setting = { readonly wraps: boolean; readonly size: number; readonly indent: number };

const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;

/** The styles of a workbook as far as they decide how high a text is, by the number that cells give. */
export function settingsOf(styles: XmlElement | null): Setting[] {
  if (styles === null) return [];
  const fonts = elementsOf(childOf(styles, "fonts") ?? styles, "font");
  return elementsOf(childOf(styles, "cellXfs") ?? styles, "xf").map((xf) => {
    const font = fonts[Number(xf.attributes.get("fontId") ?? 0)];
    const size = font === undefined ? undefined : childOf(font, "sz")?.attributes.get("val");
    const alignment = childOf(xf, "alignment")?.attributes;
    return {
      wraps: /^(1|true)$/.test(alignment?.get("wrapText") ?? ""),
      size: Number(size ?? DEFAULT_SIZE),
      indent: Number(alignment?.get("indent") ?? 0),
    };
  });
}

/** The height that a row's wrapping texts need in a card, in points; null for a row in which none wraps. */
export type Height = (card: Card, at: At) => number;

/** Finds rows whose height follows their text: those without a height of their own in which cells wrap. */
export class RowHeights {
  readonly #settings: readonly Setting[];
  readonly #widths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
  readonly #merged = new Map<string, number>();

  constructor(sheet: XmlElement, settings: readonly Setting[]) {
    this.#settings = settings;
    this.#widths = elementsOf(childOf(sheet, "cols") ?? { ...sheet, children: [] }).map(({ attributes }) => ({
      from: Number(attributes.get("min")),
      to: Number(attributes.get("max")),
      width: Number(attributes.get("width")),
    }));
    for (const merge of elementsOf(childOf(sheet, "mergeCells") ?? { ...sheet, children: [] })) {
      const ref = merge.attributes.get("ref") ?? "";
      const area = parseArea(ref);
      if (area?.end == null) continue;
      this.#merged.set(ref.split(":")[0] ?? "", area.end.column);
    }
  }

  /** The height of a row, null where it does not follow the text. */
  of(row: RowModel): Height | null {
    if (/^(1|true)$/.test(row.element.attributes.get("customHeight") ?? "")) return null;
    const cells = row.cells.flatMap((cell) => {
      const setting = this.#settings[Number(cell.element.attributes.get("s") ?? 0)];
      if (setting === undefined || !setting.wraps) return [];
      const width = this.#width(cell.column, cell.element.attributes.get("r") ?? "");
      return [{ source: sourceOf(cell.content), width: width - setting.indent, size: setting.size }];
    });
    if (cells.length === 0) return null;
    return (card, at) =>
      cells.reduce((highest, { source, width, size }) => {
        const text = source(card, at);
        const lines = typeof text === "string" ? linesOf(text, width, size) : 1;
        return Math.max(highest, heightOf(lines, size));
      }, 0);
  }

  #width(column: number, address: string): number {
    const last = this.#merged.get(address) ?? column;
    let whole = 0;
    for (let each = column; each <= last; each += 1) {
      const found = this.#widths.find(({ from, to }) => each >= from && each <= to);
      whole += found?.width ?? DEFAULT_WIDTH;
    }
    return whole;
  }
}
