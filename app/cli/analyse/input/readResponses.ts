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
  const before = files.problems.length;
  const report = (row: number, column: string, value: string | null, message: string) =>
    files.problems.push({ file, row, column, value, message });
  const columns = [...new Set([...(stratum === null ? [] : [stratum]), ...background])];
  const rows: FileRow[] = [];
  let itemsInFile: Item[] = [];
  const isTable = await readTable(files, file, (header) => {
    for (const [column, message] of headerProblems(header, definition, columns)) {
      report(1, column, null, message);
    }
    const at = (column: string) => header.indexOf(column);
    itemsInFile = definition.items.filter((item) => at(item.key) >= 0);
    const items = itemsInFile.map((item) => ({ item, at: at(item.key), decode: decoderOf(item) }));
    const backgroundAt = columns.map((column) => [column, at(column)] as const);
    const [idAt, stratumAt] = [at('respondent_id'), stratum === null ? -1 : at(stratum)];
    const seen = new Set<string>();
    const groups = new Map<string, string>();
    return (row, fields) => {
      const id = fields[idAt];
      if (id === '') report(row, 'respondent_id', '', 'is leeg');
      else if (id !== undefined && seen.has(id)) {
        report(row, 'respondent_id', id, 'komt meer dan één keer voor');
      }
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
      const groupsOfRow = backgroundAt.map(([name, i]) => [name, sameString(groups, fields[i] ?? '')]);
      rows.push({ row, answers, background: Object.fromEntries(groupsOfRow) });
    };
  });
  if (!isTable || files.problems.length > before) return null;
  return { rows, itemsInFile: new Set(itemsInFile.map((item) => item.key)) };
}

/** Columns that are unknown or missing. */
function headerProblems(
  header: readonly string[],
  definition: Definition,
  columns: readonly string[],
): [column: string, message: string][] {
  const comments = definition.items.filter((item) => item.hasOther).map((item) => `${item.key}-Comment`);
  const keys = definition.items.map((item) => item.key);
  const known = new Set(['respondent_id', ...columns, ...comments, ...keys]);
  const deciding = decidingItems(definition);
  const required = definition.items.filter((item) => item.scale !== null || deciding.has(item.key));
  const missing = ['respondent_id', ...columns, ...required.map((item) => item.key)].filter(
    (column) => !header.includes(column),
  );
  return [
    ...header
      .filter((column) => !known.has(column))
      .map((column): [string, string] => [column, 'onbekende kolom']),
    ...missing.map((column): [string, string] => [column, 'kolom ontbreekt']),
  ];
}

/** One string for all rows of a group: fields are cut from the text and would keep it. */
function sameString(known: Map<string, string>, value: string): string {
  const same = known.get(value);
  if (same !== undefined) return same;
  known.set(value, value);
  return value;
}
