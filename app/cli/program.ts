import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandIo } from './io';
import { namesARound } from './round/roundCommands';

/** Functions load when their command is called: `--help` and `analyse` need no database. */
const round = () => import('./round/roundCommands');
const installation = () => import('./installation/installationCommands');

/** The `peilstok` command: the same operations as the browser. */
export function createProgram(program: Command, io: CommandIo, buildFolder: string): Command {
  program
    .name('peilstok')
    .description('Measure satisfaction in samenwerkingsverbanden passend onderwijs.')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    });
  addInstallationCommands(program, io, buildFolder);
  addRoundCommands(program, io);
  addDefinitionCommands(program);
  return program;
}

function addInstallationCommands(program: Command, io: CommandIo, buildFolder: string): void {
  program
    .command('serve')
    .description('run the product until a signal')
    .action(async () => (await import('./installation/runServe')).runServe(io, buildFolder));
  program
    .command('worker')
    .description('send mail and keep house, beside web processes with WORKER=off')
    .action(async () => (await installation()).runWorker(io));
  program
    .command('migrate')
    .description('bring the database to the latest state')
    .option('--json', 'machine-readable output')
    .action(async (options) => (await installation()).runMigrate(io, options));
  const example = program.command('example').description('the example association');
  example
    .command('load')
    .description('fill SWV Voorbeeld with sealed years and two open rounds')
    .option('--json', 'machine-readable output')
    .action(async (options) => (await installation()).runExampleLoad(io, options));
  example
    .command('remove')
    .description('remove the example with everything of it')
    .option('--json', 'machine-readable output')
    .action(async (options) => (await installation()).runExampleRemove(io, options));
}

function addRoundCommands(program: Command, io: CommandIo): void {
  const recipients = program.command('recipients').description('who is asked');
  namesARound(recipients.command('import'))
    .argument('<file>', 'CSV with email, name, language, school, board, type, role')
    .description("put a file's people on the list of a round that is not open yet")
    .action(async (file, options) => (await round()).runRecipientsImport(io, file, options));

  const rounds = program.command('round').description('the life of one round');
  namesARound(rounds.command('open'))
    .description('open the round and send its invitations')
    .action(async (options) => (await round()).runRoundOpen(io, options));
  namesARound(rounds.command('status'))
    .description('what is known of a round; never an answer')
    .action(async (options) => (await round()).runRoundStatus(io, options));
  namesARound(rounds.command('remind'))
    .description('remind everyone who has not finished')
    .action(async (options) => (await round()).runRoundRemind(io, options));
  namesARound(rounds.command('close'))
    .description('take no more answers')
    .action(async (options) => (await round()).runRoundClose(io, options));
  namesARound(rounds.command('seal'))
    .description('cut answers loose from people for good and freeze the figures')
    .option('--preview', 'only say what would be frozen and erased')
    .action(async (options) => (await round()).runRoundSeal(io, options));
  namesARound(program.command('results'))
    .description('the figures of a sealed round')
    .action(async (options) => (await import('./results/runResults')).runResults(io, options));
}

function addDefinitionCommands(program: Command): void {
  const files = { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), readFile };
  const finish = (exitCode: number) => {
    process.exitCode = exitCode;
  };
  const definition = program.command('definition').description('questionnaires as versioned files');
  definition
    .command('check')
    .argument('[files...]', 'all shipped questionnaires when absent')
    .option('--json', 'machine-readable output')
    .description('say what is wrong in questionnaires, and whether a published one was changed')
    .allowUnknownOption(false)
    .action(async (paths: string[], { json }) => {
      const { runDefinitionCheck } = await import('./definition/runDefinitionCheck');
      finish(await runDefinitionCheck([...paths, ...(json ? ['--json'] : [])], files));
    });
  definition
    .command('diff')
    .argument('<a>', 'survey/version or a file')
    .argument('<b>', 'survey/version or a file')
    .option('--json', 'machine-readable output')
    .description('which questions two versions have in common')
    .action(async (a: string, b: string, { json }) => {
      const { runDefinitionDiff } = await import('./definition/runDefinitionDiff');
      finish(await runDefinitionDiff([a, b, ...(json ? ['--json'] : [])], files));
    });
  program
    .command('analyse')
    .argument('<request>', 'request file; see the analysis format')
    .option('--pretty', 'indented output')
    .description('recompute every figure from files, without a database')
    .action(async (request: string, { pretty }) => {
      const { runAnalyse } = await import('./analyse/runAnalyse');
      finish(await runAnalyse([request, ...(pretty ? ['--pretty'] : [])], files));
    });
}
