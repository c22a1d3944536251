import type { Audience } from '../../surveys/definition/types';
import { emailAddress } from './emailAddress';
import { findKnown } from './findKnown';
import { language, languageChoices } from './language';
import type { RecipientRow } from './readRecipientsFile';
import type { TableRow } from './readTable';
import { type RowProblem, rowProblem } from './rowProblem';

export type RecipientField = 'email' | 'name' | 'language' | 'school' | 'board' | 'type' | 'role';

export interface KnownToRecipients {
  schools: readonly { id: string; name: string; boardId: string; type: string; brin: string | null }[];
  boards: readonly { id: string; name: string }[];
  /** e.g. gemeente, jeugdhulp, ggd, leerplicht, overig. */
  partnerTypes: readonly string[];
}

const longestText = 100;

/** Gives a check of one row: the recipient as far as it could be read, and everything that is wrong with it. */
export function checkRecipient(
  audience: Audience,
  known: KnownToRecipients,
  header: ReadonlyMap<RecipientField, string>,
): (row: TableRow<RecipientField>) => {
  recipient: Omit<RecipientRow, 'email'> & { email: string | null };
  problems: RowProblem[];
} {
  const schools = findKnown(known.schools, (school) => [school.brin]);
  const boards = findKnown(known.boards);
  const schoolTypes = [...new Set(known.schools.map(({ type }) => type))];
  const types = audience === 'ketenpartners' ? known.partnerTypes : schoolTypes;
  const knownTypes = findKnown(
    types.map((name) => ({ name })),
    ({ name }) => (name === 'ggd' ? ['ggd/jgz', 'jgz'] : []),
  );
  const boardName = (id: string) =>
    known.boards.find((board) => board.id === id)?.name ?? 'een ander bestuur';

  return ({ row, cells }) => {
    const problems: RowProblem[] = [];
    const cell = (field: RecipientField) => cells[field] ?? '';
    const report = (field: RecipientField, code: string, message: string) => {
      problems.push(
        rowProblem({ row, column: header.get(field) ?? null, value: cell(field) }, code, message),
      );
    };
    const meant = (name: string | null, otherwise: string) =>
      name === null ? otherwise : `Bedoelt u "${name}"?`;

    const readEmail = (): string | null => {
      if (!header.has('email')) return null;
      const read = emailAddress(cell('email'));
      if (!read.ok) report('email', cell('email') === '' ? 'no-email' : 'email', read.message);
      return read.ok ? read.address : null;
    };

    const readText = (field: 'name' | 'role'): string | null => {
      const text = cell(field).replace(/\s+/g, ' ');
      if (text.length > longestText) {
        report(field, 'too-long', `Deze tekst is langer dan ${longestText} tekens. Maak hem korter.`);
      }
      return text === '' ? null : text;
    };

    const readLanguage = () => {
      if (cell('language') === '') return 'nl' as const;
      const found = language(cell('language'));
      if (found === null) {
        report(
          'language',
          'unknown-language',
          `Deze taal is niet bekend. Vul in: ${languageChoices}, of laat de cel leeg.`,
        );
      }
      return found ?? ('nl' as const);
    };

    const readBoard = () => {
      if (cell('board') === '') return null;
      const [found] = boards.find(cell('board'));
      if (!found) {
        const otherwise = 'Kijk de naam na, of voeg het bestuur eerst toe.';
        report(
          'board',
          'unknown-board',
          `Dit bestuur is niet bekend. ${meant(boards.nearest(cell('board')), otherwise)}`,
        );
      }
      return found ?? null;
    };

    const readSchool = (board: { id: string; name: string } | null) => {
      if (cell('school') === '') {
        if (audience === 'scholen' && header.has('school')) {
          report(
            'school',
            'no-school',
            'Er staat geen school. Vul de naam van de vestiging in, of haal de rij weg.',
          );
        }
        return null;
      }
      const found = schools.find(cell('school'));
      const [first] = found;
      if (!first) {
        const otherwise = 'Kijk de naam na, of voeg de school eerst toe.';
        report(
          'school',
          'unknown-school',
          `Deze school is niet bekend. ${meant(schools.nearest(cell('school')), otherwise)}`,
        );
        return null;
      }
      const ofBoard = board === null ? found : found.filter(({ boardId }) => boardId === board.id);
      if (board !== null && ofBoard.length === 0) {
        const message = `${first.name} hoort bij ${boardName(first.boardId)}, niet bij ${board.name}. Verbeter de school of het bestuur.`;
        report('board', 'school-board', message);
        return null;
      }
      if (ofBoard.length > 1) {
        const message = `Er zijn ${ofBoard.length} scholen met deze naam. Vul ook het bestuur in, of de BRIN-code in plaats van de naam.`;
        report('school', 'ambiguous-school', message);
        return null;
      }
      return ofBoard[0] ?? null;
    };

    const readType = (school: { name: string; type: string } | null): string | null => {
      if (cell('type') === '') {
        if (audience === 'ketenpartners' && header.has('type')) {
          report('type', 'no-type', `Er staat geen soort. Kies uit: ${types.join(', ')}.`);
        }
        return school?.type ?? null;
      }
      const [found] = knownTypes.find(cell('type'));
      if (!found) {
        report('type', 'unknown-type', `Deze soort is niet bekend. Kies uit: ${types.join(', ')}.`);
      } else if (audience !== 'ketenpartners' && school !== null && found.name !== school.type) {
        const message = `${school.name} is ${school.type}, niet ${found.name}. Verbeter de soort, of laat de cel leeg.`;
        report('type', 'school-type', message);
      }
      return found?.name ?? null;
    };

    const email = readEmail();
    const name = readText('name');
    const spoken = readLanguage();
    const board = readBoard();
    const school = readSchool(board);
    const type = readType(school);
    const recipient = {
      row,
      email,
      name,
      language: spoken,
      schoolId: school?.id ?? null,
      boardId: school?.boardId ?? board?.id ?? null,
      type,
      role: readText('role'),
    };
    return { recipient, problems };
  };
}
