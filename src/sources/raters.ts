import type { SourceId } from "./index.ts";

/** Exports whose rows are marks of colleagues and departments: what one of them says is shown to nobody (流程规定 §四.1). */
export const RATER_SOURCES: ReadonlySet<string> = new Set<SourceId>(["ratings", "department_ratings"]);
