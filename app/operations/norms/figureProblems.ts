import type { BoardRow } from '../../../db/queries/schools';
import { findPeriod, type Period } from '../../../surveys/register/period';
import { isAboutPupils, type Measure } from '../../../surveys/register/types';
import type { Problem } from '../problem';
import { readNumber, readValue } from './readFigure';

/** A figure as it was typed, in a form or in a row of a file. */
export interface TypedFigure {
  period: string;
  /** Of the samenwerkingsverband; may stay empty when every board has one. */
  value: string;
  /** Of how many a percentage is. */
  ofCount: string;
  /** Per board id; boards that were left empty may be absent. */
  perBoard: Record<string, string>;
  source: string;
  note: string;
}

export interface CheckedFigure {
  period: Period;
  value: number | null;
  day: string | null;
  ofCount: number | null;
  perBoard: Record<string, number> | null;
  source: string;
  note: string;
}

const examples = {
  kwartaal: '2026-K3',
  halfjaar: '2026-H1',
  schooljaar: '2025-2026',
  kalenderjaar: '2026',
} as const;

/**
 * What was typed as a figure of this measure, or everything that is wrong with it. `field` of a problem is the name of
 * the part, for a board `bestuur-<id>`, for boards that are missing beside others `besturen`.
 * @param boards all boards: a figure per board is complete or there is none, else totals would tell by subtraction
 */
export function checkFigure(
  measure: Measure,
  typed: TypedFigure,
  boards: readonly Pick<BoardRow, 'id' | 'name'>[],
  today: string,
): { ok: true; figure: CheckedFigure } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (field: string, message: string) => void problems.push({ code: 'figure', field, message });

  const period = findPeriod(measure.period, typed.period);
  if (!period) report('periode', `Vul een ${measure.period} in, zoals ${examples[measure.period]}.`);
  else if (period.startsOn > today) report('periode', 'Deze periode moet nog beginnen.');

  const perBoard = readBoards(measure, typed.perBoard, boards, report);
  const sum = perBoard && Object.values(perBoard).reduce((total, count) => total + count, 0);
  const read =
    typed.value.trim() === '' && sum !== null
      ? { ok: true as const, value: sum, day: null }
      : readValue(measure, typed.value);
  if (!read.ok) report('waarde', read.message);
  else if (sum !== null && (read.value ?? 0) < sum)
    report('waarde', 'Het totaal is kleiner dan de besturen samen. Laat het leeg, of verbeter het.');
  const ofCount = readOfCount(measure, typed.ofCount, read.ok ? read.value : null, report);

  const source = typed.source.trim();
  const note = typed.note.trim();
  if (source.length < 3)
    report('bron', 'Vul in waar dit cijfer vandaan komt, zoals Kijkglas of jaarverslagen scholen.');
  if (source.length > 200) report('bron', 'Maak de bron korter dan 200 tekens.');
  if (note.length > 1000) report('opmerking', 'Maak de opmerking korter dan 1000 tekens.');
  if (problems.length > 0 || !period || !read.ok) return { ok: false, problems };
  return {
    ok: true,
    figure: { period, value: read.value, day: read.day, ofCount, perBoard, source, note },
  };
}

function readBoards(
  measure: Measure,
  typed: Record<string, string>,
  boards: readonly Pick<BoardRow, 'id' | 'name'>[],
  report: (field: string, message: string) => void,
): Record<string, number> | null {
  const textOf = ({ id }: { id: string }) => (typed[id] ?? '').trim();
  const empty = boards.filter((board) => textOf(board) === '');
  if (!measure.perBoard || empty.length === boards.length) return null;
  if (empty.length > 0) {
    report(
      'besturen',
      `Er ontbreekt een getal van ${namesOf(empty)}. Vul elk bestuur in, ook als het er 0 zijn, of laat alle besturen leeg.`,
    );
  }
  const counts: Record<string, number> = {};
  for (const board of boards.filter((one) => textOf(one) !== '')) {
    const count = readNumber(textOf(board).replace(/^€/, ''));
    if (count === null || !Number.isInteger(count))
      report(`bestuur-${board.id}`, `${board.name}: vul een heel getal in van 0 of meer.`);
    else counts[board.id] = count;
  }
  return counts;
}

/** At most three names, so that the sentence can still be read; the empty fields are in sight beside it. */
function namesOf(boards: readonly Pick<BoardRow, 'name'>[]): string {
  const names = boards.slice(0, 3).map(({ name }) => name);
  const more = boards.length - names.length;
  if (more > 0) return `${names.join(', ')} en nog ${more === 1 ? '1 bestuur' : `${more} besturen`}`;
  return new Intl.ListFormat('nl-NL').format(names);
}

function readOfCount(
  measure: Measure,
  typed: string,
  value: number | null,
  report: (field: string, message: string) => void,
): number | null {
  if (measure.type !== 'percentage') {
    if (typed.trim() !== '') report('van', 'Dit hoort alleen bij een percentage. Laat het leeg.');
    return null;
  }
  if (typed.trim() === '') {
    if (isAboutPupils(measure)) report('van', 'Vul in van hoeveel leerlingen dit een percentage is.');
    return null;
  }
  const count = readNumber(typed);
  if (count === null || !Number.isInteger(count) || count < 1 || count > 10_000_000) {
    report('van', 'Vul een heel getal in van 1 of meer. Zijn er geen, vul dan niets in voor deze periode.');
    return null;
  }
  if (value !== null && Math.abs((Math.round((value / 100) * count) / count) * 100 - value) > 0.5 + 1e-9) {
    report(
      'waarde',
      `${String(value).replace('.', ',')} % van ${count} is geen heel aantal. Kijk beide getallen na.`,
    );
  }
  return count;
}
