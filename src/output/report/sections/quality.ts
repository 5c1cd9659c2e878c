import { exact } from "../../../domain/exact.ts";
import { joinTexts, type Text } from "../../../domain/text.ts";
import type { Level } from "../../../findings/contract.ts";
import { type Finding, levelOf, messageOf, titleOf } from "../../../findings/finding.ts";
import type { Delivery } from "../../../scoring/contract.ts";
import type { Department } from "../../../sources/contract.ts";
import { DEPARTMENT_LABELS } from "../../../sources/departments.ts";
import { signatureText } from "../../confirmation-words.ts";
import { SUMMARY_WORDS } from "../../summary-data/words.ts";
import { HEADINGS, LEVEL_WORDS } from "../../words.ts";
import { placeWords } from "../decisions/warnings.ts";
import { sayAmount, sayPart } from "../figures.ts";
import { type Content, data, type Html, html } from "../html.ts";
import { note, nothing, section } from "../layout.ts";
import { type TableLine, table } from "../table.ts";
import { ITEMS, type View } from "../view.ts";
import { NOTES } from "../words.ts";
import { punctuality } from "./punctuality.ts";

/** What each department delivered (考核规定 §二.3), what became of the rows, and what the checks found in them. */
export function quality(view: View): Html {
  const { deliveries, findings, say } = view;
  const files = new Set(deliveries.map(({ file }) => file));
  const elsewhere = findings.filter(({ at }) => at.file === null || !files.has(at.file));
  const departments = Object.keys(DEPARTMENT_LABELS) as Department[];
  return section("quality", say, [
    deliveries.length === 0
      ? nothing(say(NOTES.noDeliveries))
      : html`<div class="stack">${departments.map((one) => departmentTable(one, view))}</div>`,
    ...declaredEmpty(view),
    ...punctuality(view),
    ...confirmations(view),
    ...(elsewhere.length === 0
      ? []
      : [
          note(
            say({
              zh: `不属于上述文件的检查发现：${sayFindings(elsewhere).zh}。`,
              en: `Findings that belong to none of these files: ${sayFindings(elsewhere).en}.`,
            }),
          ),
        ]),
  ]);
}

function departmentTable(department: Department, { assessment, deliveries, findings, say }: View): Content {
  const book = assessment.scheme.sourceBook;
  const own = deliveries.filter(({ source }) => book.of(source).department === department);
  if (own.length === 0) return null;
  const found = (files: ReadonlySet<string>) =>
    findings.filter(({ at }) => at.file !== null && files.has(at.file));
  const { rows, used, leftOut, why, source, findings: findingsWord } = SUMMARY_WORDS;
  const allRows = own.reduce((total, one) => total + one.rows, 0);
  const allUsed = own.reduce((total, one) => total + one.used, 0);
  const sum: TableLine = {
    tone: "strong",
    cells: [
      say(SUMMARY_WORDS.sum),
      null,
      sayAmount(exact(allRows)),
      sayAmount(exact(allUsed)),
      sayAmount(exact(own.reduce((total, one) => total + leftOutOf(one), 0))),
      say({
        zh: `计入 ${sayPart(exact(allUsed), exact(allRows))}`,
        en: `${sayPart(exact(allUsed), exact(allRows))} used`,
      }),
      say(sayFindings(found(new Set(own.map(({ file }) => file))))),
    ],
  };
  return table(
    [
      { header: say(source) },
      { header: say(HEADINGS.file), set: "long" },
      { header: say(rows), set: "number" },
      { header: say(used), set: "number" },
      { header: say(leftOut), set: "number" },
      { header: say(why), set: "long" },
      { header: say(findingsWord) },
    ],
    [
      ...own.map(
        (one): TableLine => [
          say(book.of(one.source).label),
          data([one.file, one.sheet].filter((part) => part !== null).join(" / ")),
          sayAmount(exact(one.rows)),
          sayAmount(exact(one.used)),
          sayAmount(exact(leftOutOf(one))),
          one.leftOut.length + one.notData.length === 0 ? null : say(sayReasons(one)),
          say(sayFindings(found(new Set([one.file])))),
        ],
      ),
      sum,
    ],
    { caption: say(DEPARTMENT_LABELS[department]) },
  );
}

function leftOutOf({ leftOut }: Delivery): number {
  return leftOut.reduce((total, { rows }) => total + rows, 0);
}

function sayReasons({ leftOut, notData }: Delivery): Text {
  const reasons = [...leftOut, ...notData].map(({ reason, rows }) => ({
    zh: `${reason.zh} ${rows}`,
    en: `${reason.en}: ${rows}`,
  }));
  return joinTexts(reasons, ITEMS);
}

const LEVELS: readonly Level[] = ["error", "confirm", "warning", "note"];

/** How many findings there are of each level. */
function sayFindings(findings: readonly Finding[]): Text {
  const counts = LEVELS.map((level) => ({
    level,
    found: findings.filter((finding) => levelOf(finding) === level).length,
  })).filter(({ found }) => found > 0);
  if (counts.length === 0) return { zh: "无", en: "none" };
  return joinTexts(
    counts.map(({ level, found }) => ({
      zh: `${LEVEL_WORDS[level].zh} ${found}`,
      en: `${LEVEL_WORDS[level].en} ${found}`,
    })),
  );
}

/** What the checks asked about and somebody confirmed: what it was, who, when and why. */
function confirmations({ findings, say }: View): Content[] {
  const settled = findings.filter(({ confirmed }) => confirmed !== undefined);
  if (settled.length === 0) return [];
  const columns: { header: string; set?: "long" }[] = [
    { header: say(SUMMARY_WORDS.finding) },
    { header: say(HEADINGS.file) },
    { header: say(SUMMARY_WORDS.message), set: "long" },
    { header: say({ zh: "确认", en: "Confirmation" }), set: "long" },
  ];
  const lines = settled.map(
    (finding): TableLine => [
      say(titleOf(finding)),
      placeWords(finding.at, say),
      say(messageOf(finding)),
      finding.confirmed === undefined ? null : data(say(signatureText(finding.confirmed))),
    ],
  );
  return [table(columns, lines, { caption: say({ zh: "已确认的事项", en: "Confirmed" }) })];
}

/** Sources that the firm declared empty: nothing happened, which is not the same as nothing delivered. */
function declaredEmpty({ assessment, say }: View): Content[] {
  const { sources, sourceBook } = assessment.scheme;
  const nil = sourceBook.all.filter(({ id }) => sources.get(id)?.nil === true);
  if (nil.length === 0) return [];
  const names = joinTexts(nil.map(({ label }) => label));
  return [
    note(
      say({ zh: `声明本季度没有发生的：${names.zh}。`, en: `Declared empty for the quarter: ${names.en}.` }),
    ),
  ];
}
