import { describe, expect, it } from "vitest";
import { addMonths } from "../../src/domain/civil-date.ts";
import { parseQuarter } from "../../src/domain/quarter.ts";
import { day, type Line, lines, tables, text } from "./sample-firm.ts";

const Q = "2025Q3";
const roster = lines("人员名册.xlsx");
const register = lines("客户登记.xlsx");
const contracts = lines(`${Q}/业务部/委托合同.xlsx`);
const formal = contracts.filter((line) => line.状态 !== "作废");
const payments = lines(`${Q}/财务部/收款明细.csv`);
const surveys = lines(`${Q}/行政部/满意度调查.xlsx`);
const complaints = lines(`${Q}/行政部/投诉记录.xlsx`);
const ratings = lines(`${Q}/行政部/互评.csv`);
const requests = lines(`${Q}/行政部/内部流程记录.csv`);

function person(id: string): Line {
  const found = roster.find((line) => line.工号 === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
}

/** The rows of each value of a column, in their order. */
function grouped(rows: readonly Line[], header: string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const row of rows) groups.set(text(row[header]), [...(groups.get(text(row[header])) ?? []), row]);
  return groups;
}

describe("the people", () => {
  it("are 54 in six departments and five positions", () => {
    expect(roster).toHaveLength(54);
    expect(new Set(roster.map((line) => line.部门)).size).toBe(6);
    expect(new Set(roster.map((line) => line.岗位))).toEqual(
      new Set(["合伙人", "主办律师", "律师助理", "法律秘书", "行政人员"]),
    );
  });

  it("two of one name in different departments", () => {
    const shared = [...grouped(roster, "姓名").values()].filter((same) => same.length > 1);
    expect(shared.map((same) => same.map((line) => line.工号))).toEqual([["L008", "L014"]]);
    expect(person("L008").部门).not.toBe(person("L014").部门);
  });

  it("join, join late and leave in 2025Q3; others left long ago and stand in old contracts", () => {
    expect(day(person("L011").入职日期)).toBe("2025-08-04");
    expect(day(person("L035").入职日期)).toBe("2025-09-08");
    expect(day(person("L022").离职日期)).toBe("2025-08-22");
    for (const id of ["L016", "L019", "L029"]) {
      expect(day(person(id).离职日期) < "2024-01-01").toBe(true);
      const name = text(person(id).姓名);
      expect(contracts.some((line) => `${text(line.主办律师)}、${text(line.参与人员)}`.includes(name))).toBe(
        true,
      );
    }
  });

  it("some have no clients", () => {
    const named = contracts.map((line) => `${text(line.主办律师)}、${text(line.参与人员)}`).join("、");
    for (const id of ["A004", "S007"]) expect(named.includes(text(person(id).姓名))).toBe(false);
  });
});

describe("the contracts", () => {
  it("are more than 900 since January 2022, of some 400 clients", () => {
    const dates = contracts.map((line) => day(line.签订日期));
    expect(contracts.length).toBeGreaterThanOrEqual(900);
    expect(dates[0]?.slice(0, 7)).toBe("2022-01");
    expect(dates.at(-1)?.slice(0, 7)).toBe("2025-09");
    expect(Math.abs(register.length - 400)).toBeLessThan(50);
  });

  it("have every kind and state", () => {
    expect(new Set(contracts.map((line) => line.委托类型))).toEqual(
      new Set(["新委托", "常年顾问续签", "二审", "补充协议"]),
    );
    expect(new Set(contracts.map((line) => line.状态))).toEqual(
      new Set(["履行中", "已结案", "已解除", "作废"]),
    );
  });

  it("are split in every way", () => {
    const teams = contracts.map((line) => text(line.参与人员));
    expect(teams.some((team) => /^\S+ 60%、\S+ 40%$/.test(team))).toBe(true);
    expect(teams.some((team) => /^[^%]+、[^%]+$/.test(team))).toBe(true);
    expect(teams.some((team) => / 0%/.test(team))).toBe(true);
    expect(teams.some((team) => / 10%/.test(team))).toBe(true);
    expect(teams.some((team) => /33\.34%/.test(team))).toBe(true);
    expect(teams.some((team) => team.includes("张伟(L008)"))).toBe(true);
    expect(teams.includes("")).toBe(true);
    expect(contracts.some((line) => line.案源人 !== null && line.案源人 !== line.主办律师)).toBe(true);
  });

  it("show the state at the end of their quarter", () => {
    const before = lines("2025Q2/业务部/委托合同.xlsx");
    expect(before.every((line) => day(line.签订日期) <= "2025-06-30")).toBe(true);
    expect(before.every((line) => line.结案日期 === null || day(line.结案日期 ?? null) <= "2025-06-30")).toBe(
      true,
    );
    const open = before.filter((line) => line.状态 === "履行中").map((line) => line.合同编号);
    expect(contracts.some((line) => line.状态 === "已结案" && open.includes(line.合同编号 ?? null))).toBe(
      true,
    );
  });
});

describe("the clients", () => {
  const fresh = [...grouped(formal, "客户编号").values()].filter(
    ([first]) => first !== undefined && day(first.签订日期) >= "2025-07-01",
  );

  it("two first contracts of one on the same day, by different lawyers", () => {
    const twice = fresh.find(
      ([a, b]) => a && b && day(a.签订日期) === day(b.签订日期) && a.主办律师 !== b.主办律师,
    );
    expect(twice?.map((line) => line.合同编号).length).toBe(2);
  });

  it("one looks new by the contracts only", () => {
    const ids = new Set(fresh.map(([first]) => first?.客户编号));
    const old = register.filter(
      (line) => ids.has(line.客户编号) && line.首次委托日期 !== null && day(line.首次委托日期) < "2022-01-01",
    );
    expect(old.length).toBeGreaterThanOrEqual(1);
  });

  it("one returns after more than 24 months", () => {
    const returned = [...grouped(formal, "客户编号").values()].filter(
      (own) =>
        own.length === 2 &&
        own[0]?.结案日期 &&
        day(own[0].结案日期) < addMonths(day(own[1]?.签订日期), -24) &&
        day(own[1]?.签订日期) >= "2025-07-01",
    );
    expect(returned.length).toBeGreaterThanOrEqual(1);
  });

  it("one had a void contract first, one has nothing but a void one", () => {
    const all = [...grouped(contracts, "客户编号").values()];
    const voided = (line: Line | undefined) => line?.状态 === "作废";
    expect(all.some((own) => voided(own[0]) && own[1] && day(own[1].签订日期) >= "2025-07-01")).toBe(true);
    expect(all.some((own) => own.every(voided))).toBe(true);
  });

  it("some recommend the firm in every quarter", () => {
    for (const table of tables.filter((one) => one.source === "referrals")) {
      expect(table.rows.length).toBeGreaterThan(5);
    }
  });
});

describe("the payments", () => {
  it("are fees, refunds and what is passed through, with odd fen", () => {
    expect(new Set(payments.map((line) => line.款项类型))).toEqual(new Set(["律师费", "退款", "代收代付"]));
    expect(payments.every((line) => (line.款项类型 === "退款") === Number(line.金额) < 0)).toBe(true);
    expect(payments.some((line) => Number(line.金额) % 2 !== 0)).toBe(true);
  });

  it("name people of their own, or nothing but the client", () => {
    expect(payments.some((line) => text(line.业绩归属).includes("50%"))).toBe(true);
    const bare = payments.filter((line) => line.合同编号 === null);
    expect(bare.length).toBeGreaterThanOrEqual(3);
    for (const line of bare) {
      const own = formal.filter((contract) => contract.客户名称 === line.客户名称);
      expect(new Set(own.map((one) => `${text(one.主办律师)} ${text(one.参与人员)}`)).size).toBe(1);
    }
  });
});

describe("what clients say", () => {
  it("in surveys: a total or its parts, about a contract or a person, one client several times", () => {
    expect(surveys.some((line) => line.总体评分 === null && line.服务质量 !== null)).toBe(true);
    expect(surveys.some((line) => line.被评价人 === null)).toBe(true);
    expect(surveys.some((line) => line.合同编号 === null)).toBe(true);
    const voices = surveys
      .filter((line) => line.被评价人)
      .map((line) => `${text(line.客户名称)} ${text(line.被评价人)}`);
    expect(voices.some((voice) => voices.filter((other) => other === voice).length >= 3)).toBe(true);
  });

  it.each(["2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3"])(
    "in complaints of every course (%s)",
    (quarter) => {
      const rows = lines(`${quarter}/行政部/投诉记录.xlsx`);
      const handled = rows.filter((line) => line.处理日期 !== null);
      const open = rows.filter((line) => line.处理日期 === null);
      const limited = handled.filter((line) => line.处理期限 !== null);
      expect(rows.length).toBe(16);
      expect(limited.some((line) => day(line.处理日期) > day(line.处理期限))).toBe(true);
      expect(limited.some((line) => day(line.处理日期) <= day(line.处理期限))).toBe(true);
      expect(handled.some((line) => line.处理期限 === null)).toBe(true);
      const last = parseQuarter(quarter)?.last ?? "";
      expect(open.some((line) => line.处理期限 !== null && day(line.处理期限 ?? null) < last)).toBe(true);
      expect(open.some((line) => line.处理期限 !== null && day(line.处理期限 ?? null) > last)).toBe(true);
      expect(open.some((line) => line.处理期限 === null)).toBe(true);
      for (const state of ["已撤回", "不成立", "重复"])
        expect(rows.some((line) => line.处理状态 === state)).toBe(true);
      expect(rows.some((line) => text(line.被投诉人).includes("、"))).toBe(true);
    },
  );

  it("never in a complaint about L009", () => {
    const about = tables.filter((table) => table.source === "complaints").flatMap((table) => table.rows);
    expect(about.some((row) => text(row[3]).includes(text(person("L009").姓名)))).toBe(false);
    expect(complaints.length).toBe(16);
  });
});

describe("what colleagues say", () => {
  it("in ratings of every kind, with and without an indicator, some of themselves", () => {
    const kinds = new Set(ratings.map((line) => line.评价关系));
    expect(kinds).toEqual(new Set(["上级", "同事", "同级", "下级", "部门"]));
    expect(ratings.some((line) => line.评价指标 === null)).toBe(true);
    expect(ratings.some((line) => line.评价指标 === "客户满意度")).toBe(true);
    for (const id of ["L007", "A001", "S002"]) {
      expect(ratings.some((line) => line.评价人 === id && line.被评人 === person(id).姓名)).toBe(true);
    }
    expect(ratings.every((line) => Number(line.得分) >= 70 && Number(line.得分) <= 100)).toBe(true);
  });

  it("by two peers only about L018, by more about every other partner and lead lawyer", () => {
    const peers = ratings.filter((line) => line.评价关系 === "同事" || line.评价关系 === "同级");
    const count = (id: string) => peers.filter((line) => line.被评人 === person(id).姓名).length;
    expect(count("L018")).toBe(2);
    for (const id of ["L002", "L003", "L004", "L006", "L020", "L023"])
      expect(count(id)).toBeGreaterThanOrEqual(3);
  });

  it("between departments, one of itself and some of single people", () => {
    const rows = lines(`${Q}/行政部/部门协作评价.csv`);
    const departments = new Set(roster.map((line) => line.部门));
    expect(rows.filter((line) => line.评价部门 === line.被评部门或人员)).toHaveLength(1);
    expect(rows.some((line) => !departments.has(line.被评部门或人员 ?? null))).toBe(true);
    const between = rows.filter((line) => departments.has(line.被评部门或人员 ?? null));
    expect(between.length).toBe(6 * 5 + 1);
  });

  it("in requests: answered, unanswered, with a limit, one to oneself", () => {
    expect(requests.some((line) => line.回复时间 === null)).toBe(true);
    expect(requests.some((line) => line["时限(小时)"] !== null)).toBe(true);
    expect(requests.filter((line) => line.发起人 !== null && line.发起人 === line.回复人)).toHaveLength(1);
  });

  it("in two accepted appeals of 2025Q3, about people with something to adjust", () => {
    const [change, corrected] = lines(`${Q}/执行小组/申诉调整.csv`);
    expect([change?.指标, change?.调整分值, change?.更正得分]).toEqual(["投诉处理及时率", 2, null]);
    expect([corrected?.指标, corrected?.调整分值, corrected?.更正得分]).toEqual(["客户满意度", null, 8]);
  });
});
