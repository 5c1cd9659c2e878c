import type { CivilDate } from "../domain/civil-date.ts";
import { compareNatural, compareText } from "../domain/order.ts";
import { compareOrigins, type Origin } from "../domain/origin.ts";
import { Findings, NOWHERE } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { ClientBook } from "./client-book.ts";
import type { ClientKey, KnownClient } from "./contract.ts";
import { foldClient, splitNames } from "./names.ts";

/** What one row says of a client. */
type Mention = {
  readonly name: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly formerNames: readonly string[];
  readonly first: CivilDate | null;
  readonly engaged: boolean;
  readonly at: Origin;
};

/** Every client of formal engagements and of the register, each once, in order of key. */
export function listClients(
  engagements: readonly Row<"engagements">[],
  register: readonly Row<"clients">[],
  book: ClientBook,
): KnownClient[] {
  const mentions = new Map<ClientKey, Mention[]>();
  // What cannot be told has its finding where the rows themselves are resolved.
  const add = (row: Row<"engagements"> | Row<"clients">, mention: Mention) => {
    const key = book.identify(row, NOWHERE, new Findings());
    if (key === null) return;
    const known = mentions.get(key);
    if (known === undefined) mentions.set(key, [mention]);
    else known.push(mention);
  };
  for (const row of engagements) if (isFormal(row)) add(row, engagedIn(row));
  for (const row of register) add(row, registeredIn(row));
  return [...mentions].map(([key, all]) => clientOf(key, all)).sort((a, b) => compareNatural(a.key, b.key));
}

function isFormal({ status, signed }: Row<"engagements">): boolean {
  return signed !== null && status !== "void" && status !== "draft";
}

function engagedIn({ client, clientId, unifiedCode, signed, at }: Row<"engagements">): Mention {
  const rest = { number: clientId, code: unifiedCode, formerNames: [] };
  return { name: client, ...rest, first: signed, engaged: true, at };
}

function registeredIn(row: Row<"clients">): Mention {
  const { client, clientId, unifiedCode, firstEngaged, formerNames, at } = row;
  const rest = { number: clientId, code: unifiedCode, formerNames: splitNames(formerNames) };
  return { name: client, ...rest, first: firstEngaged, engaged: false, at };
}

function clientOf(key: ClientKey, mentions: readonly Mention[]): KnownClient {
  const inOrder = [...mentions].sort(
    (a, b) =>
      Number(b.engaged) - Number(a.engaged) ||
      compareText(b.first ?? "", a.first ?? "") ||
      compareOrigins(a.at, b.at),
  );
  const [newest] = inOrder;
  if (newest === undefined) throw new RangeError(`no row names ${key}`);
  const dates = inOrder.flatMap(({ first }) => (first === null ? [] : [first])).sort(compareText);
  return {
    key,
    names: distinct(inOrder.map(({ name }) => name)),
    numbers: distinct(inOrder.flatMap(({ number }) => number ?? [])),
    codes: distinct(inOrder.flatMap(({ code }) => code ?? [])),
    formerNames: distinct(inOrder.flatMap(({ formerNames }) => formerNames)),
    firstEngaged: dates[0] ?? null,
    engaged: newest.engaged,
    registered: mentions.filter(({ engaged }) => !engaged).map(({ at }) => at),
    at: newest.at,
  };
}

/** Each spelling once, the first of those that differ only in width, blanks or brackets. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(foldClient(name))) seen.set(foldClient(name), name);
  return [...seen.values()];
}
