import { z } from "zod";
import { packText, type Text } from "../domain/text.ts";
import { exactNumber } from "../rules/numbers.ts";
import { type Column, type Columns, filled, optional, present, type Source } from "../sources/contract.ts";
import type { DEPARTMENT_LABELS } from "../sources/departments.ts";
import { SOURCE_IDS } from "../sources/index.ts";
import type { Bounds } from "../sources/kinds/bounds.ts";
import type { Kind } from "../sources/kinds/contract.ts";
import { KINDS, kindName, NAMED_KINDS, withBounds } from "../sources/kinds/index.ts";
import { foldWord, words } from "../sources/kinds/words.ts";
import type { Report } from "./report.ts";
import { didYouMean } from "./suggest.ts";
import { words as label } from "./words.ts";

/** Ids stand in files and in messages; `at` is where a row keeps its place. */
const id = z
  .string()
  .regex(
    /^(?!at$)[a-z][a-zA-Z0-9]*([_-][a-zA-Z0-9]+)*$/,
    packText(
      "应以小写字母开头，只用字母、数字、_ 和 -，且不能是 at",
      "begins with a lower-case letter and has letters, digits, _ and - only; not “at”",
    ),
  );

const kind = z.union(
  [
    z.enum(NAMED_KINDS),
    z.strictObject({ words: z.record(id, z.array(z.string().min(1))).refine((all) => sizeOf(all) > 0) }),
  ],
  {
    error: ({ input }) => {
      const meant = typeof input === "string" ? didYouMean(input, NAMED_KINDS) : { zh: "", en: "" };
      const kinds = NAMED_KINDS.join(", ");
      return packText(
        `没有这种列类型；可用：${kinds}，或 { words: { 含义: [写法] } }${meant.zh}`,
        `no such kind of column; possible: ${kinds}, or { words: { meaning: [spellings] } }${meant.en}`,
      );
    },
  },
);

const column = z.strictObject({
  header: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  kind,
  /** `true`: filled in every row; `header`: in the header, cells may be blank; `false`: may be missing. */
  required: z.union([z.boolean(), z.literal("header")]).default(false),
  /** The least and the most that a number may be; money in yuan. */
  min: exactNumber.optional(),
  max: exactNumber.optional(),
});

/** An export that the firm declares itself, as YAML writes it. */
export const ownSourceSchema = z.strictObject({
  label,
  department: z.enum(["business", "finance", "administration", "executive"] satisfies Departments),
  reference: z.string().min(1),
  compulsory: z.boolean().default(true),
  "keeps-history": z.boolean().default(false),
  key: z.string().optional(),
  period: z.string().optional(),
  columns: z.record(id, column),
});

type Departments = (keyof typeof DEPARTMENT_LABELS)[];
type WrittenSource = z.output<typeof ownSourceSchema>;
type WrittenColumn = z.output<typeof column>;

/** The firm's own sources, by id; each mistake is reported at its key. */
export function readOwnSources(
  written: Readonly<Record<string, WrittenSource>>,
  report: Report,
): readonly Source[] {
  return Object.entries(written).map(([name, source]) => {
    const path = ["own-sources", name];
    const known: readonly string[] = SOURCE_IDS;
    if (known.includes(name)) report(path, taken(name));
    if (!id.safeParse(name).success) report(path, BAD_ID);
    const columns = columnsOf(source);
    for (const [at, text] of mistakes(source, columns)) report([...path, ...at], text);
    const { label, department, reference, compulsory, key, period } = source;
    return {
      id: name,
      label,
      department,
      reference,
      compulsory,
      keepsHistory: source["keeps-history"],
      key: key ?? null,
      period: period ?? null,
      columns,
    };
  });
}

const BAD_ID: Text = {
  zh: "来源的名称应以小写字母开头，只用字母、数字、_ 和 -",
  en: "a source's id begins with a lower-case letter and has letters, digits, _ and - only",
};

function taken(name: string): Text {
  return {
    zh: `“${name}”是程序自带的来源，请换一个名称`,
    en: `“${name}” is a source of the program; choose another id`,
  };
}

function sizeOf(map: object): number {
  return Object.keys(map).length;
}

function columnsOf({ columns }: WrittenSource): Columns {
  return Object.fromEntries(Object.entries(columns).map(([key, one]) => [key, columnOf(one)]));
}

function columnOf({ header, aliases, kind: written, required, min, max }: WrittenColumn): Column {
  const made = kindOf(written, { min: min ?? null, max: max ?? null });
  if (required === true) return filled(made, header, ...aliases);
  return required === "header" ? present(made, header, ...aliases) : optional(made, header, ...aliases);
}

function kindOf(written: WrittenColumn["kind"], bounds: Bounds): Kind<unknown> {
  if (typeof written !== "string") return words(written.words);
  return bounds.min === null && bounds.max === null ? KINDS[written] : withBounds(written, bounds);
}

/** The kinds whose values can be told apart as the number of a row. */
const KEYS: ReadonlySet<string> = new Set(["text", "code", "client", "engagement"]);
const DATES: ReadonlySet<string> = new Set(["date", "date-time"]);

type Mistake = readonly [path: readonly string[], text: Text];

/** Kinds that can have a least and a most. */
const SIZES: ReadonlySet<string> = new Set(["number", "quantity", "money"]);

function* unboundable({ columns }: WrittenSource): Generator<Mistake> {
  for (const [name, { kind: written, min, max }] of Object.entries(columns)) {
    const bound = min === undefined ? "max" : "min";
    if (min === undefined && max === undefined) continue;
    if (typeof written !== "string" || !SIZES.has(written)) {
      yield [
        ["columns", name, bound],
        { zh: "只有数字和金额列可以写 min 和 max", en: "only numbers and money have min and max" },
      ];
    } else if (min?.gt(max ?? min)) {
      yield [["columns", name, "min"], { zh: "min 不能大于 max", en: "min must not be above max" }];
    }
  }
}

function* mistakes(source: WrittenSource, columns: Columns): Generator<Mistake> {
  const names = Object.keys(columns);
  if (!Object.values(columns).some(({ need }) => need !== "none")) {
    yield [
      ["columns"],
      {
        zh: "至少有一列应写 required: true，否则无法按表头识别这份资料",
        en: "at least one column must say required: true, or no header could be told to be this source's",
      },
    ];
  }
  yield* wrongColumn("key", source.key, columns, KEYS, {
    zh: "文字、编号、客户或合同编号",
    en: "text, code, client or engagement",
  });
  yield* wrongColumn("period", source.period, columns, DATES, {
    zh: "日期或日期时间",
    en: "date or date-time",
  });
  if (source["keeps-history"] && source.period !== undefined) {
    yield [
      ["period"],
      {
        zh: "保存历史的来源含各个季度的行，不写 period",
        en: "a source that keeps history has rows of all quarters: leave period out",
      },
    ];
  }
  yield* unboundable(source);
  yield* sameHeaders(source, names);
}

function* wrongColumn(
  what: "key" | "period",
  name: string | undefined,
  columns: Columns,
  kinds: ReadonlySet<string>,
  expected: Text,
): Generator<Mistake> {
  if (name === undefined) return;
  const found = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (found === undefined) yield [[what], unknownColumn(name, Object.keys(columns))];
  else if (!kinds.has(kindName(found.kind))) {
    yield [
      [what],
      {
        zh: `“${name}”列的类型应为${expected.zh}`,
        en: `the column “${name}” must be of kind ${expected.en}`,
      },
    ];
  }
}

/** A header that stands for two columns could be read as either. */
function* sameHeaders({ columns }: WrittenSource, names: readonly string[]): Generator<Mistake> {
  const seen = new Map<string, string>();
  for (const name of names) {
    const { header = "", aliases = [] } = columns[name] ?? {};
    for (const one of new Set([name, header, ...aliases].map(foldWord))) {
      const other = seen.get(one);
      if (other === undefined) seen.set(one, name);
      else {
        yield [
          ["columns", name],
          {
            zh: `表头“${one}”同时用于“${other}”和“${name}”两列`,
            en: `the header “${one}” stands for both “${other}” and “${name}”`,
          },
        ];
      }
    }
  }
}

/** A column that a source does not have, with those that it has and the nearest guess. */
export function unknownColumn(name: string, known: readonly string[]): Text {
  const meant = didYouMean(name, known);
  const list = known.join(", ");
  return {
    zh: `没有“${name}”这一列；有：${list}${meant.zh}`,
    en: `there is no column “${name}”; there are: ${list}${meant.en}`,
  };
}

/** A source that is neither the program's nor declared, with those that are and the nearest guess. */
export function unknownSource(name: string, known: readonly string[]): Text {
  const meant = didYouMean(name, known);
  const list = known.join(", ");
  return {
    zh: `没有“${name}”这个来源；有：${list}${meant.zh}`,
    en: `there is no source “${name}”; there are: ${list}${meant.en}`,
  };
}
