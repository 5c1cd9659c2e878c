export { compile } from "./compile.ts";
export type { Data, KnownMarks, Value } from "./contract.ts";
export type { Fault } from "./faults.ts";
export { hasMacros } from "./macros.ts";
export { nearestMark } from "./nearest-mark.ts";
export { stamp } from "./stamp.ts";
export type { CompiledTemplate } from "./template.ts";
