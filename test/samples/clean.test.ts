import { describe, expect, it } from "vitest";
import { exact } from "../../src/domain/exact.ts";
import { SourceBook } from "../../src/sources/book.ts";
import type { Column, Columns } from "../../src/sources/contract.ts";
import { UNDECLARED } from "../../src/sources/kinds/contract.ts";
import { day, type Line, lines, linesOf, rawCell, tables, text } from "./sample-firm.ts";

const book = new SourceBook();
const OPTIONS = {
  ...UNDECLARED,
  yuanPerUnit: 1n,
  date1904: false,
  scale: { lowest: exact(0), top: exact(100) },
};

const roster = lines("人员名册.xlsx");
const names = roster.map((line) => text(line.姓名));
const ids = new Set(roster.map((line) => text(line.工号)));
const clients = new Set(lines("客户登记.xlsx").map((line) => text(line.客户名称)));
const departments = new Set(roster.map((line) => text(line.部门)));

/** Whether a cell names exactly one person of the roster. */
function known(label: string): boolean {
  const id = /\((.*)\)$/.exec(label)?.[1] ?? label;
  if (ids.has(id)) return true;
  return names.filter((name) => name === label).length === 1;
}

function people(cell: string): string[] {
  return cell === "" ? [] : cell.split("、").map((piece) => piece.replace(/ [\d.]+%$/, ""));
}

function quarterLines(file: string): [Line, string][] {
  return tables
    .filter((table) => table.path.endsWith(file))
    .flatMap((table) => linesOf(table).map((line): [Line, string] => [line, table.path.slice(0, 6)]));
}

describe.each(tables.map((table) => [table.path, table] as const))("%s", (_path, table) => {
  const columns: Columns = book.of(table.source).columns;
  const byHeader = (header: string): Column | undefined =>
    Object.values(columns).find((column) => column.zh === header || column.aliases.includes(header));

  it("has only headers of its source, and all that are required", () => {
    expect(table.headers.filter((header) => byHeader(header) === undefined)).toEqual([]);
    const found = new Set(table.headers.map(byHeader));
    const needed = Object.values(columns).filter((column) => column.need !== "none");
    expect(needed.filter((column) => !found.has(column))).toEqual([]);
  });

  it("has only cells that its columns accept", () => {
    const faults = table.headers.flatMap((header, index) => {
      const column = byHeader(header);
      const schema = column?.kind(OPTIONS);
      return table.rows.filter((row) => {
        const cell = rawCell(row[index] ?? null);
        return cell === null ? column?.need === "cell" : schema?.safeParse(cell).success !== true;
      });
    });
    expect(faults).toEqual([]);
  });

  it("names every key once", () => {
    const key = book.of(table.source).key;
    if (key === null) return;
    const at = table.headers.findIndex((header) => byHeader(header) === columns[key]);
    expect(new Set(table.rows.map((row) => row[at])).size).toBe(table.rows.length);
  });
});

describe("references", () => {
  it("name people of the roster, without doubt", () => {
    const cells = [
      ...roster.map((line) => text(line.直接上级)),
      ...quarterLines("委托合同.xlsx").flatMap(([line]) =>
        [line.主办律师, line.参与人员, line.案源人].map(text),
      ),
      ...quarterLines("客户推荐.csv").map(([line]) => text(line.接待人)),
      ...quarterLines("收款明细.csv").map(([line]) => text(line.业绩归属)),
      ...quarterLines("满意度调查.xlsx").map(([line]) => text(line.被评价人)),
      ...quarterLines("投诉记录.xlsx").map(([line]) => text(line.被投诉人)),
      ...quarterLines("互评.csv").map(([line]) => text(line.被评人)),
      ...quarterLines("内部流程记录.csv").flatMap(([line]) => [line.发起人, line.回复人].map(text)),
      ...quarterLines("申诉调整.csv").map(([line]) => text(line.被考核人)),
    ];
    expect(cells.flatMap(people).filter((label) => !known(label))).toEqual([]);
  });

  it("name raters and departments of the roster", () => {
    const raters = quarterLines("互评.csv").map(([line]) => text(line.评价人));
    const rated = quarterLines("部门协作评价.csv").map(([line]) => text(line.被评部门或人员));
    const rating = quarterLines("部门协作评价.csv").map(([line]) => text(line.评价部门));
    expect([...raters, ...rated].filter((name) => !departments.has(name) && !known(name))).toEqual([]);
    expect(rating.filter((name) => !departments.has(name))).toEqual([]);
  });

  it("name clients of the register and contracts of the same quarter's export", () => {
    for (const file of ["委托合同.xlsx", "满意度调查.xlsx", "投诉记录.xlsx"]) {
      expect(quarterLines(file).filter(([line]) => !clients.has(text(line.客户名称)))).toEqual([]);
    }
    expect(quarterLines("客户推荐.csv").filter(([line]) => !clients.has(text(line.推荐客户)))).toEqual([]);
    const contracts = new Map(
      quarterLines("委托合同.xlsx").map(([line, quarter]) => [
        `${quarter} ${text(line.合同编号)}`,
        text(line.客户名称),
      ]),
    );
    const wrong = [...quarterLines("收款明细.csv"), ...quarterLines("满意度调查.xlsx")].filter(
      ([line, quarter]) => {
        if (line.合同编号 === null) return false;
        const client = contracts.get(`${quarter} ${text(line.合同编号)}`);
        return client === undefined || (line.客户名称 !== null && text(line.客户名称) !== client);
      },
    );
    expect(wrong).toEqual([]);
  });
});

describe("dates", () => {
  it("of contracts are in order, and what ended has its date", () => {
    for (const [line] of quarterLines("委托合同.xlsx")) {
      const ended = line.状态 === "已结案" || line.状态 === "已解除";
      expect(line.结案日期 !== null).toBe(ended);
      if (ended) expect(day(line.结案日期) >= day(line.签订日期)).toBe(true);
    }
  });

  it("of complaints and requests are in order", () => {
    for (const [line] of quarterLines("投诉记录.xlsx")) {
      for (const later of [line.处理期限, line.处理日期]) {
        if (later) expect(day(later) >= day(line.收到日期)).toBe(true);
      }
    }
    const moment = (cell: Line[string] | undefined) => text(cell ? (rawCell(cell) as string) : null);
    for (const [line] of quarterLines("内部流程记录.csv")) {
      if (line.回复时间) expect(moment(line.回复时间) >= moment(line.发起时间)).toBe(true);
    }
  });

  it("of payments lie in their quarter", () => {
    const months: Record<string, string[]> = {
      Q1: ["01", "02", "03"],
      Q2: ["04", "05", "06"],
      Q3: ["07", "08", "09"],
    };
    const wrong = quarterLines("收款明细.csv").filter(([line, quarter]) => {
      const date = day(line.到账日期);
      const of = months[quarter.slice(4)] ?? ["10", "11", "12"];
      return date.slice(0, 4) !== quarter.slice(0, 4) || !of.includes(date.slice(5, 7));
    });
    expect(wrong).toEqual([]);
  });
});
