/** A stream that text is written to. */
export type Output = { readonly write: (text: string) => void; readonly isTerminal: boolean };

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
};
