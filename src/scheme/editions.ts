import { z } from "zod";
import type { CivilDate } from "../domain/civil-date.ts";
import { packText } from "../domain/text.ts";
import type { Edition, SchemePlace } from "./contract.ts";
import { civilDay } from "./days.ts";
import type { Keys } from "./locate.ts";
import type { Report } from "./report.ts";

/** A file beside crm-kpi.yaml or below its folder. */
const file = z
  .string()
  .refine(
    (path) => /\.ya?ml$/.test(path) && !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split("/").includes(".."),
    packText(
      "应为本文件夹中的 .yaml 文件，如 scheme-2025.yaml",
      "expected a .yaml file in the firm's folder, such as scheme-2025.yaml",
    ),
  );

/** Which file holds from which day on, as YAML writes it. */
export const editionSchema = z.strictObject({ from: civilDay, file });

/** Keys that an edition must not have: they are needed before it is known which one is in force, or are no scheme. */
const NOT_IN_AN_EDITION = ["editions", "time-zone", "mail"];

/** Checks that no two editions begin on one day. */
export function readEditions(
  written: readonly z.output<typeof editionSchema>[],
  place: (path: Keys) => SchemePlace,
  report: Report,
): Edition[] {
  const seen = new Set<CivilDate>();
  return written.map(({ from, file }, index) => {
    if (seen.has(from)) {
      report(["editions", index, "from"], {
        zh: `有两个版本都从 ${from} 起施行`,
        en: `two editions begin on ${from}`,
      });
    }
    seen.add(from);
    return { from, file, at: place(["editions", index, "file"]) };
  });
}

/** Says which keys of an edition's file belong to crm-kpi.yaml. */
export function refuseInEdition(keys: readonly string[], report: Report): void {
  for (const key of keys) {
    if (!NOT_IN_AN_EDITION.includes(key)) continue;
    report([key], {
      zh: `“${key}”只能写在 crm-kpi.yaml 中，不能写在方案版本中`,
      en: `“${key}” belongs into crm-kpi.yaml, not into an edition`,
    });
  }
}

/** The edition in force on a day: of those that have begun, the latest; null before the first. */
export function editionOn(day: CivilDate, editions: readonly Edition[]): Edition | null {
  const begun = editions.filter(({ from }) => from <= day);
  return begun.reduce<Edition | null>(
    (latest, one) => (latest === null || one.from > latest.from ? one : latest),
    null,
  );
}
