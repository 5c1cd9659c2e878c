import { DECLARATION } from "./xml-write.ts";

const DATED = "2000-01-01T00:00:00Z";

/** The parts with a file's properties: nobody's name, no company, no path, a date that never changes. */
export const PROPERTIES = [
  {
    part: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    relationship: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    text:
      `${DECLARATION}<cp:coreProperties` +
      ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${DATED}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${DATED}</dcterms:modified></cp:coreProperties>`,
  },
  {
    part: "docProps/app.xml",
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
    // With this name, LibreOffice trusts the results that are stored with formulas.
    text:
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>Microsoft Excel</Application></Properties>",
  },
] as const;
