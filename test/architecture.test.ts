import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const PRODUCT = ['app', 'db', 'emails', 'surveys'];
const WRITTEN = [...PRODUCT, 'bench', 'bin', 'test'];

interface Import {
  from: string;
  /** A path from the root for our own files, else the name of a package. */
  to: string;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|js|css)$/.test(name))
    .map((name) => path.join(folder, name));

const scripts = (folder: string): string[] => filesOf(folder).filter((file) => !file.endsWith('.css'));

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? path.join(path.dirname(file), fileName) : fileName,
  }));
}

const importsIn = (folder: string): Import[] => scripts(folder).flatMap(importsOf);

const isIn = (folder: string) => (found: Import) => found.to === folder || found.to.startsWith(`${folder}/`);

const tell = ({ from, to }: Import): string => `${from} imports ${to}`;

/** Lines of our own code (no comments) that match. */
const linesWith = (pattern: RegExp, folders: string[], except: string[] = []): string[] =>
  folders
    .flatMap(scripts)
    .filter((file) => !except.includes(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

const topFolders = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map((entry) => entry.name)
  // Installed, made, or sent to browsers as it is.
  .filter((name) => !['node_modules', 'build', 'data', 'public'].includes(name));

describe('surveys/', () => {
  it('is pure: it knows neither machine, screen, database nor mail', () => {
    const known = importsIn('surveys').filter(({ to }) => !to.startsWith('surveys/'));
    const forbidden = known.filter(
      ({ to }) =>
        isBuiltin(to) || /^(react|@remix-run|postgres|kysely|pg|nodemailer|app\/|db\/|emails\/)/.test(to),
    );
    expect(forbidden.map(tell)).toEqual([]);
  });

  it('has no clock and no chance of its own', () => {
    const pattern =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\.|\bsetTimeout\(/;
    expect(linesWith(pattern, ['surveys'])).toEqual([]);
  });
});

describe('imports', () => {
  it('of db/ and emails/ reach surveys/ and nothing else of ours', () => {
    const ours = [...importsIn('db'), ...importsIn('emails')].filter(({ to }) =>
      PRODUCT.some((name) => isIn(name)({ from: '', to })),
    );
    const home = ({ from }: Import): string => from.split('/')[0] as string;
    const forbidden = ours.filter((found) => !isIn('surveys')(found) && !isIn(home(found))(found));
    expect(forbidden.map(tell)).toEqual([]);
  });

  it('of a route reach the database and mail through operations only', () => {
    const forbidden = importsIn('app/routes').filter((found) => isIn('db')(found) || isIn('emails')(found));
    expect(forbidden.map(tell)).toEqual([]);
  });

  it('of a component reach neither database, mail, operations nor Node', () => {
    const forbidden = importsIn('app/components').filter(
      (found) => ['db', 'emails', 'app/jobs'].some((name) => isIn(name)(found)) || isBuiltin(found.to),
    );
    expect(forbidden.map(tell)).toEqual([]);
  });

  it('of the product never reach tests or benchmarks', () => {
    const forbidden = PRODUCT.flatMap(importsIn).filter(
      (found) => isIn('test')(found) || isIn('bench')(found),
    );
    expect(forbidden.map(tell)).toEqual([]);
  });

  it('go to files that are there', () => {
    const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.json', '/index.ts', '/index.tsx'];
    const missing = WRITTEN.flatMap(importsIn)
      .filter(({ to, from }) => WRITTEN.some((name) => to.startsWith(`${name}/`)) && !from.endsWith('.d.ts'))
      .filter(({ to }) => !endings.some((ending) => existsSync(to.replace(/\?.*$/, '') + ending)));
    expect(missing.map(tell)).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in one place', () => {
    expect(linesWith(/\bprocess\.env\b|\bimport\.meta\.env\b/, PRODUCT, ['app/env.server.ts'])).toEqual([]);
  });
});

describe('files and folders', () => {
  it('hold one idea: no file is longer than 400 lines', () => {
    const long = WRITTEN.flatMap(filesOf)
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('have names that say what is in them', () => {
    const vague = WRITTEN.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }),
    ).filter((name) => /^(utils?|helpers?|services?|common)(\.\w+)?$/.test(path.basename(name)));
    expect(vague).toEqual([]);
  });

  it('at the top explain themselves', () => {
    expect(topFolders.filter((folder) => !existsSync(path.join(folder, 'README.md')))).toEqual([]);
  });
});
