import { COLOURS } from "./styles.ts";
import { TREND_COLUMNS } from "./trends-sheet.ts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** The top of all scales: a little above what rules usually give at most. */
const HIGHEST = "1.3";

/** Adds small columns in a cell to a sheet, the last one darker: gaps stay gaps, all have one scale from 0 on. */
export function sparkline(sheet: string, name: string): string {
  const { row, first, last, at } = TREND_COLUMNS;
  const tint = argb(COLOURS.tint);
  const navy = argb(COLOURS.navy);
  const group =
    `<x14:sparklineGroup manualMax="${HIGHEST}" manualMin="0" type="column" displayEmptyCellsAs="gap" last="1" minAxisType="custom" maxAxisType="custom">` +
    `<x14:colorSeries rgb="${tint}"/><x14:colorLast rgb="${navy}"/><x14:sparklines><x14:sparkline>` +
    `<xm:f>'${name}'!${first}${row}:${last}${row}</xm:f><xm:sqref>${at}${row}</xm:sqref>` +
    "</x14:sparkline></x14:sparklines></x14:sparklineGroup>";
  const end = sheet.lastIndexOf("</worksheet>");
  if (end === -1) throw new RangeError("no end of the sheet");
  return (
    `${sheet.slice(0, end)}<extLst><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">` +
    `<x14:sparklineGroups xmlns:xm="${XM}">${group}</x14:sparklineGroups></ext></extLst></worksheet>`
  );
}

function argb(colour: number): string {
  return `FF${colour.toString(16).padStart(6, "0").toUpperCase()}`;
}
