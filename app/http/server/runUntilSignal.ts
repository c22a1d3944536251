const LOOK_FOR_PARENT_MS = 500;

/**
 * Resolves when this process should stop: at the first SIGTERM or SIGINT, or when the process that started it is gone (npm
 * killed, terminal closed). Later signals change nothing, since Ctrl-C arrives twice: from the terminal and from npm.
 */
export function runUntilSignal(): Promise<'SIGTERM' | 'SIGINT' | 'SIGHUP' | 'parent gone'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve('parent gone');
    }, LOOK_FOR_PARENT_MS);
    timer.unref();
  });
}
