import { inflateSync } from "fflate";
import { crc32 } from "../../domain/crc32.ts";
import { Unreadable } from "./faults.ts";

/** What a template may unpack to, and how many parts it may have. */
const LARGEST = 50 * 1024 * 1024;
const MOST_PARTS = 2_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The files of a zip by name, unpacked and checked against their sums; entries for folders are left out.
 * Sizes are believed only as an upper limit: nothing is unpacked beyond them.
 * @throws {Unreadable} not a zip, encrypted, damaged, or more than 50 MB unpacked
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) throw compound(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return filesOf(bytes, view);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // Offsets beyond the end, streams that do not inflate.
    throw new Unreadable("damaged", error instanceof Error ? error.message : String(error));
  }
}

/** An encrypted .xlsx is a compound file with a stream of that name; an old .xls is one without. */
function compound(bytes: Uint8Array): Unreadable {
  const name = [..."EncryptedPackage"].map((letter) => `${letter}\0`).join("");
  const found = new TextDecoder("latin1").decode(bytes).includes(name);
  return new Unreadable(found ? "encrypted" : "not-a-workbook", "compound file");
}

function filesOf(bytes: Uint8Array, view: DataView): Map<string, Uint8Array> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new Unreadable("too-big", `${count} parts`);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Unreadable("damaged", "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/");
    total += view.getUint32(at + 24, true);
    if (total > LARGEST) throw new Unreadable("too-big", name);
    if (!name.endsWith("/")) {
      if (files.has(name)) throw new Unreadable("damaged", name);
      files.set(name, unpacked(bytes, view, at, name));
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Unreadable("not-a-workbook", "no zip");
}

function unpacked(bytes: Uint8Array, view: DataView, central: number, name: string): Uint8Array {
  if (view.getUint16(central + 8, true) & 1) throw new Unreadable("encrypted", name);
  const method = view.getUint16(central + 10, true);
  const packed = view.getUint32(central + 20, true);
  const size = view.getUint32(central + 24, true);
  const local = view.getUint32(central + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new Unreadable("damaged", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) throw new Unreadable("damaged", name);
  const raw = bytes.subarray(start, start + packed);
  const content = method === 0 ? raw.slice() : inflateSync(raw, { out: new Uint8Array(size) });
  if (content.length !== size || crc32(content) !== view.getUint32(central + 16, true)) {
    throw new Unreadable("damaged", name);
  }
  return content;
}
