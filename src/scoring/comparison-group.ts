import { POSITION_LABELS } from "../domain/position.ts";
import { joinTexts, same } from "../domain/text.ts";
import type { Person } from "../facts/contract.ts";
import type { Profile, Scheme } from "../scheme/contract.ts";
import type { ComparisonGroup } from "./contract.ts";

/** The people whom somebody is ranked with: those of one profile, unless the firm's policy says otherwise. */
export function comparisonGroup(person: Person, profile: Profile, { policies }: Scheme): ComparisonGroup {
  const policy = policies["comparison-group"];
  if (policy === "position") return { id: person.position, label: POSITION_LABELS[person.position] };
  if (policy === "department-and-profile") {
    return {
      id: `${person.department} · ${profile.id}`,
      label: joinTexts([same(person.department), profile.label], same(" · ")),
    };
  }
  return { id: profile.id, label: profile.label };
}

/** Groups one after another: by profile in the scheme's order, then by the members' own. */
export function groupsInOrder(
  people: readonly { readonly profile: Profile; readonly group: ComparisonGroup }[],
  { profiles }: Scheme,
): ComparisonGroup[] {
  const order = [...profiles.keys()];
  const place = ({ id }: Profile) => order.indexOf(id);
  const byId = new Map<string, ComparisonGroup>();
  for (const { group } of [...people].sort((a, b) => place(a.profile) - place(b.profile))) {
    if (!byId.has(group.id)) byId.set(group.id, group);
  }
  return [...byId.values()];
}
