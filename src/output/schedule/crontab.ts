import { AT, operatorNote, runArguments, type Schedule } from "./contract.ts";

/** A crontab to paste in, with what each line does. */
export function crontab(schedule: Schedule): string {
  const { timeZone, lang, log, installation } = schedule;
  const { day, months, hour } = AT;
  const words = [installation.node, installation.program, ...runArguments(schedule)].map(quoted).join(" ");
  const folder = log.replace(/\/[^/]*$/, "");
  const command = `umask 077; mkdir -p ${quoted(folder)} && ${words} >> ${quoted(log)} 2>&1`;
  const say = (zh: string, en: string) => `# ${{ zh, en }[lang]}`;
  return [
    say("crontab：运行 crontab -e，把以下各行粘贴进去。", "crontab: run crontab -e and paste these lines."),
    say(
      `时区：下面的时间按 ${timeZone} 计。Debian 和 Ubuntu 自带的 cron 不认这一行，按本机时区运行；本机时区不同的，请改用 systemd 定时器。`,
      `time zone: the hour below is of ${timeZone}. The cron of Debian and Ubuntu ignores this line and takes the machine's zone: where that is another, use the systemd timer.`,
    ),
    `CRON_TZ=${timeZone}`,
    say("用 sh 运行下面的命令。", "the shell that runs the command below."),
    "SHELL=/bin/sh",
    say("不由 cron 发邮件；经过写在日志中。", "cron itself sends no mail; what happened is in the log."),
    'MAILTO=""',
    say(
      `1、4、7、10 月 ${day} 日 ${hour}:00：计算上一季度并发布草稿。umask 077：结果只有本用户能读；>>：日志接着写在文件末尾。`,
      `on day ${day} of January, April, July and October at ${hour}:00: compute the quarter that is over and publish the draft. umask 077: only this user can read the results; >>: the log goes on in its file.`,
    ),
    ...operatorNote(schedule),
    `0 ${hour} ${day} ${months.join(",")} * ${command.replaceAll("%", "\\%")}`,
    "",
  ].join("\n");
}

/** A word for sh. In a crontab a bare `%` would begin a new line: that is escaped in the whole command. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
