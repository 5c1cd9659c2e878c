import { z } from "zod";
import { type Exact, isNegative, shown } from "../domain/exact.ts";
import { joinTexts, packText, type Text } from "../domain/text.ts";
import { exactNumber } from "../rules/numbers.ts";
import { words } from "./words.ts";

const REVERSED = packText("from（起）不能大于 to（止）", "from must not be above to");
const EMPTY = packText(
  "请写明 points（分值）或 amount（金额，元），或两者都写",
  "say points, or amount in yuan, or both",
);

/** A fixed number, or all from one to another. */
const range = z.union(
  [
    exactNumber.transform((value) => ({ from: value, to: value })),
    z.strictObject({ from: exactNumber, to: exactNumber }).refine(({ from, to }) => from.lte(to), REVERSED),
  ],
  packText("应为数字，或 { from: 起, to: 止 }", "expected a number, or { from: lowest, to: highest }"),
);

const notNegative = exactNumber.refine(
  (value) => !isNegative(value),
  packText("不能小于 0", "must not be below 0"),
);

/** Bonus and deduction items as YAML writes them: how much they may add and take together, and the kinds. */
export const itemsSchema = z.strictObject({
  "most-bonus": notNegative,
  "most-deduction": notNegative,
  kinds: z.record(
    z.string(),
    z
      .strictObject({
        label: words,
        reference: z.string().min(1).optional(),
        points: range.optional(),
        amount: range.optional(),
      })
      .refine(({ points, amount }) => points !== undefined || amount !== undefined, EMPTY),
  ),
});

/** From one number to another, both included. */
export type Range = { readonly from: Exact; readonly to: Exact };

/** A kind of item: what it may add or take, and which amount of money may be recorded with it. */
export type ItemKind = {
  readonly id: string;
  readonly label: Text;
  readonly reference: string | null;
  /** Null where the kind gives no points. */
  readonly points: Range | null;
  /** In yuan; recorded and checked, never imposed. Null where the kind has none. */
  readonly amount: Range | null;
};

/** The items that the firm counts. */
export type ItemRules = {
  readonly mostBonus: Exact;
  readonly mostDeduction: Exact;
  readonly kinds: readonly ItemKind[];
};

/** The items' rules as read. */
export function readItemRules(written: z.output<typeof itemsSchema>): ItemRules {
  return {
    mostBonus: written["most-bonus"],
    mostDeduction: written["most-deduction"],
    kinds: Object.entries(written.kinds).map(([id, { label, reference, points, amount }]) => ({
      id,
      label,
      reference: reference ?? null,
      points: points ?? null,
      amount: amount ?? null,
    })),
  };
}

/** `1–5`, or a single number. */
export function sayRange({ from, to }: Range): string {
  return from.equals(to) ? shown(from, 6) : `${shown(from, 6)} ~ ${shown(to, 6)}`;
}

/** What a kind of item may give or take, in words. */
export function sayItemKind({ points, amount, reference }: ItemKind): Text {
  const parts: Text[] = [];
  if (points !== null) parts.push({ zh: `${sayRange(points)} 分`, en: `${sayRange(points)} points` });
  if (amount !== null) {
    const yuan = sayRange(amount);
    parts.push({ zh: `${yuan} 元（只核对，不扣款）`, en: `${yuan} yuan (checked, not imposed)` });
  }
  if (reference !== null) parts.push({ zh: reference, en: reference });
  return joinTexts(parts, { zh: "；", en: "; " });
}
