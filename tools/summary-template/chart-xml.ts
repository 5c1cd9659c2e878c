import { COLOURS, FONT } from "../scorecard-template/styles.ts";

/** A series: its name as a text or a cell, the cells of its categories and values, a colour of the theme. */
export type Series = {
  readonly name: string | { readonly cell: string } | null;
  readonly categories: string;
  readonly values: string;
  readonly accent: number;
  /** How the values beside the points are written; none without. */
  readonly labels?: string;
};

export type Look = {
  readonly kind: "bar" | "column" | "stacked" | "line";
  readonly title: string;
  /** What it shows, for those who cannot see it; the title, where that has no marks. */
  readonly alt?: string;
  /** How the scale's numbers are written. */
  readonly format: string;
  readonly legend: boolean;
  /** The scale's ends: numbers, or marks of them. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
};

/** A chart of the template with its size in pixels. */
export type ChartSpec = { readonly xml: string; readonly alt: string; readonly size: Size };
/** In pixels; one that fills cells follows their widths. */
export type Size = { readonly width: number; readonly height: number; readonly fills?: boolean };

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;

/** A chart as the part of a workbook; the library draws no chart in the theme's colours with breaks in its lines. */
export function chartOf(look: Look, series: readonly Series[], size: Size): ChartSpec {
  const { title, alt = title, legend } = look;
  const horizontal = look.kind === "bar" || look.kind === "stacked";
  const key = legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(8, "ink")}</c:legend>`
    : "";
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${SPACES}><c:date1904 val="0"/>` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${look.kind === "line" ? lines(series) : bars(look.kind, series)}` +
    `${categoryAxis(horizontal)}${valueAxis(look, horizontal)}</c:plotArea>${key}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${stroke("line")}</c:spPr>${text(8, "ink")}</c:chartSpace>`;
  return { xml, alt, size };
}

function bars(kind: Look["kind"], series: readonly Series[]): string {
  const stacked = kind === "stacked";
  const direction = kind === "column" ? "col" : "bar";
  const all = series.map((one, index) => {
    const fill = `<c:spPr>${accent(one.accent)}</c:spPr><c:invertIfNegative val="0"/>`;
    return seriesXml(one, index, `${fill}${labels(one, stacked ? "ctr" : "outEnd", stacked)}`, "");
  });
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${all.join("")}<c:gapWidth val="${kind === "column" ? 40 : 55}"/>` +
    `${stacked ? '<c:overlap val="100"/>' : ""}${axisIds()}</c:barChart>`
  );
}

function lines(series: readonly Series[]): string {
  const all = series.map((one, index) => {
    const fill = accent(one.accent);
    const look =
      `<c:spPr><a:ln w="25400" cap="rnd">${fill}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
    return seriesXml(one, index, `${look}${labels(one, "t", false)}`, '<c:smooth val="0"/>');
  });
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all.join("")}` +
    `<c:marker val="1"/>${axisIds()}</c:lineChart>`
  );
}

function seriesXml(
  { name, categories, values }: Series,
  index: number,
  look: string,
  behind: string,
): string {
  const tx =
    typeof name === "string" ? `<c:v>${name}</c:v>` : `<c:strRef><c:f>${name?.cell}</c:f></c:strRef>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name === null ? "" : `<c:tx>${tx}</c:tx>`}${look}` +
    `<c:cat><c:strRef><c:f>${categories}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val>${behind}</c:ser>`
  );
}

function labels({ labels: format }: Series, place: string, light: boolean): string {
  if (format === undefined) return "";
  return (
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text(8, light ? "white" : "ink")}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function categoryAxis(horizontal: boolean): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${horizontal ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${stroke("line")}</c:spPr>${text(8, "ink")}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis({ format, min, max, step }: Look, horizontal: boolean): string {
  const limit = (name: string, value: number | string | undefined) =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limit("max", max)}${limit("min", min)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines><c:spPr>${stroke("line")}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text(8, "grey")}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${horizontal ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/>${limit("majorUnit", step)}</c:valAx>`
  );
}

function titleXml(title: string): string {
  const look = `sz="1000" b="1"`;
  const inside = `<a:solidFill><a:srgbClr val="${hex("navy")}"/></a:solidFill>${typeface()}`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${inside}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" ${look}>${inside}</a:rPr><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function text(size: number, colour: keyof typeof COLOURS): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}"><a:solidFill><a:srgbClr val="${hex(colour)}"/>` +
    `</a:solidFill>${typeface()}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

function typeface(): string {
  return `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
}

function accent(number: number): string {
  return `<a:solidFill><a:schemeClr val="accent${number}"/></a:solidFill>`;
}

function stroke(colour: keyof typeof COLOURS): string {
  return `<a:ln w="6350"><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill></a:ln>`;
}

function axisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
}

function hex(name: keyof typeof COLOURS): string {
  return COLOURS[name].toString(16).padStart(6, "0").toUpperCase();
}
