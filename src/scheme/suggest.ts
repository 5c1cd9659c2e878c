import { editDistance } from "../domain/edit-distance.ts";
import type { Text } from "../domain/text.ts";

/** The known word that a misspelt one most likely stands for; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const folded = word.trim().toLowerCase().replaceAll("_", "-");
  const most = 1 + Math.floor(folded.length / 3);
  let best: { name: string; edits: number } | null = null;
  for (const name of known) {
    const edits = editDistance(folded, name.toLowerCase());
    if (edits <= most && edits < name.length && (best === null || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? null;
}

/** “did you mean X”, to be put behind a message; empty where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): Text {
  const name = nearest(word, known);
  if (name === null) return { zh: "", en: "" };
  return { zh: `；是不是想写“${name}”？`, en: `; did you mean “${name}”?` };
}
