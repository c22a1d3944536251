import type { Audience } from '../../surveys/definition/types';
import type { RecipientRow } from './readRecipientsFile';

/** Somebody who stands in several rows of one file. */
export interface SamePerson {
  email: string;
  /** As Excel numbers rows; the first one counts where rows differ. */
  rows: number[];
  /** `one-list`: these rows are one list. `list-per-school`: a list for each school, all in one mail. */
  how: 'one-list' | 'list-per-school';
  /** What these rows differ in, so that only the first row's value is kept; empty of `list-per-school`. */
  differs: ('name' | 'language' | 'school' | 'type' | 'role')[];
}

/** Who is asked what: a school's contact answers once per vestiging; a parent or partner once, whatever rows name them. */
export function listPlaceOf(audience: Audience, row: { email: string; schoolId: string | null }): string {
  return audience === 'scholen' ? `${row.schoolId ?? ''} ${row.email}` : row.email;
}

/** Rows of a file as they come, made one per list. */
export interface RowsPerList {
  /**
   * Takes a row. One that stands for a list that is there already only fills in what that one left empty.
   * @param saysLanguage whether the file names a language in this row, or Dutch is only assumed
   */
  take(row: RecipientRow, saysLanguage: boolean): void;
  /** One per list, in the order of the file. */
  readonly rows: RecipientRow[];
  /** Who stood in several rows, in the order of the file. */
  same(): SamePerson[];
}

export function rowsPerList(audience: Audience): RowsPerList {
  const rows: RecipientRow[] = [];
  const byPlace = new Map<string, RecipientRow>();
  const languageUnsaid = new Set<RecipientRow>();
  const merged = new Map<RecipientRow, SamePerson>();
  return {
    rows,
    take(row, saysLanguage) {
      const place = listPlaceOf(audience, row);
      const first = byPlace.get(place);
      if (!first) {
        byPlace.set(place, row);
        rows.push(row);
        if (!saysLanguage) languageUnsaid.add(row);
        return;
      }
      const person: SamePerson = merged.get(first) ?? {
        email: first.email,
        rows: [first.row],
        how: 'one-list',
        differs: [],
      };
      merged.set(first, person);
      person.rows.push(row.row);
      const differs = new Set([...person.differs, ...fillIn(first, row)]);
      if (saysLanguage && languageUnsaid.delete(first)) first.language = row.language;
      else if (saysLanguage && row.language !== first.language) differs.add('language');
      person.differs = [...differs];
    },
    same() {
      const found = [...merged.values()];
      if (audience === 'scholen') found.push(...withSeveralSchools(rows, languageUnsaid));
      return found.sort((a, b) => (a.rows[0] as number) - (b.rows[0] as number));
    },
  };
}

/** Puts in `first` what only `row` says. @returns what both say differently */
function fillIn(first: RecipientRow, row: RecipientRow): SamePerson['differs'] {
  const differs: SamePerson['differs'] = [];
  if (first.name === null) first.name = row.name;
  else if (row.name !== null && row.name !== first.name) differs.push('name');
  if (first.role === null) first.role = row.role;
  else if (row.role !== null && row.role !== first.role) differs.push('role');
  // School, board and type belong together: a second school never takes the type of the first.
  if (first.schoolId === null && first.boardId === null && first.type === null) {
    first.schoolId = row.schoolId;
    first.boardId = row.boardId;
    first.type = row.type;
    return differs;
  }
  if (row.schoolId !== null && row.schoolId !== first.schoolId) differs.push('school');
  else if (row.type !== null && row.type !== first.type) differs.push('type');
  return differs;
}

/** Contacts of several vestigingen: one person has one name and one language, those of the first row that says them. */
function withSeveralSchools(
  rows: readonly RecipientRow[],
  languageUnsaid: ReadonlySet<RecipientRow>,
): SamePerson[] {
  const byAddress = new Map<string, RecipientRow[]>();
  for (const row of rows) {
    const others = byAddress.get(row.email);
    if (others) others.push(row);
    else byAddress.set(row.email, [row]);
  }
  return [...byAddress].flatMap(([email, of]): SamePerson[] => {
    const [first] = of;
    if (of.length < 2 || !first) return [];
    const names = of.map(({ name }) => name).filter((name) => name !== null);
    const name = names[0] ?? null;
    const spoken = of.filter((row) => !languageUnsaid.has(row)).map((row) => row.language);
    const language = spoken[0] ?? first.language;
    const differs: SamePerson['differs'] = [];
    if (names.some((one) => one !== name)) differs.push('name');
    if (spoken.some((one) => one !== language)) differs.push('language');
    for (const row of of) Object.assign(row, { name, language });
    return [{ email, rows: of.map(({ row }) => row), how: 'list-per-school', differs }];
  });
}
