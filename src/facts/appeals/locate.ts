import { joinTexts, type Text } from "../../domain/text.ts";
import { type Findings, inCell, sayOrigin } from "../../findings/finding.ts";
import { nearest } from "../../scheme/suggest.ts";
import type { AnyRow, Source } from "../../sources/contract.ts";
import { plain } from "../../sources/kinds/contract.ts";
import { foldWord } from "../../sources/kinds/words.ts";
import type { AppealContext, AppealRow, Delivered } from "./contract.ts";

/** A row of an export, and what it is a row of. */
export type Located = { readonly source: Source; readonly row: AnyRow };

/** Who is who, and what the executive group writes down itself: their rows are put right where they are kept. */
const FIXED: ReadonlySet<string> = new Set([
  "people",
  "appeals",
  "adjustments",
  "receipts",
  "commitments",
  "inquiries",
]);

type Table = Delivered["deliveries"][number];

/** The one row that an appeal names, by file, sheet and row or by a source and its key; null, with a finding, for none or several. */
export function locate(row: AppealRow, delivered: Delivered, context: AppealContext): Located | null {
  const { book, findings } = context;
  const tables = tablesOf(row, delivered, context);
  if (tables === null) return null;
  const open = tables.filter(({ source }) => !FIXED.has(source));
  if (open.length === 0) {
    const what = joinTexts([...new Set(tables.map(({ source }) => source))].map((id) => book.of(id).label));
    findings.add("appeal-not-correctable", inCell(row.at, row.file === null ? "source" : "file"), { what });
    return null;
  }
  const all = open.flatMap((table) => rowsOf(table, delivered, context));
  const named = byKey(row, byNumber(row, all, open, delivered, findings), open, delivered, context);
  const [found, ...others] = named ?? [];
  if (found === undefined) return null;
  if (others.length === 0) return found;
  const places = joinTexts([found, ...others].slice(0, 3).map((one) => sayOrigin(one.row.at)));
  findings.add("appeal-row-ambiguous", inCell(row.at, row.key === null ? "row" : "key"), { places });
  return null;
}

/** The tables that source, file and sheet leave; null, with a finding, where one of them names none. */
function tablesOf(row: AppealRow, delivered: Delivered, context: AppealContext): readonly Table[] | null {
  const bySource = ofSource(row, delivered, context);
  const byFile = bySource === null ? null : ofFile(row, bySource, delivered, context.findings);
  if (byFile === null || row.sheet === null) return byFile;
  const sheet = plain(row.sheet);
  const found = byFile.filter((one) => one.sheet !== null && plain(one.sheet) === sheet);
  if (found.length > 0) return found;
  const known = names(byFile.map((one) => one.sheet ?? ""));
  findings(context, delivered)?.add("appeal-sheet-unknown", inCell(row.at, "sheet"), {
    found: row.sheet,
    known,
  });
  return null;
}

function ofSource(
  { source, at }: AppealRow,
  delivered: Delivered,
  context: AppealContext,
): readonly Table[] | null {
  const { deliveries } = delivered;
  if (source === null) return deliveries;
  const word = foldWord(source);
  const labelOf = (id: string) => context.book.of(id).label;
  const found = deliveries.filter((table) =>
    [table.source, labelOf(table.source).zh, labelOf(table.source).en].some((one) => foldWord(one) === word),
  );
  if (found.length > 0) return found;
  const known = names(deliveries.map((table) => labelOf(table.source).zh));
  const args = { found: source, guess: nearest(source, known.split("、")) ?? "", known };
  findings(context, delivered)?.add("appeal-source-unknown", inCell(at, "source"), args);
  return null;
}

/** A file by its path below the firm's folder, or by its name, with or without what it ends in. */
function ofFile(
  { file, at }: AppealRow,
  tables: readonly Table[],
  { faulty }: Delivered,
  into: Findings,
): readonly Table[] | null {
  if (file === null) return tables;
  const wanted = foldPath(file);
  const spellings = (path: string) =>
    [path, path.replace(/^.*\//, "")].flatMap((one) => [one, one.replace(/\.[^.]+$/, "")]);
  const found = tables.filter((table) => spellings(table.file).some((one) => foldPath(one) === wanted));
  if (found.length > 0) return found;
  const known = names(tables.map((table) => table.file));
  const guess =
    nearest(
      file,
      tables.flatMap((table) => spellings(table.file)),
    ) ?? "";
  if (!unsure(faulty)) into.add("appeal-file-unknown", inCell(at, "file"), { found: file, guess, known });
  return null;
}

function foldPath(path: string): string {
  return plain(path).replaceAll("\\", "/").toLowerCase();
}

function rowsOf(table: Table, { rows }: Delivered, { book }: AppealContext): Located[] {
  const source = book.of(table.source);
  return (rows.get(source.id) ?? [])
    .filter(({ at }) => at.file === table.file && at.sheet === table.sheet)
    .map((row) => ({ source, row }));
}

function byNumber(
  { row, at }: AppealRow,
  all: readonly Located[],
  tables: readonly Table[],
  { faulty }: Delivered,
  into: Findings,
): readonly Located[] | null {
  if (row === null) return all;
  const number = /^第?\s*(\d{1,7})\s*行?$/.exec(plain(row))?.[1];
  const found = all.filter((one) => String(one.row.at.row) === number);
  if (found.length > 0) return found;
  const reason = number === undefined ? NO_NUMBER : (whyNoData(Number(number), tables) ?? NO_DATA);
  if (number === undefined || !unsure(faulty)) {
    into.add("appeal-row-unknown", inCell(at, "row"), { found: row, why: reason });
  }
  return null;
}

const NO_NUMBER: Text = { zh: "这不是行号", en: "it is no row number" };
const NO_DATA: Text = {
  zh: "该行不是数据行（是表头、空行，或在数据范围之外）",
  en: "that row is no row of data (a header, a blank line, or beyond the data)",
};

/** Why a line was set aside when its sheet was read: a total, a title, a footer. */
function whyNoData(number: number, tables: readonly Table[]): Text | null {
  const isIn = (at: string) =>
    at.split("、").some((run) => {
      const [first = 0, last = first] = run.split("–").map((one) => Number.parseInt(one, 10));
      return first <= number && number <= last;
    });
  const reason = tables.flatMap(({ notData }) => notData).find(({ at }) => isIn(at))?.reason;
  if (reason === undefined) return null;
  return { zh: `该行不是数据行：${reason.zh}`, en: `that row is no row of data: ${reason.en}` };
}

function byKey(
  { key, at }: AppealRow,
  found: readonly Located[] | null,
  tables: readonly Table[],
  delivered: Delivered,
  context: AppealContext,
): readonly Located[] | null {
  if (found === null || key === null) return found;
  const { book } = context;
  const keyed = [...new Set(tables.map(({ source }) => source))].filter((id) => book.of(id).key !== null);
  const wanted = foldWord(key);
  const rows = found.filter(
    ({ source, row }) => source.key !== null && foldWord(String(row[source.key])) === wanted,
  );
  if (rows.length > 0) return rows;
  const labels = joinTexts(
    (keyed.length === 0 ? tables.map(({ source }) => source) : keyed).map((id) => book.of(id).label),
  );
  const why: Text =
    keyed.length === 0
      ? {
          zh: `“${labels.zh}”的行没有唯一编号，请改写数据文件和行号`,
          en: `the rows of “${labels.en}” have no number of their own; give file and row instead`,
        }
      : { zh: `“${labels.zh}”中没有这个编号`, en: `no row of “${labels.en}” has it` };
  findings(context, delivered)?.add("appeal-key-unknown", inCell(at, "key"), { found: key, why });
  return null;
}

/** What is not found may stand in what could not be read: that is told first. */
function unsure(faulty: ReadonlySet<string>): boolean {
  return [...faulty].some((source) => source !== "appeals");
}

function findings({ findings: into }: AppealContext, { faulty }: Delivered): Findings | null {
  return unsure(faulty) ? null : into;
}

function names(all: readonly string[]): string {
  return [...new Set(all)].filter((one) => one !== "").join("、");
}
