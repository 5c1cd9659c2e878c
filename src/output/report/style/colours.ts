import { NAVY } from "../../workbook/palette.ts";

/** The accent of every document, without the workbook's alpha. */
export const ACCENT = `#${NAVY.slice(2)}`;
/** The palest shade of the accent that still shows on white. */
export const PALEST = "#dfe5f0";
