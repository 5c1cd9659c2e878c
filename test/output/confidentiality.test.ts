import { describe, expect, test } from "vitest";
import { personOf, publication } from "./fixture.ts";
import { wholeText } from "./reading.ts";
import { stampedBytes } from "./stamped-card.ts";

const NAMES: Readonly<Record<string, string>> = {
  L1: "欧阳明轩",
  L2: "司徒静怡",
  L3: "诸葛文渊",
  L4: "上官云霄",
  L5: "夏侯子衿",
  L6: "慕容语嫣",
  S1: "公孙晓梦",
  X1: "独孤无名",
};

/** Whose client each is: only their cards may name it. */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  蓝鲸科技有限公司: ["L1"],
  白鹭食品有限公司: ["L1"],
  青松置业有限公司: ["L1"],
  金桂制药有限公司: ["L1"],
  红枫物流有限公司: ["L1", "L2"],
  紫荆传媒有限公司: ["L2"],
  墨竹教育有限公司: ["L3"],
  玄武机械有限公司: ["L4"],
  朱雀能源有限公司: ["L5"],
};

/** Who decided, which departments rated, and where raters' rows stand. */
const NEVER = ["东方不败", "surveys.csv", "/ratings.csv", "department-ratings.csv"];

describe.for(["zh", "en"] as const)("in %s", (lang) => {
  test.for(["L1", "L2", "L3", "L4", "L5", "L6", "S1"])("%s's card names nobody else", async (id) => {
    const published = await publication(lang);
    const text = wholeText(stampedBytes(published, personOf(published, id)));
    expect(text).toContain(NAMES[id]);
    const others = Object.entries(NAMES).flatMap(([other, name]) => (other === id ? [] : [name]));
    const clients = Object.entries(CLIENTS).flatMap(([name, owners]) => (owners.includes(id) ? [] : [name]));
    for (const word of [...others, ...clients, ...NEVER]) expect(text).not.toContain(word);
  });
});

test("no department that rated is named", async () => {
  const published = await publication();
  const text = wholeText(stampedBytes(published, personOf(published, "L1")));
  expect(text).not.toContain("民事部");
  expect(text).not.toContain("刑事部");
});

test("a shared payment shows the owner's part, not the whole", async () => {
  const published = await publication();
  const text = wholeText(stampedBytes(published, personOf(published, "L2")));
  expect(text).toContain("<v>15000</v>");
  expect(text).not.toContain("30000.01");
  expect(text).not.toContain("15000.01");
});

test("the file says nothing of who or what wrote it", async () => {
  const published = await publication();
  const text = wholeText(stampedBytes(published, personOf(published, "L1")));
  expect(text).not.toMatch(/dc:creator|cp:lastModifiedBy/);
  expect(text).not.toMatch(/<Company>|<Manager>[^<]|state="hidden|<comments|<hyperlink /i);
});
