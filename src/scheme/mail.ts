import { z } from "zod";
import { packText, type Text } from "../domain/text.ts";
import type { Department } from "../sources/contract.ts";
import { DEPARTMENTS } from "../sources/departments.ts";
import { words } from "./words.ts";

/** A name as it is shown, and the address behind it. */
export type Mailbox = { readonly name: string; readonly address: string };

/** How results are mailed: the server, who gets what, and the words. Passwords are never among it. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  /** A file of certificates that are trusted besides the system's; null without one. */
  readonly ca: string | null;
  /** Null where the server asks for no login, or where the environment names the user. */
  readonly user: string | null;
  readonly passwordFile: string | null;
  readonly from: Mailbox;
  readonly replyTo: Mailbox | null;
  /** In lower case; nobody outside of them gets anything. */
  readonly domains: readonly string[];
  readonly leadingGroup: readonly string[];
  readonly departments: ReadonlyMap<Department, string>;
  /** Who is told of failures by `--notify`. */
  readonly operator: string | null;
  /** Messages a minute. */
  readonly rate: number;
  readonly connections: number;
  /** Seconds without an answer after which a connection is given up. */
  readonly timeout: number;
  readonly encrypt: boolean;
  /** The file with everybody's password for encrypted cards. */
  readonly passwordList: string | null;
  readonly subject: Text | null;
  readonly text: Text | null;
};

/** Plain addresses only: what a mail server takes without extensions, and nothing that could begin another header. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]*[A-Za-z0-9])$/i;

/** Whether mail can be sent to an address as it is written. */
export function isAddress(text: string): boolean {
  const [local = ""] = text.split("@");
  const dots = text.includes("..") || /^\.|\.$/.test(local);
  return ADDRESS.test(text) && !dots && text.length <= 254;
}

/** The part behind the `@`, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

const address = z
  .string()
  .trim()
  .refine(
    isAddress,
    packText("应为一个电子邮箱地址，如 kpi@firm.cn", "expected one e-mail address, such as kpi@firm.cn"),
  );

const mailbox = z.string().transform((written, context): Mailbox => {
  const [, name = "", inside = ""] = /^\s*"?([^<>"\p{Cc}]*?)"?\s*<([^<>\s]+)>\s*$/u.exec(written) ?? [];
  const found = inside === "" ? { name: "", address: written.trim() } : { name, address: inside };
  if (isAddress(found.address)) return found;
  context.addIssue({
    code: "custom",
    message: packText(
      "应为邮箱地址，或“考核执行小组 <kpi@firm.cn>”",
      "expected an address, or “Assessment group <kpi@firm.cn>”",
    ),
  });
  return z.NEVER;
});

const host = z
  .string()
  .trim()
  .refine(
    (name) => /^[A-Za-z0-9.:-]+$/.test(name) && !name.includes("://"),
    packText("应为服务器名，如 smtp.firm.cn", "expected the server's name, such as smtp.firm.cn"),
  )
  .refine(
    (name) => !/^[^:]+:\d+$/.test(name),
    packText("端口号请另写在 port 中", "the port is written on its own, as port"),
  );

const domain = z
  .string()
  .trim()
  .refine(
    (name) => isAddress(`x@${name}`),
    packText("应为邮箱域名，如 firm.cn", "expected a domain such as firm.cn"),
  )
  .transform((name) => name.toLowerCase());

/** A path, never what stands in the file: it has a separator or an extension that a password would hardly have. */
const file = z
  .string()
  .trim()
  .refine(
    (path) => /[/\\]/.test(path),
    packText(
      "应为文件的路径（带 / ），如 /etc/crm-kpi/smtp；不要把密码写在这里",
      "expected a file's path with a /, such as /etc/crm-kpi/smtp; never the password itself",
    ),
  );

const PLACEHOLDERS = ["name", "quarter", "interview", "appeal", "revision"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const template = words.refine(
  ({ zh, en }) =>
    [zh, en].every((text) =>
      [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => PLACEHOLDERS.some((one) => one === name)),
    ),
  packText(
    `{ } 中只能写 ${PLACEHOLDERS.join("、")}`,
    `within { } only these may stand: ${PLACEHOLDERS.join(", ")}`,
  ),
);

const PORTS = { tls: 465, starttls: 587, none: 25 } as const;

/** `mail:` in crm-kpi.yaml. */
export const mailSchema = z
  .strictObject({
    host,
    port: z.int().min(1).max(65_535).optional(),
    security: z.enum(["tls", "starttls", "none"]).default("tls"),
    ca: file.optional(),
    user: z.string().min(1).optional(),
    "password-file": file.optional(),
    from: mailbox,
    "reply-to": mailbox.optional(),
    domains: z.array(domain).min(1).optional(),
    "leading-group": z.array(address).default([]),
    departments: z.partialRecord(z.enum(DEPARTMENTS), address).default({}),
    operator: address.optional(),
    rate: z.int().min(1).max(6000).default(30),
    connections: z.int().min(1).max(10).default(1),
    timeout: z.int().min(1).max(600).default(60),
    encrypt: z.boolean().default(false),
    "password-list": file.optional(),
    subject: template.optional(),
    text: template.optional(),
  })
  .refine(
    ({ security, host: name }) => security !== "none" || isLoopback(name),
    packText(
      "security: none 不加密，只允许用于本机（localhost）；请写 tls 或 starttls",
      "security: none is for this machine (localhost) only; write tls or starttls",
    ),
  )
  .transform(
    (written): MailSettings => ({
      host: written.host,
      port: written.port ?? PORTS[written.security],
      security: written.security,
      ca: written.ca ?? null,
      user: written.user ?? null,
      passwordFile: written["password-file"] ?? null,
      from: written.from,
      replyTo: written["reply-to"] ?? null,
      domains: written.domains ?? [domainOf(written.from.address)],
      leadingGroup: written["leading-group"],
      departments: new Map(
        DEPARTMENTS.flatMap((id) => (written.departments[id] ? [[id, written.departments[id]]] : [])),
      ),
      operator: written.operator ?? null,
      rate: written.rate,
      connections: written.connections,
      timeout: written.timeout,
      encrypt: written.encrypt,
      passwordList: written["password-list"] ?? null,
      subject: written.subject ?? null,
      text: written.text ?? null,
    }),
  )
  .nullable()
  .default(null);

function isLoopback(name: string): boolean {
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}

const SECRET = /pass|pwd|secret|token|credential|auth|密码|口令|授权码/i;
const ALLOWED: readonly string[] = ["password-file", "password-list"];

const NO_SECRETS: Text = {
  zh: "密码不能写在 crm-kpi.yaml 中（这个文件会被复制、归档和核对）。请删去，改用环境变量 CRM_KPI_SMTP_PASSWORD，或只有本人可读的文件（password-file）",
  en: "a password cannot stand in crm-kpi.yaml, which is copied, archived and compared. Take it out; use the environment's CRM_KPI_SMTP_PASSWORD, or a file that only its owner can read (password-file)",
};

/** Says, before anything else and without repeating it, where something below `mail` looks like a password. */
export function refuseSecrets(mail: unknown, report: (path: readonly string[], text: Text) => void): void {
  if (typeof mail !== "object" || mail === null) return;
  for (const [key, value] of Object.entries(mail)) {
    const named = SECRET.test(key) && !ALLOWED.includes(key);
    const inside = (key === "host" && /@/.test(String(value))) || (key === "user" && /:/.test(String(value)));
    if (named || inside) report(["mail", key], NO_SECRETS);
  }
}
