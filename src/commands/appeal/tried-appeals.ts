import { compareOrigins, type Origin } from "../../domain/origin.ts";
import type { Correction } from "../../facts/appeals/contract.ts";
import type { PreviewedAppeal } from "../../output/appeal-preview/contract.ts";
import type { Assessment } from "../../scoring/contract.ts";
import type { RowChange } from "../../scoring/row-changes/contract.ts";
import { made } from "../../scoring/row-changes/corrections.ts";
import { secretSources } from "../../scoring/row-changes/index.ts";
import type { Row } from "../../sources/index.ts";
import type { Loaded } from "../load/load.ts";

/** Each tried row of the appeals, with the correction or the points that it would come to. */
export function triedAppeals({ intake, tried, scheme }: Loaded, after: Assessment): PreviewedAppeal[] {
  const secret = secretSources(scheme, scheme);
  const changeBy = (correction: Correction): RowChange => {
    const { source } = correction;
    const rows = intake.rows.get(source) ?? [];
    return made(correction, scheme.sourceBook.of(source), rows, secret.has(source));
  };
  return (intake.tables.appeals ?? [])
    .filter((row) => tried?.isTried(row) ?? false)
    .flatMap((row) => triedAppeal(row, after, changeBy) ?? []);
}

function triedAppeal(
  { at, number, disputed }: Row<"appeals">,
  after: Assessment,
  changeBy: (correction: Correction) => RowChange,
): PreviewedAppeal | null {
  const isHere = (other: Origin) => compareOrigins(other, at) === 0;
  const applied = after.appeals.corrections.find(({ correction }) => isHere(correction.appeal.at));
  const adjusted = after.people
    .flatMap(({ adjustments }) => adjustments)
    .find(({ adjustment }) => isHere(adjustment.at));
  const person = applied?.correction.appeal.person ?? adjusted?.adjustment.person;
  if (person === undefined) return null;
  return {
    at,
    number,
    person: sayPerson(person, after),
    indicator: (applied ?? adjusted)?.info?.label ?? null,
    disputed,
    change: applied === undefined ? null : changeBy(applied.correction),
    points: adjusted?.adjustment.change ?? null,
  };
}

function sayPerson(id: string, { people, notAssessed }: Assessment): string {
  const found = [...people, ...notAssessed].find(({ person }) => person.id === id);
  return found === undefined ? id : `${found.person.name}（${id}）`;
}
