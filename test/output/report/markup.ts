/** An element of a page that is written so that an XML reader can follow it. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
};

const TOKEN =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)\s*(\/?)>|<!DOCTYPE html>/y;

/** Reads a page strictly: every element closed in its turn, every attribute quoted, no bare `<` or `&`. @throws where it is not so */
export function parse(text: string): Element {
  const root: Element = { name: "#page", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = 0;
  while (at < text.length) {
    const top = open.at(-1) ?? root;
    const next = text.indexOf("<", at);
    const end = next === -1 ? text.length : next;
    if (end > at) top.children.push(unescaped(text.slice(at, end)));
    if (next === -1) break;
    TOKEN.lastIndex = next;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`no tag: ${text.slice(next, next + 80)}`);
    const [all, closing, name, attributes = "", empty] = found;
    at = next + all.length;
    if (name === undefined) continue;
    if (closing === "/") {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    top.children.push(element);
    if (empty !== "/") open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(/([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, unescaped(value)],
  );
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`attribute twice: ${text}`);
  return new Map(found);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;]*;?)/g, (entity, name: string) => {
    const found = ENTITIES[name.slice(0, -1)];
    if (found === undefined || !name.endsWith(";")) throw new Error(`no entity: ${entity}`);
    return found;
  });
}

/** All elements below, the element itself first. */
export function* elements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elements(child);
}

/** The elements of a name. */
export function all(element: Element, name: string): Element[] {
  return [...elements(element)].filter((one) => one.name === name);
}

/** The element of an id. @throws if there is none */
export function byId(root: Element, id: string): Element {
  const found = [...elements(root)].find(({ attributes }) => attributes.get("id") === id);
  if (found === undefined) throw new Error(`no #${id}`);
  return found;
}

/** The words of an element as they are read. */
export function wordsOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : wordsOf(child)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The lines of an element's tables, header lines left out, each as the words of its cells. */
export function tableLines(element: Element): string[][] {
  return all(element, "tbody").flatMap((body) =>
    all(body, "tr").map((row) =>
      row.children.flatMap((cell) => (typeof cell === "string" ? [] : [wordsOf(cell)])),
    ),
  );
}
