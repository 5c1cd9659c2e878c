import type { Text } from "../../domain/text.ts";
import type { Interview } from "../../scoring/cycle/interviews.ts";
import type { Step } from "../../scoring/cycle/status.ts";

/** How a deadline stands, in words: done and when, how many days are left, or by how many it is late. */
export function sayState(state: Interview["state"] | Step["state"]): Text {
  switch (state.kind) {
    case "done":
      return sayDone(state.on, state.late);
    case "open":
      return state.left === 0
        ? { zh: "今天到期", en: "due today" }
        : { zh: `还剩 ${state.left} 天`, en: `${count(state.left)} left` };
    case "late":
      return { zh: `已逾期 ${state.by} 天`, en: `${count(state.by)} late` };
    case "waiting":
      return { zh: "未开始", en: "not begun" };
    case "undecided":
      return { zh: `${state.appeals} 件待决定`, en: `${state.appeals} to be decided` };
    case "lacking":
      return { zh: `还缺 ${state.plans} 项`, en: `${state.plans} lacking` };
    case "left":
      return { zh: "已离职", en: "left the firm" };
    case "alone":
      return { zh: "没有直接上级", en: "without a superior" };
  }
}

function sayDone(on: string | null, late: number): Text {
  if (on === null) return { zh: "已完成", en: "done" };
  return late === 0
    ? { zh: `已完成（${on}）`, en: `done on ${on}` }
    : { zh: `已完成（${on}，逾期 ${late} 天）`, en: `done on ${on}, ${count(late)} late` };
}

function count(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
