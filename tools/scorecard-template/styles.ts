import { Color, Format, FormatAlign, FormatBorder } from "wasm-xlsxwriter";

export const FONT = "Microsoft YaHei";

/** One accent with its tints, and greys (as in src/output/workbook/palette.ts). */
export const COLOURS = {
  navy: 0x1f3864,
  tint: 0xb8c6df,
  pale: 0xf2f4f8,
  ink: 0x262626,
  grey: 0x7f7f7f,
  line: 0xd4d9e2,
  white: 0xffffff,
} as const;

export type Colour = keyof typeof COLOURS;

/** How a cell looks; all of it is optional. */
export type Style = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: Colour;
  readonly fill?: Colour;
  readonly align?: "left" | "center" | "right";
  readonly top?: boolean;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: string;
  /** Thin lines on these sides. */
  readonly lines?: "all" | "bottom" | "none";
  /** A thick line in the accent below. */
  readonly rule?: boolean;
};

export const colour = (name: Colour): Color => Color.rgb(COLOURS[name]);

const ALIGN = { left: FormatAlign.Left, center: FormatAlign.Center, right: FormatAlign.Right } as const;

/** A cell format of the library. */
export function formatOf(style: Style): Format {
  const format = new Format().setFontName(FONT).setFontSize(style.size ?? 9);
  format
    .setFontColor(colour(style.color ?? "ink"))
    .setAlign(style.top ? FormatAlign.Top : FormatAlign.VerticalCenter);
  if (style.bold) format.setBold();
  if (style.fill) format.setBackgroundColor(colour(style.fill));
  if (style.align) format.setAlign(ALIGN[style.align]);
  if (style.indent) format.setIndent(style.indent);
  if (style.wrap) format.setTextWrap();
  if (style.format) format.setNumFormat(style.format);
  if (style.lines === "all") format.setBorder(FormatBorder.Thin).setBorderColor(colour("line"));
  if (style.lines === "bottom") {
    format.setBorderBottom(FormatBorder.Thin).setBorderBottomColor(colour("line"));
  }
  if (style.rule) format.setBorderBottom(FormatBorder.Medium).setBorderBottomColor(colour("navy"));
  return format;
}

export const TITLE: Style = { size: 17, bold: true, color: "navy" };
export const SECTION: Style = { size: 11, bold: true, color: "navy", rule: true };
export const HEAD: Style = {
  size: 8.5,
  bold: true,
  color: "white",
  fill: "navy",
  align: "center",
  wrap: true,
};
export const BODY: Style = { lines: "bottom" };
export const TEXT: Style = { ...BODY, wrap: true, top: true, size: 8.5 };
export const NOTE: Style = { size: 8, color: "grey", wrap: true };
