import { describe, expect, test } from "vitest";
import { shown } from "../../src/domain/exact.ts";
import { firmnessJson, firmnessText } from "../../src/output/terminal/firmness.ts";
import { compareSchemes, isChanged, isFullForAll } from "../../src/scoring/scheme-comparison.ts";
import { firmnessOf, rankIntervals } from "../../src/scoring/sensitivity.ts";
import { engagement, type Row, ran, type Tables } from "../support/tables.ts";

const PEOPLE: readonly Row[] = ["张伟", "李娜", "陈晨"].map((name, index) => ({
  id: `L00${index + 1}`,
  name,
  department: "商事部",
  position: "lead-lawyer",
}));
const rated = (ratee: string, score: string): Row[] =>
  PEOPLE.filter(({ name }) => name !== ratee).map(({ name = "" }) => ({
    ratee,
    rater: name,
    kind: "superior",
    score,
  }));
/** 张伟 wins two clients (full points), 李娜 one (half), 陈晨 none; by marks they have 84 %, 92 % and 100 %. */
const TABLES: Tables = {
  people: PEOPLE,
  engagements: [
    engagement("HT-1"),
    engagement("HT-2", { client: "乙公司" }),
    engagement("HT-3", { client: "丙公司", lead: "李娜" }),
    engagement("HT-9", {
      client: "老客户",
      signed: "2015-01-05",
      status: "closed",
      closed: "2016-01-05",
      lead: "李娜",
    }),
  ],
  ratings: [...rated("张伟", "84"), ...rated("李娜", "86"), ...rated("陈晨", "88")],
};
const weights = (clients: number) =>
  `profiles: { lead-lawyer: { weights: { new-clients: ${clients}, internal-communication: ${100 - clients} } } }\n`;

async function under(yaml: string) {
  const { assessment, findings } = await ran(TABLES, { yaml });
  if (assessment === null) throw new Error(JSON.stringify(findings));
  return assessment;
}

describe("two schemes on the same exports (考核规定 §二.1)", () => {
  test("who gains and loses, most first, and by which indicator", async () => {
    const { people } = compareSchemes(await under(weights(50)), await under(weights(20)));
    expect(
      people.map(({ person, before, after, gain, because }) =>
        [person.name, before?.rank, after?.rank, gain === null ? "" : shown(gain), because?.info.id].join(
          " ",
        ),
      ),
    ).toEqual([
      "陈晨 3 3 30 internal-communication",
      "李娜 2 2 12.6 internal-communication",
      "张伟 1 1 -4.8 new-clients",
    ]);
  });

  test("a gain is the difference of the totals", async () => {
    const { people } = compareSchemes(await under(weights(50)), await under(weights(20)));
    for (const { before, after, gain } of people) {
      expect(gain?.equals(after?.total?.sub(before?.total ?? 0) ?? 0)).toBe(true);
    }
  });

  test("the same scheme changes nobody", async () => {
    const { people } = compareSchemes(await under(weights(50)), await under(weights(50)));
    expect(people.filter(isChanged)).toEqual([]);
  });

  test("a grade alone is a change", async () => {
    const graded = `${weights(50)}grades: [{ from: 99, label: 甲 }, { from: 0, label: 乙 }]\n`;
    const { people } = compareSchemes(await under(weights(50)), await under(graded));
    expect(people.filter(isChanged).map(({ person }) => person.name)).not.toEqual([]);
    expect(people.every(({ gain }) => gain?.n === 0n)).toBe(true);
  });

  test("which indicator gives everybody full marks, and which tells nobody apart", async () => {
    const easy = `${weights(50)}indicators: { internal-communication: { target: 80, rule: { better: none, worse: none, cap: 100%, floor: 0 } } }\n`;
    const { before, after } = compareSchemes(await under(weights(50)), await under(easy));
    const names = (uses: typeof before) => ({
      full: uses.filter(isFullForAll).map(({ info }) => info.id),
      blind: uses.filter(({ separatesNobody }) => separatesNobody).map(({ info }) => info.id),
    });
    expect(names(before)).toEqual({ full: [], blind: [] });
    expect(names(after)).toEqual({ full: ["internal-communication"], blind: ["internal-communication"] });
  });

  test("somebody whom one scheme does not assess is listed", async () => {
    const before = await under(weights(50));
    const without = { ...before, people: before.people.slice(1) };
    const lost = compareSchemes(before, without).people.find(({ after }) => after === null);
    expect(lost?.person.name).toBe("张伟");
    expect(lost?.gain).toBeNull();
    expect(lost !== undefined && isChanged(lost)).toBe(true);
  });
});

describe("how firm ranks are when one weight moves by a tenth", () => {
  test("every interval holds the rank, and each unfirm rank has an interval of several", async () => {
    for (const clients of [10, 20, 30, 50, 80]) {
      const { people, scheme } = await under(weights(clients));
      const intervals = rankIntervals(people, scheme);
      const { unfirm, alike } = firmnessOf(people, scheme);
      for (const { person, rank } of people) {
        const { best = 0, worst = 0 } = intervals.get(person.id) ?? {};
        expect(best <= (rank ?? 0) && (rank ?? 0) <= worst).toBe(true);
        expect(unfirm.some((one) => one.person === person)).toBe(best !== worst);
      }
      for (const [one, next] of alike) expect(next.rank).toBeGreaterThanOrEqual(one.rank ?? 0);
    }
  });

  test("with one indicator nothing can move, and only equal totals cannot be told apart", async () => {
    const { people, scheme } = await under("profiles: { lead-lawyer: { weights: { new-clients: 100 } } }\n");
    expect(firmnessOf(people, scheme)).toEqual({ unfirm: [], alike: [] });
  });

  test("a run says it in a line", async () => {
    const firm = await under("profiles: { lead-lawyer: { weights: { new-clients: 100 } } }\n");
    expect(firmnessText(firm, "zh")).toBe("名次稳定性：任一权重变动 ±10%，3 人的名次都不变。\n");
    const close = await under(weights(14));
    // 86.24, 86.12 and 86: whoever has the weight moved towards the own strength comes first.
    expect(firmnessJson(close)).toEqual({
      unfirmRanks: ["L001", "L003"],
      alike: [
        ["L001", "L002"],
        ["L002", "L003"],
      ],
    });
    expect(firmnessText(close, "zh")).toBe(
      "名次稳定性：任一权重变动 ±10%，3 人中有 2 人的名次会变，2 对相邻名次分不出高低（详见报告）。\n",
    );
  });
});
