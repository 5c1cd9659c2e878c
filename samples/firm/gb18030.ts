/** Encodes text as GB18030; every character must be in its part of one or two bytes (GBK). */
export function encodeGb18030(text: string): Uint8Array {
  const table = reverseTable();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length] = unit;
      length += 1;
      continue;
    }
    const pair = table[unit] ?? 0;
    if (pair === 0) throw new RangeError(`not in GBK: ${text.slice(index, index + 2)}`);
    bytes[length] = pair >> 8;
    bytes[length + 1] = pair & 0xff;
    length += 2;
  }
  return bytes.subarray(0, length);
}

let known: Uint16Array | null = null;

/** The two bytes of each character, found by decoding all of them once. */
function reverseTable(): Uint16Array {
  if (known !== null) return known;
  const table = new Uint16Array(0x10000);
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== "\uFFFD") table[text.charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  known = table;
  return table;
}
