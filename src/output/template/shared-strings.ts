import { Unreadable } from "./faults.ts";
import type { XmlElement } from "./xml-read.ts";
import { elementsOf } from "./xml-tree.ts";
import { DECLARATION, openTag, xmlOf } from "./xml-write.ts";

/**
 * The shared strings of a workbook. Cells with marks get their text in the cell itself; those without keep
 * their shared string. Only strings that are still used go out: others would carry the template's marks.
 */
export class SharedStrings {
  readonly #root: XmlElement | null;
  readonly #items: readonly XmlElement[];
  readonly #used = new Map<number, number>();

  /** @param root of `sharedStrings.xml`, null in a workbook without */
  constructor(root: XmlElement | null) {
    this.#root = root;
    this.#items = root === null ? [] : elementsOf(root, "si");
  }

  /** @throws {Unreadable} for an index beyond the table */
  item(index: number): XmlElement {
    const item = this.#items[index];
    if (item === undefined) throw new Unreadable("damaged", `shared string ${index}`);
    return item;
  }

  /** The number of a string in the part that goes out. */
  use(index: number): number {
    const number = this.#used.get(index) ?? this.#used.size;
    this.#used.set(index, number);
    return number;
  }

  /** The part that goes out, null where no cell needs one. */
  part(): string | null {
    if (this.#root === null || this.#used.size === 0) return null;
    const root = this.#root;
    root.attributes.delete("count");
    root.attributes.set("uniqueCount", String(this.#used.size));
    const items = [...this.#used.keys()].map((index) => xmlOf(this.item(index)));
    return `${DECLARATION}${openTag(root)}>${items.join("")}</${root.name}>`;
  }
}
