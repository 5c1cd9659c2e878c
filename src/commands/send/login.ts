import { isAbsolute, join } from "node:path";
import type { Login } from "../../delivery/mailer.ts";
import { NotPrivate, type Refusal, readPrivate } from "../../delivery/private-file.ts";
import type { MailSettings } from "../../scheme/mail.ts";
import type { World } from "../../world.ts";
import { UsageError } from "../contract.ts";

/** Variables of the environment that the login may stand in. */
const USER = "CRM_KPI_SMTP_USER";
const PASSWORD = "CRM_KPI_SMTP_PASSWORD";
const PASSWORD_FILE = "CRM_KPI_SMTP_PASSWORD_FILE";

/**
 * Who logs in at the mail server: by the environment, or by a file that only its owner can read.
 * @throws {UsageError} where one half is missing, or the file is not private
 */
export async function loginOf(world: World, dir: string, settings: MailSettings): Promise<Login> {
  const user = world.env(USER) ?? settings.user;
  const password = await passwordOf(world, dir, settings);
  if (user === null && password === null) return null;
  if (user === null) {
    throw new UsageError(
      `有发信密码，但没有用户名。请在 crm-kpi.yaml 的 mail.user 或环境变量 ${USER} 中写明。`,
      `There is a password but no user: set mail.user in crm-kpi.yaml, or ${USER} in the environment.`,
    );
  }
  if (password === null || password === "") {
    throw new UsageError(
      `没有用户“${user}”的发信密码。请设置环境变量 ${PASSWORD}，或用 ${PASSWORD_FILE}（或 mail.password-file）指明只有本人可读的文件。`,
      `There is no password for “${user}”: set ${PASSWORD} in the environment, or name a file that only you can read by ${PASSWORD_FILE} (or mail.password-file).`,
    );
  }
  return { user, password };
}

async function passwordOf(world: World, dir: string, settings: MailSettings): Promise<string | null> {
  const given = world.env(PASSWORD);
  if (given !== undefined) return given;
  const path = world.env(PASSWORD_FILE) ?? settings.passwordFile;
  if (path === null) return null;
  const bytes = await privateFile(path, dir);
  // Editors put a mark before a text, and line breaks behind it; neither is part of a password.
  return bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/[\r\n]+$/, "");
}

const WHY: Readonly<Record<Refusal, { readonly zh: string; readonly en: string }>> = {
  missing: { zh: "不存在，请检查路径", en: "is not there; check the path" },
  "not-a-file": { zh: "不是文件", en: "is no file" },
  "readable-by-others": {
    zh: "别的用户也能读取，请执行 chmod 600",
    en: "can be read by others; chmod 600 it",
  },
  "of-another": { zh: "属于别的用户，应属于运行本程序的用户", en: "belongs to another user than runs this" },
  "too-large": { zh: "太大，不像是密码文件", en: "is too large to hold passwords" },
};

/** A file with secrets, by its path from the firm's folder. @throws {UsageError} where others could read it */
export async function privateFile(path: string, dir: string): Promise<Buffer> {
  const at = isAbsolute(path) ? path : join(dir, path);
  return await readPrivate(at).catch((error: unknown) => {
    if (!(error instanceof NotPrivate)) throw error;
    const { zh, en } = WHY[error.refusal];
    throw new UsageError(
      `密码文件“${error.path}”${zh}。没有发送任何邮件。`,
      `The file of passwords “${error.path}” ${en}. Nothing was sent.`,
    );
  });
}
