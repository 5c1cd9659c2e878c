import { isOpen, levelOf } from "../../findings/finding.ts";
import type { World } from "../../world.ts";
import type { Loaded } from "../load/load.ts";

/** Logs how many findings of each level a quarter has; what they say stays out of the log. */
export function logFindings(
  { log }: World,
  { quarter, findings }: Pick<Loaded, "quarter" | "findings">,
): void {
  const found = findings.sorted();
  const of = (level: string) => found.filter((finding) => levelOf(finding) === level).length;
  log?.({
    event: "findings",
    quarter: quarter.id,
    errors: of("error"),
    toConfirm: found.filter(isOpen).length,
    warnings: of("warning"),
    notes: of("note"),
  });
}
