import { workerData } from "node:worker_threads";
import { LIMITS } from "../limits.ts";

/**
 * Runs beside the reading, which may never come back by itself: ends the process where one file takes more memory or
 * processor time than is allowed. The clock holds the time at which work began, and whether there is any.
 */
const clock: Int32Array = workerData;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const spent = (user + system) / 1000 - Atomics.load(clock, 0);
  const working = Atomics.load(clock, 1) === 1;
  if ((working && spent > LIMITS.readerCpuMs) || process.memoryUsage.rss() > LIMITS.readerBytes) {
    process.kill(process.pid, "SIGKILL");
  }
}, 50);
