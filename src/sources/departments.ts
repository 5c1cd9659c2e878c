import type { Text } from "../domain/text.ts";
import type { Department } from "./contract.ts";

export const DEPARTMENTS = [
  "business",
  "finance",
  "administration",
  "executive",
] as const satisfies readonly Department[];

/** The data departments by name (考核规定 §二.3). */
export const DEPARTMENT_LABELS: Readonly<Record<Department, Text>> = {
  business: { zh: "业务部门", en: "business department" },
  finance: { zh: "财务部门", en: "finance department" },
  administration: { zh: "行政部门", en: "administration department" },
  executive: { zh: "考核执行小组", en: "executive group" },
};
