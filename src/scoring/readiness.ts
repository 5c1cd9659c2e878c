import { joinTexts, type Text } from "../domain/text.ts";
import { type Finding, isOpen, levelOf, titleOf } from "../findings/finding.ts";
import type { Assessment } from "./contract.ts";
import { type QuotaBreach, quotaBreaches, sayBreach } from "./quota-breaches.ts";

/** A quota that the leading group lets pass, and why: `quota` is a grade, or `group/grade`. */
export type Waiver = { readonly quota: string; readonly reason: string };

/** What the readiness for approval is judged by. */
export type Candidate = {
  /** Null where the data have errors. */
  readonly assessment: Assessment | null;
  readonly findings: readonly Finding[];
  /** Sources that were delivered or declared empty. */
  readonly delivered: ReadonlySet<string>;
  readonly waivers: readonly Waiver[];
};

/**
 * Why a quarter cannot be approved yet (考核规定 §二.1), each reason a sentence that says what to do; none where it
 * can: the quarter is over, no errors, nothing left to confirm, every source there or declared empty, everybody ranked
 * or named with the reason, quotas of grades kept or waived.
 */
export function readiness({ assessment, findings, delivered, waivers }: Candidate): readonly Text[] {
  const ofFindings = [...errors(findings), ...open(findings), ...unfinished(findings)];
  if (assessment === null) return ofFindings.length > 0 ? ofFindings : [NOT_ASSESSED];
  return [
    ...ofFindings,
    ...missingSources(assessment, delivered),
    ...unnamed(assessment),
    ...quotas(assessment, waivers),
  ];
}

const NOT_ASSESSED: Text = {
  zh: "数据有错误，没有考核结果。请运行 crm-kpi check 查看并更正。",
  en: "The data have errors and nobody was assessed. Run crm-kpi check and correct them.",
};

function errors(findings: readonly Finding[]): Text[] {
  const found = findings.filter((finding) => levelOf(finding) === "error");
  if (found.length === 0) return [];
  const names = titles(found);
  return [
    {
      zh: `数据有 ${found.length} 条错误（${names.zh}）。请运行 crm-kpi check 查看，更正后重新 run。`,
      en: `The data have ${found.length} errors (${names.en}). See them with crm-kpi check, correct them, and run again.`,
    },
  ];
}

function open(findings: readonly Finding[]): Text[] {
  const found = findings.filter(isOpen);
  if (found.length === 0) return [];
  const names = titles(found);
  return [
    {
      zh: `还有 ${found.length} 条待确认事项（${names.zh}）。请运行 crm-kpi check，逐条核实后写入 crm-kpi.yaml 的 confirmations，或更正数据，再重新 run。`,
      en: `${found.length} findings are still to be confirmed (${names.en}). Look at each with crm-kpi check, confirm it in crm-kpi.yaml or correct the data, and run again.`,
    },
  ];
}

/** A quarter is assessed when it is over (考核规定 §三.1): what was computed before is for looking at only. */
function unfinished(findings: readonly Finding[]): Text[] {
  return findings.flatMap((finding) =>
    finding.code === "quarter-unfinished"
      ? [
          {
            zh: `截止日 ${finding.args.cutOff} 早于季度最后一天 ${finding.args.last}，结果只是阶段性的。请在季度结束后重新 run，再批准。`,
            en: `The cut-off ${finding.args.cutOff} is before the quarter's last day ${finding.args.last}: the results are preliminary. Run again when the quarter is over, and then approve.`,
          },
        ]
      : [],
  );
}

function titles(findings: readonly Finding[]): Text {
  return joinTexts([...new Map(findings.map((finding) => [finding.code, titleOf(finding)])).values()]);
}

function missingSources({ scheme }: Assessment, delivered: ReadonlySet<string>): Text[] {
  return scheme.sourceBook.all
    .filter(({ id, compulsory }) => compulsory && !delivered.has(id))
    .map(({ id, label }) => ({
      zh: `“${label.zh}”没有提交，也没有申明为空。请提交文件；若本季度确无此事，请在 crm-kpi.yaml 写 sources: { ${id}: { nil: true } }，再重新 run。`,
      en: `“${label.en}” was neither delivered nor declared empty. Deliver it, or write sources: { ${id}: { nil: true } } in crm-kpi.yaml if nothing happened, and run again.`,
    }));
}

/** Who has neither a rank nor a reason for having none. */
function unnamed({ people }: Assessment): Text[] {
  return people
    .filter(({ rank, notRanked }) => rank === null && notRanked === null)
    .map(({ person }) => ({
      zh: `${person.name}（${person.id}）没有名次，也没有不参加排名的理由。请把这句话交给维护人员。`,
      en: `${person.name} (${person.id}) has no rank and no reason for having none. Hand this sentence to the program's maintainers.`,
    }));
}

function quotas({ people, scheme }: Assessment, waivers: readonly Waiver[]): Text[] {
  const breaches = quotaBreaches(people, scheme);
  const kept = waivers.filter((waiver) => !breaches.some((breach) => lets(waiver, breach)));
  const refused = breaches.filter((breach) => !waivers.some((waiver) => lets(waiver, breach)));
  return [...refused.map(notWaived), ...kept.map(idle)];
}

function notWaived(breach: QuotaBreach): Text {
  const says = sayBreach(breach);
  const quota = (lang: "zh" | "en") => `${breach.group.label[lang]}/${breach.grade.label[lang]}`;
  return {
    zh: `${says.zh}。领导小组同意不受此名额限制的，请加 --waive "${quota("zh")}：理由"；否则请在方案中把 quota-ties 改为 down，再重新 run。`,
    en: `${says.en}. If the leading group lets it pass, add --waive "${quota("en")}: reason"; else set quota-ties: down in the scheme and run again.`,
  };
}

function idle({ quota }: Waiver): Text {
  return {
    zh: `--waive 中的“${quota}”不是没有遵守的名额。请去掉这一项，或更正名称（等级，或“组/等级”）。`,
    en: `“${quota}” in --waive is no quota that is not kept. Leave it out, or correct its name (a grade, or group/grade).`,
  };
}

/** Whether a waiver is meant for a breach: by the grade's name, or the group's name or id and the grade's. */
function lets({ quota }: Waiver, { group, grade }: QuotaBreach): boolean {
  const grades = [grade.label.zh, grade.label.en];
  const groups = [group.id, group.label.zh, group.label.en];
  return grades.includes(quota) || groups.some((one) => grades.some((two) => quota === `${one}/${two}`));
}
