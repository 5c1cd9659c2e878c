import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { exact, mean, rounded, sum } from "../../src/domain/exact.ts";
import type { Publication } from "../../src/output/contract.ts";
import { manifestJson } from "../../src/output/manifest.ts";
import { resultsJson } from "../../src/output/results-json.ts";
import { type PastQuarter, readPastQuarter } from "../../src/scoring/past.ts";
import { assessed, sampleFiles } from "../support/quarter.ts";
import { readBytes, rowsOf, sheetOf, summaryBytes } from "./reading.ts";
import { checkPackage } from "./template/check-package.ts";

/** What a quarter's results.json says, as any program reads it. */
type Results = {
  readonly people: readonly {
    readonly total: number | null;
    readonly profile: string;
    readonly department: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly score: number | null;
      readonly full: number;
    }[];
  }[];
  readonly firm: { readonly indicators: readonly { readonly id: string; readonly value: number | null }[] };
};

const EARLIER = [
  ["2025Q1", "2025-04-09"],
  ["2025Q2", "2025-07-09"],
] as const;
const MINIMUM = 5;

let publication: Publication;
let inputs: ReadonlyMap<string, string>;
let bytes: Uint8Array;
const results = new Map<string, Results>();

async function published(id: string, cutOff: string, history: readonly PastQuarter[]) {
  const found = await assessed(await sampleFiles(id), { id, cutOff });
  const { assessment, deliveries, findings } = found;
  if (assessment === null) throw new Error(`the samples of ${id} have errors`);
  const whole: Publication = { assessment, deliveries, findings, lang: "zh", history, records: [] };
  return { whole, inputs: found.intake.inputs };
}

beforeAll(async () => {
  const history: PastQuarter[] = [];
  for (const [id, cutOff] of EARLIER) {
    const text = [...resultsJson((await published(id, cutOff, [])).whole)].join("");
    results.set(id, JSON.parse(text));
    const past = readPastQuarter(text);
    if (past !== null) history.push(past);
  }
  const now = await published("2025Q3", "2025-10-09", history);
  publication = now.whole;
  inputs = now.inputs;
  bytes = summaryBytes(publication);
}, 120_000);

type Series = { readonly name: string; readonly categories: string[]; readonly values: string[] };

/** The series of every chart that is cached, by the chart's title. */
function chartsOf(book: Uint8Array): Map<string, Series[]> {
  const charts = Object.entries(unzipSync(book)).filter(([name]) => name.startsWith("xl/charts/chart"));
  const cached = (text: string, tag: string) => {
    const part = new RegExp(`<c:${tag}>.*?</c:${tag}>`).exec(text)?.[0] ?? "";
    return [...part.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value = ""]) => value);
  };
  return new Map(
    charts.map(([, part]) => {
      const [head = "", ...series] = strFromU8(part).split("<c:ser>");
      const title = /<a:t>(.*?)<\/a:t>/.exec(head)?.[1] ?? "";
      return [
        title,
        series.map((text) => ({
          name: cached(text, "tx")[0] ?? "",
          categories: cached(text, "cat"),
          values: cached(text, "val"),
        })),
      ] as const;
    }),
  );
}

const only = (title: string) => chartsOf(bytes).get(title)?.[0];
const meanOf = (values: readonly (number | null)[]) => {
  const known = values.flatMap((value) => (value === null ? [] : [exact(String(value))]));
  return known.length < MINIMUM ? null : mean(known);
};

test("with history and without, the package is sound", () => {
  expect(checkPackage(bytes)).toEqual([]);
  expect(checkPackage(summaryBytes({ ...publication, history: [] }))).toEqual([]);
});

describe("charts of the quarter hold what was computed", () => {
  test("totals: everybody with a total is in one column", () => {
    const totals = publication.assessment.people.flatMap(({ total }) => (total === null ? [] : [total]));
    const chart = only("总分分布（人数）");
    chart?.categories.forEach((label, at) => {
      const [from = 0, to = 0] = label.split("–").map(Number);
      const within = totals.filter((total) => total.gte(from) && total.lt(to)).length;
      expect(Number(chart.values[at]), label).toBe(within);
    });
    expect(sum((chart?.values ?? []).map(exact)).equals(totals.length)).toBe(true);
  });

  test("grades: a series for each grade, a bar for each profile", () => {
    const { scheme, people, groups } = publication.assessment;
    expect(chartsOf(bytes).get("各类别的等级（人数）")).toEqual(
      scheme.grades.map((grade) => ({
        name: grade.label.zh,
        categories: groups.map(({ label }) => label.zh),
        values: groups.map(({ id }) =>
          String(people.filter((one) => one.group.id === id && one.grade === grade).length),
        ),
      })),
    );
  });

  test("indicators: the mean of points ÷ full points", () => {
    const { people, firm } = publication.assessment;
    const means = firm.map(({ info }) => {
      const own = people.flatMap(({ indicators }) => indicators.filter((one) => one.info.id === info.id));
      const achieved = own.flatMap(({ score, full }) =>
        score === null || full.n === 0n ? [] : [score.div(full)],
      );
      return String(Number(rounded(mean(achieved), 4)));
    });
    const chart = only("各指标平均得分率（得分 ÷ 满分）");
    expect(chart?.categories).toEqual(firm.map(({ info }) => info.label.zh));
    expect(chart?.values).toEqual(means);
  });

  test("departments: the mean of their people's totals", () => {
    const { people } = publication.assessment;
    const chart = only("各部门平均总分");
    expect(chart?.categories.length).toBe(new Set(people.map(({ person }) => person.department)).size);
    chart?.categories.forEach((name, at) => {
      const totals = people.flatMap(({ person, total }) =>
        person.department === name && total !== null ? [total] : [],
      );
      expect(chart.values[at], name).toBe(String(Number(rounded(mean(totals), 2))));
    });
  });
});

describe("trends", () => {
  test("totals of earlier quarters are those of their results.json, for the firm, profiles and departments", () => {
    const { groups } = publication.assessment;
    const lines = [
      ...(chartsOf(bytes).get("平均总分：全所与各类别") ?? []),
      ...(chartsOf(bytes).get("平均总分：各部门") ?? []),
    ];
    expect(lines.slice(0, groups.length + 1).map(({ name }) => name)).toEqual([
      "全所",
      ...groups.map(({ label }) => label.zh),
    ]);
    for (const { name, categories, values } of lines) {
      const profile = groups.find(({ label }) => label.zh === name)?.id;
      expect(categories).toEqual(["2025Q1", "2025Q2", "2025Q3"]);
      const expected = EARLIER.map(([id]) => {
        const people = (results.get(id)?.people ?? []).filter(
          (one) => name === "全所" || one.profile === profile || one.department === name,
        );
        const found = meanOf(people.map(({ total }) => total));
        return found === null ? null : String(Number(rounded(found, 2)));
      });
      // A group that was too small leaves a gap: its value is not in the cache.
      expect(values.slice(0, -1), name).toEqual(expected.filter((value) => value !== null));
    }
  });

  test("each indicator has a line of its own, and the firm's values of its day", () => {
    const sheet = rowsOf(sheetOf(readBytes(bytes), "指标趋势"));
    publication.assessment.firm.forEach(({ info }, at) => {
      const line = only(info.label.zh);
      expect(line?.categories, info.id).toEqual(["2025Q1", "2025Q2", "2025Q3"]);
      EARLIER.forEach(([id], quarter) => {
        const { people = [], firm = { indicators: [] } } = results.get(id) ?? {};
        const achieved = people
          .flatMap(({ indicators }) => indicators.filter((one) => one.id === info.id))
          .filter(({ score, full }) => score !== null && full > 0)
          .map(({ score, full }) => exact(String(score)).div(exact(String(full))));
        expect(line?.values[quarter], `${id} ${info.id}`).toBe(String(Number(rounded(mean(achieved), 4))));
        const value = firm.indicators.find((one) => one.id === info.id)?.value ?? null;
        const places = info.unit === "share" ? 4 : 2;
        const row = sheet.filter(([first]) => first === id)[1];
        expect(row?.[at + 1], `${id} ${info.id}`).toBe(
          value === null ? "—" : Number(rounded(exact(String(value)), places)),
        );
      });
    });
  });

  test("without earlier quarters nothing is drawn, and the sheet says so", () => {
    const plain = summaryBytes({ ...publication, history: [] });
    const titles = [...chartsOf(plain).keys()];
    expect(titles.filter((title) => title.startsWith("平均总分"))).toEqual([]);
    expect(titles).not.toContain("新客户数量");
    const rows = rowsOf(sheetOf(readBytes(plain), "趋势"));
    expect(rows.flat().join("\n")).toContain("还没有以往季度的发布结果");
    expect(rows.filter(([first]) => /^\d{4}Q\d$/.test(String(first))).length).toBe(1);
  });
});

test("the heat map's colours cover every person and every indicator, and nothing else", () => {
  const rows = rowsOf(sheetOf(readBytes(bytes), "指标矩阵"));
  const first = rows.findIndex(([id]) => id === "L003") + 1;
  const { people, firm } = publication.assessment;
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
  const heat = [...sheet.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule type="colorScale"/g)];
  const last = String.fromCharCode("E".charCodeAt(0) + firm.length - 1);
  const below = first + people.length;
  expect(heat.map(([, cells]) => cells)).toEqual([
    `E${first}:${last}${below - 1}`,
    `E${below}:${last}${below}`,
  ]);
});

test("deliveries name the files of the manifest, with the beginning of their hashes", () => {
  const provenance = {
    version: "0",
    inputs: [...inputs].map(([path, sha256]) => ({ path, sha256 })),
    ignored: [],
    scheme: [],
  };
  const manifest: { inputs: { path: string; sha256: string }[] } = JSON.parse(
    manifestJson(publication, provenance, []),
  );
  const rows = rowsOf(sheetOf(readBytes(bytes), "数据提交")).filter((row) => row[2] === "已提交");
  const named = new Map(rows.map((row) => [row[3], row.at(-1)]));
  expect(named).toEqual(new Map(manifest.inputs.map(({ path, sha256 }) => [path, sha256.slice(0, 12)])));
});

test("of every delivery, the rows are those used and those left out", () => {
  const rows = rowsOf(sheetOf(readBytes(bytes), "数据提交")).filter((row) => row[2] === "已提交");
  expect(rows.length).toBe(publication.deliveries.length);
  for (const row of rows) {
    const [all, used, left] = row.filter((value) => typeof value === "number");
    expect(Number(used) + Number(left), String(row[3])).toBe(Number(all));
  }
});
