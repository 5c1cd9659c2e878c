import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { sha256Of } from "../domain/sha256.ts";
import type { MailSettings } from "../scheme/mail.ts";

/** A message with everything in it. Headers are built from these by the library and by nothing else. */
export type Letter = {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** Who logs in; null where the server asks for nothing. */
export type Login = { readonly user: string; readonly password: string } | null;

/** What a server said to a message; `in-doubt` where the connection was lost before the answer to the whole of it. */
export type Answer = {
  readonly kind: "accepted" | "refused" | "put-off" | "lost" | "in-doubt";
  readonly says: string;
};

/** No connection: for good (the login, the certificate), or perhaps later. */
export class NoConnection extends Error {
  override readonly name = "NoConnection";
  readonly forGood: boolean;
  constructor(says: string, forGood: boolean) {
    super(says);
    this.forGood = forGood;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html; charset=utf-8",
};

/** The message as it goes over the line; the same bytes from the same letter. */
export function compose(letter: Letter): Promise<Buffer> {
  const { from, replyTo, to, subject, text, messageId, date, attachments } = letter;
  return new MailComposer({
    from,
    ...(replyTo === null ? {} : { replyTo }),
    to,
    subject,
    text,
    messageId,
    date,
    attachments: attachments.map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    })),
    // Out-of-office programs do not answer to it.
    headers: { "Auto-Submitted": "auto-generated" },
    baseBoundary: sha256Of(messageId).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "win",
  })
    .compile()
    .build();
}

/** A connection to the mail server, logged in. */
export class Line {
  readonly #connection: SMTPConnection;
  readonly #says: (error: unknown) => string;

  private constructor(connection: SMTPConnection, says: (error: unknown) => string) {
    this.#connection = connection;
    this.#says = says;
  }

  /** Connects and logs in. @throws {NoConnection} */
  static async open(settings: MailSettings, login: Login, ca: string | null): Promise<Line> {
    const { host, port, security, timeout } = settings;
    const wait = timeout * 1000;
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === "tls",
      requireTLS: security === "starttls",
      ignoreTLS: security === "none",
      name: "localhost",
      connectionTimeout: wait,
      greetingTimeout: wait,
      socketTimeout: wait,
      dnsTimeout: wait,
      tls: { minVersion: "TLSv1.2", rejectUnauthorized: true, ...(ca === null ? {} : { ca }) },
    });
    const says = (error: unknown) => inOneLine(error, login);
    // What goes wrong between two messages is told by the one that it hits.
    connection.on("error", () => {});
    try {
      await step(connection, (done) => connection.connect(done));
      if (login !== null) {
        const { user, password: pass } = login;
        await step(connection, (done) => connection.login({ user, pass }, done));
      }
    } catch (error) {
      connection.close();
      throw new NoConnection(says(error), isForGood(error));
    }
    return new Line(connection, says);
  }

  /** Sends a message to one address, and says what became of it. */
  send(from: string, to: string, message: Buffer): Promise<Answer> {
    let begun = false;
    const body = Readable.from(
      (function* () {
        begun = true;
        yield message;
      })(),
    );
    return new Promise((resolve) => {
      this.#connection.send({ from, to: [to], size: message.length }, body, (error, info) => {
        if (error === null || error === undefined) {
          resolve({ kind: "accepted", says: inOneLine(info?.response ?? "", null) });
          return;
        }
        resolve({ kind: kindOf(error, begun), says: this.#says(error) });
      });
    });
  }

  /** Takes leave of the server, but does not wait long for its answer. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const connection = this.#connection;
      const end = () => {
        clearTimeout(timer);
        connection.close();
        resolve();
      };
      const timer = setTimeout(end, LEAVE);
      connection.once("end", end);
      connection.quit();
    });
  }

  /** Drops the connection as it is. */
  drop(): void {
    this.#connection.close();
  }
}

/** One step of a connection: its own callback, or the error event, whichever comes. */
function step(
  connection: SMTPConnection,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    start((error) => {
      connection.removeListener("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

type Failure = { readonly code?: string; readonly originalCode?: string; readonly responseCode?: number };

/** An answer of the server settles it; without one, what was begun may have arrived. */
function kindOf(error: unknown, begun: boolean): Answer["kind"] {
  const { code, responseCode = 0 } = error as Failure;
  if (responseCode >= 500 || code === "EENVELOPE" || code === "EMESSAGE") {
    return responseCode >= 400 && responseCode < 500 ? "put-off" : "refused";
  }
  if (responseCode >= 400) return "put-off";
  return begun ? "in-doubt" : "lost";
}

/** The wrong login and a certificate that is not trusted do not become right by waiting. */
function isForGood(error: unknown): boolean {
  const { code, originalCode, responseCode = 0 } = error as Failure;
  if (responseCode >= 400) return responseCode >= 500;
  return (
    code === "EAUTH" ||
    code === "ETLS" ||
    /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL/.test(originalCode ?? "")
  );
}

/** How long a server's answer to our leave is waited for, in milliseconds. */
const LEAVE = 1000;
const LONGEST = 300;

/** What was said, in one line that shows no password. */
function inOneLine(said: unknown, login: Login): string {
  const text = said instanceof Error ? said.message : String(said);
  const hidden = [
    login?.password ?? "",
    login === null ? "" : Buffer.from(login.password).toString("base64"),
  ];
  return hidden
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "***"), text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .slice(0, LONGEST)
    .toWellFormed();
}
