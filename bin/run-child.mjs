import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Its output goes to standard error (standard output belongs to commands with --json), or is
 * kept and given back.
 * @param {string} program
 * @param {string[]} options
 * @param {{ cwd: string, note?: (child: number | undefined) => void, output: 'show' | 'keep', env?: Record<string, string | undefined> }} settings
 * @returns {Promise<{ code: number, output: string }>} code 128 + n when signal n ended it
 */
export function runChild(program, options, { cwd, note = () => {}, output, env = process.env }) {
  return new Promise((resolve, reject) => {
    const kept = [];
    const child = spawn(program, options, {
      cwd,
      env,
      stdio: ['ignore', output === 'show' ? 2 : 'pipe', output === 'show' ? 2 : 'pipe'],
    });
    if (child.pid) note(child.pid);
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    const stop = (signal) => child.kill(signal);
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const settle = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      note(undefined);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve({ code: code ?? (signal ? 143 : 1), output: Buffer.concat(kept).toString('utf8') });
    });
  });
}
