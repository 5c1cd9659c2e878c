import type { Finding } from "../../findings/finding.ts";
import type { Intake } from "../../intake/read-sources.ts";
import type { SourceBook } from "../../sources/book.ts";
import type { Department } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";

/** Findings that only the executive group can settle: they speak of scores, or of its own configuration. */
const EXECUTIVE: ReadonlySet<Finding["code"]> = new Set([
  "person-moved",
  "nobody-assessed",
  "alias-unknown",
  "alias-taken",
  "confirmation-unmatched",
  "holidays-unknown",
  "quarter-unfinished",
]);

/** Which department has to mend what a finding is about: the one that delivers the source, else whose folder it is. */
export function departmentOf(finding: Finding, { deliveries }: Intake, book: SourceBook): Department {
  if (EXECUTIVE.has(finding.code)) return "executive";
  const named = sourceNamed(finding, book);
  if (named !== null) return named;
  const { file, sheet } = finding.at;
  const own =
    deliveries.find((one) => one.file === file && one.sheet === sheet) ??
    deliveries.find((one) => one.file === file);
  if (own !== undefined) return book.of(own.source).department;
  const beside = deliveries
    .filter((one) => folderOf(one.file) === folderOf(file ?? "") && folderOf(one.file).includes("/"))
    .map(({ source }) => book.of(source).department);
  const [only, ...others] = [...new Set(beside)];
  return only !== undefined && others.length === 0 ? only : "executive";
}

/** The department of the source that a finding speaks of by name, or the department that it names. */
function sourceNamed({ args }: Finding, book: SourceBook): Department | null {
  const { source, department } = args as { source?: { zh?: string }; department?: { zh?: string } };
  const found = book.all.find(({ label }) => label.zh === source?.zh);
  if (found !== undefined) return found.department;
  const labels = Object.entries(DEPARTMENT_LABELS) as [Department, { zh: string }][];
  return labels.find(([, { zh }]) => zh === department?.zh)?.[0] ?? null;
}

function folderOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}
