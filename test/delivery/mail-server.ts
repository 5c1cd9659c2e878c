import { readFileSync } from "node:fs";
import type net from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** What the server does to one message. */
export type Fault =
  | "refuse" // 550 to the recipient
  | "refuse-content" // 554 to the whole message
  | "put-off-once" // 451 the first time, as greylisting does
  | "put-off" // 451 every time
  | "drop-before" // the connection is gone before the message, every time
  | "drop-once" // the connection is gone before the message, the first time
  | "drop-kept" // the message is kept, the connection is gone before the answer
  | "drop-lost" // the message is not kept, the connection is gone before the answer
  | "hang" // no answer to the message, ever
  | "leave"; // the server is gone for good

/** A message that the server took. */
export type Taken = { readonly to: string; readonly raw: Buffer };

export type Behaviour = {
  /** The fault of the message with that number, counted from 1 in the order in which they first came. */
  readonly faults?: Readonly<Record<number, Fault>>;
  readonly security?: "tls" | "starttls" | "none";
  readonly certificate?: "localhost" | "other-name";
  readonly password?: string;
  /** Called when the message with that number is there, before it is answered; it is never answered then. */
  readonly at?: readonly [number: number, happens: () => void];
  /** Called when the recipient of the message with that number is named, which is never answered. */
  readonly named?: readonly [number: number, happens: () => void];
  /** Called when the message with that number was taken, before it is answered. */
  readonly after?: readonly [number: number, happens: () => void];
};

export const USER = "kpi@firm.cn";
export const PASSWORD = "geheim-4711-密";

/** Vitest and npm start in the folder of the program. */
const CERTIFICATES = join(process.cwd(), "test/delivery/certificates");

/** The certificate that the tests trust. */
export const TRUSTED = join(CERTIFICATES, "localhost-for-tests.pem");

/** A real mail server on the loopback, with TLS and a login, and with faults where they are asked for. */
export class MailServer {
  readonly taken: Taken[] = [];
  /** How often each recipient was named. */
  readonly asked = new Map<string, number>();
  readonly #server: SMTPServer;
  readonly #sockets = new Set<net.Socket>();
  readonly #numbers = new Map<string, number>();
  readonly #behaviour: Behaviour;

  private constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
    const { security = "tls", certificate = "localhost", password = PASSWORD } = behaviour;
    const pem = (kind: string) => readFileSync(join(CERTIFICATES, `${certificate}-for-tests${kind}.pem`));
    this.#server = new SMTPServer({
      secure: security === "tls",
      cert: pem(""),
      key: pem(".key"),
      ...(security === "none" ? { disabledCommands: ["STARTTLS" as const] } : {}),
      allowInsecureAuth: security === "none",
      authMethods: ["PLAIN", "LOGIN"],
      closeTimeout: 50,
      onAuth: ({ username, password: given }, _, done) =>
        username === USER && given === password
          ? done(null, { user: username })
          : done(Object.assign(new Error("wrong login"), { responseCode: 535 })),
      onRcptTo: ({ address }, session, done) => this.#recipient(address, session.id, done),
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on("data", (piece: Buffer) => pieces.push(piece));
        stream.on("end", () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          this.#content({ to, raw: Buffer.concat(pieces) }, done);
        });
      },
    });
    this.#server.on("error", () => {});
    this.#server.server.on(security === "tls" ? "secureConnection" : "connection", (socket: net.Socket) => {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  static async start(behaviour: Behaviour = {}): Promise<MailServer> {
    const server = new MailServer(behaviour);
    await new Promise<void>((resolve) => {
      server.#server.listen(0, "127.0.0.1", () => resolve());
    });
    return server;
  }

  get port(): number {
    const address = this.#server.server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#dropAll();
    await closed;
  }

  #dropAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #fault(to: string): Fault | undefined {
    const number = this.#numbers.get(to) ?? this.#numbers.size + 1;
    this.#numbers.set(to, number);
    return this.#behaviour.faults?.[number];
  }

  #recipient(to: string, _: string, done: (error?: Error) => void): void {
    const fault = this.#fault(to);
    const before = this.asked.get(to) ?? 0;
    this.asked.set(to, before + 1);
    const [number, happens] = this.#behaviour.named ?? [0];
    if (happens !== undefined && this.#numbers.get(to) === number) happens();
    else if (fault === "refuse") done(answer(550, "no such mailbox"));
    else if (fault === "put-off" || (fault === "put-off-once" && before === 0))
      done(answer(451, "come back later"));
    else if (fault === "drop-before" || (fault === "drop-once" && before === 0)) this.#dropAll();
    else if (fault === "leave") {
      this.#server.close();
      this.#dropAll();
    } else done();
  }

  #content(message: Taken, done: (error: Error | null, says?: string) => void): void {
    const fault = this.#fault(message.to);
    const [number, happens] = this.#behaviour.at ?? [0];
    const isAt = happens !== undefined && this.#numbers.get(message.to) === number;
    if (fault === "refuse-content") done(answer(554, "not wanted"));
    else if (fault === "drop-lost") this.#dropAll();
    else if (fault === "drop-kept") {
      this.taken.push(message);
      this.#dropAll();
    } else if (fault === "hang") this.taken.push(message);
    else if (isAt) {
      this.taken.push(message);
      happens();
    } else {
      this.taken.push(message);
      const [last, follows] = this.#behaviour.after ?? [0];
      if (this.#numbers.get(message.to) === last) follows?.();
      done(null, `queued as ${this.taken.length}`);
    }
  }
}

function answer(responseCode: number, says: string): Error {
  return Object.assign(new Error(says), { responseCode });
}
