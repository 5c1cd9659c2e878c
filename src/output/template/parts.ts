import type { Piece } from "./card.ts";
import { CONTENT_TYPES, contentTypes } from "./content-types.ts";
import { fixedText } from "./pieces.ts";
import { type Relationship, relationshipsPart, relationshipsText } from "./relationships.ts";
import { type CompiledSheet, fixedSheet } from "./sheet.ts";
import type { CompiledPart } from "./template.ts";
import { zipEntry } from "./zip-write.ts";

/** What never changes is packed once, as small as it gets. */
const SMALLEST = 9;

/** Collects the parts of a template, packing those that are the same in every card. */
export class Parts {
  readonly #parts: CompiledPart[] = [];
  readonly #types = new Map<string, string>();

  has(name: string): boolean {
    return this.#types.has(name);
  }

  addBytes(name: string, type: string, bytes: Uint8Array): void {
    this.#types.set(name, type);
    this.#parts.push({ kind: "packed", entry: zipEntry(name, bytes, SMALLEST) });
  }

  addPieces(name: string, type: string, sheet: number, pieces: readonly Piece[]): void {
    const fixed = fixedText(pieces);
    if (fixed !== null) {
      this.addBytes(name, type, new TextEncoder().encode(fixed));
      return;
    }
    this.#types.set(name, type);
    this.#parts.push({ kind: "pieces", name, sheet, pieces });
  }

  addSheet(name: string, type: string, sheet: number, content: CompiledSheet): void {
    const fixed = fixedSheet(content);
    if (fixed !== null) {
      this.addBytes(name, type, new TextEncoder().encode(fixed));
      return;
    }
    this.#types.set(name, type);
    this.#parts.push({ kind: "sheet", name, sheet, content });
  }

  /** @param part that has the relationships, `""` for the file itself */
  addLinks(part: string, links: readonly Relationship[]): void {
    const text = relationshipsText(links);
    if (text === null) return;
    const entry = zipEntry(relationshipsPart(part), new TextEncoder().encode(text), SMALLEST);
    this.#parts.push({ kind: "packed", entry });
  }

  /** All parts, the list of their types first. */
  all(): CompiledPart[] {
    const types = new TextEncoder().encode(contentTypes(this.#types));
    return [{ kind: "packed", entry: zipEntry(CONTENT_TYPES, types, SMALLEST) }, ...this.#parts];
  }
}
