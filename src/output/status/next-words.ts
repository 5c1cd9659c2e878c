import { joinTexts, same, type Text } from "../../domain/text.ts";
import type { DepartmentStanding } from "../../scoring/cycle/data-standing.ts";
import type { SuperiorInterviews } from "../../scoring/cycle/interviews.ts";
import type { NextAction, Status } from "../../scoring/cycle/status.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { shellWord } from "../terminal/shell-word.ts";

/** What to do next: a sentence, and the command where one does it. */
export type NextStep = { readonly says: Text; readonly command: Text | null };

/** @param dir the firm's folder as it was typed */
export function sayNext({ next, quarter }: Status, dir: string): NextStep {
  const firm = dir === "." ? "" : ` ${shellWord(dir)}`;
  const command = (verb: string, rest = "") => same(`crm-kpi ${verb}${firm} --quarter ${quarter.id}${rest}`);
  switch (next.kind) {
    case "wait":
      return {
        says: {
          zh: `本季度到 ${next.until} 结束，此后各部门提交数据。`,
          en: `The quarter ends on ${next.until}; then the departments deliver.`,
        },
        command: null,
      };
    case "folder":
      return {
        says: {
          zh: `还没有文件夹 ${quarter.id}。请在律所资料文件夹中建立，放入各部门的导出文件，再检查：`,
          en: `There is no folder ${quarter.id} yet. Make it in the firm's folder, put the exports into it, and check:`,
        },
        command: command("check"),
      };
    case "deliver":
      return { says: sayMissing(next.from), command: command("check") };
    case "correct":
      return {
        says: {
          zh: `数据有错误 ${next.errors} 条。查看并退回各部门更正：`,
          en: `The data have errors (${next.errors}). See them, and give them back to the departments:`,
        },
        command: {
          zh: `${command("check").zh} --report 退回`,
          en: `${command("check").en} --report returns`,
        },
      };
    case "confirm":
      return {
        says: {
          zh: `有 ${next.open} 条待确认，批准前请核对：`,
          en: `To be confirmed before the approval: ${next.open}.`,
        },
        command: command("check"),
      };
    default:
      return sayLater(next, command);
  }
}

function saySend(left: number | null): Text {
  return left === null
    ? { zh: "已批准，请把记分卡发给本人：", en: "Approved. Send everybody the own scorecard:" }
    : {
        zh: `还有 ${left} 人的记分卡没有发出，或不能确定是否送达。请再次发送，只会发出余下的：`,
        en: `Scorecards not sent yet, or in doubt: ${left}. Send again; only what is left goes out:`,
      };
}

type Later = Exclude<NextAction, { kind: "wait" | "folder" | "deliver" | "correct" | "confirm" }>;

function sayLater(next: Later, command: (verb: string, rest?: string) => Text): NextStep {
  switch (next.kind) {
    case "run":
      return {
        says: next.again
          ? {
              zh: "上次发布后数据或方案有改动，请重新计算：",
              en: "Exports or the scheme changed since the results were published. Run again:",
            }
          : { zh: "数据齐全，请计算并发布：", en: "The data are complete. Compute and publish:" },
        command: command("run"),
      };
    case "approve":
      return {
        says: {
          zh: `第 ${next.revision} 版已发布，请领导小组审阅批准：`,
          en: `Revision ${next.revision} is published; the leading group approves it:`,
        },
        command: { zh: command("approve", " --by 姓名").zh, en: command("approve", " --by NAME").en },
      };
    case "send":
      return {
        says: saySend(next.left),
        command: command("send"),
      };
    case "interview":
      return { says: sayLate(next.with), command: null };
    case "decide":
      return {
        says: {
          zh: `有 ${next.appeals} 件申诉没有决定。决定后填写“申诉”表，再计算：`,
          en: `Appeals not decided: ${next.appeals}. Enter the decisions into the workbook “Appeals”, then run:`,
        },
        command: command("run"),
      };
    case "plan":
      return {
        says: {
          zh: `${next.people} 人还缺 ${next.lacking} 项改进计划。请把面谈中定下的计划填入“改进计划”表。`,
          en: `Improvement plans lacking: ${next.lacking}, of people: ${next.people}. Enter what the interviews agreed on into the workbook “Improvement plans”.`,
        },
        command: null,
      };
    case "receive":
      return {
        says: {
          zh: `还有 ${next.people} 人没有签收记录。请把签收日期填入“结果签收”表，放入季度文件夹。`,
          en: `Without a receipt: ${next.people}. Enter the days into the workbook “Receipts” and put it into the quarter's folder.`,
        },
        command: null,
      };
    case "hold":
      return {
        says: {
          zh: `还有 ${next.people} 人待面谈，最早一人应在 ${next.next} 前完成。`,
          en: `Interviews open: ${next.people}; the first is due by ${next.next}.`,
        },
        command: null,
      };
    case "nothing":
      return {
        says: { zh: "本季度的考核流程已经走完。", en: "The quarter's cycle is complete." },
        command: null,
      };
  }
}

function sayMissing(from: readonly DepartmentStanding[]): Text {
  const each = from.map(({ department, missing }) => {
    const sources = joinTexts(missing.map(({ label }) => label));
    const by = DEPARTMENT_LABELS[department];
    return { zh: `${by.zh}的${sources.zh}`, en: `${sources.en} of the ${by.en}` };
  });
  const list = joinTexts(each, { zh: "；", en: "; " });
  return {
    zh: `请催交：${list.zh}。收到后放入季度文件夹，再检查：`,
    en: `Ask for what is missing: ${list.en}. Put it into the quarter's folder and check:`,
  };
}

function sayLate(late: readonly SuperiorInterviews[]): Text {
  const each = late.map(({ superior, interviews }) => ({
    zh: `${superior?.name ?? "未登记上级的人员"}（${interviews.length} 人）`,
    en: `${superior?.name ?? "people without a superior"} (${interviews.length})`,
  }));
  return {
    zh: `请催办逾期的面谈：${joinTexts(each).zh}。面谈后填写“结果签收”表的面谈日期。`,
    en: `Have the late interviews held: ${joinTexts(each).en}. Then enter the days into the workbook “Receipts”.`,
  };
}
