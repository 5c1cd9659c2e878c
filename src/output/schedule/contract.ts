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

/** Where the operator is mailed: the password of the login is not where a person's shell has it. */
export function operatorNote({ lang, notify }: Schedule): string[] {
  const say = {
    zh: "# 出错时发邮件通知 mail.operator。定时任务读不到您登录后设置的环境变量：发信密码请放在 mail.password-file 指明的文件中。",
    en: "# mail.operator is mailed when it fails. What your shell sets is not there for a schedule: put the password into the file that mail.password-file names.",
  };
  return notify ? [say[lang]] : [];
}

/** The arguments of the run: the quarter that is over, nothing on the terminal, its log in lines for machines. */
export function runArguments({ dir, lang, notify }: Schedule): string[] {
  const language = lang === "zh" ? [] : ["--lang", lang];
  const operator = notify ? ["--notify"] : [];
  return ["run", dir, "--quarter", "last", "--quiet", "--log-json", ...operator, ...language];
}
