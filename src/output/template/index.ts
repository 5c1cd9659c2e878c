export { type Compilation, compile } from "./compile.ts";
export type { Data, Item, KnownMarks, Value } from "./contract.ts";
export type { Fault, Reasons } from "./faults.ts";
export { stamp } from "./stamp.ts";
export type { CompiledTemplate } from "./template.ts";
