import { beforeAll, describe, expect, test } from "vitest";
import { cardData } from "../../src/output/card-data.ts";
import type { Publication } from "../../src/output/contract.ts";
import { report } from "../../src/output/report.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { alarmItems } from "../../src/output/summary-data/alarms.ts";
import { alarmsText } from "../../src/output/terminal/alarms.ts";
import { asPast } from "../support/history.ts";
import { textFile } from "../support/quarter.ts";
import { personOf, publication } from "./fixture.ts";

const FLOOR = "policies: { satisfaction-floor: 90, minimum-raters: { client: 1 } }";
const OVERDUE = textFile(
  "2025Q3/complaints-2.csv",
  "投诉编号,收到日期,客户名称,被投诉人,处理期限,处理日期,处理状态\r\nTS-9,2025-08-01,墨竹教育有限公司,L3,2025-08-05,,处理中",
);
const INQUIRY = textFile(
  "调查记录.csv",
  "预警编号,调查日期,调查人,结论,措施\r\n2025Q3/L3/complaint-timeliness/overdue/TS-9,2025-10-08,东方不败,移交迟延,当日移交",
);

/** L2's client satisfaction, 80, is below the floor; a complaint about L3 is overdue. */
let open: Publication;
let closed: Publication;
beforeAll(async () => {
  open = await publication("zh", FLOOR, [OVERDUE]);
  closed = await publication("zh", FLOOR, [OVERDUE, INQUIRY]);
});

const noticesOf = (published: Publication, id: string) =>
  (cardData(published, personOf(published, id)).lists.get("notices") ?? [])
    .filter(({ values }) => values.get("label") === "预警")
    .map(({ values }) => values.get("text"));

describe("a card tells its owner's alarms alone", () => {
  test("with the figures and what happens next", () => {
    expect(noticesOf(open, "L2")).toEqual([
      "客户满意度低于 90 分：2025Q3 80，将作调查（整改办法 §四.1）。编号 2025Q3/L2/client-satisfaction/satisfaction-floor",
    ]);
  });

  test("a closed one with what was found", () => {
    expect(noticesOf(closed, "L3")).toEqual([
      "投诉 TS-9 应于 2025-08-05 前办结，截止日仍未处理；2025-10-08 东方不败调查，结论：移交迟延；措施：当日移交。编号 2025Q3/L3/complaint-timeliness/overdue/TS-9",
    ]);
  });

  test("who has none has no notice of one", () => {
    expect(noticesOf(open, "L1")).toEqual([]);
  });
});

test("the summary lists open alarms first, with the rows; those of raters are only counted", () => {
  const rows = alarmItems(closed).map(({ values }) =>
    ["standing", "name", "rows"].map((one) => values.get(one)),
  );
  expect(rows).toEqual([
    ["本季度新增", "司徒静怡", "评价记录 1 行，为保护评价人不列出"],
    ["已结", "诸葛文渊", "2025Q3/complaints-2.csv 第 2 行"],
  ]);
});

test("the report lists them; a person's own rating is no figure of the report", () => {
  const text = report(open);
  const section = text.slice(text.indexOf('<section id="alarms"'), text.indexOf('<section id="firmness"'));
  expect(section).toContain("预警：未结 2 条（其中本季度新增 2 条），本季度结案 0 条");
  expect(section).toContain("客户满意度低于 90 分<");
  expect(section).not.toContain("2025Q3 80");
});

test("results.json carries them whole into the next quarter", () => {
  expect(asPast(closed, "2025Q3").alarms).toEqual(closed.assessment.alarms);
  const { alarms } = JSON.parse([...resultsJson(open)].join(""));
  expect(alarms[1]).toMatchObject({
    id: "2025Q3/L3/complaint-timeliness/overdue/TS-9",
    standing: "new",
    rows: [{ file: "2025Q3/complaints-2.csv", sheet: null, row: 2 }],
  });
});

test("the terminal counts the open ones, and says nothing where there is none", () => {
  expect(alarmsText(closed.assessment, "zh")).toBe(
    "预警：未结 1 条（其中本季度新增 1 条），本季度结案 1 条（见汇总表“预警”）。\n",
  );
  expect(alarmsText({ alarms: [] }, "zh")).toBe("");
});
