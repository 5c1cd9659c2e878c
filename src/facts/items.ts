import { inCell } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { Facts, RecordedItem } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/** Resolves bonus and deduction items: whose they are. What a kind allows is the scheme's matter. */
export function readItems(rows: readonly Row<"items">[], { roster, findings }: Resolver): Facts["items"] {
  const items = rows.flatMap((row): RecordedItem[] => {
    const person = roster.find(row.person, inCell(row.at, "person"), findings);
    return person === null ? [] : [{ ...row, person }];
  });
  return indexed(items, ({ person }) => [person]);
}
