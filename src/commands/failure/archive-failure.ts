import { ApprovalChanged, ApprovedFolder } from "../../archive/approvals.ts";
import { PublicationChanged } from "../../archive/approve-publication.ts";
import { BrokenLog } from "../../archive/delivery-log.ts";
import { KeptFileChanged } from "../../archive/kept-files.ts";
import type { Text } from "../../domain/text.ts";
import { EXIT, type ExitCode } from "../contract.ts";

/** What approved results refuse, in words, and the exit code; null for any other error. */
export function archiveFailure(error: unknown): { readonly says: Text; readonly exit: ExitCode } | null {
  if (error instanceof ApprovedFolder) {
    return {
      exit: EXIT.usage,
      says: {
        zh: `“${error.message}”是已经批准的结果，不能替换，没有写出任何文件。若其中的 approval.json 不见了，请运行 crm-kpi verify 查明；否则请另选 --out，或重新运行 run。`,
        en: `“${error.message}” holds approved results, which are never replaced; nothing was written. If its approval.json is gone, run crm-kpi verify; else choose another --out, or run again.`,
      },
    };
  }
  if (error instanceof ApprovalChanged) {
    return {
      exit: EXIT.data,
      says: {
        zh: `“${error.path}”在批准之后被改动过，没有写出任何文件。请从备份恢复，并运行 crm-kpi verify 查明。`,
        en: `“${error.path}” was changed after the approval; nothing was written. Restore it from a backup, and run crm-kpi verify.`,
      },
    };
  }
  if (error instanceof PublicationChanged) {
    return {
      exit: EXIT.data,
      says: {
        zh: `批准过程中“${error.message}”被另一个命令改动，没有批准。请核对结果后再次批准。`,
        en: `“${error.message}” was changed by another command meanwhile; it was not approved. Look at the results and approve again.`,
      },
    };
  }
  if (error instanceof BrokenLog) {
    return {
      exit: EXIT.io,
      says: {
        zh: `提交日志“${error.path}”第 ${error.line} 行已损坏，没有写出任何文件。它记录各部门提交数据的日期，请从备份恢复；没有备份的，可删除这一行，其中的文件将从下次运行的日期起算。`,
        en: `Line ${error.line} of the delivery log “${error.path}” is broken; nothing was written. It holds the days on which departments delivered: restore it from a backup. Where there is none, delete the line; its file then counts from the day of the next run.`,
      },
    };
  }
  if (!(error instanceof KeptFileChanged)) return null;
  return {
    exit: EXIT.data,
    says: {
      zh: `存档文件“${error.path}”被改动过，没有批准。请从备份恢复，并运行 crm-kpi verify 查明。`,
      en: `The kept file “${error.path}” was changed; nothing was approved. Restore it from a backup, and run crm-kpi verify.`,
    },
  };
}
