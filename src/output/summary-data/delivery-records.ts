import { ratio } from "../../domain/exact.ts";
import type { Lang } from "../../domain/text.ts";
import type { DeliveryRecord } from "../../scoring/reconcile/delivery-record.ts";
import type { Source } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { figure } from "../card-data/values.ts";
import type { Publication } from "../contract.ts";
import { RECORD_WORDS, sayTiming } from "../delivery-words.ts";
import type { Item } from "../template/contract.ts";
import { STATES } from "./deliveries.ts";
import { type Fields, items } from "./marks.ts";

type Line = Fields<"records">;

/** Who delivered what, when, over the quarters: the newest quarter first. */
export function recordItems({ assessment, records, lang }: Publication): Item[] {
  const book = assessment.scheme.sourceBook;
  const quarters = [...new Set(records.map(({ quarter }) => quarter))].reverse();
  const lines = quarters.flatMap((quarter) =>
    records
      .filter((one) => one.quarter === quarter)
      .flatMap((one) => {
        const source = book.find(one.source);
        return source === null ? [] : [recordLine(one, source, lang)];
      }),
  );
  return items("records", lines.length === 0 ? [{ ...NOTHING, timing: RECORD_WORDS.none[lang] }] : lines);
}

const NOTHING: Line = {
  quarter: null,
  department: null,
  source: null,
  state: null,
  first: null,
  timing: null,
  rows: null,
  "faulty-share": null,
  corrections: null,
};

function recordLine(record: DeliveryRecord, { label, department }: Source, lang: Lang): Line {
  const { quarter, state, first, timing, rows, faulty, corrections } = record;
  return {
    quarter,
    department: DEPARTMENT_LABELS[department][lang],
    source: label[lang],
    state: STATES[state][lang],
    first: first === null ? null : { date: first },
    timing: sayTiming(timing)[lang],
    rows: { number: rows },
    "faulty-share": faulty === null || rows === 0 ? null : figure(ratio(faulty, rows), 4),
    corrections: corrections === null ? null : { number: corrections },
  };
}
