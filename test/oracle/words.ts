import { cell, fold, type RawRow } from "./cells.ts";

type Words = Readonly<Record<string, readonly string[]>>;

const ENGAGEMENT_STATUS: Words = {
  active: ["履行中", "有效", "办理中", "正常"],
  closed: ["已结案", "结案", "已完结", "已归档"],
  terminated: ["已解除", "解除", "终止"],
  void: ["作废", "已作废", "无效", "撤销"],
  draft: ["未签订", "草稿", "待签"],
};
const ENGAGEMENT_KIND: Words = {
  new: ["新委托", "新签"],
  renewal: ["续签", "续聘", "顾问续签", "常年顾问续签"],
  "second-instance": ["二审", "上诉"],
  amendment: ["补充协议", "变更", "合同变更"],
};
const PAYMENT_KIND: Words = {
  fee: ["律师费", "服务费", "收费", "收款"],
  refund: ["退款", "退费"],
  "passed-through": ["代收代付", "代收", "代付", "代收诉讼费", "诉讼费"],
};
const COMPLAINT_STATUS: Words = {
  open: ["处理中", "受理中", "待处理"],
  valid: ["有效", "已处理", "已办结", "成立"],
  invalid: ["无效", "不成立"],
  duplicate: ["重复", "重复投诉"],
  withdrawn: ["撤回", "已撤回", "撤诉"],
};
const RATER_KIND: Words = {
  superior: ["上级", "上级领导"],
  peer: ["同事", "同级", "平级"],
  subordinate: ["下级", "下属"],
  department: ["部门", "其他部门", "跨部门"],
};
const RATED_INDICATOR: Words = {
  "client-satisfaction": ["客户满意度"],
  "internal-communication": ["内部沟通效率", "内部沟通"],
  "cross-department": ["跨部门协作满意度", "跨部门协作"],
};

function find(words: Words, text: string): string | null {
  const wanted = fold(text).replaceAll(/\s/g, "");
  for (const [meaning, others] of Object.entries(words)) {
    if (meaning === wanted || others.includes(wanted)) return meaning;
  }
  return null;
}

function strict(words: Words, row: RawRow, column: string): string | null {
  const text = cell(row, column);
  const meaning = text === null ? null : find(words, text);
  if (text !== null && meaning === null) throw new Error(`oracle: unknown word: ${text}`);
  return meaning;
}

/** What the words in a row's column mean, null where the cell is blank. */
export const meaningOf = {
  engagementStatus: (row: RawRow) => strict(ENGAGEMENT_STATUS, row, "status"),
  paymentKind: (row: RawRow) => strict(PAYMENT_KIND, row, "kind"),
  complaintStatus: (row: RawRow) => strict(COMPLAINT_STATUS, row, "status"),
  raterKind: (row: RawRow) => strict(RATER_KIND, row, "kind"),
  ratedIndicator: (row: RawRow) => strict(RATED_INDICATOR, row, "indicator"),
  /** Kinds of engagement that are not known stand for themselves. */
  engagementKind: (row: RawRow) => {
    const text = cell(row, "kind");
    return text === null ? null : (find(ENGAGEMENT_KIND, text) ?? text);
  },
};
