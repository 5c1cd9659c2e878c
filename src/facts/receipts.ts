import { type Findings, inCell, sayOrigin } from "../findings/finding.ts";
import type { Row } from "../sources/index.ts";
import type { Facts, PersonId, Receipt } from "./contract.ts";
import { indexed } from "./indexed.ts";
import type { Resolver } from "./resolver.ts";

/**
 * Resolves who received the own results when, and who interviewed (考核规定 §三.5). A person has one receipt: rows
 * that agree are one, rows that disagree are asked about.
 */
export function readReceipts(
  rows: readonly Row<"receipts">[],
  { roster, findings }: Pick<Resolver, "roster" | "findings">,
): Facts["receipts"] {
  const found = new Map<PersonId, Receipt>();
  for (const row of rows) {
    const { received, interviewed, at } = row;
    const person = roster.find(row.person, inCell(at, "person"), findings);
    const interviewer = row.interviewer && roster.find(row.interviewer, inCell(at, "interviewer"), findings);
    if (interviewed !== null && interviewed < received) {
      const args = { earlier: received, later: interviewed };
      findings.add("dates-reversed", inCell(at, "interviewed"), args);
    }
    if (person === null) continue;
    const receipt = { person, received, interviewed, interviewer, at };
    const earlier = found.get(person);
    const one = earlier === undefined ? receipt : together(earlier, receipt);
    if (one !== null) found.set(person, one);
    else if (earlier !== undefined) refuse(earlier, receipt, roster.byId.get(person)?.name ?? "", findings);
  }
  return indexed([...found.values()], ({ person }) => [person]);
}

/** Two rows of one person as one, where neither says what the other denies. */
function together(a: Receipt, b: Receipt): Receipt | null {
  const agree = <T>(left: T | null, right: T | null) => left === null || right === null || left === right;
  const same = a.received === b.received && agree(a.interviewed, b.interviewed);
  if (!same || !agree(a.interviewer, b.interviewer)) return null;
  return { ...a, interviewed: a.interviewed ?? b.interviewed, interviewer: a.interviewer ?? b.interviewer };
}

function refuse(first: Receipt, second: Receipt, name: string, findings: Findings): void {
  const column =
    first.received !== second.received
      ? "received"
      : first.interviewed !== second.interviewed
        ? "interviewed"
        : "interviewer";
  const args = { person: `${name}（${second.person}）`, first: sayOrigin(first.at) };
  findings.add("receipt-twice", inCell(second.at, column), args);
}
