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
    const distance = distanceBetween(meant, plainName(name));
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

/** How many letters must be put in, taken out or changed to make one text of the other. */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
