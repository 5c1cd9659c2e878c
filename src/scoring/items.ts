import { type Exact, isNegative, isPositive, sum, ZERO } from "../domain/exact.ts";
import { fenAsYuan } from "../domain/fen.ts";
import { inQuarter, type Quarter } from "../domain/quarter.ts";
import type { Text } from "../domain/text.ts";
import type { Facts, Person, RecordedItem } from "../facts/contract.ts";
import { type Findings, inCell } from "../findings/finding.ts";
import { type ItemKind, type ItemRules, type Range, sayRange } from "../scheme/items.ts";
import { foldWord } from "../sources/kinds/words.ts";
import type { CountedItem } from "./contract.ts";

/** A person's items of the quarter, and what they add to the total after the caps. */
export type PersonItems = { readonly items: readonly CountedItem[]; readonly points: Exact };

/**
 * The items of a person that were decided for the quarter: each of a kind that the scheme has and within its
 * range, which else is a finding. All bonus together and all deductions together have a cap; fines
 * (服务规则 第五十条) are listed, never imposed.
 */
export function itemsOf(
  person: Person,
  { items }: Facts,
  rules: ItemRules,
  quarter: Quarter,
  findings: Findings,
): PersonItems {
  const counted = items
    .of(person.id)
    .filter(({ date }) => inQuarter(quarter, date))
    .flatMap((item) => counts(item, rules, findings) ?? []);
  const points = counted.map((one) => one.points);
  const bonus = sum(points.filter(isPositive));
  const deduction = sum(points.filter(isNegative));
  const most = rules.mostDeduction.neg();
  const total = (bonus.gt(rules.mostBonus) ? rules.mostBonus : bonus).add(
    deduction.lt(most) ? most : deduction,
  );
  return { items: counted, points: total };
}

/** Says that a person's items change nothing, since there is no total. */
export function warnOfIdleItems(person: Person, { items }: PersonItems, findings: Findings): void {
  for (const { item, points } of items) {
    if (points.n === 0n) continue;
    findings.add("item-without-total", inCell(item.at, "points"), {
      person: `${person.name}（${person.id}）`,
    });
  }
}

function counts(item: RecordedItem, { kinds }: ItemRules, findings: Findings): CountedItem | null {
  const word = foldWord(item.kind);
  const kind = kinds.find(({ id, label }) => [id, label.zh, label.en].some((one) => foldWord(one) === word));
  if (kind === undefined) {
    const known = kinds.map(({ label }) => label.zh).join("、");
    findings.add("item-kind-unknown", inCell(item.at, "kind"), { found: item.kind, known });
    return null;
  }
  const yuan = item.amount === null ? null : fenAsYuan(item.amount);
  const points = within(item, kind, "points", item.points, findings);
  const amount = within(item, kind, "amount", yuan, findings);
  return { item, kind, points: points ?? ZERO, amount };
}

const COLUMNS: Readonly<Record<"points" | "amount", Text>> = {
  points: { zh: "分值", en: "points" },
  amount: { zh: "金额", en: "amount" },
};

/** The number of a row where the kind's range allows it; a fixed number need not be written. */
function within(
  { at }: RecordedItem,
  kind: ItemKind,
  column: "points" | "amount",
  value: Exact | null,
  findings: Findings,
): Exact | null {
  const range: Range | null = kind[column];
  const place = inCell(at, column);
  const words = { kind: kind.label, column: COLUMNS[column] };
  if (range === null) {
    if (value !== null) findings.add("item-value-unexpected", place, words);
    return null;
  }
  const found = value ?? (range.from.equals(range.to) ? range.from : null);
  if (found === null || found.lt(range.from) || found.gt(range.to)) {
    findings.add("item-out-of-range", place, { ...words, range: sayRange(range) });
  }
  return found;
}
