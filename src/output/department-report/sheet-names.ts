/** The longest name of a sheet. */
const LONGEST = 31;

/** Names as sheets can have them: without forbidden characters, not too long, no two alike whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(/[[\]:*?/\\'\p{C}]/gu, " ").trim() || "_";
    let found = cut(plain, "");
    for (let number = 2; taken.has(found.toLowerCase()); number += 1) found = cut(plain, ` (${number})`);
    taken.add(found.toLowerCase());
    return found;
  });
}

function cut(name: string, end: string): string {
  return `${name
    .slice(0, LONGEST - end.length)
    .toWellFormed()
    .trim()}${end}`;
}
