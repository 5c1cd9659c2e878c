import type { Lang } from "../../domain/text.ts";

/** The program as it is installed on a machine: absolute paths, and whose it runs as. */
export type Installation = { readonly node: string; readonly program: string; readonly user: string };

/** What is run on its own: whose folder, where the log goes, in which zone the hour is meant. */
export type Schedule = {
  readonly installation: Installation;
  /** The firm's folder, absolute. */
  readonly dir: string;
  /** Absolute. */
  readonly log: string;
  readonly timeZone: string;
  readonly lang: Lang;
  /** Whether the firm named an operator, who is mailed when a run fails. */
  readonly notify: boolean;
};

/** The fifth of January, April, July and October, when exports are due (考核规定 §三.1), at six in the morning. */
export const AT = { day: 5, months: [1, 4, 7, 10], hour: 6 } as const;

/** The arguments of the run: the quarter that is over, nothing on the terminal, its log in lines for machines. */
export function runArguments({ dir, lang, notify }: Schedule): string[] {
  const language = lang === "zh" ? [] : ["--lang", lang];
  const operator = notify ? ["--notify"] : [];
  return ["run", dir, "--quarter", "last", "--quiet", "--log-json", ...operator, ...language];
}
