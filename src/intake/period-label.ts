import { periodsIn } from "../domain/period-label.ts";
import { cellText } from "../sources/kinds/contract.ts";
import type { RawSheet } from "./contract.ts";

/** The periods that a file's name, its sheet's name and the lines above its header speak of; null where none does. */
export function periodLabel(path: string, { name, head }: RawSheet, headerRow: number): string | null {
  const file = (path.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  const titles = head.slice(0, headerRow - 1).flatMap((cells) => cells.map(cellText));
  const labels = [file, name ?? "", ...titles].flatMap(periodsIn).map(({ text }) => text);
  return labels.length === 0 ? null : [...new Set(labels)].join("、");
}
