import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Chart, ChartRange, ChartSeries, Workbook } from "wasm-xlsxwriter";
import type { Value } from "../../../src/output/template/index.ts";
import { made, madeLinks } from "./make.ts";
import { dataOf, date, faultsOf, partOf, stamped } from "./stamped.ts";

const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";

/** A sheet with indicators in row 6 and a total in row 8, and a radar and a bar chart of them from row 10. */
function written(title = "{{person.name}} 的得分"): Uint8Array {
  const parts = unzipSync(drawnBook());
  const chart = strFromU8(parts[CHART] ?? new Uint8Array());
  return zipSync({ ...parts, [CHART]: strToU8(chart.replace("标题", title)) });
}

function drawnBook(): Uint8Array {
  const book = new Workbook();
  const sheet = book.addWorksheet();
  sheet.setName("卡 片");
  sheet.write(5, 0, "{{indicators[].label}}");
  sheet.write(5, 1, "{{indicators[].score}}");
  sheet.write(7, 0, "{{quarter.label}}");
  sheet.write(7, 1, "{{person.total}}");
  for (const [chart, row] of [
    [Chart.newRadar(), 9],
    [Chart.newBar(), 30],
  ] as const) {
    const series = new ChartSeries()
      .setCategories(ChartRange.newFromRange("卡 片", 5, 0, 5, 0))
      .setValues(ChartRange.newFromRange("卡 片", 5, 1, 5, 1))
      .setName(`{{person.name}}`);
    chart.pushSeries(series);
    chart.pushSeries(new ChartSeries().setValues(ChartRange.newFromRange("卡 片", 4, 1, 7, 1)));
    chart.title().setName("标题");
    sheet.insertChart(row, 3, chart);
  }
  return book.saveToBufferSync();
}

const card = (count: number, score: (index: number) => number | null = (index) => index + 1) =>
  stamped(
    written(),
    dataOf(
      { "person.name": "张 & <伟>", "person.total": { number: 6 }, "quarter.label": "合计" },
      {
        indicators: Array.from({ length: count }, (_, index) => {
          const number = score(index);
          return { label: `指标${index + 1}`, score: number === null ? "未交" : { number } };
        }),
      },
    ),
  );

const series = (xml: string, index: number) => xml.split("<c:ser>")[index + 1]?.split("</c:ser>")[0] ?? "";

describe("a chart's series", () => {
  test("grow with the rows, and cache what the card has there", () => {
    const first = series(partOf(card(3), CHART), 0);
    expect(first).toContain(
      '<c:cat><c:strRef><c:f>\'卡 片\'!$A$6:$A$8</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>指标1</c:v></c:pt>',
    );
    expect(first).toContain(
      '<c:val><c:numRef><c:f>\'卡 片\'!$B$6:$B$8</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt><c:pt idx="2"><c:v>3</c:v></c:pt></c:numCache>',
    );
  });

  test("cover rows around the repeated ones", () => {
    const second = series(partOf(card(3), CHART), 1);
    expect(second).toContain("<c:f>'卡 片'!$B$5:$B$10</c:f>");
    expect(second.match(/<c:pt idx="\d">/g)).toEqual(
      ["1", "2", "3", "5"].map((index) => `<c:pt idx="${index}">`),
    );
  });

  test("have gaps where the card has text", () => {
    const values = series(
      partOf(
        card(3, (index) => (index === 1 ? null : 5)),
        CHART,
      ),
      0,
    );
    expect(values.match(/<c:numCache>.*<\/c:numCache>/)?.[0].match(/idx="\d"/g)).toEqual([
      'idx="0"',
      'idx="2"',
    ]);
  });

  test("read a blank cell where there is no item", () => {
    const none = series(partOf(card(0), CHART), 0);
    expect(none).toContain("<c:f>'卡 片'!$B$1048576</c:f>");
    expect(none).toContain('<c:ptCount val="0"/></c:numCache>');
  });
});

test("titles and names of series hold values as text", () => {
  const xml = partOf(card(1), CHART);
  expect(xml).toContain("<a:t>张 &amp; &lt;伟&gt; 的得分</a:t>");
  expect(xml).toContain("<c:tx><c:v>张 &amp; &lt;伟&gt;</c:v></c:tx>");
});

test("a scale ends where a mark's number puts it, or where the program finds it", () => {
  const scaled = (value: Value) => {
    const parts = unzipSync(drawnBook());
    const chart = strFromU8(parts[CHART] ?? new Uint8Array());
    const limited = chart.replace(
      '<c:orientation val="minMax"/></c:scaling><c:axPos val="l"/>',
      '<c:orientation val="minMax"/><c:min val="{{person.total}}"/></c:scaling><c:axPos val="l"/>',
    );
    expect(limited).not.toBe(chart);
    const bytes = zipSync({ ...parts, [CHART]: strToU8(limited) });
    const data = dataOf(
      { "person.name": "", "person.total": value, "quarter.label": "" },
      { indicators: [] },
    );
    return /<c:scaling>(?:(?!<c:scaling>).)*<\/c:scaling><c:axPos val="l"/.exec(
      partOf(stamped(bytes, data), CHART),
    )?.[0];
  };
  expect(scaled({ number: 80 })).toContain('<c:min val="80"/>');
  expect(scaled(null)).not.toContain("<c:min");
});

test("charts below repeated rows move down", () => {
  const rows = (count: number) =>
    [...partOf(card(count), DRAWING).matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => row);
  expect(rows(1)).toEqual(["9", "23", "30", "44"]);
  expect(rows(4)).toEqual(["12", "26", "33", "47"]);
  expect(rows(0)).toEqual(["8", "22", "29", "43"]);
});

test("list marks and unknown ones in a title are faults", () => {
  expect(faultsOf(written("评 {{indicators[].label}}"))[0]).toBe(
    "mark-misplaced list-outside-rows 卡 片!null {{indicators[].label}}",
  );
  expect(faultsOf(written("评 {{person.nmae}}"))).toContain(
    "mark-unknown no-such-value 卡 片!null {{person.nmae}}",
  );
});

describe("hand-written drawings", () => {
  const anchor = (edit: string, from: number, to: number, offset: number, inside = "") =>
    `<xdr:twoCellAnchor${edit}><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  const drawn = (anchors: string, links: readonly (readonly [string, string, string])[] = []) =>
    made(
      [
        {
          name: "卡",
          cells: { A6: "{{indicators[].label}}", B6: "{{indicators[].score}}", A8: "{{person.joined}}" },
          tail: '<drawing r:id="rId1"/>',
          links: [["rId1", "drawing", "../drawings/drawing1.xml"]],
        },
      ],
      {
        parts: [
          [
            DRAWING,
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors}</xdr:wsDr>`,
          ],
          ["xl/drawings/_rels/drawing1.xml.rels", "", madeLinks(links)],
          ["xl/media/image1.png", "", new Uint8Array([137, 80, 78, 71])],
          [
            "xl/charts/chart1.xml",
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            CHART_XML,
          ],
        ],
      },
    );
  const data = dataOf(
    { "person.name": "张伟", "person.joined": date("2020-01-01") },
    { indicators: [1, 2, 3].map((number) => ({ label: { number }, score: { number } })) },
  );
  const CHART_XML =
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c:ser><c:tx><c:strRef><c:f>卡!$A$8</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{{person.joined}}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>(卡!$A$6,卡!$A$8)</c:f><c:strCache><c:ptCount val="1"/></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>卡!$B$6</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="1"/></c:numCache></c:numRef></c:val><c:extLst><c:ext uri="{x}"><c15:datalabelsRange><c15:f>卡!$A$6</c15:f><c15:dlblRangeCache><c:ptCount val="1"/></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst></c:ser></c:chartSpace>';

  test.each([
    ["", 1, 10, 5, ["1", "12"], "grow over repeated rows"],
    ["", 1, 5, 0, ["1", "5"], "end before them where they end at the top of the first"],
    ["", 1, 5, 9, ["1", "7"], "grow where they end in them"],
    [' editAs="oneCell"', 1, 10, 5, ["1", "10"], "keep their rows where they only move"],
    [' editAs="oneCell"', 7, 10, 5, ["9", "12"], "and move"],
    [' editAs="absolute"', 7, 10, 5, ["7", "10"], "stay where they are fixed"],
  ])("anchors%s from %d to %d+%d go to %j: %s", (edit, from, to, offset, expected) => {
    const xml = partOf(stamped(drawn(anchor(edit, from, to, offset)), data), DRAWING);
    expect([...xml.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => row)).toEqual(expected);
  });

  test("pictures stay; links, and what needs parts that do not go out, go", () => {
    const picture = (id: string, link = "") =>
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id.slice(3)}" name="">${link}</xdr:cNvPr></xdr:nvPicPr><a:blip r:embed="${id}"/></xdr:pic>`;
    const xml = stamped(
      drawn(
        anchor("", 1, 2, 0, picture("rId1", '<a:hlinkClick r:id="rId3"/>')) +
          anchor("", 1, 2, 0, picture("rId2")),
        [
          ["rId1", "image", "../media/image1.png"],
          ["rId2", "oleObject", "../media/image1.png"],
          ["rId3", "hyperlink", "../media/image1.png"],
        ],
      ),
      data,
    );
    expect(partOf(xml, DRAWING).match(/<xdr:pic>/g)).toHaveLength(1);
    expect(partOf(xml, DRAWING)).not.toContain("hlinkClick");
    expect(partOf(xml, "xl/drawings/_rels/drawing1.xml.rels").match(/<Relationship /g)).toHaveLength(1);
  });

  test("text boxes hold values, also where they showed a cell; their macros go", () => {
    const shape =
      '<xdr:sp macro="[0]!x" textlink="卡!$A$8"><xdr:txBody><a:p><a:r><a:rPr b="1"/><a:t>致 {{person</a:t></a:r><a:r><a:t>.name}}！</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
    const xml = partOf(stamped(drawn(anchor("", 1, 2, 0, shape)), data), DRAWING);
    expect(xml).toContain('<a:r><a:rPr b="1"/><a:t>致 张伟</a:t></a:r><a:r><a:t>！</a:t></a:r>');
    expect(xml).toContain('<xdr:sp macro="">');
  });

  test("series take their name, numbers as categories, several areas and labels from cells", () => {
    const frame =
      '<xdr:graphicFrame><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></xdr:graphicFrame>';
    const template = drawn(anchor("", 1, 2, 0, frame), [["rId1", "chart", "../charts/chart1.xml"]]);
    const xml = partOf(stamped(template, data), CHART);
    expect(xml).toContain(
      '<c:f>卡!$A$10</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>43831</c:v>',
    );
    expect(xml).toContain(
      "<c:cat><c:numRef><c:f>(卡!$A$6:$A$8,卡!$A$10)</c:f><c:numCache><c:formatCode>General",
    );
    expect(xml).toContain("<c:formatCode>0.0</c:formatCode>");
    expect(xml).toContain(
      '<c15:f>卡!$A$6:$A$8</c15:f><c15:dlblRangeCache><c:ptCount val="3"/><c:pt idx="0">',
    );
  });
});
