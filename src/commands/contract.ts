import type { Lang, Text } from "../domain/text.ts";
import type { SchemeError } from "../scheme/contract.ts";
import type { World } from "../world.ts";

/** What every command is given besides its own arguments. */
export type CommonOptions = {
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly json: boolean;
};

/** CONTRACT: 0 done · 1 the data have errors · 2 wrong usage or configuration · 3 could not read or write · 4 locked. */
export const EXIT = { done: 0, data: 1, usage: 2, io: 3, locked: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage or configuration, in words for the user (exit 2). */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly says: Text;
  constructor(zh: string, en: string) {
    super(en);
    this.says = { zh, en };
  }
}

/** The configuration is wrong: every mistake with its line and column (exit 2). */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly errors: readonly SchemeError[];
  constructor(errors: readonly SchemeError[]) {
    super(`${errors.length} mistakes in the configuration`);
    this.errors = errors;
  }
}

/** A command: options in, exit code out; it touches nothing but the world it is given. */
export type Command<O extends CommonOptions> = (world: World, options: O) => Promise<ExitCode>;
