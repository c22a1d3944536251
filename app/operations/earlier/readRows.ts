import type { Answers } from '../../../surveys/answers/types';
import type { Definition, Item } from '../../../surveys/definition/types';
import { comparable } from '../../recipients/comparable';
import { type ColumnDefinition, readTable, type SeenColumn } from '../../recipients/readTable';
import { fileProblem, type RowProblem, rowProblem } from '../../recipients/rowProblem';
import { readSpreadsheet } from '../../recipients/spreadsheet';
import { wordsKey } from './wordsKey';

/** What a column of the file can be: one of our questions, or background that groups are made of. */
export type RowField = string;

/** How the bureau says the file is to be read. */
export interface RowsForm {
  /** Per column a field, `unused`, or null: by its name, and unused when that says nothing. */
  columns: (string | null)[];
  /** Per scale, or per choice question: the words of an answer -> `1`..`s`, a choice, `nvt`, or empty for no answer. */
  codes: Record<string, Record<string, string>>;
}

export interface ReadRow {
  answers: Answers;
  type: string | null;
  board: string | null;
}

export interface RowsRead {
  rows: ReadRow[];
  problems: RowProblem[];
  seen: SeenColumn<RowField>[];
  fields: { field: RowField; name: string }[];
  /** Questions that have a column. */
  asked: string[];
  /** Answers that stand in no scale, with what each could be. */
  unknown: { group: string; of: string; words: string; choices: { value: string; text: string }[] }[];
}

const MOST_ROWS = 100_000;
const NO_OPINION = new Set([
  'nvt',
  'n v t',
  'weet niet',
  'weet ik niet',
  'geen mening',
  'niet van toepassing',
]);

/** Reads answers from elsewhere: one list a row, one question a column. Every row's problems are told, or all is taken. */
export async function readRows(
  definition: Definition,
  known: { boards: { id: string; name: string }[]; types: readonly string[]; background: readonly string[] },
  bytes: Uint8Array,
  form: RowsForm,
): Promise<RowsRead> {
  const items = definition.items.filter(({ kind }) => kind === 'scaled' || kind === 'choice');
  const columns: ColumnDefinition<RowField>[] = [
    ...items.map(({ key, title }) => ({ field: key, headers: [title.nl, key], required: false })),
    ...(known.background.includes('type')
      ? [{ field: 'type', headers: ['soort', 'type'], required: false }]
      : []),
    ...(known.background.includes('board')
      ? [{ field: 'board', headers: ['bestuur', 'board'], required: false }]
      : []),
  ];
  const fields = columns.map(({ field, headers }) => ({ field, name: headers[0] ?? field }));
  const nothing = { rows: [], seen: [], fields, asked: [], unknown: [] };
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return { ...nothing, problems: [file.problem] };
  const limits = { mostRows: MOST_ROWS, rowsAre: 'lijsten' };
  const first = readTable(file.input, columns, limits);
  if (!first.ok) return { ...nothing, problems: first.problems };
  const chosen: (RowField | 'unused' | undefined)[] = [];
  for (const { index, field } of first.table.seen) {
    const choice = form.columns[index] ?? field ?? 'unused';
    chosen[index] = choice === 'unused' || fields.some((one) => one.field === choice) ? choice : 'unused';
  }
  const read = readTable(file.input, columns, limits, chosen);
  if (!read.ok) return { ...nothing, problems: read.problems };
  const { table } = read;
  const asked = items.filter(({ key }) => table.columns.some(({ field }) => field === key));
  const problems = [...read.problems];
  if (!asked.some(({ indicator }) => indicator !== null)) {
    problems.push(fileProblem('no-question', 'Zeg van ten minste één kolom welke vraag het is.'));
  }
  const unknown = new Map<string, RowsRead['unknown'][number]>();
  const rows = [...table.rows].map(({ row, cells }): ReadRow => {
    const answers: Answers = {};
    for (const item of asked) {
      const words = cells[item.key] ?? '';
      const code = codeOf(item, words, form.codes[groupOf(item)] ?? {});
      if (code === undefined) {
        const column = table.columns.find(({ field }) => field === item.key)?.header ?? null;
        const message =
          'Dit antwoord staat niet op de schaal van deze vraag. Zeg hierboven wat het betekent.';
        problems.push(rowProblem({ row, column, value: words }, 'answer', message));
        const group = groupOf(item);
        unknown.set(`${group} ${wordsKey(words)}`, {
          group,
          of: item.title.nl,
          words,
          choices: choicesOf(item),
        });
      } else if (code !== null) answers[item.key] = code;
    }
    const place = (field: string) => ({
      row,
      column: table.columns.find((one) => one.field === field)?.header ?? null,
      value: cells[field] ?? '',
    });
    const type = (cells.type ?? '').toLowerCase();
    if (type !== '' && !known.types.includes(type)) {
      const message = `Deze soort is er niet. Kies uit: ${known.types.join(', ')}, of laat de cel leeg.`;
      problems.push(rowProblem(place('type'), 'type', message));
    }
    const board = known.boards.find(({ name }) => comparable(name) === comparable(cells.board ?? ''));
    if ((cells.board ?? '') !== '' && !board) {
      const message =
        'Dit bestuur staat niet in Peilstok. Verbeter de naam, voeg het toe bij Ontvangers, of kies hierboven bij deze kolom ‘niet gebruiken’.';
      problems.push(rowProblem(place('board'), 'board', message));
    }
    return { answers, type: type || null, board: board?.id ?? null };
  });
  return {
    rows,
    problems,
    seen: table.seen,
    fields,
    asked: asked.map(({ key }) => key),
    unknown: [...unknown.values()],
  };
}

/** What was said about words of the file, as people read it: the words, and the answer they count as. */
export function saidInWords(
  definition: Definition,
  codes: RowsForm['codes'],
): { words: string; means: string }[] {
  return Object.entries(codes).flatMap(([group, said]) => {
    const item = definition.items.find((one) => groupOf(one) === group);
    if (!item) return [];
    return Object.entries(said).map(([words, value]) => ({
      words,
      means: choicesOf(item).find((choice) => choice.value === value)?.text ?? 'geen antwoord',
    }));
  });
}

/** Questions on one scale share what words mean; a choice question stands alone. */
const groupOf = (item: Item) => item.scale?.key ?? item.key;

function choicesOf(item: Item): { value: string; text: string }[] {
  if (!item.scale) return item.choices.map(({ value, text }) => ({ value, text: text.nl }));
  const points = item.scale.labels.map((label, index) => ({
    value: String(index + 1),
    text: `${index + 1}: ${label.nl}`,
  }));
  return item.scale.notApplicable ? [...points, { value: 'nvt', text: item.scale.notApplicable.nl }] : points;
}

/** The answer that words stand for; null for none, undefined when nobody knows. */
function codeOf(item: Item, words: string, said: Record<string, string>): Answers[string] | null | undefined {
  const key = wordsKey(words);
  const chosen = Object.hasOwn(said, key) ? said[key] : undefined;
  if (chosen === '') return null;
  if (words.trim() === '') return null;
  const number = numberOf(words);
  const choices = choicesOf(item);
  const found =
    chosen !== undefined
      ? choices.find(({ value }) => value === chosen)
      : choices.find(({ value, text }) =>
          number === null
            ? comparable(value) === key || comparable(text.replace(/^\d+: /, '')) === key
            : Number(value) === number,
        );
  const value = found?.value ?? (item.scale?.notApplicable && NO_OPINION.has(key) ? 'nvt' : undefined);
  if (value === undefined) return undefined;
  return item.scale && value !== 'nvt' ? Number(value) : value;
}

/** `4`, and `4,0` as some programs write it; null for words. A sign and decimals count: -4 is no 4. */
const numberOf = (words: string): number | null =>
  /^[-+]?\d+([.,]\d+)?$/.test(words.trim()) ? Number(words.trim().replace(',', '.')) : null;
