import { editDistance } from "../../domain/edit-distance.ts";
import type { KnownMarks } from "./contract.ts";

/** Where more than this part of a name is different, another one was meant. */
const MOST_DIFFERENT = 0.4;

/**
 * The known mark that was most likely meant by one that is not known: the same letters in other cases, a list's
 * mark without its brackets, a slip of the keyboard. Null where nothing is near.
 * @param mark as written, with its braces
 */
export function nearestMark(mark: string, known: KnownMarks): string | null {
  const meant = plainName(mark);
  if (meant === "") return null;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of everyMark(known)) {
    const distance = editDistance(meant, plainName(name));
    if (best === null || distance < best.distance) best = { name, distance };
  }
  return best !== null && best.distance <= meant.length * MOST_DIFFERENT ? `{{${best.name}}}` : null;
}

/** Every mark that a template may use, without braces; of items only those whose ids are known. */
export function everyMark({ values, lists, items = {} }: KnownMarks): string[] {
  const fields = Object.entries(lists).flatMap(([list, names]) => [
    ...names.map((name) => `${list}[].${name}`),
    ...(items[list] ?? []).flatMap((id) => names.map((name) => `${list}.${id}.${name}`)),
  ]);
  return [...values, ...fields];
}

function plainName(mark: string): string {
  return mark
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[{}[\]\s]/g, "")
    .replace(/_/g, "-");
}
