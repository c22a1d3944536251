import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { CommandProblem } from './io';
import { createProgram } from './program';

/** The folder this command was built into: build/cli/main.js stands beside build/server and build/client. */
const buildFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const io = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
};

// Who reads our output may stop early (`peilstok results … | head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await createProgram(new Command(), io, buildFolder).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandProblem) {
    for (const line of error.lines) io.err(line);
    return error.exitCode;
  }
  const { name, message, stack } = error as Error;
  // Problems that say what to do need no stack; anything else is ours to mend.
  io.err(/Problem$/.test((error as object).constructor.name) ? message : (stack ?? `${name}: ${message}`));
  return 1;
}
