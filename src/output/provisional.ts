import type { Lang, Text } from "../domain/text.ts";
import { readZip } from "./template/zip-read.ts";
import { zipEntry, zipOf } from "./template/zip-write.ts";

/** What stands on everything that was not approved yet. */
export const PROVISIONAL: Text = { zh: "（暂定，未批准）", en: "(provisional, not approved) " };

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const CELL = /<c\b((?:[^>/]|\/(?!>))*)\bt="(s|inlineStr)"((?:[^>/]|\/(?!>))*)>(.*?)<\/c>/s;
const LEVEL = 6;

/**
 * A document as it goes out before it is approved: the first text of each sheet, and the beginning of a page, say so.
 * The published file stays as it is. The same file gives the same bytes.
 * @returns null where there is no text to put it before
 */
export function markedProvisional(path: string, bytes: Uint8Array, lang: Lang): Uint8Array | null {
  return path.endsWith(".xlsx")
    ? markedWorkbook(bytes, PROVISIONAL[lang])
    : markedPage(bytes, PROVISIONAL[lang]);
}

function markedWorkbook(bytes: Uint8Array, mark: string): Uint8Array | null {
  const parts = readZip(bytes);
  const shared = sharedItems(parts.get("xl/sharedStrings.xml"));
  let marked = 0;
  const entries = [...parts].map(([name, part]) => {
    const text = SHEET.test(name) ? markedSheet(new TextDecoder().decode(part), shared, mark) : null;
    if (text !== null) marked += 1;
    return zipEntry(name, text === null ? part : new TextEncoder().encode(text), LEVEL);
  });
  return marked === 0 ? null : zipOf(entries);
}

/** The inside of each shared string: as it may stand in a cell. */
function sharedItems(part: Uint8Array | undefined): readonly string[] {
  const xml = part === undefined ? "" : new TextDecoder().decode(part);
  return [...xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>(.*?)<\/si>)/gs)].map(([, inside = ""]) => inside);
}

/** Null for a sheet without any text. */
function markedSheet(xml: string, shared: readonly string[], mark: string): string | null {
  const found = CELL.exec(xml);
  if (found === null) return null;
  const [cell, before = "", kind, after = "", content = ""] = found;
  const inside =
    kind === "s" ? shared[Number(/<v>(\d+)<\/v>/.exec(content)?.[1])] : /<is>(.*?)<\/is>/s.exec(content)?.[1];
  if (inside === undefined) return null;
  const own = `<c${before}t="inlineStr"${after}><is>${markedString(inside, mark)}</is></c>`;
  return `${xml.slice(0, found.index)}${own}${xml.slice(found.index + cell.length)}`;
}

/** A plain string has one text; one of several formats gets a run more. */
function markedString(inside: string, mark: string): string {
  if (!/^\s*<t[\s>]/.test(inside)) return `<r><t xml:space="preserve">${mark}</t></r>${inside}`;
  return inside.replace(/<t(?:\s[^>]*)?>/, () => `<t xml:space="preserve">${mark}`);
}

function markedPage(bytes: Uint8Array, mark: string): Uint8Array | null {
  const page = new TextDecoder().decode(bytes);
  const banner = `<p style="margin:0;padding:.6em;text-align:center;font-weight:bold;background:#fff3cd;color:#664d03">${mark}</p>`;
  const marked = page.replace(/<body[^>]*>/, (tag) => `${tag}${banner}`);
  return marked === page ? null : new TextEncoder().encode(marked);
}
