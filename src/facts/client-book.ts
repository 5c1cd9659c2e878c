import { compareText } from "../domain/order.ts";
import type { Place } from "../findings/contract.ts";
import type { Findings } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { ClientKey } from "./contract.ts";
import { foldName } from "./roster.ts";

/**
 * Who is which client: by client number, else by the normalised name. A name that engagements or the register
 * give together with one number means the client of that number everywhere; a former name means the client
 * that had it.
 */
export class ClientBook {
  /** By normalised name: the clients that have it, or had it. */
  readonly #byName = new Map<string, Set<ClientKey>>();
  readonly #known = new Set<ClientKey>();

  constructor(engagements: readonly Row<"engagements">[], register: readonly Row<"clients">[]) {
    for (const { client, clientId } of [...engagements, ...register]) {
      if (clientId !== null) this.#name(client, numbered(clientId));
    }
    for (const { client, clientId, formerNames } of register) {
      const keys = this.#keys(client, clientId);
      for (const name of splitNames(formerNames)) for (const key of keys) this.#name(name, key);
    }
    for (const { client, clientId } of [...engagements, ...register]) {
      for (const key of this.#keys(client, clientId)) this.#known.add(key);
    }
  }

  /** The key of a client in an export that brings clients along; null, with a finding, where it is not one. */
  identify(name: string, id: string | null, at: Place, findings: Findings): ClientKey | null {
    const [key, ...others] = this.#keys(name, id);
    if (key !== undefined && others.length === 0) return key;
    findings.add("client-ambiguous", at, { found: name, candidates: this.#candidates(name) });
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

  #name(name: string, key: ClientKey): void {
    const keys = this.#byName.get(foldName(name)) ?? new Set();
    this.#byName.set(foldName(name), keys.add(key));
  }

  #keys(name: string, id: string | null): ClientKey[] {
    if (id !== null) return [numbered(id)];
    const keys = this.#byName.get(foldName(name));
    return keys === undefined ? [`name:${foldName(name)}`] : [...keys];
  }

  #candidates(name: string): string {
    const keys = [...(this.#byName.get(foldName(name)) ?? [])];
    return keys
      .map((key) => key.replace(/^(id|name):/, ""))
      .sort(compareText)
      .join("、");
  }
}

function numbered(id: string): ClientKey {
  return `id:${id}`;
}

function splitNames(names: string | null): string[] {
  return (names ?? "").split(/[、,，;；]/).filter((name) => name.trim() !== "");
}
