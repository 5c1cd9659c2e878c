import { compareText } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import type { Findings } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import { plain } from "../sources/kinds/contract.ts";
import type { ClientKey } from "./contract.ts";
import { foldName } from "./roster.ts";

type Named = { readonly name: string; readonly id: string | null };

/**
 * Who is which client: by client number, else by the normalised name. A name that engagements or the register
 * give together with one number means the client of that number everywhere; a former name means the client
 * that had it.
 */
export class ClientBook {
  /** By normalised name: the client numbers that stand beside it. */
  readonly #numbers = new Map<string, Set<ClientKey>>();
  /** By normalised former name: the entries of the register that give it. */
  readonly #later = new Map<string, Set<Named>>();
  readonly #known = new Set<ClientKey>();

  constructor(engagements: readonly Row<"engagements">[], register: readonly Row<"clients">[]) {
    const rows: Named[] = [...engagements, ...register].map(({ client, clientId }) => ({
      name: foldName(client),
      id: clientId,
    }));
    for (const { name, id } of rows) {
      if (id !== null) this.#numbers.set(name, (this.#numbers.get(name) ?? new Set()).add(numbered(id)));
    }
    for (const { client, clientId, formerNames } of register) {
      const entry = { name: foldName(client), id: clientId };
      for (const former of splitNames(formerNames).map(foldName)) {
        this.#later.set(former, (this.#later.get(former) ?? new Set()).add(entry));
      }
    }
    for (const { name, id } of rows) for (const key of this.#keys(name, id)) this.#known.add(key);
    for (const former of this.#later.keys()) for (const key of this.#keys(former, null)) this.#known.add(key);
  }

  /** The key of a client in an export that brings clients along; null, with a finding, where it is not one. */
  identify(name: string, id: string | null, at: Place, findings: Findings): ClientKey | null {
    const [key, ...others] = this.#keys(name, id);
    if (key !== undefined && others.length === 0) return key;
    findings.add("client-ambiguous", at, { found: name, candidates: this.#candidates(name) });
    return null;
  }

  /** The key of a client that must be known already, named or numbered; null, with a finding, where it is not. */
  find(name: string, at: Place, findings: Findings): ClientKey | null {
    const number = numbered(plain(name));
    if (this.#known.has(number)) return number;
    const key = this.identify(name, null, at, findings);
    if (key !== null && !this.#known.has(key)) {
      findings.add("client-unknown", at, { found: name });
      return null;
    }
    return key;
  }

  /** The clients that a name means: those of its numbers, else those who have it as a former name, else itself. */
  #keys(name: string, id: string | null): ClientKey[] {
    return id === null ? [...this.#byName(foldName(name), new Set())] : [numbered(id)];
  }

  #byName(name: string, passed: ReadonlySet<string>): Set<ClientKey> {
    const here = new Set([...passed, name]);
    const keys = new Set(this.#numbers.get(name));
    for (const later of this.#later.get(name) ?? []) {
      if (later.id !== null) keys.add(numbered(later.id));
      else if (here.has(later.name)) keys.add(named([...here].sort(compareText)[0] ?? name));
      else for (const key of this.#byName(later.name, here)) keys.add(key);
    }
    return keys.size === 0 ? new Set([named(name)]) : keys;
  }

  #candidates(name: string): string {
    const keys = this.#keys(name, null);
    return keys
      .map((key) => key.replace(/^(id|name):/, ""))
      .sort(compareText)
      .join("、");
  }
}

function named(name: string): ClientKey {
  return `name:${name}`;
}

function numbered(id: string): ClientKey {
  return `id:${id}`;
}

function splitNames(names: string | null): string[] {
  return (names ?? "").split(/[、,，;；]/).filter((name) => name.trim() !== "");
}
