import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { listTexts, type TextWish } from '../../../../app/operations/texts/listTexts';
import { saveReading } from '../../../../app/operations/texts/saveReading';
import { renameTheme } from '../../../../app/operations/texts/theme';
import { viewText } from '../../../../app/operations/texts/viewText';
import { recordReading } from '../../../../db/queries/texts';
import { inAssociation } from '../../../../db/transaction';
import type { Span } from '../../../../surveys/texts/spans';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { readingDay, sealTexts } from './sealedTexts';

const database = testDatabase();
const context = () => testContext(() => database.db, { now: readingDay });
const all: TextWish = { item: null, status: null, theme: null, page: 1 };
const twelve = (...texts: string[]) => Array.from({ length: 12 }, (_, index) => texts[index] ?? null);
const NAMED = 'Vraag het aan Fatma de Vries van School 03 voortaan.';

/** A sealed round with these texts, and how an officer handles them. */
async function desk(ctx: TestContext, ...texts: string[]) {
  const { association, roundId } = await sealTexts(ctx, twelve(...texts));
  const { id } = association;
  const list = async (wish: Partial<TextWish> = {}) => {
    const found = await listTexts(ctx, id, roundId, { ...all, ...wish });
    if (!found) throw new Error('no desk');
    return found;
  };
  const view = async (textId: string) => {
    const found = await viewText(ctx, id, roundId, textId);
    if (!found) throw new Error('no text');
    return found;
  };
  /** Saves with what is ticked at first, or with other spans. */
  const save = async (
    textId: string,
    status: 'released' | 'withheld' | 'unread',
    { spans, theme = '' }: { spans?: Span[]; theme?: string } = {},
  ) => {
    const { pieces, revision } = await view(textId);
    const ticked = (pieces ?? []).flatMap(({ start, end, chosen }) =>
      chosen ? [{ start, end, kind: chosen }] : [],
    );
    return saveReading(ctx, 'lezer@swv.example', id, roundId, textId, {
      status,
      spans: spans ?? ticked,
      theme,
      revision,
    });
  };
  const result = async () => {
    const found = await viewResult(ctx, id, roundId);
    return found?.texts.find(({ item }) => item === 'sch_open_beter');
  };
  const audit = () =>
    inAssociation(ctx.db, id, (tx) =>
      tx
        .selectFrom('audit')
        .select(['actor', 'action', 'details'])
        .where('action', 'like', '%antwoord%')
        .orderBy('at')
        .execute(),
    );
  return { id, roundId, list, view, save, result, audit };
}

describe('before anybody has read', () => {
  it('a result holds no word of any answer, only how many wait', async () => {
    const ctx = context();
    const { id, roundId, result } = await desk(ctx, NAMED, 'Sneller terugbellen.');
    expect(await result()).toMatchObject({ shown: true, unread: 2, withheld: 0, answers: [] });
    const whole = JSON.stringify(await viewResult(ctx, id, roundId));
    expect(whole).not.toContain('Fatma');
    expect(whole).not.toContain('terugbellen');
  });

  it('the programme says how many wait, and until when', async () => {
    const ctx = context();
    const { id, roundId } = await desk(ctx, NAMED, 'Sneller terugbellen.');
    expect((await viewProgramme(ctx, id)).reading).toMatchObject([
      { roundId, year: 2027, unread: 2, deleteRawOn: '2027-09-06' },
    ]);
  });

  it('the desk suggests the persons and schools in an answer', async () => {
    const { list, view } = await desk(context(), NAMED);
    const [text] = (await list()).texts;
    expect(text).toMatchObject({ status: 'unread', body: NAMED });
    const { pieces, unread, next } = await view(text?.id as string);
    expect(pieces?.filter(({ chosen }) => chosen).map((piece) => [piece.text, piece.chosen])).toEqual([
      ['Fatma de Vries', 'name'],
      ['School 03', 'school'],
    ]);
    expect([unread, next]).toEqual([1, null]);
  });

  it('answers stand in the order of their random ids, apart from who gave them', async () => {
    const { list } = await desk(context(), ...Array.from({ length: 12 }, (_, index) => `Antwoord ${index}`));
    const ids = (await list()).texts.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(Object.keys((await list()).texts[0] ?? {}).sort()).toEqual([
      'body',
      'id',
      'item',
      'status',
      'theme',
    ]);
  });
});

describe('a reader', () => {
  it('releases an answer with what was ticked taken out, and only that one', async () => {
    const { list, save, result, audit } = await desk(context(), NAMED, 'Sneller terugbellen.');
    const named = (await list()).texts.find(({ body }) => body === NAMED);
    const saved = await save(named?.id as string, 'released', { theme: '  Vaste   contactpersoon ' });
    const waiting = (await list({ status: 'unread' })).texts;
    expect(waiting.map(({ body }) => body)).toEqual(['Sneller terugbellen.']);
    expect(saved).toEqual({ ok: true, value: { next: waiting[0]?.id } });
    expect(await result()).toMatchObject({
      unread: 1,
      answers: [{ body: 'Vraag het aan [naam] van [school] voortaan.', theme: 'Vaste contactpersoon' }],
    });
    expect((await audit()).filter(({ action }) => action.startsWith('open antwoord '))).toEqual([
      {
        actor: 'lezer@swv.example',
        action: 'open antwoord vrijgegeven',
        details: { answers: 1, redactions: 2 },
      },
    ]);
  });

  it('takes out more words, or fewer, but never half a word', async () => {
    const { list, view, save, result } = await desk(context(), NAMED);
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    expect(await save(textId, 'released', { spans: [{ start: 0, end: 3, kind: 'other' }] })).toMatchObject({
      problems: [{ code: 'wrong-words' }],
    });
    expect((await result())?.answers).toEqual([]);
    await save(textId, 'released', { spans: [{ start: 0, end: 5, kind: 'other' }] });
    expect((await result())?.answers).toEqual([
      { body: '[weggehaald] het aan Fatma de Vries van School 03 voortaan.', theme: null },
    ]);
    const again = await view(textId);
    expect(again.pieces?.filter(({ chosen }) => chosen).map((piece) => piece.text)).toEqual(['Vraag']);
  });

  it('withholds an answer: it is nowhere in the result, and can be taken up again', async () => {
    const { list, save, result } = await desk(context(), NAMED);
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    await save(textId, 'released');
    await save(textId, 'withheld');
    expect(await result()).toMatchObject({ unread: 0, withheld: 1, answers: [] });
    expect((await list()).texts[0]).toMatchObject({ status: 'withheld', body: null });
    await save(textId, 'unread');
    expect(await result()).toMatchObject({ unread: 1, withheld: 0, answers: [] });
  });

  it('does not overwrite what a colleague decided in the meantime', async () => {
    const ctx = context();
    const { id, roundId, list, save, result } = await desk(ctx, NAMED);
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    await save(textId, 'withheld');
    const late = { status: 'released' as const, spans: [], theme: '', revision: 0 };
    expect(await saveReading(ctx, 'test', id, roundId, textId, late)).toMatchObject({
      problems: [{ code: 'read-by-another' }],
    });
    expect((await result())?.answers).toEqual([]);
    // Also when both had looked before either saved.
    const reading = {
      item: 'sch_open_beter',
      status: 'released' as const,
      body: 'x',
      redactions: [],
      theme: null,
    };
    const saved = { ...reading, updatedAt: ctx.clock.now(), updatedBy: 'test' };
    const record = (revision: number) =>
      inAssociation(ctx.db, id, (tx) => recordReading(tx, id, roundId, { id: textId, revision }, saved));
    expect(await record(0)).toBe(false);
    expect(await record(1)).toBe(true);
  });

  it('cannot release an answer of which nothing is left', async () => {
    const { list, save } = await desk(context(), 'Fatma de Vries!');
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    expect(await save(textId, 'released')).toMatchObject({ problems: [{ code: 'nothing-left' }] });
    expect(await save(textId, 'withheld')).toMatchObject({ ok: true });
  });

  it('of another samenwerkingsverband sees and changes nothing', async () => {
    const ctx = context();
    const { roundId, list } = await desk(ctx, NAMED);
    const other = await desk(ctx, 'Van ons.');
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    expect(await listTexts(ctx, other.id, roundId, all)).toBeNull();
    expect(await viewText(ctx, other.id, roundId, textId)).toBeNull();
    expect(await viewText(ctx, other.id, other.roundId, textId)).toBeNull();
    const decision = { status: 'released' as const, spans: [], theme: '', revision: 0 };
    expect((await saveReading(ctx, 'test', other.id, roundId, textId, decision)).ok).toBe(false);
    expect((await saveReading(ctx, 'test', other.id, other.roundId, textId, decision)).ok).toBe(false);
    expect(await viewText(ctx, other.id, other.roundId, 'no id')).toBeNull();
  });
});

describe('sorting by theme', () => {
  it('is by hand, with names of the round itself that can be changed and joined', async () => {
    const ctx = context();
    const { id, roundId, list, save, result } = await desk(ctx, 'Bel eerder.', 'Bel terug.', 'Kom langs.');
    for (const { id: textId, body } of (await list()).texts) {
      await save(textId, 'released', { theme: body?.startsWith('Bel') ? 'Bellen' : 'Bezoek' });
    }
    expect((await list()).themes).toEqual([
      { name: 'Bellen', count: 2 },
      { name: 'Bezoek', count: 1 },
    ]);
    expect((await list({ theme: 'Bezoek' })).texts.map(({ body }) => body)).toEqual(['Kom langs.']);
    expect(await renameTheme(ctx, 'test', id, roundId, 'Bezoek', 'Bellen')).toMatchObject({
      value: { answers: 1 },
    });
    expect((await result())?.answers.map(({ theme }) => theme)).toEqual(['Bellen', 'Bellen', 'Bellen']);
    await renameTheme(ctx, 'test', id, roundId, 'Bellen', '');
    expect((await list()).themes).toEqual([]);
  });

  it('takes no theme that names somebody, and none that does not exist', async () => {
    const ctx = context();
    const { id, roundId, list, save } = await desk(ctx, 'Bel eerder.');
    const [{ id: textId } = { id: '' }] = (await list()).texts;
    expect(await save(textId, 'released', { theme: 'Over Fatma' })).toMatchObject({
      problems: [{ code: 'theme-names', field: 'theme' }],
    });
    expect(await save(textId, 'released', { theme: 'x'.repeat(61) })).toMatchObject({
      problems: [{ code: 'theme-long' }],
    });
    expect(await renameTheme(ctx, 'test', id, roundId, 'Niets', 'Iets')).toMatchObject({ ok: false });
  });
});

describe('when fewer than ten people sent a list in', () => {
  it('nobody reads their answers, counts them or is asked to', async () => {
    const ctx = context();
    const nine = [NAMED, ...Array.from({ length: 8 }, (_, index) => `Antwoord ${index}`)];
    const { association, roundId } = await sealTexts(ctx, nine);
    const found = await listTexts(ctx, association.id, roundId, all);
    expect(found).toMatchObject({ mayRead: false, questions: [], texts: [], total: 0 });
    expect(found?.reason).toContain('vanaf 10 ingevulde lijsten');
    expect((await viewProgramme(ctx, association.id)).reading).toEqual([]);
    const [row] = await inAssociation(ctx.db, association.id, (tx) =>
      tx.selectFrom('sealed_text').select('id').where('round_id', '=', roundId).execute(),
    );
    if (!row) throw new Error('The texts of this test are not there.');
    expect(await viewText(ctx, association.id, roundId, row.id)).toBeNull();
    const decision = { status: 'released' as const, spans: [], theme: '', revision: 0 };
    expect(await saveReading(ctx, 'test', association.id, roundId, row.id, decision)).toMatchObject({
      problems: [{ code: 'too-few-lists' }],
    });
    const result = await viewResult(ctx, association.id, roundId);
    expect(result?.texts.map(({ shown, unread, answers }) => [shown, unread, answers])).toEqual([
      [false, 0, []],
      [false, 0, []],
    ]);
  });
});

it('the database refuses a released answer without words, and words of one that is not released', async () => {
  const ctx = context();
  const { id, roundId, list } = await desk(ctx, NAMED);
  const [{ id: textId } = { id: '' }] = (await list()).texts;
  for (const [status, body] of [
    ['released', null],
    ['withheld', 'woorden'],
    ['unread', 'woorden'],
  ]) {
    await expect(
      inAssociation(ctx.db, id, (tx) =>
        sql`insert into text_reading (association_id, round_id, text_id, item, status, body, revision, updated_at, updated_by)
          values (${id}, ${roundId}, ${textId}, 'sch_open_beter', ${status}, ${body}, 1, now(), 'x')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow('check constraint');
  }
});
