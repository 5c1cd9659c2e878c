import type { Person, PersonId } from "../facts/contract.ts";
import type { Assessment } from "../scoring/contract.ts";

/** Somebody of the roster, assessed or not; null where nobody has the id. */
export function personNamed({ people, notAssessed }: Assessment, id: PersonId): Person | null {
  return [...people, ...notAssessed].find(({ person }) => person.id === id)?.person ?? null;
}
