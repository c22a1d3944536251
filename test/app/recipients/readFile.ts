import { type RecipientsFile, readRecipientsFile } from '../../../app/recipients/readRecipientsFile';
import type { Audience } from '../../../surveys/definition/types';
import { knownFor, utf8 } from './knownSchools';

/** Reads text as an uploaded file. */
export const read = (text: string, audience: Audience = 'ouders') =>
  readRecipientsFile(utf8(text), knownFor(audience));

/** Problems as `row code`, the row being what Excel shows. */
export const found = (file: RecipientsFile) =>
  file.ok ? [] : file.problems.map(({ row, code }) => `${row ?? '-'} ${code}`);

/** The one problem of a file. @throws when it has none or more. */
export const only = (file: RecipientsFile) => {
  if (file.ok || file.problems.length !== 1) throw new Error(`Expected one problem: ${JSON.stringify(file)}`);
  return file.problems[0];
};

/** The rows of a file. @throws when it has problems. */
export const rows = (file: RecipientsFile) => {
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.rows;
};
