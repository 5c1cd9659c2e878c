import { expect, test } from "vitest";
import { toCsvFiles } from "../oracle/csv-files.ts";
import { assessed, textFile } from "../support/quarter.ts";
import { STAFF } from "../support/tables.ts";

const SOURCE = `
policies: { history: none }
own-sources:
  tasks:
    label: { zh: 任务, en: Tasks }
    department: business
    reference: 考核规定 §二.3
    period: begun
    columns:
      begun: { header: 开始时间, kind: date-time, required: true }
      ended: { header: 完成时间, kind: date-time, required: header }
      due: { header: 约定时间, kind: date-time }
      person: { header: 承办人, kind: person, required: true }
own-indicators:
`;
const declare = (id: string, measure: string) =>
  `  ${id}: { label: ${id}, reference: 考核规定 §二.1, better: lower, source: tasks, credit: { person: person }, measure: ${measure} }\n`;
const MEAN = SOURCE + declare("mean-hours", "{ mean: { from: begun, to: ended, in: hours } }");
const LIMIT = SOURCE + declare("kept", "{ in-time: { from: begun, to: ended, limit: 2, in: hours } }");
const DUE =
  SOURCE + declare("kept", "{ in-time: { due: due, from: begun, to: ended, limit: 2, in: hours } }");
const COUNT = SOURCE + declare("tasks-done", "count");

/** The rows that are asked about; the only row is the second of its file. */
async function asked(yaml: string, ...rows: readonly string[]): Promise<string[]> {
  const text = `开始时间,完成时间,约定时间,承办人\n${rows.map((row) => `${row},张伟\n`).join("")}`;
  const files = toCsvFiles({ people: STAFF }).map((one) => textFile(one.path, one.text));
  const { findings } = await assessed([...files, textFile("2025Q3/任务.csv", text)], { yaml });
  return findings.flatMap(({ code, args }) =>
    code === "times-reversed" && "list" in args ? [`${args.rows}: ${args.list.zh}`] : [],
  );
}

const BEFORE = "2025-08-04 10:00,2025-08-04 09:59,";

test.for([
  { name: "what ends before it begins", yaml: MEAN, rows: [BEFORE], found: ["1: 2"] },
  { name: "also where it is judged by a limit", yaml: LIMIT, rows: [BEFORE], found: ["1: 2"] },
  { name: "not what takes no time", yaml: MEAN, rows: ["2025-08-04 10:00,2025-08-04 10:00,"], found: [] },
  { name: "not what has not ended", yaml: MEAN, rows: ["2025-08-04 10:00,,"], found: [] },
  {
    name: "not what is of another quarter",
    yaml: MEAN,
    rows: ["2025-10-04 10:00,2025-10-04 09:00,", "2025-08-04 10:00,2025-08-04 11:00,"],
    found: [],
  },
  {
    name: "not where a deadline of its own takes the place of the time between",
    yaml: DUE,
    rows: ["2025-08-04 10:00,2025-08-04 09:00,2025-08-05 10:00"],
    found: [],
  },
  { name: "not where nothing is reckoned from it", yaml: COUNT, rows: [BEFORE], found: [] },
  {
    name: "all rows of a sheet at once, once for all that count them",
    yaml: MEAN + declare("longest", "{ sum: { from: begun, to: ended, in: minutes } }"),
    rows: Array.from({ length: 7 }, () => BEFORE),
    found: ["7: 2、3、4、5、6…"],
  },
])("times in the wrong order are asked about: $name", async ({ yaml, rows, found }) => {
  expect(await asked(yaml, ...rows)).toEqual(found);
});
