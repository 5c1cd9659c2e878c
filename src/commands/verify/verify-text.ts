import { parseQuarter, quarterLabel } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { Verdict } from "./verify-publication.ts";

/** What verifying came to: each publication with its differences and notes, then the chain of approvals. */
export function verdictsText(verdicts: readonly Verdict[], chain: readonly Text[], lang: Lang): string {
  const lines = verdicts.flatMap((verdict) => verdictLines(verdict, lang));
  const sound = { zh: "批准链：完整", en: "chain of approvals: sound" }[lang];
  const broken = { zh: "批准链：有问题", en: "chain of approvals: broken" }[lang];
  lines.push(chain.length === 0 ? sound : broken, ...chain.map((fault) => `  ✗ ${fault[lang]}`));
  return `${lines.join("\n")}\n`;
}

function verdictLines({ folder, approval, differences, notes }: Verdict, lang: Lang): string[] {
  const quarter = parseQuarter(folder.quarter);
  const label = quarter === null ? folder.quarter : quarterLabel(quarter)[lang];
  const who = {
    zh: approval === null ? "" : `，第 ${approval.revision} 版，${approval.by}于 ${approval.on} 批准`,
    en:
      approval === null
        ? ""
        : `, revision ${approval.revision}, approved by ${approval.by} on ${approval.on}`,
  }[lang];
  const same = differences.length === 0;
  const found = {
    zh: same ? "一致" : `不一致（${differences.length} 处）`,
    en: same ? "identical" : `not identical (${differences.length})`,
  }[lang];
  const colon = { zh: "：", en: ": " }[lang];
  const name = { zh: `${folder.name}（${label}${who}）`, en: `${folder.name} (${label}${who})` }[lang];
  return [
    `${name}${colon}${found}`,
    ...differences.map((difference) => `  ✗ ${difference[lang]}`),
    ...notes.map((note) => `  · ${note[lang]}`),
  ];
}

/** The same for machines. */
export function verdictsJson(verdicts: readonly Verdict[], chain: readonly Text[], lang: Lang): string {
  const publications = verdicts.map(({ folder, approval, differences, notes }) => ({
    folder: folder.name,
    quarter: folder.quarter,
    approval,
    identical: differences.length === 0,
    differences: differences.map((difference) => difference[lang]),
    notes: notes.map((note) => note[lang]),
  }));
  const identical = chain.length === 0 && publications.every((one) => one.identical);
  return `${JSON.stringify({ identical, publications, chain: chain.map((fault) => fault[lang]) }, null, 2)}\n`;
}
