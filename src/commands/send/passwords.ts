import { extname, isAbsolute, join, relative, sep } from "node:path";
import { LONGEST_PASSWORD } from "../../delivery/encrypt.ts";
import { parseQuarter } from "../../domain/quarter.ts";
import { firstSheetCells } from "../../intake/card-cells.ts";
import { csvRecords } from "../../intake/csv-records.ts";
import { encodingOf } from "../../intake/text-encoding.ts";
import type { MailSettings } from "../../scheme/mail.ts";
import { UsageError } from "../contract.ts";
import { privateFile } from "./login.ts";

/** A line of the list: its number, and what stands in its first two cells. */
type Line = { readonly number: number; readonly cells: readonly (string | number | null)[] };

const HEADER = /^(?:(?:员工|人员)?(?:工号|编号)|id)$/i;
const PASSWORD_HEADER = /密码|口令|password|passwd|pwd/i;

/**
 * Everybody's password by id, from a list that only the sender has: a CSV or Excel file of ids and passwords.
 * @throws {UsageError} where it is not private, lies among data, or cannot be told; no password is ever said
 */
export async function readPasswords(
  dir: string,
  { passwordList }: MailSettings,
): Promise<ReadonlyMap<string, string>> {
  if (passwordList === null) {
    throw new UsageError(
      "要加密记分卡，但 crm-kpi.yaml 中没有 mail.password-list（工号和密码的表，放在只有发信人能读的地方）。",
      "Scorecards are to be encrypted, but crm-kpi.yaml has no mail.password-list (a list of ids and passwords that only the sender can read).",
    );
  }
  refuseAmongData(passwordList, dir);
  const bytes = await privateFile(passwordList, dir);
  const passwords = new Map<string, string>();
  for (const { number, cells } of await linesOf(passwordList, bytes)) {
    const [id, password] = cells;
    const name = String(id ?? "").trim();
    refuseOtherColumns(number, cells);
    if (name === "" || isHeader(number, name, password ?? null)) continue;
    passwords.set(name, checked(password ?? null, name, number, passwords));
  }
  return passwords;
}

/** Names in the second column would become everybody's passwords, which everybody knows. */
function refuseOtherColumns(line: number, cells: Line["cells"]): void {
  if (cells.slice(2).every((cell) => cell === null || String(cell).trim() === "")) return;
  throw new UsageError(
    `密码表第 ${line} 行多于两列。密码表只能有两列：第一列工号，第二列密码；请删去姓名等其他列。`,
    `List of passwords, line ${line}: there are more than two columns. Ids stand in the first, passwords in the second; delete all others.`,
  );
}

/** Whether the first line names the columns. @throws {UsageError} where the second is not that of passwords */
function isHeader(line: number, first: string, second: string | number | null): boolean {
  if (line !== 1 || !HEADER.test(first)) return false;
  if (PASSWORD_HEADER.test(String(second ?? ""))) return true;
  throw new UsageError(
    "密码表的第二列应为密码，表头请写“密码”。",
    "The second column of the list of passwords must hold them: call it “password”.",
  );
}

function checked(
  password: string | number | null,
  id: string,
  line: number,
  known: ReadonlyMap<string, string>,
): string {
  const fail = (zh: string, en: string) =>
    new UsageError(
      `密码表第 ${line} 行（${id}）：${zh}。`,
      `List of passwords, line ${line} (${id}): ${en}.`,
    );
  if (known.has(id)) throw fail("这个工号重复了", "this id stands there twice");
  if (typeof password === "number") {
    throw fail(
      "密码是数字格式，开头的 0 会丢失，请改成文本格式",
      "the password is a number, which loses leading zeros; format the cell as text",
    );
  }
  if (password === null || password === "") throw fail("没有密码", "there is no password");
  if (password.length > LONGEST_PASSWORD) {
    throw fail(
      `密码超过 ${LONGEST_PASSWORD} 个字符`,
      `the password is longer than ${LONGEST_PASSWORD} characters`,
    );
  }
  return password;
}

async function linesOf(path: string, bytes: Buffer): Promise<readonly Line[]> {
  if (extname(path).toLowerCase() === ".xlsx") {
    return (await firstSheetCells(bytes)).map((cells, index) => ({ number: index + 1, cells }));
  }
  const encoding = encodingOf(bytes);
  if (encoding === null) throw unreadable(path);
  const lines: Line[] = [];
  for (const record of csvRecords(bytes, encoding, ",")) {
    if ("fault" in record) throw unreadable(path);
    lines.push({ number: record.number, cells: record.cells.map((cell) => String(cell ?? "")) });
  }
  return lines;
}

function unreadable(path: string): UsageError {
  return new UsageError(
    `密码表“${path}”读不出来。应为 .xlsx，或以逗号分隔、UTF-8 编码的 .csv，第一列工号、第二列密码。`,
    `The list of passwords “${path}” cannot be read: .xlsx or comma-separated .csv in UTF-8, ids in the first column, passwords in the second.`,
  );
}

/** Exports are recorded, archived and read by others; results are handed out. */
function refuseAmongData(path: string, dir: string): void {
  const inside = relative(dir, isAbsolute(path) ? path : join(dir, path));
  const [first = "", ...rest] = inside.split(sep);
  const outside = first === ".." || isAbsolute(inside);
  if (outside || (rest.length > 0 && first !== "results" && parseQuarter(first) === null)) return;
  throw new UsageError(
    `密码表“${path}”放在律所数据或结果之中，会被当作数据读取或被别人看到。请移到别处，如 ~/.crm-kpi/。`,
    `The list of passwords “${path}” lies among the firm's data or results, where it would be read or seen. Move it elsewhere, such as ~/.crm-kpi/.`,
  );
}
