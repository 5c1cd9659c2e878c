const MB = 1024 * 1024;

/**
 * What a delivered file may cost. Exports of the largest firms stay far below; what goes beyond is damaged, padded
 * with blank cells, or made to harm, and is answered by one finding.
 */
export const LIMITS = {
  /** A workbook as it lies on the disk. */
  workbookBytes: 100 * MB,
  /** All parts of a workbook together, unpacked. */
  unpackedBytes: 250 * MB,
  /** One part of a workbook, unpacked: it becomes a single text. 100,000 rows by twelve columns are some 80 MB. */
  partBytes: 150 * MB,
  parts: 5_000,
  sheets: 500,
  /** Cells of one sheet; an .ods can say of one that it stands there a billion times. */
  cells: 5_000_000,
  /** Rows of one sheet that are written down and hold nothing. */
  blankRows: 200_000,
  /** A text file as it lies on the disk: a million rows are some 100 MB. */
  textBytes: 400 * MB,
  textRows: 3_000_000,
  /** Characters of one row of a text file; a longer one is an unclosed quote. */
  textRow: 1_000_000,
  /** Faulty lines that are reported one by one. */
  textFaults: 1_000,
  /** The process that reads workbooks: its heap, all its memory, and its processor time for one file. */
  readerHeapMb: 600,
  readerBytes: 760 * MB,
  readerCpuMs: 15_000,
  /** However slow the machine: after this a reader is given up. */
  readerWallMs: 120_000,
  /** Readers at work at the same time, and the size from which a file is worth a second one. */
  readers: 2,
  secondReaderFrom: MB,
} as const;
