import { COLOURS } from "./styles.ts";

/** The longest bar: the share of the full points that rules usually give at most. */
const LONGEST = "1.2";
const ID = "{6E6A3B61-0C5D-4E0F-9B57-2F7C8D1A0001}";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** Adds a data bar to a cell of a sheet: plain, in the accent's tint, on a scale from nothing to the longest. */
export function dataBar(sheet: string, cell: string): string {
  const tint = `FF${COLOURS.tint.toString(16).padStart(6, "0").toUpperCase()}`;
  const rule =
    `<conditionalFormatting sqref="${cell}"><cfRule type="dataBar" priority="1"><dataBar showValue="0">` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="${LONGEST}"/><color rgb="${tint}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${ID}</x14:id></ext></extLst>` +
    "</cfRule></conditionalFormatting>";
  const limit = (value: string) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const plain =
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${ID}">` +
    `<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0" axisPosition="none">${limit("0")}${limit(LONGEST)}` +
    `<x14:negativeFillColor rgb="${tint}"/></x14:dataBar></x14:cfRule><xm:sqref>${cell}</xm:sqref>` +
    "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
  return inserted(inserted(sheet, "<printOptions", rule), "</worksheet>", plain);
}

/** Puts a text before another one. @throws {RangeError} where the other is missing */
function inserted(text: string, before: string, what: string): string {
  const at = text.indexOf(before);
  if (at === -1) throw new RangeError(`no ${before}`);
  return text.slice(0, at) + what + text.slice(at);
}
