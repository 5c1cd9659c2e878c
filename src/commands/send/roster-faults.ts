import { type Finding, Findings, levelOf } from "../../findings/finding.ts";
import { people } from "../../sources/people.ts";
import type { Loaded } from "../load/load.ts";

/**
 * What is wrong with the roster itself. A row with a fault is not read, and neither is the second row of one id:
 * whose address is whose, and who shares one, cannot be told before that is mended.
 */
export function rosterFaults({ intake, findings }: Loaded): Findings {
  const faults = new Findings();
  for (const finding of findings.sorted()) {
    if (levelOf(finding) === "error" && isOfRoster(finding, intake)) faults.push(finding);
  }
  return faults;
}

function isOfRoster({ code, at, args }: Finding, { faulty, tablesAt }: Loaded["intake"]): boolean {
  if (code === "source-missing") return args.source.zh === people.label.zh;
  const tables = tablesAt(at);
  if (tables.some(({ source }) => source.id === people.id)) return true;
  // What could not be read at all, or has no header that fits, may be the roster where that has faults.
  return at.file !== null && tables.length === 0 && faulty.has(people.id);
}
