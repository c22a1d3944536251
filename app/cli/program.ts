import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from './io';
import { namesARound } from './round/namesARound';

/** Functions load when their command is called: `--help` and `analyse` need no database. */
const round = () => import('./round/roundCommands');
const shared = () => import('./round/linkCommands');
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
  addAssociationCommands(program, io);
  addRoundCommands(program, io);
  addDefinitionCommands(program, buildFolder);
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

function addAssociationCommands(program: Command, io: CommandIo): void {
  const commands = () => import('./association/associationCommands');
  const association = program.command('association').description('one association as a whole');
  association
    .command('export')
    .argument('<file>', 'JSON lines; must not exist yet')
    .description('write everything of it that may leave: results as pages tell them; says what stays out')
    .option('--association <id or name>', 'needed when there is more than one')
    .option('--json', 'machine-readable output')
    .action(async (file, options) => (await commands()).runAssociationExport(io, file, options));
  association
    .command('remove')
    .description('remove it for good, with its keys and mails')
    .requiredOption('--confirm <name>', 'its name, exactly')
    .option('--association <id or name>', 'when several have that name')
    .option('--json', 'machine-readable output')
    .action(async (options) => (await commands()).runAssociationRemove(io, options));
}

function addRoundCommands(program: Command, io: CommandIo): void {
  const recipients = program.command('recipients').description('who is asked');
  namesARound(recipients.command('import'))
    .argument('<file>', 'CSV with email, name, language, school, board, type, role')
    .description("put a file's people on the list of a round that is not open yet")
    .action(async (file, options) => (await round()).runRecipientsImport(io, file, options));

  const rounds = program.command('round').description('the life of one round');
  namesARound(rounds.command('approve'))
    .description('say yes to all that the round sends; it opens on its first day')
    .action(async (options) => (await round()).runRoundApprove(io, options));
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
  namesARound(rounds.command('verify'))
    .description('recompute what a seal stands for and compare; exit code 1 when anything differs')
    .action(async (options) => (await round()).runRoundVerify(io, options));
  const links = program.command('links').description('links that many people hold');
  namesARound(links.command('list'))
    .description('every shared link of a round, with what came through it')
    .action(async (options) => (await shared()).runLinksList(io, options));
  namesARound(links.command('make'))
    .argument('<kind>', 'school, loket or website')
    .option('--school <name...>', 'names of schools; without it every school')
    .description('make links that do not exist yet')
    .action(async (kind, options) => (await shared()).runLinksMake(io, kind, options));
  namesARound(links.command('stop'))
    .argument('<code>', 'the last six characters of the link')
    .option('--replace', 'make another in its place')
    .description('stop a link that leaked')
    .action(async (code, options) => (await shared()).runLinksStop(io, code, options));
  namesARound(links.command('population'))
    .argument('<code>', 'the last six characters of the link')
    .argument('<count>', 'to how many it went; "" takes it back')
    .description('note to how many people a link went')
    .action(async (code, count, options) => (await shared()).runLinksPopulation(io, code, count, options));
  namesARound(program.command('results'))
    .description('the figures of a sealed round')
    .action(async (options) => (await import('./results/runResults')).runResults(io, options));
}

/** Commands that read their own arguments and files only; `--help` is theirs too. */
function addDefinitionCommands(program: Command, buildFolder: string): void {
  const files = {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    readFile: (file: string) => readFile(file),
    definitionsFolder: path.join(path.dirname(buildFolder), 'surveys', 'definitions'),
    listFolder: (folder: string) => readdir(folder),
    writeFile: (file: string, text: string) => writeFile(file, text),
  };
  const own = (command: Command, run: (args: string[], io: typeof files) => Promise<number>) =>
    command
      .helpOption(false)
      .allowUnknownOption()
      .argument('[arguments...]')
      .action(async (args: string[]) => {
        process.exitCode = await run(args, files);
      });
  const definition = program.command('definition').description('questionnaires as versioned files');
  own(
    definition
      .command('check')
      .description('what is wrong in questionnaires, and was a published one changed'),
    async (args, io) => (await import('./definition/runDefinitionCheck')).runDefinitionCheck(args, io),
  );
  own(
    definition.command('diff').description('which questions two versions have in common'),
    async (args, io) => (await import('./definition/runDefinitionDiff')).runDefinitionDiff(args, io),
  );
  definition
    .command('schema')
    .description('the JSON Schema that editors use for questionnaires')
    .action(async () => {
      const { runDefinitionSchema } = await import('./definition/runDefinitionSchema');
      process.exitCode = await runDefinitionSchema(files);
    });
  own(
    program.command('analyse').description('recompute every figure from files, without a database'),
    async (args, io) => (await import('./analyse/runAnalyse')).runAnalyse(args, io),
  );
}
