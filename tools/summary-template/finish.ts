import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChartSpec } from "./chart-xml.ts";
import { formatsXml, stylesXml } from "./formats.ts";
import type { Page } from "./page.ts";

const EMU_PER_PIXEL = 9_525;
/** The colours that series take in turn. */
const ACCENTS = ["1F3864", "2A9D8F", "E0A030", "C8553D", "7A5195", "6C8EBF"];

/** Adds what the library cannot write, and takes out what would differ from one writing to the next. */
export function finish(
  bytes: Uint8Array,
  pages: readonly Page[],
  charts: ReadonlyMap<string, ChartSpec>,
): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, how: (text: string) => string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`no ${name}`);
    parts[name] = strToU8(how(strFromU8(part)));
  };
  pages.forEach(({ formats, breaks }, index) => {
    change(`xl/worksheets/sheet${index + 1}.xml`, (text) =>
      before(withBreaks(text, breaks), "<printOptions", formatsXml(formats)),
    );
  });
  change("xl/styles.xml", (text) => text.replace(/<dxfs count="0"\/>/, stylesXml()));
  change("xl/theme/theme1.xml", withAccents);
  for (const name of Object.keys(parts)) {
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(name))
      change(name, (text) => drawn(text, charts, linksOf(name, parts), parts));
    else if (name.startsWith("docProps/")) change(name, withoutAuthor);
  }
  // fflate reads the local parts of the time: noon of a day is the same in every zone.
  return zipSync(parts, { level: 9, mtime: new Date(2000, 0, 1, 12) });
}

/** Charts keep their size however wide the columns become, where they do not fill cells, and are those that were held for their places. */
function drawn(
  drawing: string,
  charts: ReadonlyMap<string, ChartSpec>,
  links: ReadonlyMap<string, string>,
  parts: Record<string, Uint8Array>,
): string {
  return drawing.replace(
    /<xdr:twoCellAnchor[^>]*>(.*?)(<xdr:to>.*?<\/xdr:to>)(.*?)<\/xdr:twoCellAnchor>/g,
    (_, from, to, rest) => {
      const spec = charts.get(/descr="([^"]*)"/.exec(rest)?.[1] ?? "");
      const part = links.get(/r:id="([^"]*)"/.exec(rest)?.[1] ?? "");
      if (spec === undefined || part === undefined) throw new RangeError("a chart that nobody held");
      parts[part] = strToU8(spec.xml);
      const { width, height, fills = false } = spec.size;
      const named = rest.replace(/descr="[^"]*"/, `descr="${spec.alt}"`);
      if (fills) return `<xdr:twoCellAnchor>${from}${to}${named}</xdr:twoCellAnchor>`;
      const size = `<xdr:ext cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/>`;
      return `<xdr:oneCellAnchor>${from}${size}${named}</xdr:oneCellAnchor>`;
    },
  );
}

function linksOf(drawing: string, parts: Record<string, Uint8Array>): Map<string, string> {
  const part = parts[drawing.replace("drawings/", "drawings/_rels/").concat(".rels")] ?? new Uint8Array();
  const found = [...strFromU8(part).matchAll(/<Relationship Id="([^"]*)"[^>]*Target="\.\.\/([^"]*)"/g)];
  return new Map(found.map(([, id = "", target]) => [id, `xl/${target}`]));
}

function withAccents(theme: string): string {
  return ACCENTS.reduce((text, colour, index) => {
    const accent = new RegExp(`(<a:accent${index + 1}>).*?(</a:accent${index + 1}>)`);
    return text.replace(accent, `$1<a:srgbClr val="${colour}"/>$2`);
  }, theme);
}

function withBreaks(sheet: string, rows: readonly number[]): string {
  if (rows.length === 0) return sheet;
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  const all = `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
  return sheet.replace("</headerFooter>", `</headerFooter>${all}`);
}

/** Puts a text before another one. @throws {RangeError} where the other is missing */
function before(text: string, other: string, what: string): string {
  const at = text.indexOf(other);
  if (at === -1) throw new RangeError(`no ${other}`);
  return text.slice(0, at) + what + text.slice(at);
}

/** Neither who wrote the file nor when. */
function withoutAuthor(text: string): string {
  return text.replace(/<(dc:creator|cp:lastModifiedBy|Company|dcterms:\w+)\b[^>]*>.*?<\/\1>/g, "");
}
