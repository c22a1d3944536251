import { type Command, Option } from 'commander';
import { CommandProblem } from '../io';

/** The questionnaires a round can be about; held equal to the shipped ones by a test, so that `--help` need not read them. */
export const surveys = ['scholen', 'samenwerking', 'ouders', 'ketenpartners'];

/** The options that name a round, the same for every command about one. */
export function namesARound(command: Command): Command {
  return command
    .addOption(new Option('--survey <survey>', 'questionnaire').choices(surveys).makeOptionMandatory())
    .addOption(new Option('--year <year>', 'year of the round').argParser(wholeYear).makeOptionMandatory())
    .option('--association <id or name>', 'needed when there is more than one')
    .option('--json', 'machine-readable output');
}

function wholeYear(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text))
    throw new CommandProblem([`"${text}" is geen jaar. Geef vier cijfers: --year 2027.`], 2);
  return year;
}
