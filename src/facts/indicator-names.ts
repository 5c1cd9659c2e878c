import type { IndicatorInfo } from "../domain/indicator-info.ts";
import { foldWord } from "../sources/kinds/words.ts";

/** Indicators by whatever names them in a cell: id, Chinese or English label. */
export function indicatorNames(infos: readonly IndicatorInfo[]): (name: string) => string | undefined {
  const byName = new Map(
    infos.flatMap(({ id, label }) => [id, label.zh, label.en].map((name) => [foldWord(name), id])),
  );
  return (name) => byName.get(foldWord(name));
}
