import { FolderLocked } from "../../archive/lock.ts";
import { ForeignFolder } from "../../archive/publish.ts";
import { FileExists } from "../../archive/write-new.ts";
import { JournalBroken } from "../../delivery/journal-file.ts";
import type { Text } from "../../domain/text.ts";
import { TieOutError } from "../../scoring/tie-out.ts";
import { ConfigurationError, EXIT, type ExitCode, UsageError } from "../contract.ts";
import { archiveFailure } from "./archive-failure.ts";

/** How a command that threw ends, and what is said of it. */
export type Failed = {
  readonly exit: ExitCode;
  readonly says: readonly Text[];
  /** What may leave this machine: without figures, which the first may quote. */
  readonly outside: readonly Text[];
};

/** Every error that a command may throw, in words: where, what, why, what to do. */
export function failureOf(error: unknown): Failed {
  if (error instanceof TieOutError) return internal(tiesNot(error));
  const known = refusedByUs(error) ?? archiveFailure(error) ?? systemFailure(error);
  if (known !== null) return { exit: known.exit, says: [known.says], outside: [known.says] };
  if (!(error instanceof ConfigurationError)) return internal(unknown(error));
  const says = error.errors.map(({ file, line, column, path, message }) => {
    const where = `${file}:${line}:${column}${path === "" ? "" : ` ${path}`}`;
    return { zh: `${where}：${message.zh}`, en: `${where}: ${message.en}` };
  });
  return { exit: EXIT.usage, says, outside: says };
}

type Known = { readonly exit: ExitCode; readonly says: Text };

/** What the program itself refuses to do. */
function refusedByUs(error: unknown): Known | null {
  if (error instanceof UsageError) return { exit: EXIT.usage, says: error.says };
  if (error instanceof ForeignFolder) {
    return {
      exit: EXIT.usage,
      says: {
        zh: `“${error.message}”不是本程序发布的文件，替换结果文件夹会把它删掉，所以没有发布。请把它移到别处，或另选 --out。`,
        en: `“${error.message}” was not published by this program, and replacing the results folder would delete it: nothing was published. Move it elsewhere, or choose another --out.`,
      },
    };
  }
  if (error instanceof FileExists) {
    return {
      exit: EXIT.usage,
      says: {
        zh: `“${error.path}”已经存在。为免覆盖，什么也没有写。请移走或改名，或另选文件夹。`,
        en: `“${error.path}” is there already. So as not to overwrite it, nothing was written: move or rename it, or choose another folder.`,
      },
    };
  }
  if (error instanceof FolderLocked) {
    return {
      exit: EXIT.locked,
      says: {
        zh: `另一个运行（${error.owner}）正在使用结果文件夹。请等它结束；若确认它已不在运行，请删除结果文件夹旁的 .lock 文件。`,
        en: `Another run (${error.owner}) holds the results folder. Wait for it; if you are sure that it is gone, delete the .lock file beside the results.`,
      },
    };
  }
  return error instanceof JournalBroken ? { exit: EXIT.io, says: journalBroken(error) } : null;
}

function journalBroken({ path, line }: JournalBroken): Text {
  return {
    zh: `发送记录 ${path} 的第 ${line} 行被改动或损坏，不能确定谁已收到，没有发送。请从备份恢复这个文件，不要手工修改。`,
    en: `Line ${line} of the journal ${path} was changed or damaged, so that it is not known who got what: nothing was sent. Restore the file from its backup; do not edit it by hand.`,
  };
}

/** A call that the operating system refused: its code, and the file that it was about. */
export function refusedCall(error: unknown): { readonly code: string; readonly path: string } | null {
  const { code, path = "" } = error as { code?: unknown; path?: string };
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? { code, path } : null;
}

function systemFailure(error: unknown): Known | null {
  const refused = refusedCall(error);
  if (refused === null) return null;
  const { code, path } = refused;
  return {
    exit: EXIT.io,
    says: {
      zh: `无法读取或写入 ${path}（${code}）。没有发布新的结果。请检查磁盘空间和权限。`,
      en: `Could not read or write ${path} (${code}). No new results were published. Check disk space and permissions.`,
    },
  };
}

function tiesNot({ message }: TieOutError): Text {
  return {
    zh: `内部核对不平，没有发布任何结果：${message}。这是程序的错误，请把这句话和数据交给维护人员。`,
    en: `Internal figures do not tie out; nothing was published: ${message}. This is a fault of the program: hand this sentence and the data to its maintainers.`,
  };
}

function unknown(error: unknown): Text {
  const said = error instanceof Error ? error.message : String(error);
  return {
    zh: `程序内部出错，没有发布新的结果：${said}。请把这句话交给维护人员。`,
    en: `The program failed; no new results were published: ${said}. Hand this sentence to its maintainers.`,
  };
}

/** A fault of our own, whose words may quote what is in the data. */
function internal(says: Text): Failed {
  const outside: Text = {
    zh: "程序内部出错，没有发布新的结果。",
    en: "The program failed; no new results were published.",
  };
  return { exit: EXIT.io, says: [says], outside: [outside] };
}
