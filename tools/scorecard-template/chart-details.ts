import { COLOURS, FONT } from "./styles.ts";

const hex = (name: keyof typeof COLOURS) => COLOURS[name].toString(16).padStart(6, "0").toUpperCase();
const line = (name: keyof typeof COLOURS) =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${hex(name)}"/></a:solidFill></a:ln></c:spPr>`;
const BARE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
const ONLY_VALUES =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/** What the library has no settings for: East Asian type, the bars' gaps, axes without ticks, no frame. */
export function chartDetails(chart: string): string {
  const isBar = chart.includes('<c:barDir val="bar"/>');
  const framed = chart
    .replaceAll(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`)
    .replace("<c:chart>", '<c:roundedCorners val="0"/><c:chart>')
    .replace("</c:title>", '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>')
    .replace('<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>')
    .replace("</c:chart><c:", `</c:chart>${BARE}<c:`)
    .replace("<c:axId", `<c:gapWidth val="${isBar ? 40 : 90}"/><c:overlap val="${isBar ? 0 : 100}"/><c:axId`)
    .replaceAll('<c:showVal val="1"/>', ONLY_VALUES)
    .replaceAll("<c:tickLblPos", `${NO_TICKS}<c:tickLblPos`)
    .replaceAll('<c:tickLblPos val="nextTo"/>', `<c:tickLblPos val="nextTo"/>${line("line")}`);
  return isBar ? barAxes(framed) : columnAxes(framed);
}

/** Categories from the top, and a scale with a line at half and at full points. */
function barAxes(chart: string): string {
  const [before = "", after = ""] = chart.split("<c:valAx>");
  const values = after
    .replace("<c:majorGridlines/>", `<c:majorGridlines>${line("line")}</c:majorGridlines>`)
    .replace('<c:crosses val="autoZero"/>', '<c:crosses val="max"/>')
    .replace('<c:crossBetween val="between"/>', '<c:crossBetween val="between"/><c:majorUnit val="0.5"/>')
    .replace(`${line("line")}<c:txPr>`, `${BARE}<c:txPr>`);
  const categories = before.replace(/(<c:catAx>.*?<c:orientation val=")minMax/, "$1maxMin");
  return `${categories}<c:valAx>${values}`;
}

/** The labels at the columns say all that the scale would. */
function columnAxes(chart: string): string {
  const [before = "", after = ""] = chart.split("<c:valAx>");
  const values = after
    .replace("</c:scaling>", '</c:scaling><c:delete val="1"/>')
    .replace("<c:majorGridlines/>", "");
  return `${before}<c:valAx>${values}`;
}
