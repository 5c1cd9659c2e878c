import { AT, operatorNote, runArguments, type Schedule } from "./contract.ts";

/** The service: what is run, as whom. systemd keeps its log itself. */
export function systemdService(schedule: Schedule): string {
  const { installation, lang } = schedule;
  const { node, program, user } = installation;
  // The colon keeps systemd from putting variables in the place of `$`.
  const words = [`:${node}`, program, ...runArguments(schedule)].map(quoted).join(" ");
  const say = (zh: string, en: string) => `# ${{ zh, en }[lang]}`;
  return [
    say("存为 /etc/systemd/system/crm-kpi.service", "save as /etc/systemd/system/crm-kpi.service"),
    "[Unit]",
    `Description=${{ zh: "crm-kpi：计算上一季度的考核结果", en: "crm-kpi: results of the quarter that is over" }[lang]}`,
    "",
    "[Service]",
    say("运行一次就结束，不常驻。", "runs once and ends."),
    "Type=oneshot",
    say(
      "以哪个用户运行；他须能读写律所资料文件夹。",
      "the user it runs as, who can read and write the firm's folder.",
    ),
    `User=${escaped(user)}`,
    say("结果只有这个用户能读。", "only that user can read the results."),
    "UMask=0077",
    say(
      "计算上一季度并发布草稿；日志用 journalctl -u crm-kpi 查看。",
      "compute the quarter that is over and publish the draft; journalctl -u crm-kpi shows the log.",
    ),
    ...operatorNote(schedule),
    `ExecStart=${words}`,
    "",
  ].join("\n");
}

/** The timer: when the service runs, in the firm's own time zone. */
export function systemdTimer({ timeZone, lang }: Schedule): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const { day, months, hour } = AT;
  const when = `*-${months.map(two).join(",")}-${two(day)} ${two(hour)}:00:00 ${timeZone}`;
  const say = (zh: string, en: string) => `# ${{ zh, en }[lang]}`;
  return [
    say(
      "存为 /etc/systemd/system/crm-kpi.timer，再运行 systemctl enable --now crm-kpi.timer",
      "save as /etc/systemd/system/crm-kpi.timer, then run systemctl enable --now crm-kpi.timer",
    ),
    "[Unit]",
    `Description=${{ zh: "crm-kpi：每季度一次", en: "crm-kpi: once a quarter" }[lang]}`,
    "",
    "[Timer]",
    say(
      `1、4、7、10 月 ${day} 日 ${hour}:00，按 ${timeZone} 计。`,
      `on day ${day} of January, April, July and October at ${hour}:00, in ${timeZone}.`,
    ),
    `OnCalendar=${when}`,
    say("到时没有开机的，开机后补运行。", "where the machine was off, it runs when it is on again."),
    "Persistent=true",
    "",
    "[Install]",
    say("开机后定时器自动生效。", "the timer is at work whenever the machine is."),
    "WantedBy=timers.target",
    "",
  ].join("\n");
}

/** An argument of ExecStart: in quotes, `\` and `"` escaped, `%` doubled, which begins a specifier. */
function quoted(word: string): string {
  return `"${escaped(word.replace(/[\\"]/g, "\\$&"))}"`;
}

function escaped(value: string): string {
  return value.replaceAll("%", "%%");
}
