import { inflateRawSync } from "node:zlib";
import { crc32 } from "../domain/crc32.ts";
import { UnreadableFile } from "./contract.ts";
import { damaged, encrypted, tooLarge } from "./faults.ts";
import { LIMITS } from "./limits.ts";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const COMMENT = 65_535;
const ZIP64 = 0x0001;
const NOT_HERE = 0xffff_ffff;

/** A part of a zip as its directory lists it; nothing of it is unpacked yet. */
export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/**
 * The parts that a zip's directory lists, their declared sizes checked before anything is unpacked.
 * @throws {UnreadableFile} no directory (truncated), too many or too large parts, two of one name
 */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  return guarded(() => {
    const end = endRecord(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > LIMITS.parts) throw tooLarge("parts", LIMITS.parts);
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw damaged("directory");
      entries.push(entryAt(bytes, at));
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    checkSizes(entries, bytes.length);
    return entries;
  });
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const extra = at + 46 + bytes.readUInt16LE(at + 28);
  const large = largeNumbers(bytes.subarray(extra, extra + bytes.readUInt16LE(at + 30)));
  // The order in which numbers that do not fit are put into the extra field.
  const [size = 0, packed = 0, offset = 0] = [at + 24, at + 20, at + 42]
    .map((place) => bytes.readUInt32LE(place))
    .map((number) => (number === NOT_HERE ? (large.shift() ?? number) : number));
  return {
    name: bytes.toString("utf8", at + 46, extra).replaceAll("\\", "/"),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  };
}

/** The numbers of the field that zips have for large sizes; some programs write it for small ones too. */
function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
      Number(field.readBigUInt64LE(index * 8)),
    );
  }
  return [];
}

function checkSizes(entries: readonly ZipEntry[], length: number): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw damaged("names");
  const sum = (size: (entry: ZipEntry) => number) => entries.reduce((total, one) => total + size(one), 0);
  // Parts that lie over each other unpack to more than the file holds.
  if (sum(({ packed }) => packed) > length) throw damaged("directory");
  if (sum(({ size }) => size) > LIMITS.unpackedBytes) throw tooLarge("bytes", LIMITS.unpackedBytes);
  if (entries.some(({ size }) => size > LIMITS.partBytes)) throw tooLarge("bytes", LIMITS.partBytes);
}

/**
 * One part, unpacked to no more than its declared size and checked against its sum.
 * @throws {UnreadableFile} encrypted, damaged, or larger than it says
 */
export function zipPart(bytes: Buffer, entry: ZipEntry): Buffer {
  return guarded(() => {
    if (entry.encrypted) throw encrypted();
    const { offset, packed, size, method } = entry;
    if (bytes.readUInt32LE(offset) !== LOCAL) throw damaged("directory");
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const raw = bytes.subarray(start, start + packed);
    if (raw.length !== packed || (method !== 0 && method !== 8)) throw damaged("truncated");
    // A stream that goes on beyond its declared size ends in an error here, not in memory.
    const content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
    if (content.length !== size || crc32(content) !== entry.crc) throw damaged("sum");
    return content;
  });
}

function endRecord(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - COMMENT - 22);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw damaged("truncated");
}

/** Offsets beyond the end and streams that do not unpack are damage. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged("sum");
  }
}
