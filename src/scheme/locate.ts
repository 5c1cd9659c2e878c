import { isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from "yaml";

/** A parsed configuration file, with what is needed to say where something stands in it. */
export type ParsedFile = {
  readonly name: string;
  readonly document: YamlDocument;
  readonly lines: LineCounter;
};

export type Keys = readonly (string | number)[];

/** Where a path stands in a configuration that was read without mistakes; its beginning where it has no such key. */
export function lineOf(text: string, path: Keys): { line: number; column: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return locate({ name: "", document, lines }, path) ?? { line: 1, column: 1 };
}

/** Where the value at a path stands: the deepest part of the path that the file has; null if it has none of it. */
export function locate(file: ParsedFile, path: Keys): { line: number; column: number; depth: number } | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = keyOffset(file.document, path.slice(0, depth));
    if (offset !== null) {
      const { line, col } = file.lines.linePos(offset);
      return { line, column: col, depth };
    }
  }
  return null;
}

/** The offset of the key (or list item) that a path ends in. */
function keyOffset(document: YamlDocument, path: Keys): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path[path.length - 1];
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
  return node?.range?.[0] ?? null;
}
