import type { Text } from "../domain/text.ts";
import type { Keys, ParsedFile } from "./locate.ts";
import { didYouMean } from "./suggest.ts";

/** The ready parts of a scheme that one can include, by name: their YAML. */
export type Library = ReadonlyMap<string, string>;

/** A configuration file that was read: with what says where things stand, and what it holds. */
export type ReadFile = { readonly parsed: ParsedFile; readonly value: unknown };

/** How files of the library are read, and where mistakes are said. */
export type Including = {
  readonly library: Library;
  readonly read: (name: string, text: string) => ReadFile;
  readonly fail: (file: ParsedFile, path: Keys, message: Text) => void;
};

/** The name under which messages speak of a file of the library. */
export function libraryFile(name: string): string {
  return `library/${name}.yaml`;
}

/**
 * The files that a file includes, each once, what they include themselves before them: later ones go over earlier
 * ones. An unknown name and a circle are mistakes at the line of the include.
 */
export function includedBy(file: ReadFile, including: Including): ReadFile[] {
  const found = new Map<string, ReadFile>();
  collect(file, [], found, including);
  return [...found.values()];
}

function collect(
  file: ReadFile,
  trail: readonly string[],
  found: Map<string, ReadFile>,
  including: Including,
): void {
  const { library, read, fail } = including;
  for (const [index, name] of namesIn(file.value).entries()) {
    const text = library.get(name);
    if (trail.includes(name)) fail(file.parsed, ["include", index], circle([...trail, name]));
    else if (text === undefined) fail(file.parsed, ["include", index], unknown(name, library));
    else if (!found.has(name)) {
      const one = read(libraryFile(name), text);
      collect(one, [...trail, name], found, including);
      found.set(name, one);
    }
  }
}

/** What is no list of names is refused where the whole scheme is read. */
function namesIn(value: unknown): string[] {
  const include = typeof value === "object" && value !== null && "include" in value ? value.include : null;
  return Array.isArray(include) ? include.filter((name) => typeof name === "string") : [];
}

function circle(trail: readonly string[]): Text {
  const names = trail.join(" → ");
  return { zh: `include 绕成了圈：${names}`, en: `the includes go in a circle: ${names}` };
}

function unknown(name: string, library: Library): Text {
  const known = [...library.keys()];
  const meant = didYouMean(name, known);
  const list = known.join(", ");
  return {
    zh: `没有可以引用的“${name}”；有：${list}${meant.zh}`,
    en: `there is no “${name}” to include; there are: ${list}${meant.en}`,
  };
}
