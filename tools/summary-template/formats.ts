/** What a conditional format does: a colour scale of shares, or the number format of a differential style. */
export type Rule =
  | { readonly kind: "heat" }
  | { readonly kind: "style"; readonly style: StyleName; readonly when: string };

/** A rule over cells of a sheet, such as `F7`. */
export type Format = { readonly cells: string; readonly rule: Rule };

/** Differential styles in the order of their numbers. */
const STYLES = {
  share: '<numFmt numFmtId="190" formatCode="0.00%"/>',
  rating: '<numFmt numFmtId="191" formatCode="0.00"/>',
  fraction: '<numFmt numFmtId="192" formatCode="#,##0.00"/>',
  muted: '<font><color rgb="FF7F7F7F"/></font>',
  alarm: '<font><b/><color rgb="FFC8553D"/></font>',
} as const;
type StyleName = keyof typeof STYLES;

/** Low, middle and high of the heat map: shares of the full points and their colours. */
const HEAT = [
  ["0.5", "FFF4B08A"],
  ["0.8", "FFFFF6DD"],
  ["1", "FF9FD3BE"],
] as const;

/** The rules of a sheet as elements, the first ones before the later ones. */
export function formatsXml(formats: readonly Format[]): string {
  return formats
    .map(({ cells, rule }, index) => {
      return `<conditionalFormatting sqref="${cells}">${ruleXml(rule, index + 1)}</conditionalFormatting>`;
    })
    .join("");
}

/** The styles that rules name. */
export function stylesXml(): string {
  const all = Object.values(STYLES).map((style) => `<dxf>${style}</dxf>`);
  return `<dxfs count="${all.length}">${all.join("")}</dxfs>`;
}

function ruleXml(rule: Rule, priority: number): string {
  if (rule.kind === "style") {
    const style = Object.keys(STYLES).indexOf(rule.style);
    return `<cfRule type="expression" dxfId="${style}" priority="${priority}"><formula>${escaped(rule.when)}</formula></cfRule>`;
  }
  const points = HEAT.map(([value]) => `<cfvo type="num" val="${value}"/>`).join("");
  const colours = HEAT.map(([, colour]) => `<color rgb="${colour}"/>`).join("");
  return `<cfRule type="colorScale" priority="${priority}"><colorScale>${points}${colours}</colorScale></cfRule>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
