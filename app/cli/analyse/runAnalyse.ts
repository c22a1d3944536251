import { readArguments } from '../readArguments';
import { analyse } from './analyse';
import type { CommandIo } from './commandIo';
import { problemLine } from './input/inputProblem';

const help = `Gebruik: peilstok analyse VERZOEK.json [--pretty] [--aggregates METING]

Berekent elk cijfer opnieuw uit bestanden en schrijft één JSON-document naar de standaarduitvoer.

  --pretty             met inspringing, om te lezen
  --aggregates METING  schrijft in plaats daarvan de tellingen van één meting uit het verzoek:
                       een bestand dat als "aggregates" de plaats van "responses" en "population" kan innemen
  --help               deze tekst

Bij problemen in het verzoek of een bestand: elk probleem op een regel van de foutuitvoer, en afsluitcode 1.
`;

const options = {
  pretty: { type: 'boolean', default: false },
  aggregates: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const complaint = (positionals: string[]) => (positionals.length === 1 ? null : 'Geef één verzoekbestand.');

/**
 * The command `peilstok analyse`.
 * @param args after the word `analyse`
 * @returns exit code: 0 done, 1 problems in the files, 2 wrong use
 */
export async function runAnalyse(args: string[], io: CommandIo): Promise<number> {
  const given = readArguments(args, { options, help, complaint }, io);
  if (typeof given === 'number') return given;
  const { values, positionals } = given;
  const request = positionals[0] as string;
  const analysis = await analyse(request, io, values.aggregates ?? null);
  if (!analysis.ok) {
    // Two waves may name the same file.
    const lines = new Set(analysis.problems.map((problem) => `${problemLine(problem)}\n`));
    io.stderr.write([...lines].join(''));
    return 1;
  }
  io.stdout.write(`${JSON.stringify(analysis.document, null, values.pretty ? 2 : undefined)}\n`);
  return 0;
}
