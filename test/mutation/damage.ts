import exceljs from "exceljs";
import type { FindingCode } from "../../src/findings/finding.ts";
import type { InputFile } from "../../src/intake/contract.ts";

/** The files of the sample quarter that are damaged. */
export const FILE = {
  payments: "2025Q3/财务部/收款明细.csv",
  ratings: "2025Q3/行政部/互评.csv",
  responses: "2025Q3/行政部/内部流程记录.csv",
  departments: "2025Q3/行政部/部门协作评价.csv",
  referrals: "2025Q3/业务部/客户推荐.csv",
  adjustments: "2025Q3/执行小组/申诉调整.csv",
  complaints: "2025Q3/行政部/投诉记录.xlsx",
  surveys: "2025Q3/行政部/满意度调查.xlsx",
  engagements: "2025Q3/业务部/委托合同.xlsx",
  people: "人员名册.xlsx",
  clients: "客户登记.xlsx",
} as const;

export type Source = keyof typeof FILE;

/** Where and what the finding of a damage must be; any of the codes will do. */
export type Place = {
  readonly codes: readonly FindingCode[];
  /** Null for a finding about no file: a source that is missing altogether. */
  readonly file?: string | null;
  readonly row?: number;
  readonly column?: string;
  /** What follows from it in other files. */
  readonly elsewhere?: readonly FindingCode[];
};

/** One thing done to the quarter's files, and what must come of it. */
export type Mutation = {
  readonly name: string;
  /** What was damaged: of a cell or row, the finding must name the row. */
  readonly theme: "cell" | "row" | "header" | "encoding" | "bytes" | "file";
  readonly source: Source;
  readonly damage: (files: readonly InputFile[]) => Promise<readonly InputFile[]> | readonly InputFile[];
  readonly expect: "same" | Place;
  /** Whether the undamaged results will do as well: not every byte of a file means something. */
  readonly orSame?: boolean;
  /** Whether the departments' control totals are declared. */
  readonly totals?: boolean;
};

type Bytes = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Replaces the bytes of one file; the new ones are read anew. */
export function inFile(source: Source, change: Bytes): Mutation["damage"] {
  return (files) =>
    Promise.all(
      files.map(async (file) =>
        file.path === FILE[source]
          ? { path: file.path, place: file.place, bytes: await change(file.bytes) }
          : file,
      ),
    );
}

/** The text of a CSV: finance's in GB18030, the others in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Changes the text of a CSV. */
export function inText(source: Source, change: (text: string) => string): Mutation["damage"] {
  return inFile(source, (bytes) => utf8(change(textOf(bytes))));
}

/** Changes the lines of a CSV, the header first; no cell of the samples has a quote or a line break. */
export function inLines(source: Source, change: (lines: string[]) => string[]): Mutation["damage"] {
  return inText(source, (text) => `${change(text.trimEnd().split(/\r?\n/)).join("\n")}\n`);
}

/** Changes the cells of a CSV, line by line. */
export function inCells(
  source: Source,
  change: (cells: string[], row: number) => string[],
): Mutation["damage"] {
  return inLines(source, (lines) => lines.map((line, index) => change(line.split(","), index + 1).join(",")));
}

/** Puts a text, as it stands in a CSV, into one cell; the row is the spreadsheet's, the column its header. */
export function csvCell(source: Source, row: number, column: string, text: string): Mutation["damage"] {
  return inLines(source, (lines) => {
    const at = lines[0]?.split(",").indexOf(column) ?? -1;
    if (at < 0) throw new Error(`${source} has no column ${column}`);
    const line = lines[row - 1]?.split(",") ?? [];
    return lines.with(row - 1, line.with(at, text).join(","));
  });
}

/** Changes the only sheet of a workbook, and saves it as exceljs writes it. */
export function inSheet(source: Source, change: (sheet: exceljs.Worksheet) => void): Mutation["damage"] {
  return inFile(source, async (bytes) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
    const [sheet] = book.worksheets;
    if (sheet === undefined) throw new Error(`${source} has no sheet`);
    change(sheet);
    return new Uint8Array(await book.xlsx.writeBuffer());
  });
}

/** A finding in this cell of a source's file. */
export function at(source: Source, row: number, column: string, ...codes: FindingCode[]): Place {
  return { codes, file: FILE[source], row, column };
}

/** A finding in this row of a source's file. */
export function inRow(source: Source, row: number, ...codes: FindingCode[]): Place {
  return { codes, file: FILE[source], row };
}

/** A finding about a source's file. */
export function about(source: Source, ...codes: FindingCode[]): Place {
  return { codes, file: FILE[source] };
}

/** A finding that names no file, but says which source. */
export function nowhere(...codes: FindingCode[]): Place {
  return { codes, file: null };
}
