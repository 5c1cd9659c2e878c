import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crmKpi, names, put, QUARTER, smallFirm } from "../commands/program.ts";
import { made, madeParts } from "../output/template/make.ts";

const CARD = { name: "记分卡", cells: { A1: "{{person.name}}" } };

type Refused = {
  readonly name: string;
  readonly template: Uint8Array | string | null;
  readonly yaml?: string;
  /** What is said in each language, with its place. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
};

const sheet = (cells: Readonly<Record<string, string | { f: string }>>) =>
  made([{ ...CARD, cells: { ...CARD.cells, ...cells } }]);

/** A workbook with macros under a name that has none. */
function withMacros(): Uint8Array {
  const parts = madeParts([CARD], {
    links: [["rId9", "vbaProject", "vbaProject.bin"]],
    parts: [["xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", strToU8("Sub Auto_Open()")]],
  });
  return zipSync(parts);
}

/** A drawing whose picture lies in another file. */
function withLinkedPicture(): Uint8Array {
  const parts = madeParts(
    [{ ...CARD, tail: '<drawing r:id="rId7"/>', links: [["rId7", "drawing", "../drawings/drawing1.xml"]] }],
    {
      parts: [
        [
          "xl/drawings/drawing1.xml",
          "application/vnd.openxmlformats-officedocument.drawing+xml",
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:oneCellAnchor><xdr:pic><xdr:blipFill><a:blip r:link="rId1"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>',
        ],
        [
          "xl/drawings/_rels/drawing1.xml.rels",
          "",
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///C:/logo.png" TargetMode="External"/></Relationships>',
        ],
      ],
    },
  );
  return zipSync(parts);
}

const CASES: readonly Refused[] = [
  {
    name: "a misspelt mark, with the one that was meant",
    template: sheet({ B7: "总分 {{person.totel}}" }),
    zh: ["our.xlsx", "工作表“记分卡” 第 7 行 “B”列", "“{{person.totel}}”", "可能是“{{person.total}}”"],
    en: ["our.xlsx", "sheet “记分卡” row 7 column “B”", "may have meant “{{person.total}}”"],
  },
  {
    name: "a list's mark without its brackets",
    template: sheet({ C2: "{{indicators.label}}" }),
    zh: ["第 2 行 “C”列", "可能是“{{indicators[].label}}”"],
    en: ["row 2 column “C”", "may have meant “{{indicators[].label}}”"],
  },
  {
    name: "the Chinese word for a mark",
    template: sheet({ C2: "{{等级}}" }),
    zh: ["“{{等级}}”无法填写：没有这个标记", "可能是“{{person.grade}}”"],
    en: ["there is no such mark", "may have meant “{{person.grade}}”"],
  },
  {
    name: "braces as a Chinese keyboard gives them",
    template: sheet({ C2: "｛｛person.grade｝｝" }),
    zh: ["没有写完整", "可能是“{{person.grade}}”"],
    en: ["it is not complete", "may have meant “{{person.grade}}”"],
  },
  {
    name: "an indicator that there is not",
    template: sheet({ C2: "{{indicators.complaints.score}}" }),
    zh: ["没有这个指标", "{{indicators.complaint-rate.score}}"],
    en: ["there is no such indicator", "{{indicators.complaint-rate.score}}"],
  },
  {
    name: "a mark of another list in the row",
    template: sheet({ A5: "{{indicators[].label}}", D5: "{{details[].client}}" }),
    zh: ["第 5 行 “D”列", "一行只能随一个列表重复"],
    en: ["row 5 column “D”", "a row repeats for one list only"],
  },
  {
    name: "a list's mark outside all rows",
    template: made([
      { ...CARD, tail: "<headerFooter><oddFooter>{{indicators[].label}}</oddFooter></headerFooter>" },
    ]),
    zh: ["工作表“记分卡” · 模板中的标记放错了位置", "页眉、页脚和工作表名只能用单个值的标记"],
    en: [
      "sheet “记分卡” · Mark in the wrong place",
      "headers, footers and sheet names take marks of single values",
    ],
  },
  {
    name: "a mark in a formula",
    template: sheet({ B3: { f: '"{{person.total}}"*2' } }),
    zh: ["第 3 行 “B”列", "标记不能写在公式里"],
    en: ["row 3 column “B”", "cannot stand in a formula"],
  },
  {
    name: "a formula that reads another workbook",
    template: sheet({ B3: { f: "[1]目标!A1" } }),
    zh: ["第 3 行 “B”列", "引用了别的文件：[1]目标!A1"],
    en: ["row 3 column “B”", "it refers to another file: [1]目标!A1"],
  },
  {
    name: "a picture that lies in another file",
    template: withLinkedPicture(),
    zh: ["工作表“记分卡” · 模板不能使用", "引用了别的文件：file:///C:/logo.png"],
    en: ["sheet “记分卡”", "it refers to another file: file:///C:/logo.png"],
  },
  {
    name: "a formula over the sheet that lists the marks",
    template: made([
      { ...CARD, cells: { ...CARD.cells, B3: { f: "标记说明!A1" } } },
      { name: "标记说明", cells: {} },
    ]),
    zh: ["第 3 行 “B”列", "这张表不会带入记分卡"],
    en: ["row 3 column “B”", "which no scorecard has"],
  },
  {
    name: "a hidden sheet",
    template: made([CARD, { name: "草稿", cells: { A1: "x" }, attributes: 'state="hidden"' }]),
    zh: ["工作表“草稿”", "隐藏的"],
    en: ["sheet “草稿”", "hidden"],
  },
  { name: "macros under another name", template: withMacros(), zh: ["文件带有宏"], en: ["it holds macros"] },
  {
    name: "no mark at all",
    template: made([{ name: "记分卡", cells: { A1: "姓名" } }]),
    zh: ["没有任何标记"],
    en: ["it has no mark at all"],
  },
  {
    name: "no workbook",
    template: "姓名,总分\n",
    zh: ["our.xlsx", "内容不是 .xlsx 工作簿"],
    en: ["its content is no .xlsx"],
  },
  {
    name: "half a workbook",
    template: made([CARD]).slice(0, 600),
    zh: ["our.xlsx", "模板不能使用"],
    en: ["our.xlsx", "cannot be used"],
  },
  {
    name: "a file that is not there",
    template: null,
    zh: ["crm-kpi.yaml:2:3 templates.scorecard：律所资料文件夹中没有文件“our.xlsx”"],
    en: ["crm-kpi.yaml:2:3 templates.scorecard: there is no file “our.xlsx”"],
  },
  ...["../our.xlsx", "/etc/our.xlsx", "C:\\our.xlsx", "a/../../our.xlsx"].map((path) => ({
    name: `outside the firm's folder: ${path}`,
    template: null,
    yaml: `templates:\n  scorecard: '${path}'\n`,
    zh: ["crm-kpi.yaml:2:3 templates.scorecard：应为律所资料文件夹内的文件"],
    en: ["crm-kpi.yaml:2:3 templates.scorecard: expected a file below the firm's folder"],
  })),
  {
    name: "a workbook with macros by its name",
    template: null,
    yaml: "templates:\n  scorecard: our.xlsm\n",
    zh: ["模板不能带宏", "另存为“Excel 工作簿 (*.xlsx)”"],
    en: ["a template cannot have macros"],
  },
  {
    name: "another kind of file by its name",
    template: null,
    yaml: "templates:\n  scorecard: our.docx\n",
    zh: ["模板应为 .xlsx 文件"],
    en: ["a template is an .xlsx file"],
  },
];

async function firmWith({
  template,
  yaml = "templates:\n  scorecard: our.xlsx\n",
}: Refused): Promise<string> {
  const firm = await smallFirm();
  await put(firm, "crm-kpi.yaml", yaml);
  if (template !== null) await put(firm, "our.xlsx", template);
  return firm;
}

describe.concurrent("a template that cannot be used: exit 2, nothing published, the place named", () => {
  test.for(CASES)("$name", async (refused) => {
    const firm = await firmWith(refused);
    const told = async (command: string, lang: "zh" | "en") => {
      const { code, out, err } = await crmKpi([command, firm, ...QUARTER, "--lang", lang]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      for (const words of refused[lang]) expect(err).toContain(words);
      expect(err).not.toMatch(/\bat .*\.js:\d|undefined|\[object/);
    };
    await told("run", "zh");
    expect(await names(firm)).not.toContain("results");
    await told("check", "en");
  });

  test("a link that leads outside the firm's folder", async () => {
    const firm = await smallFirm();
    const elsewhere = await smallFirm();
    await put(elsewhere, "our.xlsx", sheet({}));
    await symlink(join(elsewhere, "our.xlsx"), join(firm, "our.xlsx"));
    await put(firm, "crm-kpi.yaml", "templates:\n  scorecard: our.xlsx\n");
    const { code, err } = await crmKpi(["run", firm, ...QUARTER]);
    expect(code).toBe(2);
    expect(err).toContain("“our.xlsx”指向律所资料文件夹之外的文件");
  });

  test("all faults are told at once, beside those of the data, which decide the exit code", async () => {
    const firm = await firmWith({
      name: "",
      template: sheet({ B2: "{{x.y}}", B3: "{{x.z}}" }),
      zh: [],
      en: [],
    });
    const payments = await readFile(join(firm, "2025Q3/收款明细.csv"), "utf8");
    await put(firm, "2025Q3/收款明细.csv", payments.replace("30000.00", "3万"));
    const { code, out } = await crmKpi(["check", firm, ...QUARTER, "--json"]);
    expect(code).toBe(1);
    const found = (
      JSON.parse(out).findings as { code: string; file: string; row: number; column: string }[]
    ).map(({ code, file, row, column }) => [code, file, row, column]);
    expect(found).toEqual([
      ["cell-invalid", "2025Q3/收款明细.csv", 2, "金额"],
      ["mark-unknown", "our.xlsx", 2, "B"],
      ["mark-unknown", "our.xlsx", 3, "B"],
    ]);
  });
});

test("a template beside the quarters is not taken for data", async () => {
  const firm = await smallFirm();
  const builtIn = await readFile(new URL("../../templates/scorecard-with-marks.zh.xlsx", import.meta.url));
  await put(firm, "our.xlsx", builtIn);
  const notNamed = await crmKpi(["check", firm, ...QUARTER, "--json"]);
  expect(notNamed.code).toBe(0);
  const codes = new Set((JSON.parse(notNamed.out).findings as { code: string }[]).map(({ code }) => code));
  expect([...codes]).toEqual(["sheet-ignored"]);
  await put(firm, "crm-kpi.yaml", "templates:\n  scorecard: ./our.xlsx\n");
  const named = await crmKpi(["check", firm, ...QUARTER, "--json"]);
  expect(JSON.parse(named.out).findings).toEqual([]);
});
