import {
  type Relationship,
  relationshipIds,
  relationshipPrefixes,
  relationshipsOf,
} from "./relationships.ts";
import type { XmlElement } from "./xml-read.ts";
import { allElements, prune } from "./xml-tree.ts";

/**
 * The relationships of a part that are carried over, and nothing left in the part that needs others.
 * @param whole whether a top element goes altogether with a link in it: half a picture cannot be drawn
 */
export function keepLinks(
  files: ReadonlyMap<string, Uint8Array>,
  part: string,
  root: XmlElement,
  kinds: ReadonlySet<string>,
  whole: boolean,
): Relationship[] {
  const kept = relationshipsOf(files, part).filter((link) => link.part !== null && kinds.has(link.kind));
  const ids = new Set(kept.map(({ id }) => id));
  const prefixes = relationshipPrefixes(root);
  const lost = (element: XmlElement) =>
    relationshipIds(element, prefixes).some((id) => id !== "" && !ids.has(id));
  if (whole) {
    root.children = root.children.filter(
      (child) => typeof child === "string" || ![...allElements(child)].some(lost),
    );
  } else {
    prune(root, lost);
  }
  const used = new Set([...allElements(root)].flatMap((element) => relationshipIds(element, prefixes)));
  return kept.filter(({ id, kind }) => used.has(id) || UNNAMED.has(kind));
}

/** Links that the part itself does not mention. */
const UNNAMED: ReadonlySet<string> = new Set([
  "styles",
  "theme",
  "sharedStrings",
  "sheetMetadata",
  "chartStyle",
  "chartColorStyle",
  "themeOverride",
]);
