import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { PASSWORD, USER } from "./mail-server.ts";

/** Debian's own mail server, where it is installed and may deliver: it has a user of its own for that. */
export const exim = ["/usr/sbin/exim4", "exim4"].find((program) => {
  try {
    execFileSync(program, ["-C", "/dev/null", "-bV"], { stdio: "ignore" });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
});

const CERTIFICATES = new URL("certificates/", import.meta.url).pathname;

function configuration(program: string, work: string, port: number): string {
  return `exim_path = ${program}
primary_hostname = mail.firm.cn
spool_directory = ${work}/spool
log_file_path = ${work}/log/%slog
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
tls_on_connect_ports = ${port}
tls_advertise_hosts = *
tls_certificate = ${work}/localhost-for-tests.pem
tls_privatekey = ${work}/localhost-for-tests.key.pem
deliver_drop_privilege = true
acl_smtp_rcpt = recipients
begin acl
recipients:
  accept
    authenticated = *
    domains = firm.cn
    local_parts = dsearch;${work}/boxes
  deny
    message = no such mailbox
begin routers
boxes:
  driver = accept
  domains = firm.cn
  local_parts = dsearch;${work}/boxes
  transport = box
begin transports
box:
  driver = appendfile
  directory = ${work}/boxes/$local_part_data
  maildir_format
  user = Debian-exim
  group = Debian-exim
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${USER}}}{eq{$auth3}{${PASSWORD}}}}}
  server_set_id = $auth2
`;
}

/** A Debian mail server with mailboxes. */
export class Exim {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #boxes: string;

  private constructor(port: number, process: ChildProcess, boxes: string) {
    this.port = port;
    this.#process = process;
    this.#boxes = boxes;
  }

  /** @param work an empty folder of the test's own */
  static async start(work: string, mailboxes: readonly string[]): Promise<Exim> {
    const program = exim ?? "";
    const path = program.includes("/") ? program : execFileSync("which", [program]).toString().trim();
    const port = await freePort();
    for (const name of ["localhost-for-tests.pem", "localhost-for-tests.key.pem"]) {
      await cp(join(CERTIFICATES, name), join(work, name));
      await chmod(join(work, name), 0o644);
    }
    // The server delivers as a user of its own.
    for (const folder of ["", "spool", "log", "boxes", ...mailboxes.map((name) => `boxes/${name}`)]) {
      await mkdir(join(work, folder), { recursive: true });
      await chmod(join(work, folder), 0o777);
    }
    await writeFile(join(work, "exim.conf"), configuration(path, work, port), { mode: 0o644 });
    const child = spawn(path, ["-C", join(work, "exim.conf"), "-bdf"], { stdio: "ignore" });
    await listening(port);
    return new Exim(port, child, join(work, "boxes"));
  }

  /** The mails in a mailbox, once as many as that are there; fewer after a while. */
  async mails(box: string, expected: number): Promise<readonly Buffer[]> {
    const folder = join(this.#boxes, box, "new");
    for (let wait = 0; wait < 200; wait += 1) {
      const names = await readdir(folder).catch(() => []);
      if (names.length >= expected || wait === 199) {
        return await Promise.all(names.map((name) => mailIn(join(folder, name))));
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [];
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill("SIGTERM");
    await once(this.#process, "exit");
  }
}

/** A mailbox has the lines of its own system; a mail ends them as it does on the way. */
async function mailIn(path: string): Promise<Buffer> {
  const text = await readFile(path, "latin1");
  return Buffer.from(text.replace(/\r?\n/g, "\r\n"), "latin1");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function listening(port: number): Promise<void> {
  for (let wait = 0; wait < 200; wait += 1) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the mail server did not start");
}
