import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../../app/cli/program';
import { surveys } from '../../../app/cli/round/namesARound';
import { definitionCatalogue } from '../../../surveys/definitions';

/** Runs a command line that ends before any database is needed. */
async function run(...line: string[]): Promise<{ out: string; err: string; code: string | undefined }> {
  const said = { out: '', err: '' };
  const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) };
  const outcome = await createProgram(new Command(), io, '/nowhere')
    .parseAsync(['node', 'peilstok', ...line])
    .catch((error: { code?: string }) => error);
  return { ...said, code: (outcome as { code?: string }).code };
}

const commandsOf = (command: Command, words: string[] = []): string[][] => [
  words,
  ...command.commands.flatMap((child) => commandsOf(child, [...words, child.name()])),
];

describe('the peilstok command', () => {
  test('every command has help of its own, on standard output', async () => {
    const io = { out: () => {}, err: () => {} };
    const all = commandsOf(createProgram(new Command(), io, '/nowhere')).filter(
      // These read their own arguments, help included; they have tests of their own.
      (words) => !['definition check', 'definition diff', 'analyse'].includes(words.join(' ')),
    );
    expect(all.length).toBeGreaterThan(15);
    for (const words of all) {
      const { out, err, code } = await run(...words, '--help');
      expect({ words, code, err }).toEqual({ words, code: 'commander.helpDisplayed', err: '' });
      expect(out).toContain(`Usage: ${['peilstok', ...words].join(' ')}`);
    }
  });

  test('a questionnaire that does not exist is a wrong argument, and the right ones are named', async () => {
    const { out, err, code } = await run('round', 'status', '--survey', 'bogus', '--year', '2026');
    expect(code).toBe('commander.invalidArgument');
    expect(out).toBe('');
    expect(err).toContain('scholen, samenwerking, ouders, ketenpartners');
  });

  test('knows the questionnaires that come with the product', () => {
    expect(surveys).toEqual(Object.keys(definitionCatalogue));
  });
});
