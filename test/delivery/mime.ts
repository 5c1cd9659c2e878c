/** A part of a mail that was taken apart by our own reader, not by the library that made it. */
export type Mail = {
  readonly headers: ReadonlyMap<string, string>;
  /** Every header's name, repeated ones too, in order. */
  readonly names: readonly string[];
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Buffer }[];
};

/** Reads a mail as it came over the line. */
export function readMail(raw: Buffer): Mail {
  const { headers, names, body } = split(raw.toString("latin1"));
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined)
    return { headers, names, text: content(headers, body).toString(), attachments: [] };
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, "").replace(/\r\n$/, "")));
  const [first, ...others] = parts.map((part) => ({
    name: fileName(part.headers),
    bytes: content(part.headers, part.body),
  }));
  return { headers, names, text: first?.bytes.toString() ?? "", attachments: others };
}

function split(text: string) {
  const end = text.indexOf("\r\n\r\n");
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const pairs = lines.map(
    (line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()] as const,
  );
  return {
    names: pairs.map(([name]) => name),
    headers: new Map(pairs.map(([name, value]) => [name.toLowerCase(), decodeWords(value)])),
    body: text.slice(end + 4),
  };
}

/** RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replace(/(=\?[^?]+\?[BbQq]\?[^?]*\?=)\s+(?==\?)/g, "$1")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, inside: string) =>
      (kind.toUpperCase() === "B"
        ? Buffer.from(inside, "base64")
        : quoted(inside.replaceAll("_", " "))
      ).toString("latin1"),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString());
}

function quoted(text: string): Buffer {
  return Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

function content(headers: ReadonlyMap<string, string>, body: string): Buffer {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  return encoding === "quoted-printable" ? quoted(body) : Buffer.from(body, "latin1");
}

/** RFC 2231, in pieces or whole, or a plain name. */
function fileName(headers: ReadonlyMap<string, string>): string {
  const disposition = headers.get("content-disposition") ?? "";
  const pieces = [...disposition.matchAll(/filename\*(\d*)(\*?)=(?:"([^"]*)"|([^;\s]+))/g)];
  if (pieces.length > 0) {
    const joined = pieces.map(([, , , inQuotes, bare]) => inQuotes ?? bare ?? "").join("");
    return decodeURIComponent(joined.replace(/^utf-8''/i, ""));
  }
  return /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? "";
}
