const LONGEST = 31;

/**
 * Names that sheets can have: without `[]:*?/\` and quotes at their ends, at most 31 characters, never empty,
 * no two alike in whatever case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = cut(cleaned(name), LONGEST) || `Sheet${index + 1}`;
    let free = clean;
    for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) {
      const end = ` (${copy})`;
      free = cut(clean, LONGEST - end.length) + end;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cleaned(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ")
    .replace(/[[\]:*?/\\]/g, "_")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "-")
    .replace(/^[\s']+|[\s']+$/g, "");
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[\s']+$/, "");
}
