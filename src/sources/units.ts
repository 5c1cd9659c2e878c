/** Units of money by the words for them: how many yuan one of them is. */
const YUAN: ReadonlyMap<string, bigint> = new Map([
  ["元", 1n],
  ["人民币", 1n],
  ["rmb", 1n],
  ["cny", 1n],
  ["千元", 1_000n],
  ["万元", 10_000n],
  ["万", 10_000n],
  ["百万元", 1_000_000n],
  ["亿元", 100_000_000n],
]);

/** The words for units that a configuration may use. */
export const UNIT_WORDS = ["元", "千元", "万元", "百万元", "亿元"] as const;

/** How many yuan a unit is; null for a word that is no unit of yuan. */
export function yuanPer(unit: string): bigint | null {
  return YUAN.get(unit.toLowerCase().replace(/^人民币(?=.)/, "")) ?? null;
}
