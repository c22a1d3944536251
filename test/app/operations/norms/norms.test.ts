import { beforeEach, describe, expect, it } from 'vitest';
import { type ActionInput, saveAction } from '../../../../app/operations/improving/saveAction';
import { changeNorm, setRegisterTarget } from '../../../../app/operations/norms/changeNorm';
import type { TypedFigure } from '../../../../app/operations/norms/figureProblems';
import { recordFigure, withdrawFigure } from '../../../../app/operations/norms/recordFigure';
import { viewBoardSheet } from '../../../../app/operations/norms/viewBoardSheet';
import { viewNorm } from '../../../../app/operations/norms/viewNorm';
import { viewNorms } from '../../../../app/operations/norms/viewNorms';
import { exportAssociation } from '../../../../app/operations/privacy/association/exportAssociation';
import type { BoardRow } from '../../../../db/queries/schools';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';
import { makeFourBoards } from './fourBoards';
import { getMeasureLine } from './getMeasureLine';

const database = testDatabase();
const ctx = testContext(() => database.db);
const OFFICER = 'officer@toets.example';

const anAction: ActionInput = {
  ...{ kind: 'actie', title: 'Iets doen', owner: 'Bureau', indicator: null, roundId: null },
  ...{ developBy: null, carryOutFrom: null, carryOutUntil: null, status: 'gepland', remark: '' },
  ...{ questionName: null, items: [], schoolIds: [], revision: 0 },
};

let association: TestAssociation;
let boards: BoardRow[];

beforeEach(async () => {
  ({ association, boards } = await makeFourBoards(ctx));
});

const typed = (figure: Partial<TypedFigure>): TypedFigure => ({
  period: '2026-K3',
  value: '',
  ofCount: '',
  perBoard: {},
  source: 'registratie van het bureau',
  note: '',
  ...figure,
});

const enter = (at: string, figure: Partial<TypedFigure>, mayReplace = false) => {
  const [norm = '', measure = ''] = at.split('/');
  return recordFigure(ctx, OFFICER, association.id, { norm, measure }, typed(figure), mayReplace);
};

const perBoard = (...counts: (number | string)[]) =>
  Object.fromEntries(boards.map(({ id }, index) => [id, String(counts[index] ?? '')]));

const lineOf = (at: string) => getMeasureLine(ctx, association.id, at);

const fieldsOf = (outcome: Awaited<ReturnType<typeof enter>>) =>
  outcome.ok ? [] : outcome.problems.map(({ field }) => field);

describe('an officer who enters a figure', () => {
  it('sees it on the overview with its verdict, the change and when the next is wanted', async () => {
    await enter('Netwerk-5a/scholen', { period: '2026-K2', value: '83,3', ofCount: '12' });
    expect((await enter('Netwerk-5a/scholen', { value: '91,7', ofCount: '12' })).ok).toBe(true);
    const line = await lineOf('Netwerk-5a/scholen');
    expect(line.latest).toMatchObject({ value: 91.7, ofCount: 12, period: '2026-K3', hidden: false });
    expect(line.verdict).toBe('niet_gehaald');
    expect(line.change).toMatchObject({ direction: 'hoger', period: '2026-K2' });
    expect(line.next).toMatchObject({ period: '2026-K4', dueOn: '2027-02-11', isOverdue: false });
  });

  it('is reminded on the overview of what should have been in, and not of what was never begun', async () => {
    await enter('Netwerk-5a/scholen', { period: '2026-K1', value: '100' });
    const { overdue, counts } = await viewNorms(ctx, association.id);
    expect(overdue.filter(({ since }) => since !== '')).toEqual([
      {
        norm: 'Netwerk-5a',
        measure: 'scholen',
        title: 'Thuiszittersregistratie',
        what: 'Scholen die de registratie hebben geleverd',
        period: '2026-K2',
        since: '2026-08-11',
      },
    ]);
    expect(counts).toMatchObject({ norms: 37, withoutFigure: 36 });
  });

  it('finds every norm counted once, also one with a figure and nothing to hold it against', async () => {
    await enter('Netwerk-2c/verwijzingen', {
      period: '2025-2026',
      value: '',
      perBoard: perBoard(20, 30, 40, 50),
    });
    await enter('Bureau-3b/klachten', { value: '0' });
    const { norms, ...parts } = (await viewNorms(ctx, association.id)).counts;
    expect(parts).toMatchObject({ withoutVerdict: 1, withoutFigure: 35 });
    expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(norms);
  });

  it('replaces one only when asked to, and the earlier one stays readable with who wrote it', async () => {
    await enter('Bureau-3b/klachten', { value: '1' });
    expect(fieldsOf(await enter('Bureau-3b/klachten', { value: '2' }))).toEqual(['periode']);
    ctx.setNow('2026-11-23T10:00:00Z');
    expect(await enter('Bureau-3b/klachten', { value: '2' }, true)).toEqual({ ok: true, value: 'replaced' });
    expect(await enter('Bureau-3b/klachten', { value: '2' })).toEqual({ ok: true, value: 'same' });
    const view = await viewNorm(ctx, association.id, 'Bureau-3b');
    const [figure] = view?.measures[0]?.figures ?? [];
    expect(figure).toMatchObject({ value: 2, verdict: 'niet_gehaald' });
    expect(figure?.earlier).toMatchObject([{ value: 1, recordedBy: OFFICER, replacedBy: OFFICER }]);
  });

  it('sees which figures follow one another, and what is being done about the norm', async () => {
    await enter('Bureau-3b/klachten', { period: '2025-K4', value: '1' });
    await enter('Bureau-3b/klachten', { period: '2026-K2', value: '0' });
    await enter('Bureau-3b/klachten', { period: '2026-K3', value: '2' });
    const todo = { ...anAction, indicator: 'Bureau-3b' };
    await saveAction(ctx, OFFICER, association.id, null, { ...todo, title: 'Gedaan', status: 'afgerond' });
    await saveAction(ctx, OFFICER, association.id, null, { ...todo, title: 'Klachten terugbellen' });
    await saveAction(ctx, OFFICER, association.id, null, { ...todo, indicator: 'Bureau-4' });
    const view = await viewNorm(ctx, association.id, 'Bureau-3b');
    expect(view?.measures[0]?.figures.map(({ period, followsOn }) => [period, followsOn])).toEqual([
      ['2026-K3', true],
      ['2026-K2', false],
      ['2025-K4', false],
    ]);
    expect(view?.actions.map(({ title }) => title)).toEqual(['Klachten terugbellen', 'Gedaan']);
  });

  it('withdraws one with a reason, and it is gone from the overview but not from the history', async () => {
    await enter('Bureau-3b/klachten', { value: '1' });
    const before = await viewNorm(ctx, association.id, 'Bureau-3b');
    const id = before?.measures[0]?.figures[0]?.id ?? '';
    expect((await withdrawFigure(ctx, OFFICER, association.id, 'Bureau-3b', id, ' ')).ok).toBe(false);
    expect((await withdrawFigure(ctx, OFFICER, association.id, 'Bureau-3b', id, 'verkeerde norm')).ok).toBe(
      true,
    );
    expect((await withdrawFigure(ctx, OFFICER, association.id, 'Bureau-3b', id, 'nog een keer')).ok).toBe(
      false,
    );
    const after = await viewNorm(ctx, association.id, 'Bureau-3b');
    expect(after?.measures[0]?.figures).toEqual([]);
    expect(after?.measures[0]?.withdrawn).toMatchObject([{ value: 1, replacedBecause: 'verkeerde norm' }]);
    expect((await lineOf('Bureau-3b/klachten')).latest).toBeNull();
  });

  it('is told what is wrong with it, and nothing is kept', async () => {
    expect(fieldsOf(await enter('Bureau-3b/klachten', { value: 'veel', source: '' }))).toEqual([
      'waarde',
      'bron',
    ]);
    expect(fieldsOf(await enter('Bureau-3b/klachten', { value: '1,5' }))).toEqual(['waarde']);
    expect(fieldsOf(await enter('Bureau-3b/klachten', { value: '-1' }))).toEqual(['waarde']);
    expect(fieldsOf(await enter('Bureau-3b/klachten', { period: '2027-K1', value: '1' }))).toEqual([
      'periode',
    ]);
    expect(fieldsOf(await enter('Bureau-3b/klachten', { period: '2026', value: '1' }))).toEqual(['periode']);
    expect(fieldsOf(await enter('Netwerk-5b/binnen-6-weken', { value: '50' }))).toEqual(['van']);
    expect(fieldsOf(await enter('Netwerk-5b/binnen-6-weken', { value: '60', ofCount: '3' }))).toEqual([
      'waarde',
    ]);
    expect(fieldsOf(await enter('Netwerk-5a/scholen', { value: '101' }))).toEqual(['waarde']);
    expect(fieldsOf(await enter('Bureau-9/jaarplan', { period: '2025-2026', value: '31-02-2026' }))).toEqual([
      'waarde',
    ]);
    expect((await enter('Bureau-2/score', { value: '7' })).ok).toBe(false);
    expect((await viewNorms(ctx, association.id)).counts.withoutFigure).toBe(37);
  });
});

describe('counts of pupils per board', () => {
  it('are on the bureau’s own page as typed, and marked where others do not see them', async () => {
    expect((await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(3, 6, 9, 20) })).ok).toBe(true);
    const view = await viewNorm(ctx, association.id, 'Netwerk-5b');
    const [figure] = view?.measures.find(({ measure }) => measure.key === 'thuiszitters')?.figures ?? [];
    expect(figure?.value).toBe(38);
    expect(figure?.perBoard?.map(({ count, isHiddenForOthers }) => [count, isHiddenForOthers])).toEqual([
      [3, true],
      [6, true],
      [9, true],
      [20, false],
    ]);
  });

  it('are all given or none, and are no more than the total', async () => {
    const some = await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(3, 6, 9) });
    expect(fieldsOf(some)).toEqual(['besturen']);
    const few = await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(3, 'x') });
    expect(few).toMatchObject({
      problems: [
        { message: expect.stringContaining(`van ${boards[2]?.name} en ${boards[3]?.name}.`) },
        { message: expect.stringContaining(`${boards[1]?.name}: vul een heel getal in`) },
      ],
    });
    const less = await enter('Netwerk-5b/thuiszitters', { value: '30', perBoard: perBoard(3, 6, 9, 20) });
    expect(fieldsOf(less)).toEqual(['waarde']);
  });

  it('reach a board in full for itself, and of others only what it cannot work out', async () => {
    await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(3, 6, 9, 20) });
    const sheet = await viewBoardSheet(ctx, association.id, boards[0]?.id ?? '');
    const topic = sheet?.topics.find(({ norm }) => norm === 'Netwerk-5b');
    expect(topic?.periods).toMatchObject([{ period: '2026-K3', own: 3, total: 38 }]);
    expect(topic?.others).toEqual([
      { name: 'Bestuur B', count: null },
      { name: 'Bestuur C', count: null },
      { name: 'Bestuur D', count: 20 },
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/[:[,](6|9)[,}\]]/);
  });

  it('stay hidden after a correction', async () => {
    await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(3, 6, 9, 20) });
    await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(8, 6, 9, 20) }, true);
    const sheet = await viewBoardSheet(ctx, association.id, boards[3]?.id ?? '');
    const topic = sheet?.topics.find(({ norm }) => norm === 'Netwerk-5b');
    expect(topic?.others.map(({ count }) => count)).toEqual([null, null, null]);
  });

  it('leave neither by the overview, nor by the log, nor in the export', async () => {
    await enter('Netwerk-5b/thuiszitters', { perBoard: perBoard(2, 1, 1, 0), note: 'geheime notitie' });
    await enter('Netwerk-5b/binnen-6-weken', { value: '92', ofCount: '13' });
    expect(await lineOf('Netwerk-5b/thuiszitters')).toMatchObject({ latest: { value: null, hidden: true } });
    const share = await lineOf('Netwerk-5b/binnen-6-weken');
    expect(share).toMatchObject({ latest: { value: null, ofCount: null, hidden: true }, verdict: null });
    const lines: string[] = [];
    await exportAssociation(ctx, OFFICER, association.id, async (line) => void lines.push(line));
    const told = lines.filter((line) => line.includes('Netwerk-5b') && !line.includes('"leftOut"'));
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const line of told) expect(line).not.toMatch(/:(92|13|4|2|1)[,}]|geheime/);
    const figures = lines.flatMap((line) => JSON.parse(line).registerFigure ?? []);
    expect(figures).toMatchObject([
      { measure: 'binnen-6-weken', value: null, ofCount: null, hidden: true },
      { measure: 'thuiszitters', value: null, hidden: true },
    ]);
    expect(Object.values(figures[1].perBoard)).toEqual([null, null, null, null]);
  });

  it('of money are no secret between boards', async () => {
    await enter('Netwerk-4/middelen', { period: '2025-2026', perBoard: perBoard(3, '12.000', 9, 20) });
    const sheet = await viewBoardSheet(ctx, association.id, boards[3]?.id ?? '');
    const topic = sheet?.topics.find(({ norm }) => norm === 'Netwerk-4');
    expect(topic?.others.map(({ count }) => count)).toEqual([3, 12_000, 9]);
  });
});

describe('a norm that an association changes', () => {
  const wish = {
    text: 'Elke school heeft een schoolondersteuningsprofiel in de schoolgids.',
    responsible: 'Schoolbestuur',
    quadrant: 'school-borgen',
    frequency: 'halfjaarlijks',
    reason: 'Wetswijziging: het profiel gaat in de schoolgids',
  };

  it('keeps what it was: who changed what, when and why', async () => {
    expect((await changeNorm(ctx, OFFICER, association.id, 'Netwerk-2a', wish)).ok).toBe(true);
    const view = await viewNorm(ctx, association.id, 'Netwerk-2a');
    expect(view?.norm).toMatchObject({
      text: wish.text,
      responsible: 'Schoolbestuur',
      chosenFrequency: 'halfjaarlijks',
    });
    expect(view?.norm.originalText).toContain('actueel Schoolondersteuningsprofiel');
    expect(view?.changes.map(({ field }) => field)).toEqual(['frequency', 'responsible', 'text']);
    expect(view?.changes[2]).toMatchObject({
      before: view?.norm.originalText,
      by: OFFICER,
      reason: wish.reason,
    });
  });

  it('is asked for at another rhythm from then on', async () => {
    await enter('Netwerk-2a/scholen', { period: '2024-2025', value: '100' });
    expect((await lineOf('Netwerk-2a/scholen')).next).toMatchObject({ period: '2025-2026', isOverdue: true });
    const rarely = { ...wish, frequency: 'per-ondersteuningsplan' };
    await changeNorm(ctx, OFFICER, association.id, 'Netwerk-2a', rarely);
    expect((await lineOf('Netwerk-2a/scholen')).next).toMatchObject({
      period: '2028-2029',
      isOverdue: false,
    });
  });

  it('is refused without a reason, and another association keeps its own', async () => {
    const other = await makeAssociation(ctx, { name: `SWV ${ctx.random.uuid()}` });
    expect((await changeNorm(ctx, OFFICER, association.id, 'Netwerk-2a', { ...wish, reason: '' })).ok).toBe(
      false,
    );
    await changeNorm(ctx, OFFICER, association.id, 'Netwerk-2a', wish);
    await enter('Bureau-3b/klachten', { value: '7' });
    expect((await viewNorm(ctx, other.id, 'Netwerk-2a'))?.changes).toEqual([]);
    expect((await viewNorms(ctx, other.id)).counts.withoutFigure).toBe(37);
  });
});

describe('a target', () => {
  const set = (measure: string, wish: object) =>
    setRegisterTarget(
      ctx,
      OFFICER,
      association.id,
      { norm: measure.split('/')[0] ?? '', measure: measure.split('/')[1] ?? '' },
      { kind: 'none', value: '', day: '', month: '', year: '', reason: 'besluit van het bestuur', ...wish },
    );

  it('turns the verdict from then on, and the earlier ones stay readable', async () => {
    await enter('Netwerk-2c/deelname', { value: '3,6', ofCount: '12840' });
    expect((await lineOf('Netwerk-2c/deelname')).verdict).toBeNull();
    expect((await set('Netwerk-2c/deelname', { kind: 'at-most', value: '3,4' })).ok).toBe(true);
    expect((await lineOf('Netwerk-2c/deelname')).verdict).toBe('niet_gehaald');
    ctx.setNow('2026-11-23T10:00:00Z');
    expect((await set('Netwerk-2c/deelname', { kind: 'at-most', value: '3,6' })).ok).toBe(true);
    expect((await lineOf('Netwerk-2c/deelname')).verdict).toBe('gehaald');
    const view = await viewNorm(ctx, association.id, 'Netwerk-2c');
    expect(view?.measures[0]?.targetHistory.map(({ target }) => target)).toEqual([
      { kind: 'at-most', value: 3.6 },
      { kind: 'at-most', value: 3.4 },
    ]);
  });

  it('follows from the norm until one is set, and may be taken away', async () => {
    await enter('Netwerk-5a/scholen', { value: '90' });
    expect((await lineOf('Netwerk-5a/scholen')).verdict).toBe('niet_gehaald');
    await set('Netwerk-5a/scholen', { kind: 'none' });
    expect((await lineOf('Netwerk-5a/scholen')).verdict).toBeNull();
  });

  it('of another kind than the figure, of a day that is not there, or without a reason is refused', async () => {
    expect((await set('Netwerk-5a/scholen', { kind: 'yes' })).ok).toBe(false);
    expect((await set('Netwerk-5a/scholen', { kind: 'at-least', value: '101' })).ok).toBe(false);
    const onDay = { kind: 'by-day', day: '31', month: '06', year: 'end' };
    expect((await set('Bureau-9/jaarverslag', onDay)).ok).toBe(false);
    expect((await set('Bureau-9/jaarverslag', { ...onDay, day: '30' })).ok).toBe(true);
    expect((await set('Netwerk-5a/scholen', { kind: 'none', reason: '' })).ok).toBe(false);
  });
});

it('a plan that is valid until August 2028 asks for the next one by then', async () => {
  expect((await enter('Bureau-9/ondersteuningsplan', { period: '2026-2027', value: '04-08-2028' })).ok).toBe(
    true,
  );
  expect((await lineOf('Bureau-9/ondersteuningsplan')).next).toMatchObject({
    dueOn: '2028-08-04',
    isOverdue: false,
  });
});
