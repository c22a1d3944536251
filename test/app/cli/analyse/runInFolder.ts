import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { runAnalyse } from '../../../../app/cli/analyse/runAnalyse';

/** Requests, tables and definitions of the tests. */
export const folder = path.join(import.meta.dirname, 'files');

/** Runs the command in the folder with the files; `replaced` files take the place of, or stand beside, those on disk. */
export async function runInFolder(args: string[], replaced: Record<string, string | Uint8Array> = {}) {
  let [out, err] = ['', ''];
  const code = await runAnalyse(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: folder,
    readFile: async (file) => {
      const own = replaced[path.relative(folder, file)];
      return own === undefined
        ? readFile(file)
        : typeof own === 'string'
          ? new TextEncoder().encode(own)
          : own;
    },
  });
  return { code, out, err };
}
export const samenwerking = [
  'sw_kennen',
  'sw_contact',
  'sw_vertrouwen',
  'sw_delen',
  'sw_afspraken',
  'sw_helpen',
  'sw_tevreden',
];
const definition = '../../../../../surveys/definitions/samenwerking/2.json';
/** A request of one wave of seven statements with its answers in `w.csv`. */
export const request = (wave: object, rest: object = {}) => ({
  'r.json': JSON.stringify({ waves: [{ id: 'w', definition, responses: 'w.csv', ...wave }], ...rest }),
});
/** One row per school, all with the same answer. */
export const table = (rows: string[], extra: string[] = []) =>
  [
    ['respondent_id', ...extra, ...samenwerking].join(','),
    ...rows.map((row, index) => [`r${index}`, row || [], Array(7).fill('4')].flat().join(',')),
  ].join('\n');

/** Lines of the error output of a request that is refused. */
export const problemsOf = async (files: Record<string, string | Uint8Array>) => {
  const { code, out, err } = await runInFolder(['r.json'], files);
  expect([code, out]).toEqual([1, '']);
  return err.trimEnd().split('\n');
};
