import type { CivilDate } from "../domain/civil-date.ts";
import type { Text } from "../domain/text.ts";
import type { Person } from "../facts/contract.ts";
import type { Place } from "../findings/contract.ts";
import { type Findings, inCell, NOWHERE } from "../findings/finding.ts";
import { domainOf, isAddress } from "../scheme/mail.ts";

/** The column of the roster that addresses stand in. */
const COLUMN = "邮箱";

/** How people are named in findings. */
export function sayPerson({ name, id }: Pick<Person, "name" | "id">): string {
  return `${name}（${id}）`;
}

/** Whether an address of the configuration or the roster may be written to; a finding where not. */
export function isAllowed(
  who: string,
  address: string,
  domains: readonly string[],
  at: Place,
  findings: Findings,
): boolean {
  if (!isAddress(address)) {
    findings.add("mail-address-unfit", at, { person: who, address });
    return false;
  }
  if (domains.includes(domainOf(address))) return true;
  findings.add("mail-address-foreign", at, { person: who, address, domains: domains.join("、") });
  return false;
}

/** The address of somebody of the roster; null, with a finding, where nothing may be sent to it. */
export function addressOf(
  person: Person | undefined,
  named: Pick<Person, "id" | "name">,
  gets: Text,
  domains: readonly string[],
  findings: Findings,
): string | null {
  const at = person === undefined ? NOWHERE : inCell(person.at, COLUMN);
  const who = sayPerson(named);
  const address = person?.email ?? null;
  if (address === null) {
    findings.add("mail-address-missing", at, { person: who, gets, listed: person !== undefined });
    return null;
  }
  return isAllowed(who, address, domains, at, findings) ? address : null;
}

/**
 * Nobody's card goes where somebody else reads: every address has one owner among those who are still there.
 * @param today whoever leaves later, or on this day, is still there
 */
export function refuseShared(
  recipients: ReadonlySet<string>,
  roster: readonly Person[],
  today: CivilDate,
  findings: Findings,
): void {
  const owners = new Map<string, Person[]>();
  for (const person of roster) {
    const isGone = person.left !== null && person.left < today;
    if (person.email === null || (isGone && !recipients.has(person.id))) continue;
    const key = person.email.toLowerCase();
    owners.set(key, [...(owners.get(key) ?? []), person]);
  }
  for (const sharing of owners.values()) {
    const [first] = sharing;
    if (first === undefined || sharing.length < 2 || !sharing.some(({ id }) => recipients.has(id))) continue;
    findings.add("mail-address-shared", inCell(first.at, COLUMN), {
      address: first.email ?? "",
      people: sharing.map(sayPerson).join("、"),
    });
  }
}
