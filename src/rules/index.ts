/** Scoring rules (考核规定 §三.4): one definition of each says itself as points, as a sentence and as a formula. */
export { type Compared, targetFrom, WITHOUT_HISTORY } from "./compared.ts";
export { formula } from "./formula.ts";
export { bounds, refusals } from "./refusals.ts";
export { hasTooMuch, type Rule, rangeEnd, ruleSchema } from "./rule.ts";
export { type Scored, score } from "./score.ts";
export { sayRule } from "./sentence.ts";
export { isSmooth, turns } from "./turns.ts";
