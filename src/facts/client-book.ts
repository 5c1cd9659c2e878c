import { compareNatural, compareText } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell, inFile } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { plain } from "../sources/kinds/contract.ts";
import type { ClientKey } from "./contract.ts";
import { foldClient, splitNames } from "./names.ts";

/** What a row that brings a client along says of it. */
export type ClientCells = {
  readonly client: string;
  readonly clientId: string | null;
  readonly unifiedCode: string | null;
};

/** A client as a row names it: the folded name, with the number and the credit code beside it. */
type Named = { readonly name: string; readonly id: string | null; readonly code: string | null };

/**
 * Who is which client: by client number, else by unified social credit code, else by the normalised name. A name
 * that engagements or the register give together with one number or code means that client everywhere; a former
 * name means the client that had it; what the firm decided to be one client is one.
 */
export class ClientBook {
  /** By normalised name: the clients whose number or code stands beside it. */
  readonly #strong = new Map<string, Set<ClientKey>>();
  /** By credit code: the client numbers that stand beside it. */
  readonly #owners = new Map<string, Set<string>>();
  /** By normalised former name: the entries of the register that give it. */
  readonly #later = new Map<string, Set<Named>>();
  /** By normalised name: the client that the firm says it means. */
  readonly #aliases = new Map<string, ClientKey>();
  /** Clients that the firm decided to be another one. */
  readonly #same = new Map<ClientKey, ClientKey>();
  readonly #different = new Set<string>();
  readonly #known = new Set<ClientKey>();

  constructor(
    engagements: readonly Row<"engagements">[],
    register: readonly Row<"clients">[],
    aliases: ReadonlyMap<string, string> = new Map(),
  ) {
    const rows = [...engagements, ...register].map(namedIn);
    for (const { id, code } of rows) if (id !== null && code !== null) into(this.#owners, code, id);
    for (const row of rows) for (const key of this.#strongKeys(row)) into(this.#strong, row.name, key);
    for (const row of register) {
      for (const former of splitNames(row.formerNames)) into(this.#later, foldClient(former), namedIn(row));
    }
    for (const row of rows) for (const key of this.#keys(row)) this.#known.add(key);
    for (const former of this.#later.keys())
      for (const key of this.#keys(nameOnly(former))) this.#known.add(key);
    for (const [alias, meant] of aliases) {
      const key = this.meant(meant);
      if (key !== null) this.#aliases.set(foldClient(alias), key);
    }
    for (const row of register) this.#decideSame(row);
    for (const row of register) this.#decideDifferent(row);
  }

  /** The key of a client in an export that brings clients along; null, with a finding, where it is not one. */
  identify(row: ClientCells, at: Place, findings: Findings): ClientKey | null {
    return this.#single(namedIn(row), row.client, at, findings);
  }

  /** The key of a client that must be known already, named or numbered; null, with a finding, where it is not. */
  find(name: string, at: Place, findings: Findings): ClientKey | null {
    const exact = this.#exact(name);
    if (exact !== null) return exact;
    const key = this.#single(nameOnly(foldClient(name)), name, at, findings);
    if (key !== null && !this.#known.has(key)) {
      findings.add("client-unknown", at, { found: name });
      return null;
    }
    return key;
  }

  /** The one known client that a number, code or name means; null where it is none or several. */
  meant(text: string): ClientKey | null {
    const exact = this.#exact(text);
    if (exact !== null) return exact;
    const [key, ...others] = this.#keys(nameOnly(foldClient(text)));
    return key !== undefined && others.length === 0 && this.#known.has(key) ? key : null;
  }

  /** The clients that a cell names: one whose name has a comma in it, or several. */
  namedBy(cell: string | null): string[] {
    return cell !== null && this.meant(cell) !== null ? [cell] : splitNames(cell);
  }

  /** Whether the firm decided that two clients are not one. */
  areDifferent(a: ClientKey, b: ClientKey): boolean {
    return this.#different.has(pairOf(a, b));
  }

  /** Whether a row of the register is certainly about a client. */
  isOne(row: ClientCells, client: ClientKey): boolean {
    const keys = this.#keys(namedIn(row));
    return keys.length === 1 && keys[0] === client;
  }

  #exact(text: string): ClientKey | null {
    const found = [numbered(plain(text)), coded(plain(text).toUpperCase())].find((key) =>
      this.#known.has(key),
    );
    return found === undefined ? null : this.#root(found);
  }

  #single(named: Named, name: string, at: Place, findings: Findings): ClientKey | null {
    const [key, ...others] = this.#keys(named);
    if (key !== undefined && others.length === 0) return key;
    const candidates = [key, ...others].map((one) => (one ?? "").replace(/^(id|code|name):/, ""));
    findings.add("client-ambiguous", at, {
      found: name,
      candidates: candidates.sort(compareText).join("、"),
    });
    return null;
  }

  /** The clients that a row means: by its number, its code, the firm's alias, else by its name. */
  #keys(named: Named): ClientKey[] {
    const strong = this.#strongKeys(named);
    if (strong.length > 0) return this.#roots(strong);
    const alias = this.#aliases.get(named.name);
    return alias === undefined ? this.#roots(this.#byName(named.name, new Set())) : [this.#root(alias)];
  }

  /** A code that stands beside one number in another row means that number's client. */
  #strongKeys({ id, code }: Named): ClientKey[] {
    if (id !== null) return [numbered(id)];
    if (code === null) return [];
    const owners = this.#owners.get(code);
    return owners === undefined ? [coded(code)] : [...owners].map(numbered);
  }

  /** The clients of its numbers and codes, else those who have it as a former name, else the name itself. */
  #byName(name: string, passed: ReadonlySet<string>): Set<ClientKey> {
    const here = new Set([...passed, name]);
    const keys = new Set(this.#strong.get(name));
    for (const later of this.#later.get(name) ?? []) {
      const strong = this.#strongKeys(later);
      if (strong.length > 0) for (const key of strong) keys.add(key);
      else if (here.has(later.name)) keys.add(named([...here].sort(compareText)[0] ?? name));
      else for (const key of this.#byName(later.name, here)) keys.add(key);
    }
    return keys.size === 0 ? new Set([named(name)]) : keys;
  }

  #decideSame(row: Row<"clients">): void {
    for (const text of this.namedBy(row.sameAs)) {
      const other = this.meant(text);
      const [own, ...others] = this.#keys(namedIn(row));
      if (other === null || own === undefined) continue;
      if (others.length > 0) this.#aliases.set(foldClient(row.client), other);
      else this.#unite(own, other);
    }
  }

  #decideDifferent(row: Row<"clients">): void {
    const [own] = this.#keys(namedIn(row));
    for (const text of this.namedBy(row.differentFrom)) {
      const other = this.meant(text);
      if (own !== undefined && other !== null && own !== other) this.#different.add(pairOf(own, other));
    }
  }

  /** A number stands for a client before a code does, and a code before a name. */
  #unite(a: ClientKey, b: ClientKey): void {
    const [first, second] = [this.#root(a), this.#root(b)].sort(
      (x, y) => rankOf(x) - rankOf(y) || compareNatural(x, y),
    );
    if (first !== undefined && second !== undefined && first !== second) this.#same.set(second, first);
  }

  #roots(keys: Iterable<ClientKey>): ClientKey[] {
    return [...new Set([...keys].map((key) => this.#root(key)))];
  }

  #root(key: ClientKey): ClientKey {
    const other = this.#same.get(key);
    return other === undefined ? key : this.#root(other);
  }
}

/**
 * What of the firm's decisions cannot be carried out: whoever is named must be known, two decisions must not
 * contradict each other, and who decided when is written down.
 */
export function checkDecisions(
  book: ClientBook,
  register: readonly Row<"clients">[],
  aliases: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  for (const [alias, meant] of aliases) {
    if (book.meant(meant) === null) findings.add("alias-unknown", inFile("crm-kpi.yaml"), { alias, meant });
  }
  for (const row of register) {
    checkSignature(row, findings);
    for (const text of book.namedBy(row.sameAs)) book.find(text, inCell(row.at, "sameAs"), findings);
    for (const text of book.namedBy(row.differentFrom)) checkDifferent(book, row, text, findings);
  }
}

function checkDifferent(book: ClientBook, row: Row<"clients">, text: string, findings: Findings): void {
  const place = inCell(row.at, "differentFrom");
  const other = book.find(text, place, findings);
  if (other === null || !book.isOne(row, other)) return;
  findings.add("client-decision-conflict", place, { one: row.client, other: text });
}

function checkSignature(
  { sameAs, differentFrom, decidedBy, decidedOn, at }: Row<"clients">,
  findings: Findings,
): void {
  if (sameAs === null && differentFrom === null) return;
  if (decidedBy === null) findings.add("cell-missing", inCell(at, "decidedBy"), {});
  if (decidedOn === null) findings.add("cell-missing", inCell(at, "decidedOn"), {});
}

function namedIn({ client, clientId, unifiedCode }: ClientCells): Named {
  return { name: foldClient(client), id: clientId, code: unifiedCode };
}

function nameOnly(name: string): Named {
  return { name, id: null, code: null };
}

function into<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function pairOf(a: ClientKey, b: ClientKey): string {
  return JSON.stringify([a, b].sort(compareText));
}

function rankOf(key: ClientKey): number {
  return ["id:", "code:", "name:"].findIndex((kind) => key.startsWith(kind));
}

function named(name: string): ClientKey {
  return `name:${name}`;
}

function coded(code: string): ClientKey {
  return `code:${code}`;
}

function numbered(id: string): ClientKey {
  return `id:${id}`;
}
