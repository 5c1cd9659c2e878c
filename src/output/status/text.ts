import { quarterLabel } from "../../domain/quarter.ts";
import { joinTexts, type Lang, type Text } from "../../domain/text.ts";
import type { DepartmentStanding, SourceState } from "../../scoring/cycle/data-standing.ts";
import type { Interview, SuperiorInterviews } from "../../scoring/cycle/interviews.ts";
import type { Status } from "../../scoring/cycle/status.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { columns } from "../terminal/columns.ts";
import { sayNext } from "./next-words.ts";
import { sayState } from "./state-words.ts";
import { STEP_LABELS, sayDetail, sayDue, sayInterviews } from "./step-words.ts";

const WORDS = {
  title: { zh: "考核进度", en: "Where the cycle stands" },
  asOf: { zh: "截至", en: "as of" },
  data: { zh: "数据提交", en: "Exports" },
  interviews: { zh: "面谈（按直接上级）", en: "Interviews by direct superior" },
  nobody: { zh: "（名册中没有直接上级）", en: "(nobody in the roster)" },
  next: { zh: "下一步", en: "Next" },
} as const satisfies Record<string, Text>;

const STATE_WORDS: Readonly<Record<SourceState, Text>> = {
  delivered: { zh: "已交", en: "delivered" },
  empty: { zh: "已交（没有记录）", en: "delivered, without rows" },
  "declared-empty": { zh: "已声明没有发生", en: "declared empty" },
  unreadable: { zh: "读不出", en: "not readable" },
  missing: { zh: "缺", en: "missing" },
};

const STATES: readonly SourceState[] = ["delivered", "empty", "declared-empty", "unreadable", "missing"];

/** The screen of `status`: the steps, the departments, the superiors, and what to do next. */
export function statusText(status: Status, lang: Lang, dir: string): string {
  const { quarter, cutOff, departments, superiors, published } = status;
  const word = (name: keyof typeof WORDS) => WORDS[name][lang];
  const next = sayNext(status, dir);
  const parts = [
    [`${quarterLabel(quarter)[lang]} · ${word("title")} · ${word("asOf")} ${cutOff}`],
    indented(columns(status.steps.map((step) => stepLine(step, status, lang)))),
    departments === null
      ? []
      : [word("data"), ...indented(columns(departments.map((one) => departmentLine(one, lang))))],
    published === null || superiors.length === 0
      ? []
      : [word("interviews"), ...indented(interviewLines(superiors, lang))],
    alarmLine(status, lang),
    [
      `${word("next")}${{ zh: "：", en: ": " }[lang]}${next.says[lang]}`,
      ...indented([next.command?.[lang] ?? ""]),
    ],
  ];
  return `${parts
    .flatMap((lines) => [...lines, ""])
    .join("\n")
    .replace(/\n\n\n+/g, "\n\n")
    .trimEnd()}\n`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

function stepLine(step: Status["steps"][number], status: Status, lang: Lang): string[] {
  const texts = [STEP_LABELS[step.id], sayDue(step, status), sayState(step.state), sayDetail(step, status)];
  return texts.map((text) => text[lang]);
}

function departmentLine(
  { department, sources, errors, missing, state }: DepartmentStanding,
  lang: Lang,
): string[] {
  const byState = STATES.flatMap((kind): Text[] => {
    const labels = sources.filter((one) => one.state === kind).map(({ source }) => source.label);
    if (labels.length === 0) return [];
    const list = joinTexts(labels);
    return [{ zh: `${STATE_WORDS[kind].zh}：${list.zh}`, en: `${STATE_WORDS[kind].en}: ${list.en}` }];
  });
  const faults: Text[] = errors === 0 ? [] : [{ zh: `错误 ${errors} 条`, en: `errors: ${errors}` }];
  const wasLate = state.kind === "done" && state.late > 0;
  const late: Text[] = missing.length > 0 || wasLate ? [sayState(state)] : [];
  const said = joinTexts([...byState, ...faults, ...late], { zh: "；", en: "; " });
  return [DEPARTMENT_LABELS[department][lang], said[lang]];
}

/** Alarms wait for an inquiry (整改办法 §三.2, §四.1); the report says which. */
function alarmLine({ alarms }: Status, lang: Lang): string[] {
  if (alarms === null || alarms.open === 0) return [];
  const { open, raised } = alarms;
  return [
    {
      zh: `预警：${open} 条没有调查记录（本季度新增 ${raised} 条），详见报告`,
      en: `Alarms without an inquiry: ${open} (raised this quarter: ${raised}); the report has them`,
    }[lang],
  ];
}

/** Superiors with something to do by name; those who have held all of theirs in one line. */
function interviewLines(superiors: readonly SuperiorInterviews[], lang: Lang): string[] {
  const isBusy = ({ interviews }: SuperiorInterviews) =>
    interviews.some(({ state }) => state.kind !== "done" && state.kind !== "left");
  const busy = superiors.filter(isBusy);
  const done = superiors.length - busy.length;
  const others = {
    zh: `${busy.length === 0 ? "" : "其余 "}${done} 位上级的面谈已全部完成`,
    en: `${busy.length === 0 ? "all" : "the other"} ${done} have held all of theirs`,
  }[lang];
  return [...busy.flatMap((one) => superiorLines(one, lang)), ...(done === 0 ? [] : [others])];
}

function superiorLines({ superior, interviews }: SuperiorInterviews, lang: Lang): string[] {
  const name = superior === null ? WORDS.nobody[lang] : named(superior, lang);
  const late = interviews.filter(({ state }) => state.kind === "late");
  return [
    `${name}${{ zh: "：", en: ": " }[lang]}${sayInterviews(interviews)[lang]}`,
    ...late.map((one) => `  ${lateLine(one)[lang]}`),
  ];
}

function lateLine({ person, due, state }: Interview): Text {
  const says = sayState(state);
  return {
    zh: `${named(person, "zh")}应在 ${due} 前面谈，${says.zh}`,
    en: `${named(person, "en")}: due by ${due}, ${says.en}`,
  };
}

function named({ name, id }: Interview["person"], lang: Lang): string {
  return { zh: `${name}（${id}）`, en: `${name} (${id})` }[lang];
}
