import type { Text } from "../domain/text.ts";
import { csvDifference } from "./difference-csv.ts";
import { resultsDifference } from "./difference-results.ts";
import { readZip } from "./template/zip-read.ts";

/**
 * The first difference between a published file and the same file made again, as words that name the place; null
 * where they are the same. A zip package is compared part by part: how it was packed is no difference.
 */
export function firstDifference(path: string, published: Uint8Array, again: Uint8Array): Text | null {
  if (sameBytes(published, again)) return null;
  if (path.endsWith(".xlsx")) return workbookDifference(published, again);
  const [before, after] = [textOf(published), textOf(again)];
  const known = path.endsWith("results.json") ? resultsDifference(before, after) : null;
  const inCsv = path.endsWith(".csv") ? csvDifference(before, after) : null;
  return known ?? inCsv ?? lineDifference(before, after);
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Bytes that are no text differ as well: what cannot be decoded stands for itself. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function lineDifference(before: string, after: string): Text {
  const [one, other] = [before.split("\n"), after.split("\n")];
  const at = one.findIndex((line, index) => line !== other[index]);
  const line = at < 0 ? one.length + 1 : at + 1;
  return { zh: `第 ${line} 行不同`, en: `line ${line} differs` };
}

function workbookDifference(published: Uint8Array, again: Uint8Array): Text | null {
  const [before, after] = [partsOf(published), partsOf(again)];
  if (before === null) {
    return { zh: "文件已损坏，打不开", en: "the file is damaged and cannot be opened" };
  }
  const names = [...new Set([...before.keys(), ...(after?.keys() ?? [])])];
  const part = names.find((name) => {
    const [one, other] = [before.get(name), after?.get(name)];
    return one === undefined || other === undefined || !sameBytes(one, other);
  });
  return part === undefined ? null : sayPart(part, before);
}

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return readZip(bytes);
  } catch {
    return null;
  }
}

/** A part of a workbook by the name of its sheet, where it is one. */
function sayPart(part: string, parts: ReadonlyMap<string, Uint8Array>): Text {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1];
  const workbook = textOf(parts.get("xl/workbook.xml") ?? new Uint8Array());
  const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1] ?? "");
  const name = number === undefined ? undefined : names[Number(number) - 1];
  if (name !== undefined) return { zh: `工作表“${name}”不同`, en: `sheet “${name}” differs` };
  return { zh: `部件 ${part} 不同`, en: `part ${part} differs` };
}
