import { POSITION_LABELS, POSITIONS, type Position } from "../domain/position.ts";
import { defineSource, filled, optional } from "./contract.ts";
import { date } from "./kinds/date.ts";
import { mail } from "./kinds/mail.ts";
import { person } from "./kinds/people.ts";
import { code, text } from "./kinds/text.ts";
import { words } from "./kinds/words.ts";

const OTHER_WORDS: Readonly<Record<Position, readonly string[]>> = {
  partner: ["高级合伙人", "权益合伙人"],
  "lead-lawyer": ["律师", "专职律师"],
  assistant: ["助理", "实习律师"],
  secretary: ["秘书"],
  administration: ["行政", "行政专员", "行政主管"],
};

const positionWords = Object.fromEntries(
  POSITIONS.map((position) => [position, [POSITION_LABELS[position].zh, ...OTHER_WORDS[position]]]),
) as unknown as Record<Position, readonly string[]>;

/** The roster: everybody who is or was with the firm, as long as an export still names them. */
export const people = defineSource({
  id: "people",
  label: { zh: "人员名册", en: "People" },
  department: "administration",
  reference: "考核规定 §一.2",
  compulsory: true,
  keepsHistory: true,
  key: "id",
  period: null,
  columns: {
    id: filled(code, "工号", "人员编号", "员工编号", "编号"),
    name: filled(text, "姓名", "人员姓名", "员工姓名"),
    department: filled(text, "部门", "所属部门"),
    position: filled(words(positionWords), "岗位", "职位", "职务"),
    superior: optional(person, "直接上级", "上级", "直属上级"),
    email: optional(mail, "邮箱", "电子邮箱", "电子邮件"),
    joined: optional(date, "入职日期", "入所日期"),
    left: optional(date, "离职日期", "离所日期"),
    formerNames: optional(text, "曾用名", "曾用姓名", "原名"),
  },
});
