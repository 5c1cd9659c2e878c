import { cellText, Fault, invalid, type Kind, kindOf, plain } from "./contract.ts";

/** A fixed list of meanings, each with the words that departments use for it; another word is a fault. */
export function words<M extends string>(meanings: Readonly<Record<M, readonly string[]>>) {
  const byWord = wordMap(meanings);
  const allowed = [...Object.values<readonly string[]>(meanings)].map((list) => list[0] ?? "").join("、");
  const kind = kindOf<M>((cell) => {
    const meaning = byWord.get(foldWord(cellText(cell)));
    return meaning ?? new Fault({ code: "word-unknown", args: { found: cellText(cell), allowed } });
  });
  lists.set(kind, { words: firstWords(meanings), others: false });
  return kind;
}

/** As {@link words}, but any other word stands for itself: kinds that each firm names in its own way. */
export function openWords<M extends string>(meanings: Readonly<Record<M, readonly string[]>>) {
  const byWord = wordMap(meanings);
  const kind = kindOf<string>((cell) =>
    typeof cell === "boolean"
      ? invalid(cell, { zh: "文字", en: "text" })
      : (byWord.get(foldWord(cellText(cell))) ?? plain(cellText(cell))),
  );
  lists.set(kind, { words: firstWords(meanings), others: true });
  return kind;
}

/** The words of a column, for who fills it in: of each meaning its own name and the first word for it. */
export type WordList = {
  readonly words: readonly { readonly meaning: string; readonly word: string }[];
  /** Whether other words may stand there too. */
  readonly others: boolean;
};

const lists = new WeakMap<Kind<unknown>, WordList>();

/** The words that a column's kind knows; null for a kind that is no list of words. */
export function wordListOf(kind: Kind<unknown>): WordList | null {
  return lists.get(kind) ?? null;
}

function firstWords(meanings: Readonly<Record<string, readonly string[]>>): WordList["words"] {
  return Object.entries(meanings).map(([meaning, [word = meaning]]) => ({ meaning, word }));
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
