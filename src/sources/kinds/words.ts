import { cellText, Fault, invalid, kindOf, plain } from "./contract.ts";

/** A fixed list of meanings, each with the words that departments use for it; another word is a fault. */
export function words<M extends string>(meanings: Readonly<Record<M, readonly string[]>>) {
  const byWord = wordMap(meanings);
  const allowed = [...Object.values<readonly string[]>(meanings)].map((list) => list[0] ?? "").join("、");
  return kindOf<M>((cell) => {
    const meaning = byWord.get(foldWord(cellText(cell)));
    return meaning ?? new Fault({ code: "word-unknown", args: { found: cellText(cell), allowed } });
  });
}

/** As {@link words}, but any other word stands for itself: kinds that each firm names in its own way. */
export function openWords<M extends string>(meanings: Readonly<Record<M, readonly string[]>>) {
  const byWord = wordMap(meanings);
  return kindOf<string>((cell) =>
    typeof cell === "boolean"
      ? invalid(cell, { zh: "文字", en: "text" })
      : (byWord.get(foldWord(cellText(cell))) ?? plain(cellText(cell))),
  );
}

/** Words are compared in half-width lower case without blanks. */
export function foldWord(word: string): string {
  return plain(word).replace(/\s/g, "").toLowerCase();
}

function wordMap<M extends string>(meanings: Readonly<Record<M, readonly string[]>>): Map<string, M> {
  const byWord = new Map<string, M>();
  for (const meaning of Object.keys(meanings) as M[]) {
    for (const word of [meaning, ...meanings[meaning]]) byWord.set(foldWord(word), meaning);
  }
  return byWord;
}
