import { type Exact, toNumber } from "../../domain/exact.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { meanOfGroup, minimumSize, tooSmall } from "./groups.ts";
import { items } from "./marks.ts";

/** How many points each column of the distribution of totals stands for. */
const STEP = 5;

/** How many people have a total in each range of points, from the lowest to the highest that somebody has. */
export function binItems({ assessment }: Publication): Item[] {
  const totals = assessment.people.flatMap(({ total }) => (total === null ? [] : [total]));
  const places = totals.map((total) => toNumber(total.div(STEP).floor(), 0));
  if (places.length === 0) return [];
  const lowest = places.reduce((low, place) => Math.min(low, place));
  const highest = places.reduce((high, place) => Math.max(high, place));
  return items(
    "bins",
    Array.from({ length: highest - lowest + 1 }, (_, at) => {
      const from = (lowest + at) * STEP;
      return {
        label: `${from}–${from + STEP}`,
        people: { number: places.filter((place) => place === lowest + at).length },
      };
    }),
  );
}

/** Each comparison group at a glance: how many, how high, how many of each grade. */
export function profileItems(publication: Publication): Item[] {
  const { assessment, lang } = publication;
  const minimum = minimumSize(publication);
  return items(
    "profiles",
    assessment.groups.map(({ id, label, size, ranked }) => {
      const members = assessment.people.filter(({ group }) => group.id === id);
      const totals = members.flatMap(({ total }) => (total === null ? [] : [total])).sort(compare);
      const mean = meanOfGroup(totals, minimum);
      return {
        label: label[lang],
        people: { number: size },
        ranked: { number: ranked },
        lowest: figure(totals[0] ?? null),
        mean: mean === null && totals.length > 0 ? tooSmall(minimum)[lang] : figure(mean),
        highest: figure(totals.at(-1) ?? null),
        "graded#grades": assessment.scheme.grades.map((grade) => ({
          number: members.filter((one) => one.grade === grade).length,
        })),
      };
    }),
  );
}

function compare(a: Exact, b: Exact): number {
  return a.compare(b);
}
