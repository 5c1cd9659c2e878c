import type { Quarter } from "../../domain/quarter.ts";
import type { Lang } from "../../domain/text.ts";
import type { Source } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { SOURCE_IDS, sources } from "../../sources/index.ts";

/** The exports of a new firm: all that are known, but values entered by hand and items, whose kinds its scheme would declare. */
export const NEW_FIRM_SOURCES: readonly Source[] = SOURCE_IDS.filter(
  (id) => id !== "entered" && id !== "items",
).map((id): Source => sources[id]);

/** Where a source's workbook lies: what is kept over the quarters beside them, the rest by department in its quarter. */
export function folderOf({ keepsHistory, department }: Source, quarter: Quarter, lang: Lang): string {
  return keepsHistory ? "" : `${quarter.id}/${DEPARTMENT_LABELS[department][lang]}`;
}
