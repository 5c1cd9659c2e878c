import { Unreadable } from "./faults.ts";

/** An element: its name as written (`x:row`), without its prefix (`row`), attributes in their order, children. */
export type XmlElement = {
  readonly name: string;
  readonly local: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
};

export type XmlNode = XmlElement | string;

/** More than any template has; a tree of more would fill the memory. */
const MOST_ELEMENTS = 500_000;
const DEEPEST = 200;

const NAME = /[\p{L}_][\p{L}\p{N}_.\-\u00B7]*(?::[\p{L}_][\p{L}\p{N}_.\-\u00B7]*)?/uy;
const ATTRIBUTE =
  /\s+([\p{L}_][\p{L}\p{N}_.\-\u00B7]*(?::[\p{L}_][\p{L}\p{N}_.\-\u00B7]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/y;
const ENTITY = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([A-Za-z]+));|&/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/**
 * The root element of a document. Comments and processing instructions are left out, and so is white space
 * between elements. Only the five entities of XML itself are known.
 * @throws {Unreadable} for a document type declaration, and for anything that is not well-formed
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  return new Reader(decoded(bytes, part), part).document();
}

function decoded(bytes: Uint8Array, part: string): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : wide;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("damaged", part);
  }
}

class Reader {
  readonly #text: string;
  readonly #part: string;
  #at = 0;
  #elements = 0;

  constructor(text: string, part: string) {
    this.#text = text;
    this.#part = part;
  }

  document(): XmlElement {
    const top: XmlElement = { name: "", local: "", attributes: new Map(), children: [] };
    const open = [top];
    while (this.#at < this.#text.length) this.#step(open);
    const [root, ...more] = top.children;
    if (open.length !== 1 || root === undefined || typeof root === "string" || more.length > 0) this.#fail();
    return root;
  }

  #step(open: XmlElement[]): void {
    const text = this.#text;
    const parent = open[open.length - 1] ?? this.#fail();
    if (text[this.#at] !== "<") {
      const next = text.indexOf("<", this.#at);
      const end = next < 0 ? text.length : next;
      addText(parent, this.#entities(text.slice(this.#at, end)));
      this.#at = end;
    } else if (text.startsWith("<!--", this.#at)) {
      this.#skip("-->");
    } else if (text.startsWith("<![CDATA[", this.#at)) {
      const start = this.#at + 9;
      this.#skip("]]>");
      addText(parent, text.slice(start, this.#at - 3));
    } else if (text.startsWith("<?", this.#at)) {
      this.#skip("?>");
    } else if (text.startsWith("</", this.#at)) {
      this.#close(open, parent);
    } else {
      this.#open(open, parent);
    }
  }

  #open(open: XmlElement[], parent: XmlElement): void {
    const name = this.#match(NAME, this.#at + 1)?.[0] ?? this.#fail();
    const attributes = new Map<string, string>();
    for (;;) {
      const found = this.#match(ATTRIBUTE, this.#at);
      if (found === null) break;
      const key = found[1] ?? "";
      if (attributes.has(key)) this.#fail();
      attributes.set(key, this.#entities((found[2] ?? found[3] ?? "").replace(/[\t\r\n]/g, " ")));
    }
    const end = this.#match(TAG_END, this.#at) ?? this.#fail();
    const local = name.slice(name.indexOf(":") + 1);
    const element: XmlElement = { name, local, attributes, children: [] };
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS || open.length > DEEPEST) throw new Unreadable("too-big", this.#part);
    addElement(parent, element);
    if (end[1] === "") open.push(element);
  }

  #close(open: XmlElement[], element: XmlElement): void {
    const name = this.#match(NAME, this.#at + 2)?.[0];
    if (name !== element.name || this.#match(TAG_END, this.#at)?.[1] !== "") this.#fail();
    open.pop();
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #skip(end: string): void {
    const found = this.#text.indexOf(end, this.#at);
    if (found < 0) this.#fail();
    this.#at = found + end.length;
  }

  #entities(text: string): string {
    const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    if (FORBIDDEN.test(plain)) this.#fail();
    if (!plain.includes("&")) return plain;
    return plain.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? this.#fail();
      const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
      if (!(code > 0 && code <= 0x10ffff)) this.#fail();
      const character = String.fromCodePoint(code);
      return FORBIDDEN.test(character) ? this.#fail() : character;
    });
  }

  #fail(): never {
    throw new Unreadable("damaged", this.#part);
  }
}

/** White space between elements means nothing; in an element of its own it is text. */
function addText(parent: XmlElement, text: string): void {
  const last = parent.children.at(-1);
  if (typeof last === "string") parent.children[parent.children.length - 1] = last + text;
  else if (text !== "" && (last === undefined || text.trim() !== "")) parent.children.push(text);
}

function addElement(parent: XmlElement, element: XmlElement): void {
  const last = parent.children.at(-1);
  if (typeof last === "string" && /^\s*$/.test(last)) parent.children.pop();
  parent.children.push(element);
}
