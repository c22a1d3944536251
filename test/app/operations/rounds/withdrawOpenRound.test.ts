import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { type ClosedState, findList } from '../../../../app/operations/findList';
import { takeDueSteps } from '../../../../app/operations/programme/takeDueSteps';
import { viewYear } from '../../../../app/operations/programme/viewYear';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { withdrawOpenRound } from '../../../../app/operations/rounds/withdrawOpenRound';
import { closedReply } from '../../../../app/respondent/flow/messageReply';
import { readVisit } from '../../../../app/respondent/flow/visit';
import type { PageRequest } from '../../../../app/respondent/http/pageRequest';
import { chromeLocales } from '../../../../app/respondent/texts/chromeTexts';
import { findAskedInYear } from '../../../../db/queries/askedInYear';
import { findRoundOf, type RoundRow } from '../../../../db/queries/rounds';
import { findOpenWithdrawals } from '../../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { findAuditOfAssociation } from '../../../support/auditOf';
import { testDatabase } from '../../../support/database';
import { schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const WHY = 'De lijst van vorig jaar is gebruikt.';

const roundOf = (ctx: TestContext, { id }: TestAssociation): Promise<RoundRow | null> =>
  inAssociation(ctx.db, id, (tx) => findRoundOf(tx, id, 'scholen', 2027));

/** Scholen 2027 of four schools, prepared and opened by the programme; the invitations are sent. */
async function openRound() {
  const ctx = testContext(() => database.db, { now: '2027-01-18T12:00:00Z' });
  const association = await makeAssociation(ctx);
  await takeDueSteps(ctx, association.id);
  const draft = (await roundOf(ctx, association)) as RoundRow;
  const list = schoolsFile(association.schools.slice(0, 4));
  await importRecipients(ctx, 'bureau', association.id, draft.id, list);
  await approveRound(ctx, 'bureau', association.id, draft.id);
  ctx.setNow('2027-03-01T09:00:00Z');
  await housekeeping(ctx);
  const tokens = ctx.sent.map(({ text }) => /\/v\/(\S+)/.exec(text)?.[1] as string);
  const withdraw = (reason = WHY) =>
    withdrawOpenRound(ctx, 'bureau@swv.example', association.id, draft.id, reason);
  const answer = (token: string) =>
    recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'casus',
      answers: {},
      cleared: [],
      finished: false,
      locale: 'nl',
    });
  return { ctx, association, round: draft, list, tokens, withdraw, answer };
}

describe('a round that was opened by mistake', () => {
  it('is gone with its list, answers, mails and key, and the log says who, why and how many had a mail', async () => {
    const { ctx, association, round, tokens, withdraw, answer } = await openRound();
    expect(await answer(tokens[0] as string)).toMatchObject({ kind: 'recorded' });
    expect(await withdraw()).toEqual({ ok: true, value: { mailed: 4 } });
    expect(await roundOf(ctx, association)).toBeNull();
    for (const table of ['recipient', 'open_response', 'send_ledger']) {
      const { rows } = await inAssociation(ctx.db, association.id, (tx) =>
        sql`select from ${sql.table(table)} where round_id = ${round.id}`.execute(tx),
      );
      expect(rows, table).toHaveLength(0);
    }
    expect(await ctx.keys.find(round.id)).toBeNull();
    const [noted] = await inAssociation(ctx.db, association.id, (tx) =>
      findOpenWithdrawals(tx, association.id, 'scholen', 2027),
    );
    expect(noted).toMatchObject({ by: 'bureau@swv.example', reason: WHY, mailed: 4 });
    expect((await findAuditOfAssociation(ctx, association.id)).at(-1)).toBe('open meting ingetrokken');
  });

  it('tells whoever opens or posts a link, in their own language, that it was withdrawn', async () => {
    const { ctx, tokens, withdraw, answer } = await openRound();
    const token = tokens[0] as string;
    await answer(token);
    await withdraw();
    const state = await findList(ctx, token, null);
    expect(state).toEqual({ kind: 'withdrawn', locale: null });
    expect(await answer(token)).toEqual({ kind: 'refused', state });
    const pages = chromeLocales.map((locale) => {
      const request = { url: `http://localhost/v/${token}?l=${locale}`, headers: new Headers() };
      const visit = readVisit(request as PageRequest, 'v', token);
      return closedReply(visit, state as ClosedState).body as string;
    });
    expect(pages[chromeLocales.indexOf('nl')]).toContain('Deze link is ingetrokken');
    expect(new Set(pages).size).toBe(chromeLocales.length);
  });

  it('sends nothing any more, neither what waited nor a reminder', async () => {
    const { ctx, withdraw } = await openRound();
    await withdraw();
    ctx.sent.length = 0;
    for (const day of ['2027-03-01T10:00:00Z', '2027-03-11T10:00:00Z', '2027-04-14T10:00:00Z']) {
      ctx.setNow(day);
      await housekeeping(ctx);
    }
    expect(ctx.sent.filter(({ text }) => text.includes('/v/'))).toEqual([]);
  });

  it('leaves its year to be held anew: nothing is prepared by itself, and a new round opens on its day', async () => {
    const { ctx, association, round, list, withdraw } = await openRound();
    await withdraw();
    await housekeeping(ctx);
    expect(await roundOf(ctx, association)).toBeNull();
    const { id } = association;
    const prepared = await prepareRound(ctx, 'bureau', id, { survey: 'scholen', year: 2027 });
    expect(prepared.ok).toBe(true);
    const anew = (await roundOf(ctx, association)) as RoundRow;
    expect(anew.code).not.toBe(round.code);
    await importRecipients(ctx, 'bureau', id, anew.id, list);
    await approveRound(ctx, 'bureau', id, anew.id);
    ctx.sent.length = 0;
    ctx.setNow('2027-03-02T09:00:00Z');
    await housekeeping(ctx);
    expect((await roundOf(ctx, association))?.status).toBe('open');
    expect(ctx.sent.filter(({ text }) => text.includes('/v/'))).toHaveLength(4);
    const asked = await inAssociation(ctx.db, id, (tx) => findAskedInYear(tx, id, 2027));
    expect([...asked.values()]).toEqual([1, 1, 1, 1]);
    const year = await viewYear(ctx, id, 'scholen', 2027);
    expect(year?.withdrawn).toMatchObject([{ by: 'bureau@swv.example', reason: WHY, mailed: 4 }]);
    expect((await viewYear(ctx, id, 'scholen', 2029))?.withdrawn).toEqual([]);
  });

  it('can be withdrawn after it was closed, and never without a reason or once it is gone', async () => {
    const { ctx, association, round, withdraw } = await openRound();
    expect(await withdraw('  ok ')).toMatchObject({ ok: false, problems: [{ field: 'reason' }] });
    expect((await roundOf(ctx, association))?.status).toBe('open');
    await closeRound(ctx, 'bureau', association.id, round.id);
    expect(await withdraw()).toMatchObject({ ok: true });
    expect(await withdraw()).toMatchObject({ ok: false, problems: [{ code: 'not-open' }] });
  });
});
