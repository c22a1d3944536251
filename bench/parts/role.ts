import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs this same benchmark file as another process that plays `role`; `task` is its first message, and what it sends
 * back first is the reply. `flags` are Node's own.
 */
export async function startRole<Reply>(
  file: string,
  role: string,
  task: unknown,
  flags: readonly string[] = [],
): Promise<{ child: ChildProcess; reply: Reply; stop(): Promise<void> }> {
  const child = fork(file, [role], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`The process for ${role} ended with ${code} before it answered.`);
  });
  child.send(task as object);
  const [reply] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => {});
  return {
    child,
    reply: reply as Reply,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The role this process was started for; null in the benchmark itself. */
export function ownRole(): string | null {
  return process.send ? (process.argv[2] ?? null) : null;
}

/** In such a process: takes the task, and answers with what `work` gives. */
export async function playRole<Task>(work: (task: Task) => Promise<unknown>): Promise<void> {
  // A benchmark that failed leaves nobody behind.
  process.once('disconnect', () => process.exit());
  const [task] = await once(process, 'message');
  const reply = (await work(task as Task)) ?? null;
  await new Promise((resolve) => process.send?.(reply, resolve));
}

/** Sends such a process a message, and gives what it answers. @throws when it ends instead */
export async function askChild<Reply>(child: ChildProcess, message: string): Promise<Reply> {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A process ended with ${code} instead of answering '${message}'.`);
  });
  ended.catch(() => {});
  child.send(message);
  try {
    const [reply] = await Promise.race([once(child, 'message', { signal }), ended]);
    return reply as Reply;
  } finally {
    answered.abort();
  }
}
