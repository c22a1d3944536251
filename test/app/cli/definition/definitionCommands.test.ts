import { mkdtempSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DefinitionIo } from '../../../../app/cli/definition/definitionIo';
import { runDefinitionCheck } from '../../../../app/cli/definition/runDefinitionCheck';
import { runDefinitionDiff } from '../../../../app/cli/definition/runDefinitionDiff';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'peilstok-definitions-'));
  await cp(path.join(import.meta.dirname, '../../../../surveys/definitions'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: (args: string[], io: DefinitionIo) => Promise<number>, ...args: string[]) {
  let [out, err] = ['', ''];
  const code = await command(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: folder,
    definitionsFolder: folder,
    readFile: (file) => readFile(file),
    writeFile: (file, text) => writeFile(file, text),
  });
  return { code, out, err };
}
const change = async (file: string, edit: (text: string) => string) => {
  const full = path.join(folder, file);
  await writeFile(full, edit(await readFile(full, 'utf8')));
};

describe('peilstok definition check', () => {
  it('is content with what is shipped', async () => {
    const { code, out, err } = await run(runDefinitionCheck);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\n5 vragenlijsten zijn in orde en ongewijzigd\.\n$/);
    expect(out).toContain('ouders/1.ar.json: 39 van 39 teksten vertaald, door niemand nagekeken\n');
    expect(JSON.parse((await run(runDefinitionCheck, '--json')).out)).toMatchObject({
      ok: true,
      changes: [],
    });
  });

  it('lists what a translation lacks, with its place, and says who read it', async () => {
    await change('ouders/1.tr.json', (text) =>
      text
        .replace(/ *\{ "nl": "Uw vraag".*\n/, '')
        .replace('"reviewed": null', '"reviewed": { "by": "A. Yilmaz", "on": "2026-11-20" }'),
    );
    const { code, out } = await run(runDefinitionCheck);
    expect(code).toBe(0);
    expect(out).toContain(
      'ouders/1.tr.json: 38 van 39 teksten vertaald, nagekeken door A. Yilmaz op 2026-11-20\n' +
        '  pages[0].title: "Uw vraag" is niet vertaald\n',
    );
  });

  it('refuses a translation that loses a field, or stands under another name', async () => {
    await change('ouders/1.tr.json', (text) => text.replace('yaklaşık [[duur]] sürer', 'kısa sürer'));
    await cp(path.join(folder, 'ouders/1.pl.json'), path.join(folder, 'scholen/9.pl.json'));
    const { code, err } = await run(runDefinitionCheck);
    expect(code).toBe(1);
    expect(err).toMatch(/ouders\/1\.tr\.json: peilstok\.intro: .* andere invulvelden dan het Nederlands/);
    expect(err).toContain('scholen/9.pl.json: hoort ouders/1.pl.json te heten');
  });

  it('names file and line of a published version that someone edited, and locks nothing then', async () => {
    await change('ouders/1.json', (text) => text.replace('luisterde goed naar mij', 'luisterde naar mij'));
    const line =
      (await readFile(path.join(folder, 'ouders/1.json'), 'utf8'))
        .split('\n')
        .findIndex((one) => one.includes('luisterde naar mij')) + 1;
    const before = await readFile(path.join(folder, 'lock.json'), 'utf8');
    for (const args of [[], ['--lock-new']]) {
      expect(await run(runDefinitionCheck, ...args)).toEqual({
        code: 1,
        out: '',
        err: `ouders/1.json:${line}: gepubliceerde versie is gewijzigd; maak een nieuwe versie\n`,
      });
    }
    expect(await readFile(path.join(folder, 'lock.json'), 'utf8')).toBe(before);
  });

  it('names a file in the folder that the lock does not know', async () => {
    const text = await readFile(path.join(folder, 'scholen/1.json'), 'utf8');
    await writeFile(path.join(folder, 'scholen/2.json'), text);
    const { code, err } = await run(runDefinitionCheck);
    expect(code).toBe(1);
    expect(err).toContain('scholen/2.json: staat niet in lock.json');
  });

  it('takes a version that is not in the lock yet into it when asked', async () => {
    const locked = await readFile(path.join(folder, 'lock.json'), 'utf8');
    const { 'scholen/1.json': _new, ...known } = JSON.parse(locked);
    await writeFile(path.join(folder, 'lock.json'), JSON.stringify(known));
    expect(await run(runDefinitionCheck)).toEqual({
      code: 1,
      out: '',
      err: 'scholen/1.json: staat niet in lock.json\n',
    });
    expect((await run(runDefinitionCheck, '--lock-new')).code).toBe(0);
    expect(await readFile(path.join(folder, 'lock.json'), 'utf8')).toBe(locked);
  });

  it('says that a published version disappeared', async () => {
    await rm(path.join(folder, 'ouders/1.json'));
    expect(await run(runDefinitionCheck)).toEqual({
      code: 1,
      out: '',
      err: 'ouders/1.json: gepubliceerde versie is verdwenen\n',
    });
  });

  it('says what is wrong in a file of your own, with the line', async () => {
    await cp(path.join(folder, 'scholen/1.json'), path.join(folder, 'concept.json'));
    expect(await run(runDefinitionCheck, 'concept.json')).toEqual({
      code: 0,
      out: '1 vragenlijst is in orde.\n',
      err: '',
    });
    await change('concept.json', (text) => text.replace('"radiogroup"', '"file"'));
    expect(await run(runDefinitionCheck, 'concept.json', 'weg.json')).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^concept\.json:\d+: pages\[0\]\.elements\[0\]\.type: vraagtype "file" .*\nweg\.json: bestaat niet\n$/,
      ),
    });
  });

  it('finds the shipped questionnaires by itself', async () => {
    const { err, code } = await run((args, io) =>
      runDefinitionCheck(args, { ...io, definitionsFolder: undefined }),
    );
    expect([code, err]).toEqual([0, '']);
  });

  it('says how it is used', async () => {
    expect(await run(runDefinitionCheck, '--mooi')).toMatchObject({ code: 2, out: '' });
    expect((await run(runDefinitionCheck, '--help')).out).toContain('Gebruik: peilstok definition check');
  });
});

describe('peilstok definition diff', () => {
  it('says which question broke the series', async () => {
    const { code, out } = await run(runDefinitionDiff, 'samenwerking/1', 'samenwerking/2.json');
    expect(code).toBe(0);
    expect(out).toContain('sw_contact: breuk in de reeks (nieuwe versie van de vraag, andere tekst)');
    expect(out).toContain('Bureau-7b: te volgen, op basis van 6 van de 7 vragen');
    const json = JSON.parse((await run(runDefinitionDiff, 'samenwerking/1', 'samenwerking/2', '--json')).out);
    expect(json.comparability.sw_contact.verdict).toBe('broken');
  });

  it('refuses what cannot be read or compared', async () => {
    expect(await run(runDefinitionDiff, 'scholen/1', 'scholen/9')).toMatchObject({
      code: 1,
      err: 'scholen/9: bestaat niet\n',
    });
    expect(await run(runDefinitionDiff, 'scholen/1', 'ouders/1')).toMatchObject({
      code: 1,
      err: 'scholen en ouders zijn twee verschillende vragenlijsten\n',
    });
    expect(await run(runDefinitionDiff, 'scholen/1')).toMatchObject({ code: 2 });
  });
});
