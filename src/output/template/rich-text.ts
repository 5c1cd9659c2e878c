import type { Mark, TextPart } from "./marks.ts";
import type { XmlElement } from "./xml-read.ts";
import { childOf, elementsOf, textIn } from "./xml-tree.ts";

/** A run of text in one style; `properties` is the element that holds the style. */
export type Run = { readonly properties: XmlElement | null; readonly text: string };

/** A run with its marks found. */
export type MarkedRun = {
  readonly properties: XmlElement | null;
  readonly parts: readonly (string | Mark)[];
};

/** The runs of a cell's text: those of a shared string (`si`) or an inline one (`is`), without phonetic hints. */
export function runsOf(element: XmlElement): Run[] {
  const plain = childOf(element, "t");
  if (plain !== undefined) return [{ properties: null, text: textIn(plain) }];
  return elementsOf(element, "r").map((run) => ({
    properties: childOf(run, "rPr") ?? null,
    text: textIn(childOf(run, "t")),
  }));
}

/**
 * Puts the parts of a whole text back into the runs that it was made of. A mark that is split over several
 * runs goes to the one where it begins, and takes its style. Runs without anything are left out.
 */
export function markedRuns(runs: readonly Run[], parts: readonly TextPart[]): MarkedRun[] {
  let at = 0;
  return runs
    .map((run) => {
      const start = at;
      at += run.text.length;
      return { properties: run.properties, parts: within(parts, start, at) };
    })
    .filter((run) => run.parts.length > 0);
}

function within(parts: readonly TextPart[], start: number, end: number): (string | Mark)[] {
  return parts.flatMap(({ at, end: partEnd, part }): (string | Mark)[] => {
    if (typeof part !== "string") return at >= start && at < end ? [part] : [];
    const text = part.slice(Math.max(0, start - at), Math.max(0, Math.min(partEnd, end) - at));
    return text === "" ? [] : [text];
  });
}
