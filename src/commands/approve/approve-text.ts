import type { Approval } from "../../archive/approvals.ts";
import { type Quarter, quarterLabel } from "../../domain/quarter.ts";
import { joinTexts, type Text } from "../../domain/text.ts";
import type { Assessment } from "../../scoring/contract.ts";
import { groupsWithoutQuotas } from "../../scoring/quota-breaches.ts";
import type { CommonOptions } from "../contract.ts";

/** Why a quarter was not approved: every reason, a line each. */
export function refusedText(
  quarter: Quarter,
  reasons: readonly Text[],
  { lang, json }: CommonOptions,
): string {
  const said = reasons.map((reason) => reason[lang]);
  if (json) return `${JSON.stringify({ quarter: quarter.id, approved: false, reasons: said }, null, 2)}\n`;
  const head = {
    zh: `${quarterLabel(quarter).zh}还不能批准，没有写出任何文件：`,
    en: `${quarterLabel(quarter).en} cannot be approved yet; nothing was written:`,
  }[lang];
  return `${[head, ...said.map((reason) => `  · ${reason}`)].join("\n")}\n`;
}

/** That a quarter was approved, and who is in it without a rank or without an assessment. */
export function approvedText(
  approval: Approval,
  assessment: Assessment | null,
  { lang, json }: CommonOptions,
): string {
  const unranked = unrankedPeople(assessment).map(({ id, name, reason }) => ({
    id,
    name,
    reason: reason[lang],
  }));
  if (json) return `${JSON.stringify({ approved: true, ...approval, unranked }, null, 2)}\n`;
  const { quarter, revision, number, by, on, waivers } = approval;
  const lines = [
    {
      zh: `${quarter} 第 ${revision} 版已由${by}于 ${on} 批准（第 ${number} 号）。结果与记录在案的数据重新计算一致，数据和方案已存入 results/archive。`,
      en: `${quarter}, revision ${revision}, was approved by ${by} on ${on} (number ${number}). The results are what the recorded files give; data and scheme are kept in results/archive.`,
    }[lang],
    ...waivers.map(
      ({ quota, reason }) =>
        ({ zh: `名额“${quota}”不受限制：${reason}`, en: `quota “${quota}” waived: ${reason}` })[lang],
    ),
    ...withoutQuotas(assessment, lang),
  ];
  if (unranked.length > 0) {
    lines.push({ zh: "没有名次的人员：", en: "People without a rank:" }[lang]);
    lines.push(
      ...unranked.map(
        ({ id, name, reason }) =>
          ({ zh: `  · ${name}（${id}）：${reason}`, en: `  · ${name} (${id}): ${reason}` })[lang],
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

function unrankedPeople(assessment: Assessment | null): { id: string; name: string; reason: Text }[] {
  const { people = [], notAssessed = [] } = assessment ?? {};
  const listed = people.flatMap(({ person, notRanked }) =>
    notRanked === null ? [] : [{ id: person.id, name: person.name, reason: notRanked }],
  );
  return [...listed, ...notAssessed.map(({ person: { id, name }, reason }) => ({ id, name, reason }))];
}

function withoutQuotas(assessment: Assessment | null, lang: "zh" | "en"): string[] {
  const groups = assessment === null ? [] : groupsWithoutQuotas(assessment.people, assessment.scheme);
  if (groups.length === 0) return [];
  const names = joinTexts(groups.map(({ label }) => label));
  return [
    {
      zh: `人数不足、按方案不设名额的组：${names.zh}`,
      en: `Groups too small for quotas by the scheme: ${names.en}`,
    }[lang],
  ];
}
