import { deflateSync } from "node:zlib";
import {
  Chart,
  ChartRange,
  ChartSeries,
  Color,
  Format,
  FormatAlign,
  Image,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { crc32 } from "../../src/domain/crc32.ts";

const NAME = "考核结果";
const green = () => Color.rgb(0x1d5c4a);

/** A firm's logo: a green shield on white, as a PNG. */
export const LOGO = png(180, 60, (x, y) => {
  const [dx, dy] = [(x - 30) / 24, (y - 30) / 26];
  if (Math.abs(dx) + Math.max(0, dy) < 1 && dy > -1) return [0x1d, 0x5c, 0x4a];
  return x > 66 && x < 170 && (y === 22 || y === 23 || y === 38) ? [0xb8, 0x86, 0x2f] : [0xff, 0xff, 0xff];
});

/**
 * A template that a firm might make: its logo and colours, the fields in an order of its own, and a pie of where
 * the points come from.
 */
export function firmTemplate(): Uint8Array {
  const book = new Workbook();
  const card = book.addWorksheet().setName(NAME);
  resultSheet(card);
  detailSheet(book.addWorksheet().setName("依据"));
  return book.saveToBufferSync();
}

function resultSheet(sheet: Worksheet): void {
  [9, 30, 12, 12, 12].forEach((width, column) => void sheet.setColumnWidth(column, width));
  sheet.setPaperSize(9).setPrintFitToPages(1, 1).setScreenGridlines(false).setRowHeight(0, 48);
  sheet.insertImage(0, 0, new Image(LOGO).setAltText("所徽"));
  const bold = () => new Format().setBold().setFontSize(14).setFontColor(green());
  sheet.writeStringWithFormat(1, 0, "{{person.rank}}", bold());
  sheet.writeStringWithFormat(1, 1, "{{person.name}}（{{person.id}}）的季度考核", bold());
  sheet.writeStringWithFormat(1, 3, "{{person.total}}", bold().setNumFormat('0.00" 分"'));
  sheet.write(2, 1, "{{quarter.label}}，数据截止 {{quarter.cut-off}}，等级：{{person.grade}}");
  const head = () => new Format().setBold().setFontColor(Color.white()).setBackgroundColor(green());
  ["得分", "指标", "目标", "实际", "满分"].forEach((text, column) => {
    sheet.writeStringWithFormat(4, column, text, head());
  });
  const two = () => new Format().setNumFormat("0.00").setAlign(FormatAlign.Right);
  ["score", "label", "target", "value", "full"].forEach((field, column) => {
    const format = field === "label" ? new Format() : two();
    sheet.writeStringWithFormat(5, column, `{{indicators[].${field}}}`, format);
  });
  sheet.writeStringWithFormat(6, 0, "{{person.total}}", two().setBold());
  sheet.write(6, 1, "合计");
  sheet.insertChart(8, 1, pie());
  sheet.write(30, 0, "{{person.evaluation}}");
  sheet.setFooter("&L{{person.department}}&R{{quarter.id}}");
}

function pie(): Chart {
  const chart = Chart.newPie();
  const cells = (column: number) => ChartRange.newFromRange(NAME, 5, column, 5, column);
  chart.pushSeries(new ChartSeries().setCategories(cells(1)).setValues(cells(0)));
  chart.title().setName("得分构成");
  return chart.setWidth(520).setHeight(380);
}

function detailSheet(sheet: Worksheet): void {
  const fields = ["client", "indicator", "role", "date", "explanation", "file", "row"];
  fields.forEach((field, column) => {
    sheet.write(0, column, { client: "客户", indicator: "指标", date: "日期" }[field] ?? field);
    const format = field === "date" ? new Format().setNumFormat("yyyy-mm-dd") : new Format();
    sheet.setColumnWidth(column, 20).writeStringWithFormat(1, column, `{{details[].${field}}}`, format);
  });
}

type Pixel = readonly [red: number, green: number, blue: number];

function png(width: number, height: number, at: (x: number, y: number) => Pixel): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    rows.push(0);
    for (let x = 0; x < width; x += 1) rows.push(...at(x, y));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
