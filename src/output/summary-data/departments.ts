import type { PersonResult } from "../../scoring/contract.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item, Value } from "../template/contract.ts";
import { achievedBy, departmentNames, meanOfGroup, minimumSize, shareFigure, tooSmall } from "./groups.ts";
import { items } from "./marks.ts";

/** Each department's means over its people who have a total or points, where they are enough. */
export function departmentItems(publication: Publication): Item[] {
  const { assessment, lang } = publication;
  const { people, firm } = assessment;
  const minimum = minimumSize(publication);
  const small = tooSmall(minimum)[lang];
  return items(
    "departments",
    departmentNames(publication).map((name) => {
      const members = people.filter(({ person }) => person.department === name);
      const mean = meanOfGroup(
        members.map(({ total }) => total),
        minimum,
      );
      return {
        name,
        people: { number: members.length },
        mean: mean === null ? small : figure(mean),
        "achieved#indicators": firm.map(({ info }): Value => achievedIn(members, info.id, minimum, small)),
      };
    }),
  );
}

function achievedIn(
  members: readonly PersonResult[],
  indicator: string,
  minimum: number,
  small: string,
): Value {
  const values = members.map((one) => achievedBy(one, indicator));
  const mean = meanOfGroup(values, minimum);
  if (mean !== null) return shareFigure(mean);
  return values.some((value) => value !== null) ? small : shareFigure(null);
}
