import { describe, expect, test } from "vitest";
import { rounded } from "../../../src/domain/exact.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { report } from "../../../src/output/report.ts";
import { sayValue } from "../../../src/rules/numbers.ts";
import { rankIntervals } from "../../../src/scoring/sensitivity.ts";
import { all, byId, elements, parse, tableLines, wordsOf } from "./markup.ts";
import { samplePublication } from "./samples.ts";

const zh = await samplePublication("zh");
const page = parse(report(zh));

describe("the file", () => {
  test("the same publication gives the same bytes, in whatever order its history stands", async () => {
    const text = report(zh);
    expect(report(await samplePublication("zh"))).toBe(text);
    expect(report({ ...zh, history: zh.history.toReversed() })).toBe(text);
  });

  test.for(LANGUAGES)("is well-formed and says nothing that is no word (%s)", async (lang) => {
    const text = report(await samplePublication(lang));
    expect(all(parse(text), "body").map(wordsOf).join(" ")).not.toMatch(
      /undefined|NaN|\[object|Infinity|null/,
    );
    expect(text).not.toMatch(/="[^"]*(undefined|NaN|Infinity|null)/);
  });

  test("English says nothing of its own in Chinese", async () => {
    const english = await samplePublication("en");
    const names = new Set(
      english.assessment.people.flatMap(({ person }) => [person.name, person.department]),
    );
    const headings = parse(report(english));
    const own = [
      ...all(headings, "h2"),
      ...all(headings, "h3"),
      ...all(headings, "summary"),
      ...all(headings, "thead"),
    ]
      .map(wordsOf)
      .filter((words) => ![...names].some((name) => words.includes(name)));
    expect(own.filter((words) => /[\u4E00-\u9FFF]/.test(words))).toEqual([]);
  });

  test("ids are unique, and what is pointed at is there", () => {
    const ids = [...elements(page)].flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...elements(page)].flatMap(
      ({ attributes }) => attributes.get("aria-labelledby")?.split(" ") ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const links = all(page, "a").map(({ attributes }) => attributes.get("href"));
    expect(links.every((href) => href?.startsWith("#"))).toBe(true);
    expect(links.filter((href) => !ids.includes(href?.slice(1) ?? ""))).toEqual([]);
  });

  test("nothing runs and nothing is loaded", () => {
    const names = new Set([...elements(page)].map(({ name }) => name));
    for (const name of [
      "script",
      "link",
      "img",
      "iframe",
      "object",
      "form",
      "base",
      "use",
      "foreignObject",
    ]) {
      expect(names).not.toContain(name);
    }
    const attributes = [...elements(page)].flatMap((one) => [...one.attributes.keys()]);
    expect(attributes.filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
    const [style] = all(page, "style");
    expect(style === undefined ? "" : wordsOf(style)).not.toMatch(/url\(|@import/);
    const policy = all(page, "meta").find(
      (one) => one.attributes.get("http-equiv") === "Content-Security-Policy",
    );
    expect(policy?.attributes.get("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
  });

  test("every picture says what it shows, and its coordinates are short", () => {
    const pictures = all(page, "svg").filter(({ attributes }) => attributes.get("role") === "img");
    expect(pictures.length).toBeGreaterThan(20);
    for (const picture of pictures) {
      const [title] = picture.children;
      expect(typeof title === "string" ? "" : title?.name).toBe("title");
      expect(title === undefined || typeof title === "string" ? "" : wordsOf(title)).not.toBe("");
      if (picture.attributes.has("aria-labelledby")) {
        expect(all(picture, "desc").map(wordsOf).join("")).not.toBe("");
      }
    }
    const coordinates = all(page, "svg")
      .flatMap((svg) => [...elements(svg)])
      .flatMap(({ attributes }) =>
        ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"].flatMap(
          (name) => attributes.get(name) ?? [],
        ),
      );
    expect(coordinates.filter((value) => !/^-?\d+(\.\d{1,2})?%?$/.test(value))).toEqual([]);
  });
});

describe("the figures", () => {
  test("everybody assessed stands once in the ranking, with the rounded total", () => {
    const lines = tableLines(byId(page, "ranking"));
    for (const { person, rank, total, grade } of zh.assessment.people) {
      const own = lines.filter(([, who]) => who?.includes(` ${person.id} `));
      expect(own).toHaveLength(1);
      expect(own[0]?.[0]).toBe(String(rank));
      expect(own[0]?.[2]).toBe(total === null ? "—" : rounded(total, 2));
      expect(own[0]?.[4]).toBe(grade?.label.zh);
    }
    expect(lines).toHaveLength(zh.assessment.people.length + zh.assessment.notAssessed.length);
  });

  test("each indicator's firm value stands among the key figures and on its card", () => {
    const figures = wordsOf(byId(page, "figures"));
    const cards = all(byId(page, "indicators"), "article").map(wordsOf);
    for (const [index, { info, measurement }] of zh.assessment.firm.entries()) {
      const says = measurement.state === "value" ? sayValue(measurement.value, info) : "";
      expect(figures).toContain(`${info.label.zh}${says}`);
      expect(cards[index]).toContain(`${info.label.zh}${says}`);
    }
  });

  test("the change of the total is that of the two totals as they are shown", () => {
    const past = zh.history.at(-1)?.people;
    const lines = tableLines(byId(page, "ranking"));
    for (const { person, total } of zh.assessment.people) {
      const before = past?.get(person.id)?.total ?? null;
      const cell = lines.find(([, who]) => who?.includes(` ${person.id} `))?.[3];
      if (before === null || total === null) expect(cell).toBe("—");
      else {
        const gap = Number(rounded(total, 2)) - Number(rounded(before, 2));
        const sign = gap > 0.001 ? "▲ +" : gap < -0.001 ? "▼ −" : "＝ ";
        expect(cell).toBe(`${sign}${Math.abs(gap).toFixed(2)}`);
      }
    }
  });

  test("the rank ranges are those of the sensitivity, the widest first", () => {
    const intervals = rankIntervals(zh.assessment.people, zh.assessment.scheme);
    const wide = [...intervals].filter(([, { best, worst }]) => best !== worst);
    const lines = tableLines(byId(page, "firmness"));
    expect(lines).toHaveLength(wide.length);
    for (const [id, { best, worst }] of wide) {
      expect(lines.some((line) => line[0]?.includes(` ${id} `) && line[3] === `${best}–${worst}`)).toBe(true);
    }
    const widths = lines.map(([, , , range = ""]) => {
      const [best = 0, worst = 0] = range.split("–").map(Number);
      return worst - best;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  test("every sheet delivered is accounted for under its department", () => {
    const lines = tableLines(byId(page, "quality"));
    for (const { file, rows, used } of zh.deliveries) {
      const line = lines.find(([, place]) => place?.startsWith(file));
      expect(line?.slice(2, 4)).toEqual([rows, used].map((count) => count.toLocaleString("en-US")));
    }
  });

  test("the grades' bars add up to the people", () => {
    const [, grades] = all(byId(page, "distribution"), "table");
    const lines = grades === undefined ? [] : tableLines(grades);
    const people = lines
      .flatMap(([, ...counts]) => counts.map(Number))
      .reduce((sum, count) => sum + count, 0);
    expect(people).toBe(zh.assessment.people.length);
  });

  test("the scheme in force is all there", () => {
    const words = wordsOf(byId(page, "scheme"));
    for (const { label } of zh.assessment.scheme.profiles.values()) expect(words).toContain(label.zh);
    for (const { label } of zh.assessment.scheme.grades) expect(words).toContain(label.zh);
    expect(words).toContain("达到目标 20% 得满分");
  });
});

describe("without earlier quarters", () => {
  test("nothing is compared, and the report says so", async () => {
    const alone = parse(report(await samplePublication("zh", 0)));
    expect(wordsOf(byId(alone, "movement"))).toContain("没有更早的已发布季度");
    expect(all(alone, "body").map(wordsOf).join(" ")).not.toMatch(/▲|▼|各季度|折线/);
  });

  test("with one earlier quarter there is a line", async () => {
    const one = parse(report(await samplePublication("zh", 1)));
    expect(all(byId(one, "indicators"), "path").length).toBe(zh.assessment.firm.length);
  });
});
