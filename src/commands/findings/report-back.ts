import { mkdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { readIfThere, replaceFile } from "../../archive/replace-file.ts";
import { parseQuarter } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { Finding } from "../../findings/finding.ts";
import {
  type DepartmentReturn,
  departmentBook,
  inOrder,
  isReturned,
  type ReturnFrame,
} from "../../output/department-report.ts";
import { workbookBytes } from "../../output/workbook.ts";
import type { Department } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";
import type { Loaded } from "../load/load.ts";
import { departmentOf } from "./department-of.ts";
import { faultyRows } from "./faulty-rows.ts";

/**
 * Gives each department its own faulty rows back: into one workbook where an .xlsx is named, else into a folder with
 * one workbook for each. @returns what was written, in words
 * @throws {UsageError} for a place from which the workbook would be read as data next time
 */
export async function reportBack(
  world: World,
  loaded: Loaded,
  { report, lang }: { readonly report: string; readonly lang: Lang },
): Promise<Text> {
  const target = resolve(world.cwd, report);
  const single = /\.xlsx$/i.test(target);
  refuseAmongData(single ? dirname(target) : target, target, loaded);
  const frame: ReturnFrame = { quarter: loaded.quarter, today: loaded.input.cutOff, lang };
  const returns = await returnsOf(loaded);
  if (single) {
    const kept: readonly DepartmentReturn[] = returns.length > 0 ? returns : [NOTHING];
    await write(world, target, await workbookBytes(departmentBook(kept, frame)));
    return { zh: `退回单已写入 ${target}。`, en: `What goes back was written to ${target}.` };
  }
  for (const department of Object.keys(DEPARTMENT_LABELS) as Department[]) {
    const path = join(target, `${DEPARTMENT_LABELS[department][lang]}.xlsx`);
    const own = returns.find((one) => one.department === department);
    // A workbook of an earlier check must not stand for this one.
    if (own === undefined && (await stat(path).catch(() => null)) === null) continue;
    const book = departmentBook([own ?? { department, findings: [], tables: [] }], frame);
    await write(world, path, await workbookBytes(book));
  }
  const names = returns.map(({ department }) => DEPARTMENT_LABELS[department]);
  return names.length === 0
    ? { zh: "没有需要退回各部门的数据。", en: "There is nothing to give back." }
    : {
        zh: `退回单已写入 ${target}：${names.map(({ zh }) => zh).join("、")}。`,
        en: `What goes back was written to ${target}: ${names.map(({ en }) => en).join(", ")}.`,
      };
}

/** What goes back to each of these departments, as a workbook of its own; none where there is nothing to say. */
export async function departmentBooks(
  loaded: Loaded,
  departments: ReadonlySet<Department>,
  lang: Lang,
): Promise<{ readonly department: Department; readonly bytes: Uint8Array }[]> {
  const frame: ReturnFrame = { quarter: loaded.quarter, today: loaded.input.cutOff, lang };
  const books: { department: Department; bytes: Uint8Array }[] = [];
  for (const one of departments.size === 0 ? [] : await returnsOf(loaded)) {
    const { department } = one;
    if (!departments.has(department)) continue;
    books.push({ department, bytes: await workbookBytes(departmentBook([one], frame)) });
  }
  return books;
}

const NOTHING: DepartmentReturn = { department: "executive", findings: [], tables: [] };

async function write(world: World, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await replaceFile(path, bytes, await readIfThere(path), world.pid);
}

/** Files directly in the firm's folder, and all below a quarter's, are read as exports. */
function refuseAmongData(folder: string, target: string, { dir }: Loaded): void {
  const inside = relative(dir, folder);
  const [first = ""] = inside.split(sep);
  if (inside !== "" && parseQuarter(first) === null) return;
  throw new UsageError(
    `“${target}”在律所资料之中，下次会被当作数据读取。请写到别的文件夹，如 --report ${join(dir, "退回")}。`,
    `“${target}” lies among the firm's data and would be read as data next time. Choose another folder, such as --report ${join(dir, "returns")}.`,
  );
}

async function returnsOf(loaded: Loaded): Promise<DepartmentReturn[]> {
  const { intake, scheme } = loaded;
  const findings = loaded.findings.sorted().filter(isReturned);
  const byDepartment = new Map<Department, Finding[]>();
  for (const finding of findings) {
    const department = departmentOf(finding, intake, scheme.sourceBook);
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), finding]);
  }
  const tables = await faultyRows(loaded, findings);
  return inOrder(
    [...byDepartment].map(([department, own]) => ({
      department,
      findings: own,
      tables: tables
        .map((table) => tableOf(table, own, (file, sheet) => isDeliveredBy(department, file, sheet, loaded)))
        .filter(({ rows }) => rows.size > 0),
    })),
  );
}

type Raw = Awaited<ReturnType<typeof faultyRows>>[number];

/** The rows of a table that a department's findings are about; none of a table that another department delivers. */
function tableOf(
  { file, sheet, header, places, rows }: Raw,
  findings: readonly Finding[],
  isOwn: (file: string, sheet: string | null) => boolean,
): DepartmentReturn["tables"][number] {
  const about = findings.filter(({ at }) => at.file === file && at.sheet === sheet);
  const numbers = new Set(about.map(({ at }) => at.row));
  const own = isOwn(file, sheet) ? [...rows].filter(([row]) => numbers.has(row)) : [];
  return { file, sheet, header, places, rows: new Map(own), findings: about };
}

function isDeliveredBy(
  department: Department,
  file: string,
  sheet: string | null,
  { intake, scheme }: Loaded,
): boolean {
  const delivery = intake.deliveries.find((one) => one.file === file && one.sheet === sheet);
  return delivery === undefined || scheme.sourceBook.of(delivery.source).department === department;
}
