import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../domain/crc32.ts";

/** 2000-01-01 12:00: the same in every zip, whatever the machine's clock says. */
const TIME = 12 << 11;
const DATE = (20 << 9) | (1 << 5) | 1;

/** A file of a zip, ready to be copied in: its local header with the packed bytes, and its directory record. */
export type ZipEntry = { readonly local: Uint8Array; readonly central: Uint8Array };

/** Packs one file. @param level of compression, 1 to 9 */
export function zipEntry(
  name: string,
  content: Uint8Array,
  level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9,
): ZipEntry {
  const packed = deflateRawSync(content, { level });
  const label = new TextEncoder().encode(name);
  const local = new Uint8Array(30 + label.length + packed.length);
  const head = new DataView(local.buffer);
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(4, 20, true);
  head.setUint16(6, label.length === name.length ? 0 : 0x800, true);
  head.setUint16(8, 8, true);
  head.setUint16(10, TIME, true);
  head.setUint16(12, DATE, true);
  head.setUint32(14, crc32(content), true);
  head.setUint32(18, packed.length, true);
  head.setUint32(22, content.length, true);
  head.setUint16(26, label.length, true);
  local.set(label, 30);
  local.set(packed, 30 + label.length);
  const central = new Uint8Array(46 + label.length);
  const record = new DataView(central.buffer);
  record.setUint32(0, 0x02014b50, true);
  record.setUint16(4, 20, true);
  // From "version needed" to the name's length, both records say the same.
  central.set(local.subarray(4, 28), 6);
  central.set(label, 46);
  return { local, central };
}

/** A zip of packed files, in their order. The same entries give the same bytes. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const body = entries.reduce((sum, entry) => sum + entry.local.length, 0);
  const directory = entries.reduce((sum, entry) => sum + entry.central.length, 0);
  const zip = new Uint8Array(body + directory + 22);
  const view = new DataView(zip.buffer);
  let at = 0;
  let record = body;
  for (const entry of entries) {
    zip.set(entry.central, record);
    view.setUint32(record + 42, at, true);
    zip.set(entry.local, at);
    at += entry.local.length;
    record += entry.central.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, body, true);
  return zip;
}
