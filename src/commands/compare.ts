import { compareResults } from "./compare/compare-results.ts";
import { compareWithScheme } from "./compare/compare-schemes.ts";
import { type Command, type CommonOptions, UsageError } from "./contract.ts";

export type CompareOptions = CommonOptions & {
  /** Of two results the earlier one; with a scheme to try, the firm's folder. */
  readonly first: string | undefined;
  readonly second: string | undefined;
  /** The firm's folder. */
  readonly dir: string;
  /** The file of the scheme to try. */
  readonly scheme: string | undefined;
  readonly quarter: readonly string[] | undefined;
  readonly today: string | undefined;
  readonly out: string | undefined;
};

/** Two results beside each other, or past quarters under a scheme that is tried. */
export const compare: Command<CompareOptions> = async (world, options) => {
  const { first, second, scheme, quarter, today } = options;
  if (scheme !== undefined) {
    if (second !== undefined) throw both();
    return await compareWithScheme(world, { ...options, scheme, dir: first ?? options.dir });
  }
  if (first === undefined || second === undefined) throw neither();
  if (quarter !== undefined || today !== undefined) throw onlyWithScheme();
  return await compareResults(world, { ...options, first, second });
};

function neither(): UsageError {
  return new UsageError(
    "请给出要比较的两份结果，如 crm-kpi compare 2025Q3.rev1 2025Q3.rev2；或请用 --scheme 给出要试用的方案文件，如 crm-kpi compare --scheme new.yaml firm。",
    "Give two results, such as crm-kpi compare 2025Q3.rev1 2025Q3.rev2; or the scheme to try by --scheme, such as crm-kpi compare --scheme new.yaml firm.",
  );
}

function both(): UsageError {
  return new UsageError(
    "试用方案（--scheme）时只写一个资料文件夹，不写两份结果。",
    "With a scheme to try (--scheme) give one firm's folder, not two results.",
  );
}

function onlyWithScheme(): UsageError {
  return new UsageError(
    "--quarter 和 --today 只在试用方案（--scheme）时使用；两份结果各有自己的季度和截止日。",
    "--quarter and --today belong to --scheme; two results have their own quarters and cut-off dates.",
  );
}
