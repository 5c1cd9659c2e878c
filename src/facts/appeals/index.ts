import type { IndicatorInfo } from "../../domain/indicator-info.ts";
import type { Text } from "../../domain/text.ts";
import { Findings, inCell, sayOrigin } from "../../findings/finding.ts";
import type { PersonName } from "../../sources/kinds/people.ts";
import { foldWord } from "../../sources/kinds/words.ts";
import type { Adjustment } from "../contract.ts";
import { indicatorNames } from "../indicator-names.ts";
import type { Roster } from "../roster.ts";
import { checkConflicts } from "./conflicts.ts";
import type { Appeal, AppealContext, AppealRow, Appeals, Correction, Delivered } from "./contract.ts";
import { correctionOf, isIdle, wayOf } from "./correction.ts";
import { checkDays } from "./days.ts";
import { checkDeciders } from "./deciders.ts";
import { checkDecision, sayDecision } from "./decision.ts";

/**
 * Resolves the appeals of a quarter (考核规定 §二.2): who disputes what, whether it came in time, who decided, and
 * which rows or points the upheld ones change. What is wrong with one of them is a finding at its cell.
 */
export function readAppeals(delivered: Delivered, context: AppealContext): Appeals {
  const all: Appeal[] = [];
  const pending: Appeal[] = [];
  const corrections: Correction[] = [];
  const adjustments: Adjustment[] = [];
  const rows = delivered.tables.appeals ?? [];
  checkNumbers(rows, context);
  for (const row of rows) {
    const appeal = appealOf(row, context);
    checkDecision(row, context);
    if (appeal === null) continue;
    all.push(appeal);
    checkDays(row, appeal, context);
    if (!applies(row, context)) {
      setAside(row, appeal, pending, context);
      checkDeciders(row, appeal, null, delivered, context);
      continue;
    }
    const way = wayOf(row, context);
    if (way === "adjust") adjustments.push(adjustmentOf(row, appeal));
    const correction =
      way === "adjust" || way === null ? null : correctionOf(row, appeal, way, delivered, context);
    if (correction !== null) corrections.push(correction);
    checkDeciders(row, appeal, correction, delivered, context);
  }
  checkConflicts(corrections, adjustments, delivered, context);
  return { all, pending, corrections, adjustments };
}

/** Whether a row changes anything: it was upheld, at least in part, or a preview treats it so. */
function applies(row: AppealRow, { assumed }: AppealContext): boolean {
  return row.decision === "upheld" || row.decision === "partly" || assumed(row);
}

/** Notes an appeal that changes nothing: undecided, dismissed or withdrawn. */
function setAside(row: AppealRow, appeal: Appeal, pending: Appeal[], context: AppealContext): void {
  const { findings, roster } = context;
  const { decision, disputed, at } = appeal;
  if (decision === null) {
    pending.push(appeal);
    if (row.decided !== null || row.decidedBy !== null) return;
    const name = roster.byId.get(appeal.person)?.name ?? "";
    findings.add("appeal-pending", inCell(at, null), {
      person: `${name}（${appeal.person}）`,
      disputed: disputed.replace(/[\s。.；;]+$/, ""),
    });
  } else if (!isIdle(row)) {
    findings.add("appeal-correction-idle", inCell(at, "decision"), { decision: sayDecision(decision) });
  }
}

function appealOf(row: AppealRow, { roster, infos, findings }: AppealContext): Appeal | null {
  const person = roster.find(row.person, inCell(row.at, "person"), findings);
  const indicator = indicatorOf(row.indicator, infos);
  if (indicator === undefined) {
    const known = [TOTAL, ...infos.map(({ label }) => label)].map(({ zh }) => zh).join("、");
    findings.add("indicator-unknown", inCell(row.at, "indicator"), { found: row.indicator, known });
  }
  if (person === null || indicator === undefined) return null;
  const { number, disputed, filed, decided, decision, at } = row;
  const decidedBy = (row.decidedBy ?? []).map(sayName).join("、");
  return {
    number,
    person,
    indicator,
    disputed,
    filed,
    decided,
    decidedBy,
    decision,
    reason: row.reason ?? "",
    at,
  };
}

const TOTAL: Text = { zh: "总分", en: "total" };

function indicatorOf(name: string, infos: readonly IndicatorInfo[]): string | null | undefined {
  const isTotal = [TOTAL.zh, TOTAL.en].includes(foldWord(name));
  return indicatorNames(infos)(name) ?? (isTotal ? null : undefined);
}

function sayName({ name, id }: PersonName): string {
  return id === null ? name : `${name}(${id})`;
}

/** Points that an appeal added or took; of one that a preview treats as upheld the day is that of its filing. */
function adjustmentOf({ change }: AppealRow, appeal: Appeal): Adjustment {
  const { person, indicator, reason, decidedBy, decided, filed, at } = appeal;
  return { person, indicator, change, correctedScore: null, reason, decidedBy, date: decided ?? filed, at };
}

/** The rows of one appeal have one appellant, one day and one decision. */
function checkNumbers(rows: readonly AppealRow[], { roster, findings }: AppealContext): void {
  const first = new Map<string, AppealRow>();
  for (const row of rows) {
    if (row.number === null) continue;
    const known = first.get(row.number);
    if (known === undefined) first.set(row.number, row);
    else if (identity(known, roster) !== identity(row, roster)) {
      findings.add("appeal-rows-differ", inCell(row.at, "number"), {
        number: row.number,
        first: sayOrigin(known.at),
      });
    }
  }
}

/** What the rows of one appeal have in common, whether people are written by name or by id. */
function identity({ person, filed, decided, decision, decidedBy, at }: AppealRow, roster: Roster): string {
  const idOf = (named: PersonName) => roster.find(named, inCell(at, null), new Findings()) ?? sayName(named);
  return JSON.stringify([idOf(person), filed, decided, decision, (decidedBy ?? []).map(idOf)]);
}
