import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTranslationFile } from '../../../surveys/definition/checkTranslations';
import {
  checkDefinitions,
  type DefinitionLock,
  lockDefinitions,
} from '../../../surveys/definition/definitionLock';
import lockFile from '../../../surveys/definitions/lock.json';

const folder = new URL('../../../surveys/definitions/', import.meta.url);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const files = globSync('*/*.json', { cwd: folder })
  .sort()
  .filter((file) => !isTranslationFile(file.replaceAll('\\', '/')))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(new URL(file, folder), 'utf8') }));
const lock: DefinitionLock = lockFile;

describe('a published questionnaire', () => {
  it('is never edited again: every file is as it was locked', () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(checkDefinitions(files, lock, sha256)).toEqual([]);
  });

  it('that someone edits is named, with the line', () => {
    const edited = files.map((one) =>
      one.file === 'scholen/1.json'
        ? { ...one, text: one.text.replace('luistert goed als', 'luistert als') }
        : one,
    );
    const line =
      files
        .find((one) => one.file === 'scholen/1.json')
        ?.text.split('\n')
        .findIndex((text) => text.includes('luistert goed als')) ?? -1;
    expect(line).toBeGreaterThan(0);
    expect(checkDefinitions(edited, lock, sha256)).toEqual([
      {
        file: 'scholen/1.json',
        line: line + 1,
        message: 'gepubliceerde versie is gewijzigd; maak een nieuwe versie',
      },
    ]);
  });

  it('that disappears or was never locked is named', () => {
    const other = files.slice(1).concat({
      file: 'scholen/2.json',
      text: files.find((one) => one.file === 'scholen/1.json')?.text ?? '',
    });
    expect(checkDefinitions(other, lock, sha256)).toEqual([
      { file: files[0]?.file, line: null, message: 'gepubliceerde versie is verdwenen' },
      { file: 'scholen/2.json', line: null, message: 'staat niet in lock.json' },
      { file: 'scholen/2.json', line: null, message: 'hoort scholen/1.json te heten' },
    ]);
  });

  it('keeps its hash when new versions are locked', () => {
    const edited = files.map((one) => ({ ...one, text: `${one.text} ` }));
    expect(lockDefinitions(edited, lock, sha256)).toEqual(lock);
    expect(lockDefinitions(files, {}, sha256)).toEqual(lock);
  });
});
