import type { ChainFault } from "../../archive/chain.ts";
import type { Text } from "../../domain/text.ts";

/** A fault in the chain of approvals, with what to do. */
export function sayChainFault(fault: ChainFault): Text {
  if (fault.kind === "missing") {
    const { quarter, number, by, on } = fault.approval;
    return {
      zh: `${quarter} 由${by}于 ${on} 作出的批准（第 ${number} 号）不见了。请从 results/archive/approval-${number}.json 恢复为该文件夹中的 approval.json，并查明是谁删除的。`,
      en: `The approval of ${quarter} by ${by} on ${on} (number ${number}) is gone. Restore it from results/archive/approval-${number}.json as approval.json of that folder, and find out who removed it.`,
    };
  }
  const place = `results/${fault.folder}/approval.json`;
  const words: Readonly<Record<Exclude<ChainFault["kind"], "missing">, Text>> = {
    changed: {
      zh: `${place} 在批准之后被改动过（封印或存档副本不符）。请从备份恢复，并查明是谁改的。`,
      en: `${place} was changed after the approval (its seal or its kept copy does not fit). Restore it from a backup and find out who changed it.`,
    },
    misplaced: {
      zh: `${place} 是另一份结果的批准。请从备份恢复原来的文件夹。`,
      en: `${place} is the approval of another publication. Restore the folder from a backup.`,
    },
    twice: {
      zh: `${place} 的序号 ${fault.number} 出现了两次，有人复制过文件夹。请移走副本。`,
      en: `The number ${fault.number} of ${place} is there twice: somebody copied a folder. Move the copy away.`,
    },
    gap: {
      zh: `${place} 是第 ${fault.number} 号批准，但它之前的一号批准不见了。请从备份恢复缺少的结果文件夹。`,
      en: `${place} is approval number ${fault.number}, and the one before it is gone. Restore the missing results folder from a backup.`,
    },
    previous: {
      zh: `${place} 所记的上一份批准与现存的不符：上一份批准被替换过。请从备份恢复。`,
      en: `${place} names another approval before it than the one that is there: that one was replaced. Restore it from a backup.`,
    },
  };
  return words[fault.kind];
}
