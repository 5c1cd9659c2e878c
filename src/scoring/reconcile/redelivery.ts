import type { Text } from "../../domain/text.ts";
import { common } from "./compare-states.ts";
import type { DeliveryState, SourceState } from "./delivery-state.ts";

/** What became of a source since the quarter was last published. */
export type Redelivery = {
  readonly source: string;
  readonly kind: "first" | "unchanged" | "changed" | "late" | "withdrawn";
  /** Rows that are new, and rows that are gone. */
  readonly added: number;
  readonly removed: number;
};

/** What changed since the last delivery that results were published from; null where nothing was published. */
export function redeliveries(now: DeliveryState, earlier: DeliveryState | null): Redelivery[] {
  const before = new Map(earlier?.sources.map((state) => [state.source, state]));
  const found = now.sources.map((state) => redeliveryOf(state, before.get(state.source), earlier !== null));
  const gone = [...before.values()].filter(({ source }) => !now.sources.some((one) => one.source === source));
  return [
    ...found,
    ...gone.map(
      ({ source, digests }): Redelivery => ({ source, kind: "withdrawn", added: 0, removed: digests.length }),
    ),
  ];
}

function redeliveryOf(
  { source, files, digests }: SourceState,
  before: SourceState | undefined,
  published: boolean,
): Redelivery {
  const rows = digests.length;
  if (before === undefined) {
    return { source, kind: published ? "late" : "first", added: rows, removed: 0 };
  }
  const hashes = (list: SourceState["files"]) =>
    list
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  if (hashes(files) === hashes(before.files)) return { source, kind: "unchanged", added: 0, removed: 0 };
  const same = common(digests, before.digests);
  return { source, kind: "changed", added: rows - same, removed: before.digests.length - same };
}

/** A change in words. */
export function sayRedelivery({ kind, added, removed }: Redelivery): Text {
  switch (kind) {
    case "first":
      return {
        zh: "本季度尚未发布过，无从比较",
        en: "the quarter was not published before: nothing to compare",
      };
    case "unchanged":
      return { zh: "与上次发布时相同", en: "as it was when last published" };
    case "changed":
      return {
        zh: `重新提交：新增或改动 ${added} 行，减少或改动 ${removed} 行`,
        en: `delivered again: rows new or changed ${added}, gone or changed ${removed}`,
      };
    case "late":
      return {
        zh: `补交：上次发布时没有提交，现有 ${added} 行`,
        en: `delivered late: not there when last published, now ${added} rows`,
      };
    case "withdrawn":
      return {
        zh: `撤回：上次发布时有 ${removed} 行，现在没有提交`,
        en: `withdrawn: ${removed} rows when last published, not delivered now`,
      };
  }
}
