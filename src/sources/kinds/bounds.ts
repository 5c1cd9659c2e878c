import { type Exact, isExact, shown } from "../../domain/exact.ts";
import { fenAsYuan } from "../../domain/fen.ts";
import type { Text } from "../../domain/text.ts";
import { invalid, type Kind } from "./contract.ts";

/** The least and the most that a number of a column may be, both allowed; money in yuan. */
export type Bounds = { readonly min: Exact | null; readonly max: Exact | null };

/** A kind of number or money of which a value outside the bounds is a fault of its cell. */
export function bounded(kind: Kind<unknown>, bounds: Bounds): Kind<unknown> {
  return (options) =>
    kind(options).check((payload) => {
      const { value, issues } = payload;
      const size = typeof value === "bigint" ? fenAsYuan(value) : isExact(value) ? value : null;
      if (size === null || !isOutside(size, bounds)) return;
      const { fault } = invalid(shown(size, 6), sayBounds(bounds));
      issues.push({ code: "custom", input: value, params: { fault } });
    });
}

function isOutside(size: Exact, { min, max }: Bounds): boolean {
  return (min !== null && size.lt(min)) || (max !== null && size.gt(max));
}

function sayBounds({ min, max }: Bounds): Text {
  if (max === null) return { zh: `不小于 ${number(min)} 的数`, en: `a number of at least ${number(min)}` };
  if (min === null) return { zh: `不大于 ${number(max)} 的数`, en: `a number of at most ${number(max)}` };
  return {
    zh: `${number(min)} 至 ${number(max)} 之间的数`,
    en: `a number from ${number(min)} to ${number(max)}`,
  };
}

function number(value: Exact | null): string {
  return value === null ? "" : shown(value, 6);
}
