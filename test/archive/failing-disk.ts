type Call = (...args: unknown[]) => Promise<unknown>;
type Handle = { readonly [K in "writeFile" | "sync" | "close"]: Call };

/** Which call to the disk fails, and whether every later one does too, as in a process that was killed. */
export const disk = { calls: 0, failAt: Number.POSITIVE_INFINITY, dies: false };

const WATCHED = ["link", "mkdir", "mkdtemp", "rename", "rm", "unlink", "readdir", "stat", "readFile"];

/** `node:fs/promises` with calls that can fail; for `vi.mock`. */
export function failing(real: Readonly<Record<string, Call>>): Record<string, unknown> {
  const names = WATCHED.map((name) => [name, watched(real[name])] as const);
  const open: Call = async (...args) => watchedHandle((await watched(real.open)(...args)) as Handle);
  return { ...real, open, ...Object.fromEntries(names) };
}

function attempt(): void {
  disk.calls += 1;
  if (disk.calls === disk.failAt || (disk.dies && disk.calls > disk.failAt)) {
    throw Object.assign(new Error(`EIO at call ${disk.calls}`), { code: "EIO" });
  }
}

function watched(call: Call | undefined): Call {
  return async (...args) => {
    attempt();
    return call?.(...args);
  };
}

/** A handle whose writing, syncing and closing can fail; it is closed all the same. */
function watchedHandle(handle: Handle): Handle {
  return {
    writeFile: watched((...args) => handle.writeFile(...args)),
    sync: watched(() => handle.sync()),
    close: async () => {
      await handle.close();
      attempt();
    },
  };
}

/** Works with a disk that fails at a call, or at none. */
export async function on<T>(failAt: number, dies: boolean, work: () => Promise<T>): Promise<T | Error> {
  Object.assign(disk, { calls: 0, failAt, dies });
  try {
    return await work();
  } catch (error) {
    return error as Error;
  } finally {
    Object.assign(disk, { failAt: Number.POSITIVE_INFINITY, dies: false });
  }
}
