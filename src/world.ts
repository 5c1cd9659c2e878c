import type { Text } from "./domain/text.ts";
import type { Installation } from "./output/schedule/contract.ts";

/** A stream that text is written to. */
export type Output = { readonly write: (text: string) => void; readonly isTerminal: boolean };

/** Something that happened in a command, for the log: no person, no client, no row. */
export type LogEvent =
  | { readonly event: "started"; readonly command: string; readonly version: string }
  | {
      readonly event: "findings";
      readonly quarter: string;
      readonly errors: number;
      readonly toConfirm: number;
      readonly warnings: number;
      readonly notes: number;
    }
  | {
      readonly event: "published";
      readonly quarter: string;
      readonly revision: number;
      readonly people: number;
    }
  | {
      readonly event: "sending";
      readonly quarter: string;
      readonly revision: number;
      readonly sent: number;
      readonly sentBefore: number;
      readonly refused: number;
      readonly notSent: number;
      readonly inDoubt: number;
    }
  | {
      readonly event: "failed";
      readonly error: string;
      readonly code?: string;
      readonly at?: readonly string[];
    }
  /** Whether the operator was told of a failure; where not, why by its kind. */
  | { readonly event: "notified"; readonly done: boolean; readonly error?: string }
  | { readonly event: "finished"; readonly exit: number; readonly ms: number };

/** Everything outside the program that a command may touch, made in cli.ts; tests make their own. */
export type World = {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly now: () => Date;
  readonly pid: number;
  /** Waits. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A variable of the environment; undefined where it is not set. */
  readonly env: (name: string) => string | undefined;
  readonly out: Output;
  readonly err: Output;
  /** Whether colours may be used on the streams: a terminal, and no NO_COLOR. */
  readonly colours: boolean;
  readonly version: string;
  /** The folder of the built-in edition. */
  readonly editions: string;
  /** The folder of the built-in templates. */
  readonly templates: string;
  readonly installation: Installation;
  /** Takes events where a log was asked for (`--log-json`). */
  readonly log?: (event: LogEvent) => void;
  /** Takes what the operator may be told of a failure (`--notify`): no person, no value. */
  readonly notice?: (text: Text) => void;
};
