import type { Indexed } from "./contract.ts";

/** Indexes rows once under every key that each of them has. */
export function indexed<T>(all: readonly T[], keysOf: (item: T) => Iterable<string>): Indexed<T> {
  const byKey = new Map<string, T[]>();
  for (const item of all) {
    for (const key of keysOf(item)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [item]);
      else list.push(item);
    }
  }
  return { all, of: (key) => byKey.get(key) ?? [] };
}
