import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { cron } from "../../src/commands/cron.ts";
import { keptWorld } from "../support/world.ts";
import { freshFolder, put } from "./program.ts";

type Installation = { readonly node: string; readonly program: string; readonly user: string };
const INSTALLED: Installation = {
  node: "/usr/bin/node",
  program: "/opt/crm-kpi/bin/crm-kpi.js",
  user: "kpi",
};

async function printed(dir: string, installation = INSTALLED, lang: "zh" | "en" = "zh") {
  const { world, out } = keptWorld({ installation });
  expect(await cron(world, { dir, lang, quiet: false, json: true })).toBe(0);
  const read: { crontab: string; service: string; timer: string } = JSON.parse(out());
  return read;
}

const lines = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

test("the fifth of January, April, July and October at six, in the firm's time zone", async () => {
  const firm = join(await freshFolder(), "firm");
  await mkdir(firm);
  const { crontab, service, timer } = await printed(firm);
  expect(lines(crontab)).toEqual([
    "CRON_TZ=Asia/Shanghai",
    "SHELL=/bin/sh",
    'MAILTO=""',
    `0 6 5 1,4,7,10 * umask 077; mkdir -p '${firm}/results' && '/usr/bin/node' '/opt/crm-kpi/bin/crm-kpi.js' 'run' '${firm}' '--quarter' 'last' '--quiet' '--log-json' >> '${firm}/results/crm-kpi.log' 2>&1`,
  ]);
  expect(lines(service)).toEqual([
    "[Unit]",
    "Description=crm-kpi：计算上一季度的考核结果",
    "[Service]",
    "Type=oneshot",
    "User=kpi",
    "UMask=0077",
    `ExecStart=":/usr/bin/node" "/opt/crm-kpi/bin/crm-kpi.js" "run" "${firm}" "--quarter" "last" "--quiet" "--log-json"`,
  ]);
  expect(lines(timer)).toEqual([
    "[Unit]",
    "Description=crm-kpi：每季度一次",
    "[Timer]",
    "OnCalendar=*-01,04,07,10-05 06:00:00 Asia/Shanghai",
    "Persistent=true",
    "[Install]",
    "WantedBy=timers.target",
  ]);
});

test("where the firm names an operator, a run that fails is mailed", async () => {
  const firm = await freshFolder();
  await put(firm, "crm-kpi.yaml", "mail: { host: smtp.firm.cn, from: kpi@firm.cn, operator: it@firm.cn }\n");
  const { crontab, service } = await printed(firm);
  expect(crontab).toContain("'--log-json' '--notify' >>");
  // The password that a shell sets is not there when nobody is logged in.
  for (const printedOne of [crontab, service]) expect(printedOne).toMatch(/^# .*mail\.password-file/m);
  expect(service).toMatch(/"--log-json" "--notify"$/m);
});

test("another time zone and language", async () => {
  const firm = await freshFolder();
  await put(firm, "crm-kpi.yaml", "time-zone: Asia/Urumqi\n");
  const { crontab, service, timer } = await printed(firm, INSTALLED, "en");
  expect(crontab).toContain("\nCRON_TZ=Asia/Urumqi\n");
  expect(timer).toContain("06:00:00 Asia/Urumqi\n");
  for (const text of [crontab, service]) expect(text).toMatch(/['"]--lang['"] ['"]en['"]/);
  expect(crontab + service + timer).not.toMatch(/\p{Script=Han}/u);
});

/** What cron makes of a command: `\%` is a percent sign, a bare one would end it (crontab(5)). */
function afterCron(command: string): string {
  expect(command.replaceAll("\\%", "")).not.toContain("%");
  return command.replaceAll("\\%", "%");
}

/** The words of ExecStart by systemd.service(5) and systemd.unit(5): quotes, C escapes, `%%`; no variables behind a colon. */
function afterSystemd(line: string): string[] {
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"(?: |$)/g)].map(([, word = ""]) => word);
  expect(words.map((word) => `"${word}"`).join(" ")).toBe(line);
  return words.map((word) => {
    expect(word.replaceAll("%%", "")).not.toContain("%");
    return word.replaceAll("%%", "%").replace(/\\(.)/g, "$1");
  });
}

describe.for(["plain", "with blanks", "50% 客户", "it's", 'a "b" $HOME `id` ;&|', "%H\u00A0%%", "-n"])(
  "a firm in %j",
  (name) => {
    test("cron and systemd start the program with its folder", async () => {
      const folder = await freshFolder();
      const firm = join(folder, name);
      await mkdir(firm);
      const program = join(firm, `${name}.cjs`);
      await writeFile(program, "console.log(JSON.stringify(process.argv.slice(2)))");
      const installation = { ...INSTALLED, node: process.execPath, program };
      const { crontab, service } = await printed(firm, installation);
      const args = ["run", firm, "--quarter", "last", "--quiet", "--log-json"];

      const command = /^0 6 5 1,4,7,10 \* (.*)$/m.exec(crontab)?.[1] ?? "";
      await promisify(execFile)("/bin/sh", ["-c", afterCron(command)], { cwd: "/" });
      const log = join(firm, "results/crm-kpi.log");
      expect(JSON.parse(await readFile(log, "utf8"))).toEqual(args);
      expect((await stat(log)).mode & 0o777).toBe(0o600);
      expect((await stat(join(firm, "results"))).mode & 0o777).toBe(0o700);

      const start = /^ExecStart=(.*)$/m.exec(service)?.[1] ?? "";
      expect(afterSystemd(start)).toEqual([`:${process.execPath}`, program, ...args]);
    });
  },
);

test.for(["a\nb", "a\\b"])("a folder that no schedule can hold is refused: %j", async (name) => {
  const firm = join(await freshFolder(), name);
  await mkdir(firm);
  await expect(printed(firm)).rejects.toThrow("Rename it first");
});
