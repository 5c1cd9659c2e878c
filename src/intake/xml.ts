/** An attribute of a tag's text, as it is written; empty where it has none. */
export function attributeOf(tag: string, name: string): string {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (at > 0 && tag.charCodeAt(at - 1) > 32) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length));
    if (match !== null) return match[1] ?? match[2] ?? "";
  }
  return "";
}

/** Text with XML's own entities taken off; a document's own are never declared where this is used. */
export function unescaped(text: string): string {
  return text
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.startsWith("x") ? `0${code}` : code)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
