/** Where a command writes; given as an argument so that commands can be tested. */
export interface CommandIo {
  /** One line on standard output. */
  out(line: string): void;
  /** One line on standard error. */
  err(line: string): void;
}

/** Exit codes: 0 done, 1 what was asked cannot be done (the reason is on standard error), 2 the command was misused. */
export class CommandProblem extends Error {
  constructor(
    readonly lines: string[],
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(lines.join('\n'));
  }
}
