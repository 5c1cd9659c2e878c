import { describe, expect, test } from "vitest";
import {
  assess,
  type Case,
  engagement,
  measured,
  measures,
  type Refusal,
  refuses,
} from "../support/tables.ts";

describe("credit (decision 2)", () => {
  const SPLIT = engagement("HT-1", { people: "张伟 60%、李娜 40%", origin: "李娜" });

  test.for<Case>([
    {
      name: "origin: the person marked as having won the client",
      tables: { engagements: [SPLIT] },
      expected: { 张伟: "0", 李娜: "1" },
    },
    {
      name: "origin: else the lead lawyer",
      tables: { engagements: [engagement("HT-1", { people: "张伟 10%、李娜 90%" })] },
      expected: { 张伟: "1", 李娜: "0" },
    },
    {
      name: "lead: the lead lawyer, whoever won the client",
      yaml: "policies: { credit: lead }",
      tables: { engagements: [SPLIT] },
      expected: { 张伟: "1", 李娜: "0" },
    },
    {
      name: "share: fractions of one, nothing for a lead without a share",
      yaml: "policies: { credit: share }",
      tables: { engagements: [SPLIT, engagement("HT-2", { client: "乙公司", people: "李娜 100%" })] },
      expected: { 张伟: "0.6", 李娜: "1.4" },
      rows: ["part HT-1"],
    },
    {
      name: "share: without shares in equal parts, and three times 33 is a third each",
      yaml: "policies: { credit: share }",
      tables: {
        engagements: [
          engagement("HT-1", { people: "张伟、李娜、王芳" }),
          engagement("HT-2", { client: "乙公司", people: "张伟 33%、李娜 33%、王芳 33%" }),
        ],
      },
      expected: { 张伟: "2/3", 李娜: "2/3", 王芳: "2/3" },
    },
    {
      name: "each: one for everybody who takes part, a share of nothing too",
      yaml: "policies: { credit: each }",
      tables: { engagements: [engagement("HT-1", { people: "李娜 100%" })] },
      expected: { 张伟: "1", 李娜: "1", 王芳: "0" },
    },
    {
      name: "of several first engagements of one day the lowest number is the first: HT-9 before HT-10",
      tables: { engagements: [engagement("HT-10"), engagement("HT-9", { lead: "李娜" })] },
      expected: { 张伟: "0", 李娜: "1" },
      rows: ["left-out HT-10: the client's first engagement is HT-9 (2025-08-01)"],
    },
    {
      name: "same-day each: every first engagement of the day credits its own person",
      yaml: "policies: { same-day: each }",
      tables: { engagements: [engagement("HT-10"), engagement("HT-9", { lead: "李娜" })] },
      expected: { 张伟: "1", 李娜: "1" },
    },
    {
      name: "same-day each: one client is still one for the same person, and a later day brings nothing",
      yaml: "policies: { same-day: each }",
      tables: {
        engagements: [
          engagement("HT-1"),
          engagement("HT-2"),
          engagement("HT-3", { signed: "2025-08-02", lead: "李娜" }),
        ],
      },
      expected: { 张伟: "1", 李娜: "0" },
    },
  ])("$name", measures("new-clients"));
});

test.for<Refusal>([
  {
    name: "people without shares that leave out the lead are asked about",
    tables: { engagements: [engagement("HT-1", { people: "李娜、王芳" })] },
    codes: ["engagement-unsplit"],
  },
  {
    name: "a formal engagement without a signing date is asked about",
    tables: { engagements: [engagement("HT-1", { signed: "" })] },
    codes: ["cell-missing"],
  },
  {
    name: "shares that give 99 are no rounding of 100",
    tables: { engagements: [engagement("HT-1", { people: "张伟 60%、李娜 39%" })] },
    codes: ["shares-not-100"],
  },
])("$name", refuses);

test("a client that several people are credited with is one client of the firm", async () => {
  const both = engagement("HT-1", { people: "张伟、李娜" });
  const { assessment } = await assess({ engagements: [both] }, { yaml: "policies: { credit: each }" });
  const firm = assessment?.firm.find(({ info }) => info.id === "new-clients");
  expect(firm && measured(firm.measurement)).toBe("1");
});
