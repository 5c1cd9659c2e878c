"use strict";
// Loaded into the real command (`node --require`): counts the calls that change something on the disk, and at one of
// them kills the process or lets the call fail, as a power cut, a full disk or a lost permission would.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const { FAULT_AT = "0", FAULT_HOW = "kill", FAULT_COUNT = "" } = process.env;
const at = Number(FAULT_AT);
let calls = 0;

function step(path) {
  calls += 1;
  if (calls < at || at === 0) return;
  if (FAULT_HOW === "kill") {
    if (calls === at) process.kill(process.pid, "SIGKILL");
    // The signal may come a moment late: nothing more is done.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
  }
  // A full disk stays full; anything else fails once.
  if (calls === at || FAULT_HOW === "ENOSPC") {
    throw Object.assign(new Error(`${FAULT_HOW}: fault ${at}`), { code: FAULT_HOW, path: String(path) });
  }
}

const CHANGES = [
  "mkdir",
  "mkdtemp",
  "rename",
  "rm",
  "rmdir",
  "unlink",
  "link",
  "symlink",
  "chmod",
  "writeFile",
  "appendFile",
  "copyFile",
  "truncate",
];
const FREES = new Set(["rm", "rmdir", "unlink"]);

function guarded(name, original, isSync) {
  const check = (path) => {
    // Taking something away needs no space.
    if (FAULT_HOW === "ENOSPC" && FREES.has(name)) return;
    step(path);
  };
  if (isSync) {
    return (...args) => {
      check(args[0]);
      return original.apply(fs, args);
    };
  }
  return async (...args) => {
    check(args[0]);
    return original.apply(fs.promises, args);
  };
}

for (const name of CHANGES) {
  fs.promises[name] = guarded(name, fs.promises[name], false);
  fs[`${name}Sync`] = guarded(name, fs[`${name}Sync`], true);
}

let watched = false;
/** Handles of files: what is written, synced and closed through them. */
function watchHandles(handle) {
  if (watched) return;
  watched = true;
  const prototype = Object.getPrototypeOf(handle);
  for (const name of ["write", "writeFile", "appendFile", "sync", "datasync", "truncate"]) {
    const original = prototype[name];
    prototype[name] = async function (...args) {
      step("");
      return original.apply(this, args);
    };
  }
}

/** Whether a file is opened to be changed. */
function isWritten(flags) {
  const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
  return typeof flags === "number" ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0 : flags !== "r";
}

const openPromise = fs.promises.open;
fs.promises.open = async (path, flags = "r", ...rest) => {
  if (isWritten(flags)) step(path);
  const handle = await openPromise.call(fs.promises, path, flags, ...rest);
  watchHandles(handle);
  return handle;
};
const openSync = fs.openSync;
fs.openSync = (path, flags = "r", ...rest) => {
  if (isWritten(flags)) step(path);
  return openSync.call(fs, path, flags, ...rest);
};
for (const name of ["writeSync", "fsyncSync", "fdatasyncSync"]) {
  const original = fs[name];
  fs[name] = (fd, ...args) => {
    // Messages on the terminal are no change on the disk.
    if (fd > 2) step("");
    return original.call(fs, fd, ...args);
  };
}
syncBuiltinESMExports();

if (FAULT_COUNT !== "") {
  const { writeFileSync } = fs;
  process.on("exit", () => writeFileSync.call(fs, FAULT_COUNT, String(calls)));
}
