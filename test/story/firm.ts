import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crmKpi, firmCopy, type Outcome, put } from "../commands/program.ts";

/** The firm of the samples as its executive group goes through a year with it, command by command. */
export class Firm {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async ofTheSamples(): Promise<Firm> {
    return new Firm(await firmCopy());
  }

  /** A command on a day. */
  async on(today: string, command: string, quarter: string, ...rest: string[]): Promise<Outcome> {
    return crmKpi([command, this.folder, "--quarter", quarter, "--today", today, ...rest]);
  }

  /** `compare`, `verify` and whatever else takes no quarter or day. */
  async does(command: string, ...rest: string[]): Promise<Outcome> {
    return crmKpi([command, ...rest, "--dir", this.folder]);
  }

  async previews(file: string, quarter: string, today: string): Promise<Outcome> {
    const which = ["--dir", this.folder, "--quarter", quarter, "--today", today];
    return crmKpi(["appeal", "preview", join(this.folder, file), ...which]);
  }

  /** Puts a file into the firm's folder, as a department or the executive group does. */
  async files(path: string, lines: readonly string[]): Promise<void> {
    await put(this.folder, path, `${lines.join("\n")}\n`);
  }

  /** Completes the lines that a command printed for what is to be confirmed, and adds them to crm-kpi.yaml. */
  async confirms({ out }: Outcome, day: string): Promise<number> {
    const lines = [...out.matchAll(/^\s+- (\{ finding: .*), by: "", on: "", why: "" \}$/gm)];
    const signed = lines.map(([, line]) => `  - ${line}, by: 王子妍, on: ${day}, why: 已逐条核实 }\n`);
    const path = join(this.folder, "crm-kpi.yaml");
    await writeFile(path, (await readFile(path, "utf8")) + signed.join(""));
    return signed.length;
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  async results(name: string): Promise<Results> {
    return JSON.parse(await this.read(`results/${name}/results.json`)) as Results;
  }
}

/** As much of results.json as the story looks at. */
export type Results = {
  readonly people: readonly PublishedPerson[];
  readonly alarms?: readonly { readonly id: string; readonly standing: string }[];
};

export type PublishedPerson = {
  readonly id: string;
  readonly name: string;
  readonly total: number | null;
  readonly rank: number | null;
  readonly commitments?: readonly { readonly outcome: string }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly state: string;
    readonly value: number | null;
    readonly target: number | null;
    readonly score: number | null;
  }[];
};
