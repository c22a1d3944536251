import { beforeEach, describe, expect, it } from 'vitest';
import { recordFigure } from '../../../app/operations/norms/recordFigure';
import { viewBoardSheet } from '../../../app/operations/norms/viewBoardSheet';
import type { BoardRow } from '../../../db/queries/schools';
import { makeFourBoards } from '../../app/operations/norms/fourBoards';
import { getMeasureLine } from '../../app/operations/norms/getMeasureLine';
import type { TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';

/**
 * A board member holds every sheet there ever was of a period, the overview beside it, and takes what nobody corrected to be
 * so still. Wanted is how many pupils of another board are thuiszitters: 1 to 4 of them.
 */
const database = testDatabase();
const ctx = attackContext(() => database.db, 'register', { now: '2026-11-22T10:00:00Z' });

let association: TestAssociation;
let boards: BoardRow[];

beforeEach(async () => {
  ({ association, boards } = await makeFourBoards(ctx));
});

async function enter(
  measure: string,
  figure: { value?: string; ofCount?: string; perBoard?: Record<string, string> },
  mayReplace = false,
): Promise<void> {
  const whole = {
    period: '2026-K3',
    value: '',
    ofCount: '',
    perBoard: {},
    source: 'telling',
    note: '',
    ...figure,
  };
  const at = { norm: 'Netwerk-5b', measure };
  const done = await recordFigure(ctx, 'test', association.id, at, whole, mayReplace);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
}

const perBoard = (...counts: number[]) =>
  Object.fromEntries(boards.map(({ id }, index) => [id, String(counts[index])]));

const lineOf = (measure: string) => getMeasureLine(ctx, association.id, `Netwerk-5b/${measure}`);

describe('pupils of another board', () => {
  it('are not read off a share of the same pupils: it tells of how many it is', async () => {
    // Of the 20 of Bestuur D and the 4 of Bestuur A no total is told; a share "of 24" would be just that.
    await enter('binnen-6-weken', { value: '50', ofCount: '24' });
    expect(await lineOf('binnen-6-weken')).toMatchObject({ latest: { value: 50, ofCount: 24 } });
    await enter('thuiszitters', { perBoard: perBoard(4, 0, 0, 20) });
    const hidden = { latest: { value: null, ofCount: null, hidden: true }, verdict: null };
    expect(await lineOf('thuiszitters')).toMatchObject({ latest: { value: null, hidden: true } });
    expect(await lineOf('binnen-6-weken')).toMatchObject(hidden);
    // A number two away from a total that is told says that two are without.
    await enter('thuiszitters', { perBoard: perBoard(6, 6, 7, 7) }, true);
    expect(await lineOf('thuiszitters')).toMatchObject({ latest: { value: 26, hidden: false } });
    expect(await lineOf('binnen-6-weken')).toMatchObject(hidden);
    await enter('binnen-6-weken', { value: '50', ofCount: '26' }, true);
    expect(await lineOf('binnen-6-weken')).toMatchObject({ latest: { value: 50, ofCount: 26 } });
  });

  it('are not read off two sheets either: a corrected count beside those that stayed as they were', async () => {
    await enter('thuiszitters', { perBoard: perBoard(6, 7, 9, 20) });
    const sheetOf = (nth: number) => viewBoardSheet(ctx, association.id, boards[nth]?.id ?? '');
    const topicOf = async (nth: number) =>
      (await sheetOf(nth))?.topics.find(({ norm }) => norm === 'Netwerk-5b');
    expect((await topicOf(3))?.others.map(({ count }) => count)).toEqual([6, 7, 9]);
    await enter('thuiszitters', { perBoard: perBoard(3, 7, 9, 20) }, true);
    // Beside the first sheet a total of 39 less 7, 9 and 20 would be the 3 of Bestuur A.
    const after = await topicOf(3);
    expect(after?.periods).toMatchObject([{ own: 20, total: null }]);
    expect(after?.others.map(({ count }) => count)).toEqual([null, null, null]);
  });
});
