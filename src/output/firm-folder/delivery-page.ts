import type { Quarter } from "../../domain/quarter.ts";
import { quarterLabel } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { Department, Source } from "../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../sources/departments.ts";
import { guideOf } from "../fill-in/guides/index.ts";
import { headerOf, NEED_WORDS } from "../fill-in/header.ts";
import { fillInName } from "../fill-in/index.ts";
import { constant, type Html, html } from "../report/html.ts";
import { deliveryDay, resultsDay } from "./deadline.ts";
import { folderOf, NEW_FIRM_SOURCES } from "./layout.ts";
import { PAGE_STYLE } from "./page-style.ts";

const WORDS = {
  title: { zh: "考核数据交付说明", en: "What to deliver for the assessment" },
  general: { zh: "共同要求", en: "For everybody" },
  overview: { zh: "一览", en: "At a glance" },
  department: { zh: "部门", en: "Department" },
  kept: { zh: "长期使用", en: "kept for good" },
  optional: { zh: "有则交", en: "if there are any" },
  column: { zh: "列", en: "Column" },
  need: { zh: "是否必填", en: "Needed" },
  what: { zh: "填写内容", en: "What to write" },
  deliver: { zh: "交付的数据", en: "Data to deliver" },
  remark: { zh: "备注", en: "Remark" },
  file: { zh: "填报表", en: "Workbook" },
  sign: { zh: "交付人：＿＿＿＿＿＿", en: "Delivered by: ____________" },
  date: { zh: "交付日期：＿＿＿＿＿＿", en: "Date: ____________" },
} as const satisfies Record<string, Text>;

const RULES: readonly Text[] = [
  {
    zh: "填在填报表的第一张工作表中，从第 2 行起每行一条；不要改表头，不要加标题、小计或合计行。填写办法见表内的批注和“填写说明”。",
    en: "Write on the first sheet of the workbook, one record a row from row 2 on; leave the header as it is and add no titles or totals. The comments and the sheet “How to fill in” say how.",
  },
  {
    zh: "也可以交本部门系统导出的 Excel 或 CSV，只要含有下面的列；文件名不限，不必改成填报表的样子。",
    en: "An Excel or CSV export of your own system does as well, if it has the columns below; its name does not matter.",
  },
  {
    zh: "客户名称、合同编号、人员姓名在各表中的写法要一致。两人同名时写成“姓名(工号)”。",
    en: "Write clients, engagement numbers and people alike in all tables. Of two people with one name, write name(id).",
  },
  {
    zh: "本季度没有发生的，也要交：交一份只有表头的表。不交与没有发生是两回事，缺一份就不能出结果。",
    en: "Deliver a table with its header only where nothing happened. Not delivering is something else: without a table there are no results.",
  },
  {
    zh: "数据含客户秘密和个人信息，只交考核执行小组，不要转给他人（流程规定 §四.1）。",
    en: "The data are confidential: they go to the executive group and to nobody else (流程规定 §四.1).",
  },
];

/** The page to print or send: what each department delivers for a quarter, by when, in which columns. */
export function deliveryPage(quarter: Quarter, lang: Lang): string {
  const word = (name: keyof typeof WORDS) => WORDS[name][lang];
  const departments = [...new Set(NEW_FIRM_SOURCES.map(({ department }) => department))];
  const body = html`<h1>${quarterLabel(quarter)[lang]} ${word("title")}</h1>
<p class="quiet">${period(quarter)[lang]}</p>
<p class="due">${due(quarter, lang)}</p>
<h2>${word("general")}</h2>
<ol>${RULES.map((rule) => html`<li>${rule[lang]}</li>`)}</ol>
<h2>${word("overview")}</h2>
${overview(departments, lang)}
${departments.map((department) => departmentPart(department, quarter, lang))}`;
  return `<!DOCTYPE html>
<html lang="${{ zh: "zh-CN", en: "en" }[lang]}">
<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
${html`<title>${quarterLabel(quarter)[lang]} ${word("title")}</title>
<style>${constant(PAGE_STYLE)}</style>`}</head>
<body>
${body}
</body>
</html>
`;
}

function period({ first, last }: Quarter): Text {
  return {
    zh: `考核周期 ${first} 至 ${last}（考核规定 §三.1）`,
    en: `Period ${first} to ${last} (考核规定 §三.1)`,
  };
}

function due(quarter: Quarter, lang: Lang): Html {
  const [delivery, results] = [deliveryDay(quarter), resultsDay(quarter)];
  return lang === "zh"
    ? html`请各部门在 <b>${delivery}</b> 前（季度结束后五日内）交到考核执行小组，以便在 ${results} 前（次月上旬）完成统计和反馈。`
    : html`Please deliver to the executive group by <b>${delivery}</b>, within five days after the quarter, so that results can be fed back by ${results}.`;
}

function overview(departments: readonly Department[], lang: Lang): Html {
  const rows = departments.flatMap((department) =>
    ofDepartment(department).map((source, index, all) => {
      const remarks = [source.keepsHistory ? WORDS.kept : null, source.compulsory ? null : WORDS.optional];
      const name = html`<td rowspan="${all.length}">${DEPARTMENT_LABELS[department][lang]}</td>`;
      return html`<tr>${index === 0 ? name : null}<td>${source.label[lang]}</td><td>${fillInName(source, lang)}</td><td>${remarks
        .flatMap((remark) => remark?.[lang] ?? [])
        .join({ zh: "，", en: ", " }[lang])}</td></tr>
`;
    }),
  );
  const heads = [WORDS.department, WORDS.deliver, WORDS.file, WORDS.remark];
  return html`<div class="scroll"><table class="overview"><thead><tr>${heads.map((head) => html`<th>${head[lang]}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function ofDepartment(department: Department): Source[] {
  return NEW_FIRM_SOURCES.filter((source) => source.department === department);
}

function departmentPart(department: Department, quarter: Quarter, lang: Lang): Html {
  return html`<section class="department"><h2>${DEPARTMENT_LABELS[department][lang]}</h2>
<p class="due">${due(quarter, lang)}</p>
${ofDepartment(department).map((source) => sourcePart(source, quarter, lang))}
<p class="sign"><span>${WORDS.sign[lang]}</span> <span>${WORDS.date[lang]}</span></p></section>
`;
}

function sourcePart(source: Source, quarter: Quarter, lang: Lang): Html {
  const folder = folderOf(source, quarter, lang);
  const path = `${folder === "" ? "" : `${folder}/`}${fillInName(source, lang)}`;
  const columns = Object.entries(source.columns);
  return html`<h3>${source.label[lang]}${source.compulsory ? "" : { zh: "（有则交）", en: " (if there are any)" }[lang]}</h3>
<p class="quiet">${WORDS.file[lang]}${{ zh: "：", en: ": " }[lang]}${path} · ${source.reference}${kept(source, lang)}</p>
<div class="scroll"><table><thead><tr><th>${WORDS.column[lang]}</th><th>${WORDS.need[lang]}</th><th>${WORDS.what[lang]}</th></tr></thead>
<tbody>${columns.map(([key, column]) => {
    const style = column.need === "cell" ? "required" : "";
    return html`<tr><td class="${style}">${headerOf(key, column, lang)}</td><td class="need">${NEED_WORDS[column.need][lang]}</td><td>${guideOf(source.id, key, column).what[lang]}</td></tr>
`;
  })}</tbody></table></div>
`;
}

function kept({ keepsHistory }: Source, lang: Lang): string {
  if (!keepsHistory) return "";
  return {
    zh: " · 长期使用，每季度接着往下填，以前的行不要删除",
    en: " · kept for good: go on below each quarter, and do not delete earlier rows",
  }[lang];
}
