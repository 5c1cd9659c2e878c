import type { SourceBook } from "../sources/book.ts";
import type { SourceSettings } from "./contract.ts";
import type { Mapping, WrittenMapping, WrittenSource } from "./mapping.ts";
import type { Report } from "./report.ts";
import { type Locate, resolveMapping } from "./resolve-mapping.ts";

/** What `sources` says of each source: whether nothing happened, the scale of its marks, how its exports are read. */
export function sourceSettings(
  written: Readonly<Record<string, WrittenSource>>,
  book: SourceBook,
  report: Report,
  locate: Locate,
): ReadonlyMap<string, SourceSettings> {
  const settings = new Map<string, SourceSettings>();
  for (const [id, { nil, scale, exports, ...mapping }] of Object.entries(written)) {
    const source = book.find(id);
    if (source === null) continue;
    const path = ["sources", id];
    const mappings: Mapping[] = [];
    if (says(mapping)) mappings.push(resolveMapping(source, mapping, path, report, locate));
    for (const [index, one] of (exports ?? []).entries()) {
      mappings.push(resolveMapping(source, one, [...path, "exports", index], report, locate));
    }
    if (exports !== undefined && says(mapping)) report(path, BESIDE_EXPORTS);
    settings.set(id, { nil, scale: scale ?? null, mappings });
  }
  return settings;
}

/** Whether anything is said beside the defaults. */
function says(mapping: Omit<WrittenMapping, "scale">): boolean {
  const { hidden, negatives, dashes, columns, unit, dates, values, where, ...others } = mapping;
  const maps = [columns, unit, dates, values, where];
  return (
    maps.some((map) => Object.keys(map).length > 0) ||
    Object.values(others).some((value) => value !== undefined) ||
    hidden !== "count" ||
    negatives !== "minus" ||
    dashes !== "refuse"
  );
}

const BESIDE_EXPORTS = {
  zh: "写了 exports 时，其他对应关系也须写在 exports 的各项之内",
  en: "beside exports nothing else can be mapped: write it within the items of exports",
};
