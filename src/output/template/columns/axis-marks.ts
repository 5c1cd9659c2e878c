import type { XmlElement, XmlNode } from "../xml-read.ts";
import { allElements, textIn } from "../xml-tree.ts";

/** How many columns stand for each axis: `{{people[].points#indicators}}` is one of the axis `indicators`. */
export type Axes = ReadonlyMap<string, number>;

const AXIS = /#([a-z][a-z-]*)(?=\s*\}\})/g;

/** The first axis that a text has a mark of; null for none. */
export function axisIn(text: string, axes: Axes): string | null {
  for (const [, axis = ""] of text.matchAll(AXIS)) if (axes.has(axis)) return axis;
  return null;
}

/** All text in an element. */
export function wholeText(element: XmlElement): string {
  return [...allElements(element)].map(textIn).join("");
}

/** A copy of a node in which marks of an axis are those of one of its places: `#indicators` → `#3`. */
export function ofPlace<N extends XmlNode>(node: N, axis: string, place: number): N;
export function ofPlace(node: XmlNode, axis: string, place: number): XmlNode {
  if (typeof node === "string") {
    return node.replace(AXIS, (mark, name) => (name === axis ? `#${place}` : mark));
  }
  const children = node.children.map((child) => ofPlace(child, axis, place));
  return { ...node, attributes: new Map(node.attributes), children };
}
