import { compareText } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import type { Findings } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { ClientKey } from "./contract.ts";
import { foldName } from "./roster.ts";

type Named = { readonly name: string; readonly id: string | null };

/**
 * Who is which client: by client number, else by the normalised name. A name that engagements or the register
 * give together with one number means the client of that number everywhere.
 */
export class ClientBook {
  readonly #idsByName = new Map<string, Set<string>>();
  readonly #known = new Set<ClientKey>();

  constructor(engagements: readonly Row<"engagements">[], register: readonly Row<"clients">[]) {
    const rows: Named[] = [];
    for (const { client, clientId } of engagements) rows.push({ name: client, id: clientId });
    for (const { client, clientId, formerNames } of register) {
      for (const name of [client, ...splitNames(formerNames)]) rows.push({ name, id: clientId });
    }
    for (const { name, id } of rows) {
      if (id === null) continue;
      const ids = this.#idsByName.get(foldName(name)) ?? new Set();
      this.#idsByName.set(foldName(name), ids.add(id));
    }
    for (const { name, id } of rows) {
      for (const key of this.#keys(name, id)) this.#known.add(key);
    }
  }

  /** The key of a client in an export that brings clients along; null, with a finding, where it is not one. */
  identify(name: string, id: string | null, at: Place, findings: Findings): ClientKey | null {
    const [key, ...others] = this.#keys(name, id);
    if (key !== undefined && others.length === 0) return key;
    findings.add("client-ambiguous", at, { found: name, candidates: this.#numbers(name) });
    return null;
  }

  /** The key of a client that must be known already, named or numbered; null, with a finding, where it is not. */
  find(named: string, at: Place, findings: Findings): ClientKey | null {
    if (this.#known.has(numbered(named.trim()))) return numbered(named.trim());
    const key = this.identify(named, null, at, findings);
    if (key !== null && !this.#known.has(key)) {
      findings.add("client-unknown", at, { found: named });
      return null;
    }
    return key;
  }

  #keys(name: string, id: string | null): ClientKey[] {
    if (id !== null) return [numbered(id)];
    const ids = this.#idsByName.get(foldName(name));
    return ids === undefined ? [`name:${foldName(name)}`] : [...ids].map(numbered);
  }

  #numbers(name: string): string {
    return [...(this.#idsByName.get(foldName(name)) ?? [])].sort(compareText).join("、");
  }
}

function numbered(id: string): ClientKey {
  return `id:${id}`;
}

function splitNames(names: string | null): string[] {
  return (names ?? "").split(/[、,，;；]/).filter((name) => name.trim() !== "");
}
