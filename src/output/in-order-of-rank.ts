import type { Assessment, PersonResult } from "../scoring/contract.ts";

/** People by comparison group, then by rank, then by id; the unranked last. */
export function inOrderOfRank({ groups, people }: Assessment): PersonResult[] {
  return groups.flatMap(({ id }) =>
    people.filter(({ group }) => group.id === id).sort((a, b) => place(a) - place(b)),
  );
}

function place({ rank }: PersonResult): number {
  return rank ?? Number.MAX_SAFE_INTEGER;
}
