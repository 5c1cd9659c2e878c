import { safeText } from "../safe-text.ts";
import type { XmlElement, XmlNode } from "./xml-read.ts";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPECIAL = /[&<>"\r]/;

/** Text between tags. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Text between the quotes of an attribute. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

/**
 * Any text as a cell's text is written in XML: what XML cannot hold is escaped as `_x000D_`. Some readers take
 * `_X000D_` for an escape too.
 */
export function cellText(text: string): string {
  const safe = safeText(text).replaceAll("\r", "_x000D_");
  return safe.includes("_X") ? safe.replace(/_(?=X[0-9A-Fa-f]{4}_)/g, "_x005F_") : safe;
}

/** Any text for places without that escape: drawings and formulas. */
export function drawnText(text: string): string {
  return safeText(text).replaceAll("_x005F_", "_");
}

/** The opening tag without its end: `<c r="A1"`. */
export function openTag(element: XmlElement): string {
  let tag = `<${element.name}`;
  for (const [key, value] of element.attributes) tag += ` ${key}="${xmlAttribute(value)}"`;
  return tag;
}

/** A node with everything in it. */
export function xmlOf(node: XmlNode): string {
  if (typeof node === "string") return xmlText(node);
  const open = openTag(node);
  if (node.children.length === 0) return `${open}/>`;
  return `${open}>${node.children.map(xmlOf).join("")}</${node.name}>`;
}
