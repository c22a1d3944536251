import type { Answers } from '../../../../surveys/answers/types';
import { itemsInCondition, parseCondition } from '../../../../surveys/definition/condition/parseCondition';
import type { Definition, Item } from '../../../../surveys/definition/types';
import type { InputFiles } from './inputFiles';
import { readTable } from './readTable';

export interface FileRow {
  /** As a spreadsheet counts. */
  row: number;
  answers: Answers;
  /** Stratum and background columns. */
  background: Record<string, string>;
}

export interface Responses {
  rows: FileRow[];
  /** Items that the file has a column for. */
  itemsInFile: Set<string>;
}

interface ResponsesOptions {
  file: string;
  stratum: string | null;
  background: readonly string[];
  /** Strata on the list; null when there is no list by stratum. */
  strata: ReadonlySet<string> | null;
}

/** Reads one field: the answer, undefined for empty, or null when it is none. */
type Decoder = (field: string) => Answers[string] | undefined | null;

function decoderOf(item: Item): Decoder {
  if (item.scale) {
    const { length, notApplicable } = item.scale;
    const answers = new Map<string, Answers[string]>(notApplicable ? [['nvt', 'nvt']] : []);
    for (let point = 1; point <= length; point++) answers.set(String(point), point);
    return (field) => (field === '' ? undefined : (answers.get(field) ?? null));
  }
  if (item.kind === 'open') return (field) => (field === '' ? undefined : field);
  const possible = new Set([
    ...item.choices.map((choice) => choice.value),
    ...(item.hasOther ? ['other'] : []),
  ]);
  if (item.kind === 'choice')
    return (field) => (field === '' ? undefined : possible.has(field) ? field : null);
  return (field) => {
    if (field === '') return undefined;
    const chosen = field.split('|');
    const isGood = chosen.every((value, index) => possible.has(value) && chosen.indexOf(value) === index);
    return isGood && chosen.length <= (item.maxSelected ?? Number.POSITIVE_INFINITY) ? chosen : null;
  };
}

function expected(item: Item): string {
  if (item.scale)
    return `valt buiten de schaal: 1-${item.scale.length}${item.scale.notApplicable ? ', nvt' : ''} of leeg`;
  if (item.kind === 'choice') return 'is geen antwoord van deze vraag';
  return `is geen lijst van antwoorden van deze vraag, gescheiden door |${item.maxSelected ? `, hoogstens ${item.maxSelected}` : ''}`;
}

/** Items whose answers decide which rows or questions count. */
function decidingItems(definition: Definition): Set<string> {
  const conditions = [
    definition.screenedIf,
    ...definition.indicators.map((indicator) => indicator.countsOnlyIf),
    ...definition.items.map((item) => item.countsOnlyIf),
  ];
  const shown = definition.items.flatMap((item) => {
    const parsed = item.visibleIf === null ? null : parseCondition(item.visibleIf);
    return parsed?.ok ? itemsInCondition(parsed.condition) : [];
  });
  return new Set([...conditions.flatMap((condition) => (condition ? [condition.item] : [])), ...shown]);
}

/**
 * One row per questionnaire: `respondent_id`, the stratum column, background columns, one column per item. Scaled items
 * and those that decide who counts must be there; an item left out of the file is left out of completeness too.
 * A question with several answers holds them separated by `|`. null with every problem of every row.
 */
export async function readResponses(
  files: InputFiles,
  definition: Definition,
  { file, stratum, background, strata }: ResponsesOptions,
): Promise<Responses | null> {
  const table = await readTable(files, file);
  if (!table) return null;
  const before = files.problems.length;
  const report = (row: number, column: string, value: string | null, message: string) =>
    files.problems.push({ file, row, column, value, message });
  const columns = [...new Set([...(stratum === null ? [] : [stratum]), ...background])];
  const comments = definition.items.filter((item) => item.hasOther).map((item) => `${item.key}-Comment`);
  const known = new Set([
    'respondent_id',
    ...columns,
    ...comments,
    ...definition.items.map((item) => item.key),
  ]);
  for (const column of table.header) if (!known.has(column)) report(1, column, null, 'onbekende kolom');
  const deciding = decidingItems(definition);
  const required = definition.items.filter((item) => item.scale !== null || deciding.has(item.key));
  for (const column of ['respondent_id', ...columns, ...required.map((item) => item.key)]) {
    if (!table.header.includes(column)) report(1, column, null, 'kolom ontbreekt');
  }

  const at = (column: string) => table.header.indexOf(column);
  const items = definition.items
    .filter((item) => at(item.key) >= 0)
    .map((item) => ({ item, at: at(item.key), decode: decoderOf(item) }));
  const backgroundAt = columns.map((column) => [column, at(column)] as const);
  const idAt = at('respondent_id');
  const stratumAt = stratum === null ? -1 : at(stratum);
  const seen = new Set<string>();
  const rows = table.rows.map(({ row, fields }): FileRow => {
    const id = fields[idAt];
    if (id === '') report(row, 'respondent_id', '', 'is leeg');
    else if (id !== undefined && seen.has(id))
      report(row, 'respondent_id', id, 'komt meer dan één keer voor');
    if (id !== undefined) seen.add(id);
    const own = fields[stratumAt];
    if (stratum !== null && own === '') report(row, stratum, '', 'is leeg');
    else if (stratum !== null && own !== undefined && strata !== null && !strata.has(own)) {
      report(row, stratum, own, 'staat niet in de populatie');
    }
    const answers: Answers = {};
    for (const { item, at: column, decode } of items) {
      const field = fields[column] ?? '';
      const answer = decode(field);
      if (answer === null) report(row, item.key, field, expected(item));
      else if (answer !== undefined) answers[item.key] = answer;
    }
    return {
      row,
      answers,
      background: Object.fromEntries(backgroundAt.map(([name, i]) => [name, fields[i] ?? ''])),
    };
  });
  if (files.problems.length > before) return null;
  return { rows, itemsInFile: new Set(items.map(({ item }) => item.key)) };
}
