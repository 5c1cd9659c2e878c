import { test } from "vitest";
import { type Case, measures, type Refusal, type Row, refuses, STAFF } from "../support/tables.ts";

const ID = "cross-department";

function mark(ratingDepartment: string, score: string, rated = "商事部"): Row {
  return { ratingDepartment, rated, score };
}

function rating(rater: string, score: string, row: Row = {}): Row {
  return { ratee: "张伟", rater, kind: "department", score, ...row };
}

test.for<Case>([
  {
    name: "other departments' marks of the person's department, each department one voice",
    tables: {
      department_ratings: [mark("行政部", "70"), mark("行政部", "90"), mark("争议部", "60")],
    },
    expected: { 张伟: "70 (70 of 1)", 李娜: "70 (70 of 1)", 陈晨: "undefined" },
    rows: ["part department_ratings:2", "part department_ratings:3", "part department_ratings:4"],
  },
  {
    name: "marks of the person and of the person's department by one department are averaged first",
    tables: {
      department_ratings: [mark("行政部", "100"), mark("行政部", "80", "张伟"), mark("争议部", "60")],
      ratings: [rating("行政部", "60")],
    },
    expected: { 张伟: "70 (70 of 1)", 李娜: "80 (80 of 1)" },
  },
  {
    name: "a department speaks with one voice, whoever of its people fills in the form",
    tables: {
      people: [...STAFF, { id: "L006", name: "孙行", department: "行政部", position: "administration" }],
      ratings: [rating("赵敏", "100"), rating("孙行(L006)", "80"), rating("争议部", "60")],
    },
    expected: { 张伟: "75 (75 of 1)" },
  },
  {
    name: "marks of one's own department are ratings of oneself",
    tables: {
      department_ratings: [mark("商事部", "100"), mark("商事部", "100", "张伟"), mark("行政部", "60")],
      ratings: [rating("李娜", "100"), rating("商事部", "100")],
    },
    expected: { 张伟: "60 (60 of 1)" },
    rows: [
      "part department_ratings:4",
      "left-out ratings:2: a rating of oneself",
      "left-out ratings:3: a rating of oneself",
      "left-out department_ratings:3: a rating of oneself",
      "left-out department_ratings:2: a rating of oneself",
    ],
  },
  {
    name: "only other departments rate cross-department work, not superiors and peers",
    tables: {
      ratings: [
        rating("陈晨", "100", { kind: "peer", indicator: ID }),
        rating("王芳", "100", { kind: "superior", indicator: "跨部门协作" }),
        rating("争议部", "80", { indicator: "" }),
      ],
    },
    expected: { 张伟: "80 (80 of 1)" },
    rows: [
      "part ratings:4",
      "left-out ratings:2: cross-department work is rated by other departments only",
      "left-out ratings:3: cross-department work is rated by other departments only",
    ],
  },
  {
    name: "a department's rating about another indicator is not about this one",
    tables: { ratings: [rating("争议部", "80", { indicator: "客户满意度" })] },
    expected: { 张伟: "undefined" },
  },
  {
    name: "a mark about another person of the department is not one's own",
    tables: { department_ratings: [mark("行政部", "90", "李娜(L002)")] },
    expected: { 张伟: "undefined", 李娜: "90 (90 of 1)" },
  },
  {
    name: "fewer departments than the minimum are too few",
    yaml: "policies: { minimum-raters: { department: 2 } }",
    tables: { department_ratings: [mark("行政部", "90"), mark("行政部", "80")] },
    expected: { 张伟: "too-few" },
  },
  {
    name: "on a scale of 10, 8 is 80",
    yaml: "sources: { department_ratings: { scale: 10 } }",
    tables: { department_ratings: [mark("行政部", "8"), mark("争议部", "10")] },
    expected: { 张伟: "90 (90 of 1)" },
  },
  {
    name: "no mark of another department is undefined",
    tables: { department_ratings: [mark("商事部", "90")] },
    expected: { 张伟: "undefined" },
  },
])("$name", measures(ID));

const SPELLED = [
  { id: "L001", name: "张伟", department: "商事（一）部", position: "lead-lawyer" },
  { id: "L002", name: "李娜", department: "商事(一)部", position: "lead-lawyer" },
  { id: "L005", name: "赵敏", department: "行政部", position: "secretary" },
  { id: "L003", name: "王芳", department: "行政部", position: "partner" },
];

test.for<Case>([
  {
    name: "a mark of a department is one of everybody in it, however the roster spells it",
    tables: { people: SPELLED, department_ratings: [mark("行政部", "90", "商事(一)部")] },
    expected: { 张伟: "90 (90 of 1)", 李娜: "90 (90 of 1)" },
  },
  {
    name: "a mark of one's own department is one of oneself, however the roster spells it",
    tables: { people: SPELLED, ratings: [rating("李娜", "90"), rating("商事(一)部", "90")] },
    expected: { 张伟: "undefined" },
  },
])("$name", measures(ID));

test.for<Refusal>([
  {
    name: "a department that the roster does not know is asked about",
    tables: { department_ratings: [mark("行政处", "90")] },
    codes: ["department-unknown"],
  },
  {
    name: "what is neither a department nor a person is asked about",
    tables: { department_ratings: [mark("行政部", "90", "商务部")] },
    codes: ["department-unknown"],
  },
])("$name", refuses);
