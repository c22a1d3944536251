import { type ParseArgsConfig, parseArgs } from 'node:util';

type Parsed<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

interface Usage<O> {
  options: O;
  /** What `--help` prints, and what follows a complaint. */
  help: string;
  /** What is wrong with these names beside the options; null = nothing. */
  complaint?: (positionals: string[]) => string | null;
}

/**
 * The arguments of a command that reads its own.
 * @returns what was given, or the exit code with which the command ends: 0 after its help, 2 after saying what was wrong
 */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, help, complaint }: Usage<O>,
  io: { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } },
): Parsed<O> | 0 | 2 {
  const wrong = (message: string) => {
    io.stderr.write(`${message}\n\n${help}`);
    return 2 as const;
  };
  let parsed: Parsed<O>;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    return wrong((error as Error).message);
  }
  if ((parsed.values as { help?: boolean }).help) {
    io.stdout.write(help);
    return 0;
  }
  const message = complaint?.(parsed.positionals) ?? null;
  return message === null ? parsed : wrong(message);
}
