import type { XmlElement } from "./xml-read.ts";

/** The child elements with a local name, or all of them. */
export function elementsOf(parent: XmlElement, local?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children) {
    if (typeof child !== "string" && (local === undefined || child.local === local)) found.push(child);
  }
  return found;
}

/** The first child element with a local name. */
export function childOf(parent: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(parent, local)[0];
}

/** The text in an element, without that of elements in it. */
export function textIn(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === "string").join("") ?? "";
}

/** All elements below an element, and itself, in document order. */
export function* allElements(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== "string") yield* allElements(child);
}

/** `x:` where an element is written with a prefix, else nothing. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** Takes out the elements below `root` that `unwanted` names, with all that is in them. */
export function prune(root: XmlElement, unwanted: (element: XmlElement) => boolean): void {
  root.children = root.children.filter((child) => typeof child === "string" || !unwanted(child));
  for (const child of elementsOf(root)) prune(child, unwanted);
}
