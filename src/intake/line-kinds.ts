import { cellText, plain, type RawCell } from "../sources/kinds/contract.ts";

/** What a line below a header may be beside data, as its words say it. */
export type LineKind = "total" | "running" | "footer";

/** What a line seems to be, and whether its words alone settle it or only if it does not read as data, too. */
export type LineGuess = {
  readonly kind: LineKind;
  readonly certain: boolean;
  readonly label: string;
  /** Where its words stand. */
  readonly index: number;
};

/** Words that nobody and nothing is named: whoever writes them means a total. */
const TOTAL =
  /^(总?合计|总计|小计|共计|汇总|总和|(本|该|当)(页|月|日|季|季度|周|组|部门|单位)?(合计|小计|共计)|承前页|接上页|过次页|转下页|(grand|sub)?total|sum)(数|金额|额)?:?$/;
const RUNNING = /^((本|该|当)?(年|季|季度|月)?(初至今)?累计|year-?to-?date|ytd)(数|金额|额)?:?$/;
/** Words that a name may contain: 商事业务部小计, 合计：12 笔. */
const PERHAPS_TOTAL =
  /(合计|小计|总计|共计|累计)(数|金额|额)?:?$|^(合计|小计|总计|共计)[:(].*|^(合计|小计|总计|共计|共)\d+[笔件条元行户人次].*$|(sub|grand)?total:?$/;

const DOES = "制表|制单|填表|填报|编制|审核|复核|审批|批准|核准|经办|统计|打印|导出|生成|报送|盖章|签字|签名";
const FOOTER = new RegExp(
  `^(.{0,4}(${DOES})(人|员|者|日期|时间|单位|部门|领导|签字|签名)?|(财务|部门|业务|主管|单位)?(负责人|主管|会计|出纳)|备注|说明|注|附注|填表说明|(人民币)?\\(?大写\\)?)\\d*:`,
);
const PERHAPS_FOOTER = new RegExp(
  `^(.{0,4}(${DOES})(人|员|者|日期|时间|单位|部门|签字)?$|注\\d*[、.]|备注|说明|以下空白|以下无正文|第\\d+页.*|共\\d+页.*|page\\d+.*|共\\d+(条|笔|行)(记录|数据)?$|记录数.*|(\\*|※).*|[-—=_─]{3,}$)`,
);
const WORTH_A_LOOK =
  /[计总页制填编审复批核经统打导生报盖签负主会出备说注附大以共记※*\-—=_─]|total|sum|ytd|year|page/i;

/** What a line seems to be by its words; null for one like any other. */
export function guessLine(cells: readonly RawCell[]): LineGuess | null {
  let first = true;
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    const guess = typeof cell === "string" ? guessCell(cell, first) : null;
    if (guess !== null) return { ...guess, index };
    first = false;
  }
  return null;
}

/** A total's word may stand in any cell, a footer's in the first that holds something. */
function guessCell(cell: string, first: boolean): Omit<LineGuess, "index"> | null {
  if (cell.length > 200 || !WORTH_A_LOOK.test(cell)) return null;
  const label = plain(cellText(cell));
  const word = label.replace(/\s/g, "").toLowerCase();
  if (TOTAL.test(word)) return { kind: "total", certain: true, label };
  if (RUNNING.test(word)) return { kind: "running", certain: true, label };
  if (first && FOOTER.test(word)) return { kind: "footer", certain: true, label };
  if (word.length <= 20 && PERHAPS_TOTAL.test(word)) {
    return { kind: word.includes("累计") ? "running" : "total", certain: false, label };
  }
  return first && PERHAPS_FOOTER.test(word) ? { kind: "footer", certain: false, label } : null;
}
