import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Recognition, recognise as recogniseIn } from "../../src/intake/recognise.ts";
import { SourceBook } from "../../src/sources/book.ts";
import type { Columns } from "../../src/sources/contract.ts";
import { SOURCE_IDS, type SourceId, sources } from "../../src/sources/index.ts";

const book = new SourceBook();
const recognise = (head: Parameters<typeof recogniseIn>[0]) => recogniseIn(head, book);
const columnsOf = (id: SourceId): Columns => sources[id].columns;
const keysOf = (id: SourceId) => Object.keys(columnsOf(id));
const required = (id: SourceId) => keysOf(id).filter((key) => columnsOf(id)[key]?.need !== "none");
const zh = (id: SourceId, key: string) => columnsOf(id)[key]?.zh ?? "";

/** What a header was recognised as: `table people id name`, keys in the order of the columns. */
function told(found: Recognition): string {
  if (found.kind === "blank") return "blank";
  if (found.kind === "unrecognised") return `unrecognised, nearest ${found.nearest.source.id}`;
  if (found.kind === "ambiguous")
    return `ambiguous ${found.matches.map(({ source }) => source.id).join(" ")}`;
  const { source, missing } = found.match;
  return found.kind === "table" ? `table ${source.id}` : `incomplete ${source.id}: ${missing.join(" ")}`;
}

/** The columns found, by their place in the header. */
function places(found: Recognition): Record<string, number[]> {
  if (found.kind !== "table") return {};
  return Object.fromEntries(
    [...found.match.columns].map(([key, cells]) => [key, cells.map(({ index }) => index)]),
  );
}

describe.for(SOURCE_IDS)("%s", (id) => {
  test.for<[string, readonly string[]]>([
    ["its canonical names", keysOf(id)],
    ["its Chinese names", keysOf(id).map((key) => zh(id, key))],
    ["its required columns alone, in Chinese", required(id).map((key) => zh(id, key))],
    ["its required columns alone, in canonical names", required(id)],
  ])("is recognised by %s", ([, header]) => {
    expect(told(recognise([header]))).toBe(`table ${id}`);
  });

  test("is recognised by every alias of each column", () => {
    for (const key of keysOf(id)) {
      for (const alias of columnsOf(id)[key]?.aliases ?? []) {
        const header = keysOf(id).map((one) => (one === key ? alias : zh(id, one)));
        const found = recognise([header]);
        expect(`${alias}: ${told(found)}`).toBe(`${alias}: table ${id}`);
        expect(places(found)[key]).toEqual([keysOf(id).indexOf(key)]);
      }
    }
  });

  test("is recognised in any order of columns, each at its place", () => {
    const shuffled = fc.shuffledSubarray(keysOf(id), { minLength: keysOf(id).length });
    fc.assert(
      fc.property(shuffled, (keys) => {
        const found = recognise([keys.map((key) => zh(id, key))]);
        expect(places(found)).toEqual(Object.fromEntries(keys.map((key, index) => [key, [index]])));
      }),
      { numRuns: 50 },
    );
  });
});

test.for(SOURCE_IDS.filter((id) => required(id).length > 1))(
  "%s with a required column missing is incomplete, and says which",
  (id) => {
    for (const gone of required(id)) {
      const header = keysOf(id).filter((key) => key !== gone);
      expect(told(recognise([header.map((key) => zh(id, key))]))).toBe(`incomplete ${id}: ${gone}`);
    }
  },
);

test("no header stands for two columns of one source", () => {
  for (const id of SOURCE_IDS) {
    const headers = keysOf(id).flatMap((key) => [key, zh(id, key), ...(columnsOf(id)[key]?.aliases ?? [])]);
    expect(
      headers.filter((header, index) => headers.indexOf(header) !== index),
      id,
    ).toEqual([]);
  }
});

test.for([
  ["评价部门*", "* 被评部门", "得 分"],
  ["评价部门：", "被评部门:", "得分_"],
  ["　评价部门　", "被评部门(必填)", "得分（100分制）"],
  ["RatingDepartment", "rated_department", "SCORE"],
  ["rating department", "Rated Department Or Person", "score (10分制)"],
])("spellings of a header: %j", (header) => {
  expect(told(recognise([header]))).toBe("table department_ratings");
});

test.for([
  ["client*", "client_id", "first_engaged", "unified code", "former names"],
  ["id*", "name*", "department*", "position*", "superior", "email", "joined", "left"],
  ["date*", "referrer (client)*", "referred*", "person"],
  ["person*", "indicator*", "change", "corrected score*", "reason*", "decided by*", "date*"],
])("every canonical name of the documents is known: %j", (header) => {
  const found = recognise([header]);
  expect(found.kind === "table" ? found.match.unused : told(found)).toEqual([]);
});

test("a repeated column has every place at which it stands", () => {
  const found = recognise([["收款日期", "金额", "到账金额", "客户"]]);
  expect(places(found)).toEqual({ date: [0], amount: [1, 2], client: [3] });
});

test("columns that mean nothing are listed, blank ones are not", () => {
  const found = recognise([["评价部门", null, "被评部门", "备注", "得分", "序号"]]);
  expect(found.kind === "table" && found.match.unused.map(({ header }) => header)).toEqual(["备注", "序号"]);
});

test("the header may stand below titles; the row with most columns is it", () => {
  const found = recognise([
    ["部门协作评价"],
    [],
    ["评价部门", "填表人"],
    ["评价部门", "被评部门", "得分"],
    ["行政部", "商事业务部", "90"],
  ]);
  expect(found).toMatchObject({ kind: "table", headerRow: 4 });
});

test("two sources that fit equally well are not guessed between", () => {
  expect(told(recognise([["收款日期", "金额", "客户名称", "曾用名", "首次委托日期"]]))).toBe(
    "ambiguous clients payments",
  );
});

test("of two that fit, the one with more columns is it", () => {
  expect(told(recognise([["合同编号", "客户名称", "签订日期", "主办律师", "曾用名"]]))).toBe(
    "table engagements",
  );
});

test.for([
  [[["物品", "数量"]], "unrecognised, nearest people"],
  [[["金额"]], "unrecognised, nearest payments"],
  [[], "blank"],
  [[[null, null], []], "blank"],
] as const)("%j is %s", ([head, expected]) => {
  expect(told(recognise(head))).toBe(expected);
});
