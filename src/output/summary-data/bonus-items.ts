import { sayItemKind } from "../../scheme/items.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import type { Item } from "../template/contract.ts";
import { type Fields, items } from "./marks.ts";
import { SUMMARY_WORDS } from "./words.ts";

/** Every bonus and deduction of the quarter; that there is none is said too. */
export function bonusItems({ assessment, lang }: Publication): Item[] {
  const all = assessment.people.flatMap(({ person, items: own }) =>
    own.map(
      ({ item, kind: { label, points: range }, points, amount }): Fields<"items"> => ({
        id: person.id,
        name: person.name,
        kind: label[lang],
        date: { date: item.date },
        points: range === null ? null : figure(points),
        amount: amount === null ? null : figure(amount),
        reason: item.reason,
        "decided-by": item.decidedBy,
        file: item.at.file,
        sheet: item.at.sheet,
        row: { number: item.at.row },
      }),
    ),
  );
  return items("items", all.length === 0 ? [{ ...NOTHING, reason: SUMMARY_WORDS.noItems[lang] }] : all);
}

const NOTHING: Fields<"items"> = {
  id: null,
  name: null,
  kind: null,
  date: null,
  points: null,
  amount: null,
  reason: null,
  "decided-by": null,
  file: null,
  sheet: null,
  row: null,
};

/** Kinds of bonus and deduction items, and what each may give or take; that the scheme has none is said. */
export function itemKinds({ assessment, lang }: Publication): Item[] {
  const { kinds } = assessment.scheme.items;
  if (kinds.length === 0) return items("item-kinds", [{ label: "—", allowed: SUMMARY_WORDS.noKinds[lang] }]);
  return items(
    "item-kinds",
    kinds.map((kind) => ({ label: kind.label[lang], allowed: sayItemKind(kind)[lang] })),
  );
}
