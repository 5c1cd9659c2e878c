import type { Text } from "../../../domain/text.ts";
import type { DeliveryRecord } from "../../../scoring/reconcile/delivery-record.ts";
import type { Department } from "../../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../../sources/departments.ts";
import { RECORD_WORDS, sayFaulty, sayTiming } from "../../delivery-words.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS } from "../../words.ts";
import type { Content } from "../html.ts";
import { note } from "../layout.ts";
import { type TableLine, table } from "../table.ts";
import type { View } from "../view.ts";

/** How many quarters stand beside each other, this one the last. */
const QUARTERS = 5;

/** Which departments deliver in time: over the quarters, and in this one what was late, faulty or corrected. */
export function punctuality(view: View): Content[] {
  const { records, say } = view;
  if (records.length === 0) return [];
  return [overQuarters(view), ...ofQuarter(view), note(say(HOW))];
}

const HOW: Text = {
  zh: "提交日期是 run 首次读到该文件的日期；首次错误率按第一次提交的内容计算；逾期更正是提交期限之后又换的文件。期限之前没有运行过 run 的季度，首次运行时已有的文件是否按时不详。长期保存的文件和执行小组自己填写的数据不计期限。",
  en: "A delivery's day is that on which run first saw the file; faulty rows are those of the first version; late corrections are files changed after the due day. Where run was first started after the due day, nobody knows whether what it found was in time. No day holds for files that are kept for good and for what the executive group writes itself.",
};

/** `3 / 4`: of the deliveries that a day holds for, those in time. */
function overQuarters({ records, assessment, say }: View): Content {
  const book = assessment.scheme.sourceBook;
  const quarters = [...new Set(records.map(({ quarter }) => quarter))].slice(-QUARTERS);
  const of = (department: Department, quarter: string) =>
    records.filter(
      (one) => one.quarter === quarter && book.find(one.source)?.department === department && isJudged(one),
    );
  const departments = (Object.keys(DEPARTMENT_LABELS) as Department[]).filter((department) =>
    quarters.some((quarter) => of(department, quarter).length > 0),
  );
  return table(
    [
      { header: say(SUMMARY_WORDS.department) },
      ...quarters.map((header) => ({ header, set: "number" as const })),
    ],
    departments.map((department) => [
      say(DEPARTMENT_LABELS[department]),
      ...quarters.map((quarter) => say(sayInTime(of(department, quarter)))),
    ]),
    { caption: say({ zh: "按时提交的数据（按时 / 应提交）", en: "Delivered in time (in time / due)" }) },
  );
}

function isJudged({ timing }: DeliveryRecord): boolean {
  return timing.kind !== "none";
}

function sayInTime(all: readonly DeliveryRecord[]): Text {
  if (all.length === 0) return { zh: "—", en: "—" };
  if (all.some(({ timing }) => timing.kind === "unknown")) return { zh: "不详", en: "not known" };
  const count = `${all.filter(({ timing }) => timing.kind === "in-time").length} / ${all.length}`;
  return { zh: count, en: count };
}

/** What was late, faulty or corrected in this quarter. */
function ofQuarter({ records, assessment, say }: View): Content[] {
  const book = assessment.scheme.sourceBook;
  const told = records.filter(
    ({ quarter, timing, faulty, corrections }) =>
      quarter === assessment.quarter.id &&
      (timing.kind === "late" || timing.kind === "missing" || (faulty ?? 0) > 0 || (corrections ?? 0) > 0),
  );
  if (told.length === 0) return [];
  const lines = told.flatMap((one): TableLine[] => {
    const source = book.find(one.source);
    if (source === null) return [];
    return [
      [
        say(source.label),
        say(DEPARTMENT_LABELS[source.department]),
        one.first,
        say(sayTiming(one.timing)),
        sayFaulty(one),
        one.corrections,
      ],
    ];
  });
  const columns = [
    { header: say(SUMMARY_WORDS.source) },
    { header: say(HEADINGS.department) },
    { header: say(RECORD_WORDS.first) },
    { header: say(RECORD_WORDS.timing) },
    { header: say(RECORD_WORDS.faultyShare), set: "number" as const },
    { header: say(RECORD_WORDS.corrections), set: "number" as const },
  ];
  return [
    table(columns, lines, {
      caption: say({ zh: "本季度迟交、有错误或逾期更正的", en: "Late, faulty or corrected in this quarter" }),
    }),
  ];
}
