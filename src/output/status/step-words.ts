import { joinTexts, same, type Text } from "../../domain/text.ts";
import type { Interview } from "../../scoring/cycle/interviews.ts";
import type { Status, Step, StepId } from "../../scoring/cycle/status.ts";

export const STEP_LABELS: Readonly<Record<StepId, Text>> = {
  data: { zh: "提交数据", en: "Data delivered" },
  results: { zh: "统计结果", en: "Results computed" },
  approval: { zh: "领导小组批准", en: "Approved" },
  sending: { zh: "送达本人", en: "Sent" },
  interviews: { zh: "考核面谈", en: "Interviews" },
  appeals: { zh: "申诉", en: "Appeals" },
  plans: { zh: "改进计划", en: "Improvement plans" },
};

/** By when a step is due. */
export function sayDue({ id, due }: Step, { by }: Status): Text {
  if (due !== null) return { zh: `${due} 前`, en: `by ${due}` };
  if (id !== "interviews" && id !== "appeals") return same("");
  const days = by.policies[id === "interviews" ? "interview-days" : "appeal-days"];
  return { zh: `签收后 ${days} 日内`, en: `${days} days from receipt` };
}

/** What there is to say of a step besides its state. */
export function sayDetail({ id }: Step, status: Status): Text {
  const { published, sent, interviews, departments, findings } = status;
  const of = published?.people.length ?? 0;
  if (id === "data")
    return sayData((departments ?? []).flatMap(({ missing }) => missing).length, findings.errors);
  if (published === null) return same("");
  if (id === "results") return sayPublication(published);
  if (id === "approval") {
    const { approved } = published;
    if (approved === null) return same("");
    const { revision, by } = approved;
    return { zh: `${by}，第 ${revision} 版`, en: `${by}, revision ${revision}` };
  }
  if (id === "interviews") return sayInterviews(interviews);
  if (id === "appeals") return sayAppeals(status.appeals);
  if (id === "plans") return sayPlans(status);
  const received = interviews.filter(({ received: day }) => day !== null).length;
  const signed = { zh: `已签收 ${received}/${of} 人`, en: `${received} of ${of} have signed` };
  if (sent === null) return signed;
  if (sent === "unreadable") {
    const broken = {
      zh: "发送记录读不出，请运行 send 查明",
      en: "the journal of sendings cannot be read; send says why",
    };
    return joinTexts([broken, signed], COMMA);
  }
  return joinTexts(
    [{ zh: `已发送 ${sent.people}/${of} 人`, en: `${sent.people} of ${of} sent` }, signed],
    COMMA,
  );
}

const COMMA: Text = { zh: "，", en: ", " };

function sayData(missing: number, errors: number): Text {
  const parts: Text[] = [];
  if (missing > 0) parts.push({ zh: `缺 ${missing} 类`, en: `${missing} missing` });
  if (errors > 0) parts.push({ zh: `错误 ${errors} 条`, en: `errors: ${errors}` });
  return joinTexts(parts, COMMA);
}

function sayAppeals({ open, until }: Status["appeals"]): Text {
  if (until === null) return same("");
  return {
    zh: `${open} 人仍可申诉，最后一人到 ${until}`,
    en: `may still appeal: ${open}, the last until ${until}`,
  };
}

function sayPlans({ plans, published }: Status): Text {
  if (plans === null || plans.lacking === 0 || published?.approved == null) return same("");
  return {
    zh: `${plans.people} 人未达目标的指标没有计划`,
    en: `people without one for a missed target: ${plans.people}`,
  };
}

function sayPublication({ people, approved, draft, outdated }: NonNullable<Status["published"]>): Text {
  const cards = { zh: `${people.length} 人`, en: `${people.length} people` };
  const kind =
    draft !== null
      ? { zh: `另有第 ${draft} 版草稿`, en: `revision ${draft} is drafted` }
      : approved === null
        ? { zh: "草稿", en: "a draft" }
        : null;
  const changed = outdated ? { zh: "此后数据或方案有改动", en: "exports or scheme changed since" } : null;
  return joinTexts(
    [cards, kind, changed].flatMap((one) => one ?? []),
    COMMA,
  );
}

const COUNTED: readonly (readonly [Interview["state"]["kind"], Text])[] = [
  ["done", { zh: "已面谈", en: "held" }],
  ["late", { zh: "逾期", en: "late" }],
  ["open", { zh: "未到期", en: "not yet due" }],
  ["waiting", { zh: "未签收", en: "not signed for" }],
  ["left", { zh: "已离职", en: "left the firm" }],
  ["alone", { zh: "没有直接上级", en: "without a superior" }],
];

/** How many interviews were held, are late, are open. */
export function sayInterviews(interviews: readonly Interview[]): Text {
  const counts = COUNTED.flatMap(([kind, words]): Text[] => {
    const number = interviews.filter(({ state }) => state.kind === kind).length;
    return number === 0 ? [] : [{ zh: `${words.zh} ${number} 人`, en: `${words.en}: ${number}` }];
  });
  return joinTexts(counts, COMMA);
}
