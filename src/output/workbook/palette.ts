import type { Style } from "../workbook.ts";

/** One accent and greys: every document that people see is drawn with these and no other colours. */
export const NAVY = "FF1F3864";
const WHITE = "FFFFFFFF";
export const GREY = "FF7F7F7F";
const PALE = "FFF2F4F8";

/** Behind a cell that has to be mended, or looked at: in what goes back to a department, and nowhere else. */
export const ROSE = "FFF8D7DA";
export const AMBER = "FFFFF3CD";

export const TITLE: Style = { bold: true, size: 16, color: NAVY };
export const SUBTITLE: Style = { size: 9, color: GREY, wrap: true };
export const HEAD: Style = {
  bold: true,
  size: 9,
  color: WHITE,
  fill: NAVY,
  align: "center",
  wrap: true,
  border: true,
};
export const BODY: Style = { size: 9, wrap: true, border: true, align: "left", indent: 1 };
/** What is there but does not count: not applicable, left out, not ranked. */
export const MUTED: Style = { ...BODY, color: GREY };
export const STRONG: Style = { ...BODY, bold: true, fill: PALE };
