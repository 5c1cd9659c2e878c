import type { Kind } from "./contract.ts";
import { code, text } from "./text.ts";

/** A client of the firm, by name or number: it must be known from the engagements or the register. */
export const client: Kind<string> = (options) => text(options);

/** An engagement by its number: it must be among the engagements. */
export const engagement: Kind<string> = (options) => code(options);
