/**
 * Whether a path below the firm's folder is meant by a pattern: `*` and `?` stay within one name, `**` goes through
 * folders, `{a,b}` is either. A pattern without `/` means the file's name in any folder; one with `/` begins at the
 * quarter's folder, or at the firm's. Case, Unicode form and the direction of slashes do not matter.
 */
export function globMatches(pattern: string, path: string): boolean {
  const found = fold(path);
  const names = found.split("/");
  const regex = new RegExp(`^${source(fold(pattern).replace(/^\.\//, ""))}$`, "u");
  if (!pattern.includes("/") && !pattern.includes("\\")) return regex.test(names[names.length - 1] ?? "");
  return regex.test(found) || regex.test(names.slice(1).join("/"));
}

function fold(text: string): string {
  return text.normalize("NFC").replaceAll("\\", "/").toLowerCase();
}

/** The pattern as the source of a regular expression. */
function source(pattern: string): string {
  return pattern.replace(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|[\\^$.|+()[\]{}]/gu, (found, choices) => {
    if (found === "**/") return "(?:[^/]+/)*";
    if (found === "**") return ".*";
    if (found === "*") return "[^/]*";
    if (found === "?") return "[^/]";
    if (choices === undefined) return `\\${found}`;
    return `(?:${String(choices).split(",").map(source).join("|")})`;
  });
}
