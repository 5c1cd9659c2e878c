import { type Exact, HUNDRED, shown, sum, ZERO } from "../domain/exact.ts";
import type { IndicatorInfo } from "../domain/indicator-info.ts";
import type { Text } from "../domain/text.ts";
import type { NoValue } from "../scheme/contract.ts";

/** An indicator of a profile before scoring: its weight, whether it has a value, what to do if not. */
export type Weighable = {
  readonly info: IndicatorInfo;
  readonly weight: Exact;
  readonly hasValue: boolean;
  readonly noValue: NoValue;
};

/** What an indicator's weight became (decision 9). */
export type Weighed = {
  /** Full points on the scale of 100; zero if out of play. */
  readonly full: Exact;
  /** Where there is no value but the scheme gives points all the same: all of them, or none. */
  readonly without: "full" | "zero" | null;
  readonly treatment: Text | null;
};

/**
 * Weighs a profile's indicators: what has no value keeps its weight with full or no points, moves it to another
 * indicator, or is excluded; what is left is scaled up to 100.
 * @returns by indicator, and the share of weight that rests on real measurements (0–100)
 */
export function weigh(all: readonly Weighable[]): {
  byId: ReadonlyMap<string, Weighed>;
  measured: Exact;
} {
  const byId = new Map(all.map((one) => [one.info.id, one]));
  const carried = new Map<string, Exact>();
  const carriers = new Map<string, Weighable | null>();
  for (const one of all) {
    const carrier = carrierOf(one, byId);
    carriers.set(one.info.id, carrier);
    if (carrier !== null) {
      carried.set(carrier.info.id, (carried.get(carrier.info.id) ?? ZERO).add(one.weight));
    }
  }
  const inPlay = sum(carried.values());
  const scale = inPlay.n === 0n ? ZERO : HUNDRED.div(inPlay);
  const weighed = all.map((one): [string, Weighed] => {
    const weight = carried.get(one.info.id) ?? ZERO;
    const carrier = carriers.get(one.info.id) ?? null;
    const without = !one.hasValue && carrier === one ? (one.noValue === "full" ? "full" : "zero") : null;
    return [
      one.info.id,
      { full: weight.mul(scale), without, treatment: treatmentOf(one, carrier, weight, weight.mul(scale)) },
    ];
  });
  const measured = sum(all.filter((one) => one.hasValue).map((one) => carried.get(one.info.id) ?? ZERO));
  return { byId: new Map(weighed), measured };
}

/** The indicator that carries a weight in the end: itself, the one it moves to, or none (excluded). */
function carrierOf(one: Weighable, byId: ReadonlyMap<string, Weighable>): Weighable | null {
  const passed = new Set<string>();
  for (let at: Weighable | undefined = one; at !== undefined && !passed.has(at.info.id); ) {
    if (at.hasValue || at.noValue === "full" || at.noValue === "zero") return at;
    if (at.noValue === "exclude") return null;
    passed.add(at.info.id);
    at = byId.get(at.noValue.move);
  }
  return null;
}

function treatmentOf(one: Weighable, carrier: Weighable | null, weight: Exact, full: Exact): Text | null {
  const own = shown(one.weight);
  if (carrier === null) {
    return {
      zh: `没有数据：权重 ${own} 不计，其余指标按比例放大`,
      en: `no data: its weight of ${own} is excluded and the others scaled up`,
    };
  }
  if (carrier !== one) {
    return {
      zh: `没有数据：权重 ${own} 移到“${carrier.info.label.zh}”`,
      en: `no data: its weight of ${own} moves to “${carrier.info.label.en}”`,
    };
  }
  if (!one.hasValue) {
    return one.noValue === "full"
      ? { zh: "没有数据：按规定得满分", en: "no data: full points by the scheme" }
      : { zh: "没有数据：按规定不得分", en: "no data: no points by the scheme" };
  }
  const parts: Text[] = [];
  if (!weight.equals(one.weight)) {
    const moved = shown(weight.sub(one.weight));
    parts.push({ zh: `另承担移入的权重 ${moved}`, en: `carries ${moved} of weight moved here` });
  }
  if (!full.equals(weight)) {
    const to = shown(full);
    parts.push({
      zh: `部分指标没有数据，满分由 ${shown(weight)} 放大为 ${to}`,
      en: `scaled up from ${shown(weight)} to ${to}, since some indicators have no data`,
    });
  }
  if (parts.length === 0) return null;
  return { zh: parts.map((part) => part.zh).join("；"), en: parts.map((part) => part.en).join("; ") };
}
