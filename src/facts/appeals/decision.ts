import { joinTexts, type Text } from "../../domain/text.ts";
import { inCell } from "../../findings/finding.ts";
import type { AppealContext, AppealRow, Decision } from "./contract.ts";

const DECISIONS: Readonly<Record<Decision, Text>> = {
  upheld: { zh: "成立", en: "upheld" },
  partly: { zh: "部分成立", en: "partly upheld" },
  dismissed: { zh: "驳回", en: "dismissed" },
  withdrawn: { zh: "撤回", en: "withdrawn" },
};

/** A decision in words. */
export function sayDecision(decision: Decision): Text {
  return DECISIONS[decision];
}

/** A decision has a day, somebody who made it and a reason; who withdraws needs no decider and gives no reason. */
export function checkDecision(row: AppealRow, { findings }: AppealContext): void {
  const { decision, decided, decidedBy, reason, at } = row;
  if (decision === null) {
    if (decided !== null || decidedBy !== null)
      findings.add("appeal-decision-missing", inCell(at, "decision"), {});
    return;
  }
  const made = decision !== "withdrawn";
  const missing = [
    ...(decided === null ? [{ zh: "决定日期", en: "its date" }] : []),
    ...(made && decidedBy === null ? [{ zh: "决定人", en: "who decided" }] : []),
    ...(made && reason === null ? [{ zh: "决定理由", en: "its reason" }] : []),
  ];
  if (missing.length === 0) return;
  findings.add("appeal-decision-incomplete", inCell(at, "decision"), {
    decision: sayDecision(decision),
    missing: joinTexts(missing),
  });
}
