import { isUtf8 } from "node:buffer";

/** The encodings in which text tables come. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Bytes that are decoded at a time: a text is never held whole. */
const BLOCK = 256 * 1024;

/**
 * The encoding that a text is in, every byte of it checked: UTF-16 where its mark stands at the beginning (Excel's
 * “Unicode text”), else UTF-8, else GB18030. Null where it is in none of them, or has a NUL.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodes(bytes, "utf-16le") ? "utf-16le" : null;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodes(bytes, "utf-16be") ? "utf-16be" : null;
  if (bytes.includes(0)) return null;
  if (isUtf8(bytes)) return "utf-8";
  return decodes(bytes, "gb18030") ? "gb18030" : null;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const block of decoded(bytes, encoding)) if (block.includes("\0")) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text, block by block. @throws {TypeError} where bytes are not in the encoding */
function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += BLOCK) {
    yield decoder.decode(bytes.subarray(at, at + BLOCK), { stream: true });
  }
  yield decoder.decode();
}

/**
 * The text in blocks that end where a line ends; only the last may not, and one whose line is longer than the limit.
 * @param longest characters of a line that is waited for
 */
export function* wholeLines(bytes: Uint8Array, encoding: Encoding, longest: number): Generator<string> {
  let rest = "";
  for (const block of decoded(bytes, encoding)) {
    const text = rest + block;
    // A carriage return at the very end may be half of a line end.
    const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1;
    rest = text.slice(end);
    if (end > 0) yield text.slice(0, end);
    if (rest.length > longest) {
      yield rest;
      return;
    }
  }
  if (rest !== "") yield rest;
}
