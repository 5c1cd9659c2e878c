import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { fileURLToPath } from "node:url";
import { Argument, CommanderError, Option, Command as Program } from "commander";
import {
  type Command,
  type CommonOptions,
  ConfigurationError,
  EXIT,
  type ExitCode,
} from "./commands/contract.ts";
import { failureOf } from "./commands/failure/failure.ts";
import type { Failure } from "./commands/notify.ts";
import { usageWords } from "./commands/usage-words.ts";
import { LANGUAGES, type Lang, type Text } from "./domain/text.ts";
import type { LogEvent, Output, World } from "./world.ts";

/** Each command with what it needs, which is loaded when it is asked for: a help page needs none of it. */
const COMMANDS = {
  appealPreview: async () => (await import("./commands/appeal.ts")).appealPreview,
  approve: async () => (await import("./commands/approve.ts")).approve,
  check: async () => (await import("./commands/check.ts")).check,
  compare: async () => (await import("./commands/compare.ts")).compare,
  cron: async () => (await import("./commands/cron.ts")).cron,
  explain: async () => (await import("./commands/explain.ts")).explain,
  init: async () => (await import("./commands/init.ts")).init,
  run: async () => (await import("./commands/run.ts")).run,
  send: async () => (await import("./commands/send.ts")).send,
  status: async () => (await import("./commands/status.ts")).status,
  templates: async () => (await import("./commands/templates.ts")).templates,
  verify: async () => (await import("./commands/verify.ts")).verify,
};

/** The only file that touches the process: arguments in, exit code out, and the world that commands act on. */
export async function main(args: readonly string[]): Promise<void> {
  // Results and everything made for them are their owner's alone, whatever the surroundings say.
  process.umask(0o077);
  const notices: Text[] = [];
  const notice = (text: Text) => void notices.push(text);
  const world: World = { ...makeWorld(isLogged(args)), notice };
  const began = performance.now();
  let exit: ExitCode = EXIT.done;
  const program = build(world, langOf(args), (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    exit = failure(error, langOf(args), world);
    if (exit !== EXIT.done) world.log?.(failed(error));
  }
  const alarm = alarmOf(program);
  if (alarm !== null && exit !== EXIT.done) {
    const { notifyOperator } = await import("./commands/notify.ts");
    await notifyOperator(world, { ...alarm, exit, notices });
  }
  world.log?.({ event: "finished", exit, ms: Math.round(performance.now() - began) });
  process.exitCode = exit;
}

/** @param logged whether events are logged as lines of JSON: the error stream then holds nothing else */
function makeWorld(logged: boolean): World {
  const packageFile = new URL("../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const { NO_COLOR } = process.env;
  const now = () => new Date();
  const err = output(process.stderr);
  return {
    cwd: process.cwd(),
    now,
    pid: process.pid,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    env: (name) => process.env[name],
    out: output(process.stdout),
    err: logged ? SILENT : err,
    ...(logged ? { log: jsonLines(err, now) } : {}),
    colours: process.stdout.isTTY === true && process.stderr.isTTY === true && (NO_COLOR ?? "") === "",
    version,
    editions: fileURLToPath(new URL("../editions/", import.meta.url)),
    templates: fileURLToPath(new URL("../templates/", import.meta.url)),
    installation: {
      node: process.execPath,
      program: fileURLToPath(new URL("../bin/crm-kpi.js", import.meta.url)),
      user: userInfo().username,
    },
  };
}

const NOTIFY = "出错时发邮件通知操作员 · mail the operator on failure";

const SILENT: Output = { write: () => {}, isTerminal: false };

function jsonLines(stream: Output, now: World["now"]): (event: LogEvent) => void {
  return (event) => stream.write(`${JSON.stringify({ time: now().toISOString(), ...event })}\n`);
}

/** Sentences may name people and clients: the log has the kind of failure, and places in the configuration. */
function failed(error: unknown): LogEvent {
  const { name, code } = error as { name?: string; code?: unknown };
  const at =
    error instanceof ConfigurationError
      ? error.errors.map(({ file, line, column }) => `${file}:${line}:${column}`)
      : null;
  return {
    event: "failed",
    error: name ?? "Error",
    ...(typeof code === "string" ? { code } : {}),
    ...(at === null ? {} : { at }),
  };
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that closes the pipe early (head) ends the output, not the work.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}

type Done = (code: ExitCode) => void;

function build(world: World, lang: Lang, done: Done): Program {
  const program = new Program("crm-kpi")
    .description("律所客户关系管理季度绩效考核 · Quarterly CRM performance of a law firm")
    .version(world.version)
    .exitOverride()
    .configureOutput({
      writeOut: world.out.write,
      writeErr: world.err.write,
      outputError: (sentence, write) => write(lang === "en" ? sentence : usageWords(sentence)),
    })
    .showHelpAfterError();
  program.hook("preAction", (_, action) => {
    world.log?.({ event: "started", command: action.name(), version: world.version });
  });
  const common = (command: Program) =>
    spoken(
      command
        .option("--quarter <Q>", "季度 · quarter: 2025Q3, 2025年第3季度, last", "last")
        .option("--today <date>", "截止日 · cut-off date YYYY-MM-DD (default: today)"),
    );
  const spoken = (command: Program) =>
    command
      .addOption(new Option("--lang <lang>", "语言 · language").choices(LANGUAGES).default("zh"))
      .option("--quiet", "只报错误 · errors only", false)
      .option("--json", "机器可读 · for machines", false)
      .option(
        "--log-json",
        "在标准错误输出上逐行写 JSON 日志 · a log as JSON lines on the error stream",
        false,
      );
  common(program.command("run [DIR]"))
    .description("计算并发布全体记分卡 · measure, score, rank and publish everybody's scorecard")
    .option("--notify", NOTIFY, false)
    .option("--out <folder>", "发布到的文件夹 · folder to publish (default: DIR/results/<quarter>)")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi run firm --quarter 2025Q3\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.run(), world, { ...options, dir: dir ?? "." })),
    );
  common(program.command("check [DIR]"))
    .description("只检查数据，不发布 · read and check the exports, publish nothing")
    .option(
      "--report <FILE.xlsx>",
      "把有问题的行退回各部门（.xlsx 文件，或文件夹） · give faulty rows back (an .xlsx or a folder)",
    )
    .option("--write-register", "补写客户登记表 clients.csv · write the client register", false)
    .addHelpText("after", "\n例 · Example:\n  crm-kpi check firm --quarter 2025Q3\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.check(), world, { ...options, dir: dir ?? "." })),
    );
  common(program.command("explain <PERSON> [INDICATOR]"))
    .description("说明一个人的数字怎样得来 · how a person's numbers came out")
    .option("--dir <DIR>", "律所资料文件夹 · the firm's folder", ".")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi explain 张伟 投诉率 --quarter 2025Q3\n")
    .action(async (person, indicator, options) =>
      done(await start(await COMMANDS.explain(), world, { ...options, person, indicator })),
    );
  common(program.command("approve [DIR]"))
    .description("批准并封存已发布的结果 · approve published results: they are frozen")
    .requiredOption("--by <NAME>", "批准人 · who approves")
    .option("--note <TEXT>", "说明 · a note")
    .option("--waive <TEXT...>", "不受限制的名额和理由 · a quota that is let pass, and why: “优秀：理由”")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi approve firm --quarter 2025Q3 --by 王主任\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.approve(), world, { ...options, dir: dir ?? "." })),
    );
  spoken(program.command("verify [QUARTER]"))
    .description("用记录在案的数据重新计算，核验已发布的结果 · make published results again and compare")
    .option("--dir <DIR>", "律所资料文件夹 · the firm's folder", ".")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi verify 2025Q3 --dir firm\n")
    .action(async (publication, options) =>
      done(await start(await COMMANDS.verify(), world, { ...options, publication })),
    );
  common(program.command("status [DIR]"))
    .description("考核进度：缺什么、迟什么、下一步 · where the quarter stands, what is late, what to do next")
    .option("--ics <FILE.ics>", "另写成日历文件 · also as a calendar")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi status firm --quarter 2025Q3\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.status(), world, { ...options, dir: dir ?? "." })),
    );
  common(program.command("send [DIR]"))
    .description("把批准的结果发到每个人的邮箱，只发一次 · mail everybody the own scorecard, once")
    .option("--dry-run", "只写成 .eml 文件，不发送 · write the messages as .eml files, send nothing", false)
    .option(
      "--draft",
      "发送未批准的结果，并标明“暂定” · send what is not approved, marked as provisional",
      false,
    )
    .option("--encrypt", "记分卡用本人的密码加密 · encrypt each card with its owner's password", false)
    .option("--notify", NOTIFY, false)
    .option("--only <PERSON...>", "只发给这些人 · only these people's cards")
    .option("--resend <PERSON...>", "再发一次 · send these again, on purpose")
    .addOption(
      new Option("--in-doubt <what>", "不能确定是否送达的：记为已发，或再发 · what may have arrived").choices(
        ["skip", "send"],
      ),
    )
    .addHelpText(
      "after",
      "\n例 · Example:\n  crm-kpi send firm --quarter 2025Q3 --dry-run\n  crm-kpi send firm --quarter 2025Q3\n",
    )
    .action(async (dir, options) =>
      done(await start(await COMMANDS.send(), world, { ...options, dir: dir ?? "." })),
    );
  common(program.command("appeal"))
    .addArgument(new Argument("<what>", "preview：试算 · try it").choices(["preview"]))
    .argument("<FILE>", "申诉表 · a table of appeals")
    .description(
      "试算申诉成立后的变化，不发布 · what would change if appeals were upheld; nothing is written",
    )
    .option("--dir <DIR>", "律所资料文件夹 · the firm's folder", ".")
    .option("--out <file>", "另写成 Excel 文件 · also as a workbook, FILE.xlsx")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi appeal preview 申诉.xlsx --dir firm --quarter 2025Q3\n")
    .action(async (_what, file, options) =>
      done(await start(await COMMANDS.appealPreview(), world, { ...options, file })),
    );
  spoken(program.command("compare [A] [B]"))
    .description(
      "两份结果的差别，或用 --scheme 试用新方案 · two results, or past quarters under a new scheme",
    )
    .option("--dir <DIR>", "律所资料文件夹 · the firm's folder", ".")
    .option("--scheme <file>", "要试用的方案，A 写资料文件夹 · the scheme to try; A is the firm's folder")
    .option(
      "--quarter <Q...>",
      "试用方案的季度，可写几个 · quarters to try it on (default: all that are over)",
    )
    .option("--today <date>", "试用方案的截止日 · cut-off date YYYY-MM-DD (default: today)")
    .option("--out <file>", "另写成 Excel 文件 · also as a workbook, FILE.xlsx")
    .addHelpText(
      "after",
      `
例 · Example:
  crm-kpi compare 2025Q3.rev1 2025Q3.rev2 --dir firm --out changes.xlsx
  crm-kpi compare 2025Q2 2025Q3 --dir firm
  crm-kpi compare firm --scheme new.yaml --quarter 2025Q2 2025Q3
`,
    )
    .action(async (first, second, options) =>
      done(await start(await COMMANDS.compare(), world, { ...options, first, second })),
    );
  spoken(program.command("init [DIR]"))
    .description("建立律所资料文件夹 · make a firm's folder")
    .option("--quarter <Q>", "季度 · quarter: 2025Q4, current, last", "current")
    .option("--today <date>", "今天 · today YYYY-MM-DD (default: the clock's)")
    .addHelpText("after", "\n例 · Example:\n  crm-kpi init firm --quarter 2025Q4\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.init(), world, { ...options, dir: dir ?? "." })),
    );
  spoken(program.command("cron [DIR]"))
    .description(
      "定时运行的写法（crontab、systemd），只打印，不安装 · a schedule to install; it is only printed",
    )
    .addHelpText("after", "\n例 · Example:\n  crm-kpi cron firm\n")
    .action(async (dir, options) =>
      done(await start(await COMMANDS.cron(), world, { ...options, dir: dir ?? "." })),
    );
  spoken(program.command("templates"))
    .description("写出各类数据的填报表 · a workbook to fill in for each export")
    .option(
      "--scorecard",
      "改为写出记分卡模板，附标记说明 · the scorecard's template instead, with a list of its marks",
      false,
    )
    .requiredOption("--out <folder>", "写到的文件夹 · folder to write to")
    .option(
      "--dir <DIR>",
      "律所资料文件夹，其中自定的数据也写出 · the firm's folder, for its own exports",
      ".",
    )
    .addHelpText(
      "after",
      "\n例 · Example:\n  crm-kpi templates --out 填报表\n  crm-kpi templates --scorecard --out firm/templates\n",
    )
    .action(async (options) => done(await start(await COMMANDS.templates(), world, options)));
  return program;
}

function start<O extends CommonOptions>(command: Command<O>, world: World, options: O): Promise<ExitCode> {
  return command(world, { ...options, today: (options as { today?: string }).today });
}

/** The language asked for, as far as arguments that may be wrong tell. */
function langOf(args: readonly string[]): Lang {
  const at = args.indexOf("--lang");
  return args[at + 1] === "en" && at >= 0 ? "en" : "zh";
}

/** The command that asked for a notice of its failure; null where none did. */
function alarmOf(program: Program): Omit<Failure, "exit" | "notices"> | null {
  const command = program.commands.find((one) => one.opts().notify === true);
  if (command === undefined) return null;
  const { quarter, today, lang } = command.opts();
  return { command: command.name(), dir: command.args[0] ?? ".", quarter, today, lang };
}

function isLogged(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).includes("--log-json");
}

/** Says why a command failed, here and in the notice to the operator. */
function failure(error: unknown, lang: Lang, world: World): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const { exit, says, outside } = failureOf(error);
  for (const text of says) world.err.write(`${text[lang]}\n`);
  for (const text of outside) world.notice?.(text);
  return exit;
}
