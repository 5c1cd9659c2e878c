import { sha256Of } from "../domain/sha256.ts";
import type { Person, PersonId } from "../facts/contract.ts";

/** The longest name of a file or folder that every system takes, with room for what is put behind it. */
const LONGEST = 200;
const EXTENSION = ".xlsx";
/** Hexadecimal digits of the id's hash by which colliding names are told apart, tried in this order. */
const HASHES = [0, 8, 16, 64];

/** Separators, what Windows forbids, what cannot be seen or turns the direction of writing, half characters. */
const FORBIDDEN = /[<>:"/\\|?*\uFFFE\uFFFF]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Devices of Windows: no file may have such a name, with or without something behind a dot. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\.|$)/i;

/** What a card's path is made of. */
type Owner = Pick<Person, "id" | "name" | "department">;

/** Where a person's scorecard lies below the results folder: the id leads, the name decorates. */
export function cardPath(person: Owner): string {
  return pathOf(person, 0);
}

/** The same for everybody, no two of them alike, not even where a file system ignores case or accents' forms. */
export function cardPaths(people: readonly Owner[]): Map<PersonId, string> {
  const byId = new Map(people.map((person) => [person.id, { person, hashed: 0 }]));
  for (;;) {
    const byPath = new Map<string, { person: Owner; hashed: number }[]>();
    for (const one of byId.values()) {
      const key = folded(pathOf(one.person, HASHES[one.hashed] ?? 0));
      byPath.set(key, [...(byPath.get(key) ?? []), one]);
    }
    const colliding = [...byPath.values()]
      .filter((alike) => alike.length > 1)
      .flat()
      .filter((one) => one.hashed < HASHES.length - 1);
    if (colliding.length === 0) break;
    for (const one of colliding) one.hashed += 1;
  }
  return new Map(
    [...byId].map(([id, { person, hashed }]) => [id, pathOf(person, HASHES[hashed] ?? 0)] as const),
  );
}

function pathOf({ id, name, department }: Owner, hashDigits: number): string {
  const hash = hashDigits === 0 ? "" : `-${sha256Of(Buffer.from(id, "utf16le")).slice(0, hashDigits)}`;
  const ending = `${hash}${EXTENSION}`;
  const stem = safeName(`${part(id)}-${part(name)}`, LONGEST - Buffer.byteLength(ending));
  return `scorecards/${safeName(plain(department), LONGEST)}/${stem}${ending}`;
}

/** What file systems may take for the same name. */
function folded(path: string): string {
  return path.normalize("NFKD").toUpperCase().toLowerCase();
}

/** Text in one form, without forbidden characters, every run of blanks one plain blank. */
function plain(text: string): string {
  return text.replace(FORBIDDEN, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** One part of a file's name: never empty, so that no name begins with the dash between them. */
function part(text: string): string {
  return trimmed(plain(text)) || "_";
}

/** A name that no system refuses or takes for something else: not empty, no dot or blank at its ends, not too long. */
function safeName(text: string, longest: number): string {
  const name = trimmed(text);
  const free = RESERVED.test(name) ? `_${name}` : name;
  return trimmed(cut(free, longest)) || "_";
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, "");
}

/** The first characters of a text that fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}
