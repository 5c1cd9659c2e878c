import { compareNatural } from "../domain/order.ts";
import type { ClientBook } from "./client-book.ts";
import type { ClientDouble, KnownClient } from "./contract.ts";
import { foldClient } from "./names.ts";

/** The part of a long name that is compared letter by letter has at least so many characters. */
const LONG = 6;
/** A shorter rest says nothing once the company form is taken off. */
const SHORTEST_CORE = 2;

/**
 * Clients that may be one though number, code and name tell them apart: the same name under two numbers, one credit
 * code under two numbers, names that differ only in the company's form, and long names that differ in one character.
 * Two different credit codes are two clients, and what the firm decided is not asked again.
 */
export function findDoubles(clients: readonly KnownClient[], book: ClientBook): ClientDouble[] {
  const found = new Map<string, ClientDouble>();
  const groups: readonly [ClientDouble["kind"], (client: KnownClient) => Iterable<string>][] = [
    ["same-code", ({ codes }) => codes],
    ["same-name", ({ names }) => names.map(foldClient)],
    ["suffix", coresOf],
    ["one-character", (client) => coresOf(client).flatMap(withoutOne)],
  ];
  for (const [kind, keysOf] of groups) {
    for (const [one, other] of pairsBy(clients, keysOf)) {
      const id = JSON.stringify([one.key, other.key]);
      if (!found.has(id) && isDoubtful(kind, one, other, book)) found.set(id, { one, other, kind });
    }
  }
  return [...found.values()].sort(
    (a, b) => compareNatural(a.one.key, b.one.key) || compareNatural(a.other.key, b.other.key),
  );
}

function isDoubtful(
  kind: ClientDouble["kind"],
  one: KnownClient,
  other: KnownClient,
  book: ClientBook,
): boolean {
  if (book.areDifferent(one.key, other.key)) return false;
  if (!one.engaged && !other.engaged) return false;
  if (kind === "same-code") return true;
  if (one.codes.length > 0 && other.codes.length > 0) return false;
  if (kind !== "one-character") return true;
  // Two numbers and two names are two clients; a slip of the pen is looked for where a number is missing.
  if (one.numbers.length > 0 && other.numbers.length > 0) return false;
  return coresOf(one).some((a) => coresOf(other).some((b) => differInOne(a, b)));
}

/** Every two clients that share one of their keys, in the clients' order. */
function* pairsBy(
  clients: readonly KnownClient[],
  keysOf: (client: KnownClient) => Iterable<string>,
): Generator<[KnownClient, KnownClient]> {
  const groups = new Map<string, KnownClient[]>();
  for (const client of clients) {
    for (const key of new Set(keysOf(client))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [client]);
      else group.push(client);
    }
  }
  for (const group of groups.values()) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) yield [one, other];
    }
  }
}

const FORM =
  /(股份有限公司|有限责任公司|有限公司|股份公司|总公司|(?<![分子])公司|集团|co\.?,?ltd\.?|company|limited|ltd\.?|inc\.?|corp\.?|llc)$/;

/** A client's names without brackets and without the company's form at the end. */
function coresOf({ names }: KnownClient): string[] {
  return [...new Set(names.map((name) => coreOf(foldClient(name).replace(/[()]/g, ""))))].filter(
    (core) => core.length >= SHORTEST_CORE,
  );
}

function coreOf(name: string): string {
  const rest = name.replace(FORM, "");
  return rest === name || rest === "" ? name : coreOf(rest);
}

/** A long name with each of its characters left out in turn, and whole: two that differ in one share one of these. */
function withoutOne(core: string): string[] {
  if (core.length < LONG) return [];
  return [core, ...Array.from(core, (_, at) => core.slice(0, at) + core.slice(at + 1))];
}

/** What tells branches, phases and numbered things apart is no slip of the pen. */
const TELLING = /[0-9a-z一二三四五六七八九十百东西南北中上下新老甲乙丙丁戊]/;

function differInOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? at + 1 : at;
  if (short.slice(rest) !== long.slice(at + 1)) return false;
  const differing = `${short.slice(at, rest)}${long.slice(at, at + 1)}`;
  return !TELLING.test(differing);
}
