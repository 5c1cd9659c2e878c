import { encodeGb18030 } from "../../samples/firm/gb18030.ts";
import {
  about,
  FILE,
  inFile,
  type Mutation,
  nowhere,
  type Place,
  type Source,
  textOf,
  utf8,
} from "./damage.ts";

const READ: readonly Source[] = ["payments", "departments", "referrals"];

function changed(
  theme: Mutation["theme"],
  source: Source,
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
  expect: "same" | Place,
): Mutation {
  return { name: `${FILE[source]}: ${name}`, theme, source, damage: inFile(source, change), expect };
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(little ? bytes : bytes.swap16());
}

const withoutMark = (bytes: Uint8Array) => textOf(bytes).replace(/^\ufeff/, "");

function encodingsOf(source: Source): Mutation[] {
  const as = (name: string, encode: (text: string) => Uint8Array, expect: "same" | Place = "same") =>
    changed("encoding", source, name, (bytes) => encode(withoutMark(bytes)), expect);
  return [
    as("in UTF-8", utf8),
    as("in UTF-8 with a mark", (text) => utf8(`\ufeff${text}`)),
    as("in UTF-16 LE", (text) => utf16(text, true)),
    as("in UTF-16 BE", (text) => utf16(text, false)),
    as("in GB18030", encodeGb18030),
    as("with CRLF", (text) => utf8(text.replaceAll(/\r?\n/g, "\r\n"))),
    as("with CR", (text) => utf8(text.replaceAll(/\r?\n/g, "\r"))),
    as("with mixed ends of lines", (text) => {
      const [first = "", ...others] = text.split(/\r?\n/);
      return utf8(others.reduce((all, line, at) => `${all}${["\n", "\r\n", "\r"][at % 3]}${line}`, first));
    }),
    as("with semicolons", (text) => utf8(text.replaceAll(",", ";"))),
    as("with tabs", (text) => utf8(text.replaceAll(",", "\t"))),
    as(
      "with a NUL",
      (text) => utf8(text.replace("\n", "\n\0")),
      about(source, "encoding-unknown", "cell-invalid"),
    ),
    as(
      "with a byte of no encoding",
      (text) => new Uint8Array(Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])])),
      about(source, "encoding-unknown", "row-ragged"),
    ),
  ];
}

const BOOKS: readonly Source[] = ["complaints", "people", "surveys"];
const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const DAMAGED = [
  "file-unreadable",
  "file-unsupported",
  "source-unrecognised",
  "sheet-missing",
  "cells-lost",
] as const;

function truncatedBook(source: Source): Mutation[] {
  return TENTHS.map((tenth) =>
    changed(
      "bytes",
      source,
      `${tenth} tenths of it`,
      (bytes) => bytes.slice(0, Math.floor((bytes.length * tenth) / 10)),
      about(source, ...DAMAGED),
    ),
  );
}

/** A text that ends early is found by what its department says it adds up to, where its last line is a whole row. */
function truncatedText(source: Source): Mutation[] {
  return TENTHS.flatMap((tenth): Mutation[] => [
    {
      ...changed(
        "bytes",
        source,
        `${tenth} tenths of it`,
        (bytes) => bytes.slice(0, Math.floor((bytes.length * tenth) / 10)),
        {
          codes: [
            "control-total-differs",
            "row-ragged",
            "encoding-unknown",
            "cell-invalid",
            "cell-missing",
            "person-unknown",
            "engagement-unknown",
            "client-unknown",
          ],
        },
      ),
      totals: true,
    },
  ]);
}

function flipped(source: Source): Mutation[] {
  return [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 0.99].map((share) => ({
    ...changed(
      "bytes",
      source,
      `a byte flipped at ${share}`,
      (bytes) => {
        const at = Math.floor(bytes.length * share);
        return bytes.with(at, (bytes[at] ?? 0) ^ 0xff);
      },
      about(source, ...DAMAGED),
    ),
    orSame: true,
  }));
}

const gone = (source: Source, ...codes: Place["codes"]): Mutation => ({
  name: `${FILE[source]}: deleted`,
  theme: "file",
  source,
  damage: (files) => files.filter(({ path }) => path !== FILE[source]),
  expect: nowhere(...codes),
});

function fileFaults(source: Source): Mutation[] {
  const folder = FILE[source].replace(/[^/]*$/, "");
  return [
    changed(
      "file",
      source,
      "empty",
      () => new Uint8Array(),
      about(source, "file-unreadable", "source-unrecognised"),
    ),
    changed(
      "file",
      source,
      "zeros",
      (bytes) => bytes.map(() => 0),
      about(source, "file-unreadable", "encoding-unknown", "source-unrecognised", "file-unsupported"),
    ),
    changed(
      "file",
      source,
      "a picture",
      () => new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
      about(source, "file-unreadable", "encoding-unknown", "file-unsupported"),
    ),
    changed(
      "file",
      source,
      "a web page",
      () => utf8("<html><body>请登录</body></html>"),
      about(source, "file-unreadable", "file-unsupported", "source-unrecognised"),
    ),
    {
      name: `${FILE[source]}: there twice`,
      theme: "file",
      source,
      damage: (files) =>
        files.flatMap((file) =>
          file.path === FILE[source]
            ? [file, { ...file, path: `${folder}副本 ${file.path.slice(folder.length)}` }]
            : [file],
        ),
      expect: { codes: ["file-repeated"] },
    },
    gone(source, "source-missing", "nobody-assessed"),
  ];
}

function renamed(source: Source, extension: string, expect: "same" | Place): Mutation {
  return {
    name: `${FILE[source]}: renamed to ${extension}`,
    theme: "file",
    source,
    damage: (files) =>
      files.map((file) =>
        file.path === FILE[source] ? { ...file, path: file.path.replace(/\.\w+$/, extension) } : file,
      ),
    expect,
  };
}

export const encodings: readonly Mutation[] = READ.flatMap(encodingsOf);
export const bytes: readonly Mutation[] = [
  ...BOOKS.flatMap(truncatedBook),
  ...READ.flatMap(truncatedText),
  ...BOOKS.flatMap(flipped),
];
export const files: readonly Mutation[] = [
  ...(["payments", "referrals", "complaints"] as const).flatMap(fileFaults),
  renamed("ratings", ".txt", "same"),
  renamed("ratings", ".xlsx", "same"),
  renamed("payments", ".xls", "same"),
  renamed("complaints", ".xls", "same"),
  renamed("complaints", ".csv", "same"),
  renamed("complaints", ".pdf", { codes: ["file-ignored"] }),
  renamed("referrals", ".docx", { codes: ["file-ignored"] }),
];
