import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { verifySeal } from '../../../../app/operations/sealing/verifySeal';
import { deleteRawTexts } from '../../../../app/operations/texts/deleteRawTexts';
import { listTexts } from '../../../../app/operations/texts/listTexts';
import { saveReading } from '../../../../app/operations/texts/saveReading';
import { viewText } from '../../../../app/operations/texts/viewText';
import { createDatabase } from '../../../../db/connection';
import { findTextRetention } from '../../../../db/queries/texts';
import { inAssociation } from '../../../../db/transaction';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { readingDay, sealTexts } from './sealedTexts';

const database = testDatabase();
const all = { item: null, status: null, theme: null, page: 1 };
const RELEASED = 'Bel Fatma eerder terug.';
const WITHHELD = 'De conrector was onbeleefd.';
const UNREAD = 'Niemand heeft dit gelezen.';

/** Of three answers one is released, one withheld and one unread. */
async function readPartly(ctx: TestContext) {
  const texts = [RELEASED, WITHHELD, UNREAD, ...Array.from({ length: 9 }, () => null)];
  const { association, roundId } = await sealTexts(ctx, texts);
  const { id } = association;
  const found = await listTexts(ctx, id, roundId, all);
  for (const { id: textId, body } of found?.texts ?? []) {
    if (body === UNREAD) continue;
    const status = body === RELEASED ? ('released' as const) : ('withheld' as const);
    const spans = body === RELEASED ? [{ start: 4, end: 9, kind: 'name' as const }] : [];
    await saveReading(ctx, 'test', id, roundId, textId, { status, spans, theme: 'Bellen', revision: 0 });
  }
  return { id, roundId };
}

/** Everything the tables of open answers hold, as one text. */
async function storedTexts(roundId: string): Promise<string> {
  const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
  try {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from sealed_text t where round_id = ${roundId}
      union all select r::text from text_reading r where round_id = ${roundId}
      union all select a::text from audit a where round_id = ${roundId}`.execute(superuser);
    return rows.map(({ row }) => row).join('\n');
  } finally {
    await superuser.destroy();
  }
}

describe('raw open answers', () => {
  it('stay until their day, and not a day longer', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    ctx.setNow('2027-09-05T21:00:00Z');
    expect(await deleteRawTexts(ctx, id)).toBe(0);
    expect(await storedTexts(roundId)).toContain(UNREAD);
    // Midnight in the Netherlands.
    ctx.setNow('2027-09-05T22:00:00Z');
    expect(await deleteRawTexts(ctx, id)).toBe(3);
    const stored = await storedTexts(roundId);
    for (const gone of ['Fatma', WITHHELD, UNREAD]) expect(stored).not.toContain(gone);
    expect(stored).toContain('Bel [naam] eerder terug.');
    expect(await deleteRawTexts(ctx, id)).toBe(0);
    const result = await viewResult(ctx, id, roundId);
    expect(result?.texts.map(({ erasedOn }) => erasedOn)).toEqual(['2027-09-06', '2027-09-06']);
  });

  it('of which all were released leave nothing behind that a question could have lost', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { association, roundId } = await sealTexts(ctx, [
      RELEASED,
      ...Array.from({ length: 11 }, () => null),
    ]);
    const { id } = association;
    const [only] = (await listTexts(ctx, id, roundId, all))?.texts ?? [];
    const reading = { status: 'released' as const, spans: [], theme: '', revision: 0 };
    await saveReading(ctx, 'test', id, roundId, only?.id ?? '', reading);
    ctx.setNow('2027-09-05T22:00:00Z');
    expect(await deleteRawTexts(ctx, id)).toBe(1);
    const result = await viewResult(ctx, id, roundId);
    expect(result?.texts.map(({ answers, erasedOn }) => [answers.length, erasedOn])).toContainEqual([
      0,
      null,
    ]);
  });

  it('go by the housekeeping of every day, and the log says how many, with counts only', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    ctx.setNow('2027-10-01T10:00:00Z');
    await housekeeping(ctx);
    const [entry, ...more] = await inAssociation(ctx.db, id, (tx) =>
      tx
        .selectFrom('audit')
        .select(['actor', 'details'])
        .where('round_id', '=', roundId)
        .where('action', '=', 'open antwoorden gewist')
        .execute(),
    );
    expect(more).toEqual([]);
    expect(entry).toEqual({
      actor: 'systeem',
      details: { deleted: 3, releasedKept: 1, withheld: 1, unread: 1, matchedSeal: true },
    });
    expect(await inAssociation(ctx.db, id, (tx) => findTextRetention(tx, id, roundId))).toEqual({
      deleteRawOn: '2027-09-06',
      deletion: { at: new Date('2027-10-01T10:00:00Z'), count: 3, matchedSeal: true },
    });
  });

  it('go on the day that follows from the period the round was opened under', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    await inAssociation(ctx.db, id, (tx) =>
      sql`delete from round_processing where round_id = ${roundId}`.execute(tx),
    );
    await inAssociation(ctx.db, id, (tx) =>
      sql`insert into round_processing values (${id}, ${roundId}, '{"rawTextDays": 30}')`.execute(tx),
    );
    expect((await viewProgramme(ctx, id)).reading).toMatchObject([{ deleteRawOn: '2027-04-09' }]);
    ctx.setNow('2027-04-09T10:00:00Z');
    expect(await deleteRawTexts(ctx, id)).toBe(3);
  });

  it('that were changed behind the product are noted as not being what was sealed', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
    await sql`delete from sealed_text where round_id = ${roundId} and body = ${UNREAD}`.execute(superuser);
    await superuser.destroy();
    ctx.setNow('2027-10-01T10:00:00Z');
    await deleteRawTexts(ctx, id);
    const retention = await inAssociation(ctx.db, id, (tx) => findTextRetention(tx, id, roundId));
    expect(retention?.deletion).toMatchObject({ count: 2, matchedSeal: false });
    expect(await verifySeal(ctx, id, roundId)).toMatchObject({ ok: false });
  });
});

describe('afterwards', () => {
  it('the result keeps what was released, and nothing waits', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    ctx.setNow('2027-10-01T10:00:00Z');
    await deleteRawTexts(ctx, id);
    const result = await viewResult(ctx, id, roundId);
    expect(result?.texts.find(({ item }) => item === 'sch_open_beter')).toMatchObject({
      unread: 0,
      withheld: 0,
      answers: [{ body: 'Bel [naam] eerder terug.', theme: 'Bellen' }],
    });
    expect((await viewProgramme(ctx, id)).reading).toEqual([]);
    expect(await listTexts(ctx, id, roundId, all)).toMatchObject({ rawDeletedOn: '2027-10-01', total: 1 });
  });

  it('the seal still verifies, and says when the texts went', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    const textsOf = async () =>
      (await verifySeal(ctx, id, roundId))?.checks.find(({ what }) => what === 'De open antwoorden');
    expect(await textsOf()).toMatchObject({ ok: true, note: null });
    ctx.setNow('2027-10-01T10:00:00Z');
    await deleteRawTexts(ctx, id);
    expect(await textsOf()).toMatchObject({
      ok: true,
      note: 'De ingestuurde teksten (3) zijn gewist op 1 oktober 2027. Vlak daarvoor waren zij nog zoals verzegeld.',
    });
    expect((await verifySeal(ctx, id, roundId))?.ok).toBe(true);
  });

  it('a released answer can lose more words or be withdrawn for good, never get words back', async () => {
    const ctx = testContext(() => database.db, { now: readingDay });
    const { id, roundId } = await readPartly(ctx);
    ctx.setNow('2027-10-01T10:00:00Z');
    await deleteRawTexts(ctx, id);
    const [{ id: textId } = { id: '' }] = (await listTexts(ctx, id, roundId, all))?.texts ?? [];
    const view = await viewText(ctx, id, roundId, textId);
    expect(view).toMatchObject({ isRaw: false, revision: 2 });
    expect(view?.pieces?.map(({ text }) => text).join('')).toBe('Bel [naam] eerder terug.');
    const save = (status: 'released' | 'withheld' | 'unread', revision: number) =>
      saveReading(ctx, 'test', id, roundId, textId, {
        status,
        spans: [{ start: 11, end: 17, kind: 'other' }],
        theme: '',
        revision,
      });
    expect(await save('unread', 2)).toMatchObject({ problems: [{ code: 'gone' }] });
    expect(await save('released', 2)).toMatchObject({ ok: true });
    const answers = async () =>
      (await viewResult(ctx, id, roundId))?.texts.flatMap((text) => text.answers.map(({ body }) => body));
    expect(await answers()).toEqual(['Bel [naam] [weggehaald] terug.']);
    expect(
      await saveReading(ctx, 'test', id, roundId, textId, {
        status: 'withheld',
        spans: [],
        theme: '',
        revision: 3,
      }),
    ).toMatchObject({ ok: true });
    expect(await answers()).toEqual([]);
    expect(await storedTexts(roundId)).not.toContain('[weggehaald]');
    expect((await viewText(ctx, id, roundId, textId))?.pieces).toBeNull();
    expect(await save('released', 4)).toMatchObject({ problems: [{ code: 'gone' }] });
  });
});
