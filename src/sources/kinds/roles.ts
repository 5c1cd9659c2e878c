import type { Kind } from "./contract.ts";
import { date, time } from "./date.ts";
import { money, number, quantity, score } from "./number.ts";
import { percent } from "./percent.ts";

type AnyKind = Kind<unknown> | undefined;

const is = (kinds: readonly unknown[]) => (kind: AnyKind) => kinds.includes(kind);

export const isMoney = is([money]);
export const isDate = is([date, time]);
/** Marks and percentages, whose cells may be parts of a hundred or fractions. */
export const isRate = is([score, percent]);
/** Numbers that may be added up over the lines of one item. */
export const isAddable = is([money, number, quantity]);
/** Kinds whose cells are numbers: one that counts in several rows would count several times. */
export const isNumber = is([money, number, quantity, score, percent]);
