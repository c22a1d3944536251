import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext } from '../../../app/context';
import type { RequestMemory } from '../../../app/operations/answers/readLink';
import { eraseAnswers } from '../../../app/operations/eraseAnswers';
import { findList, type OpenList } from '../../../app/operations/findList';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { hashToken, parseToken } from '../../../app/operations/tokens/recipientToken';
import { action, loader } from '../../../app/routes/v.$token';
import { createDatabase, type Database } from '../../../db/connection';
import { inAssociation } from '../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

const database = testDatabase();
const PHONE = 'p'.repeat(43);
const LAPTOP = 'l'.repeat(43);

describe('a page that one process showed, when another has changed what lies there', () => {
  const here = testContext(() => database.db);
  /** The same installation in a process of its own: nothing in memory is shared. */
  let elsewhere: AppContext;
  let other: Database;
  let association: TestAssociation;
  const parents: string[] = [];
  let round: OpenedRound;

  beforeAll(async () => {
    other = createDatabase({ url: database.url, prepares: true });
    elsewhere = { ...here, db: other };
    association = await makeAssociation(here, { name: 'SWV Twee' });
    round = await openTestRound(here, association, { survey: 'ouders', year: 2026, file: parentsFile(12) });
    parents.push(...round.tokens.values());
  });
  afterAll(() => other.destroy());

  const ask = (token: string, form?: Record<string, string>): Promise<Response> =>
    (form ? action : loader)({
      request: new Request(`http://peilstok.test/v/${token}?page=${form?._page ?? ''}`, {
        method: form ? 'POST' : 'GET',
        headers: { Cookie: `device=${PHONE}` },
        ...(form && { body: new URLSearchParams({ _go: 'next', ...form }) }),
      }),
      params: { token },
      context: { app: here },
    } as never);
  const answersOf = async (token: string, device: string) =>
    ((await findList(elsewhere, token, device)) as OpenList).answers;
  const post = (ctx: AppContext, token: string, answers: Record<string, string | number>, device: string) =>
    recordAnswers(ctx, {
      token,
      deviceCookie: device,
      page: 'vraag',
      answers,
      cleared: [],
      finished: false,
      locale: 'nl',
    });
  const begun = async (): Promise<string> => {
    const token = parents.pop() as string;
    expect((await ask(token, { _page: 'vraag', ou_vraag: 'ja' })).status).toBe(303);
    await ask(token);
    return token;
  };

  it('judges a post by what it remembers, and by nothing that is secret', async () => {
    const token = await begun();
    const memory: RequestMemory = { read: null, takesOlder: true };
    await eraseAnswers(elsewhere, token, PHONE);
    await findList(here, token, PHONE, memory);
    expect(memory.isUnsure).toBe(true);
    expect(memory.read?.row.ciphertext).not.toBeNull();
    expect(Object.keys(memory.read?.row ?? {})).not.toContain('key');
  });

  it('answers that were taken away there do not come back with the next page', async () => {
    const token = await begun();
    expect(await eraseAnswers(elsewhere, token, PHONE)).toEqual({ kind: 'erased' });
    expect((await ask(token, { _page: 'indruk', ou_gehoord: '4' })).status).toBeLessThan(500);
    expect(await answersOf(token, PHONE)).not.toHaveProperty('ou_vraag');
  });

  it('what a laptop answered there is kept beside what the phone sends', async () => {
    const token = await begun();
    await post(elsewhere, token, { ou_stap: 2 }, LAPTOP);
    expect((await ask(token, { _page: 'vraag', ou_vraag: 'nee' })).status).toBe(303);
    expect(await answersOf(token, PHONE)).toEqual({ ou_vraag: 'nee' });
    expect(await answersOf(token, LAPTOP)).toEqual({ ou_stap: 2 });
  });

  it('a parent who was taken off the list there is told so, also on a page with a slip', async () => {
    const token = await begun();
    const parsed = parseToken(token);
    if (!parsed) throw new Error('no token');
    await inAssociation(other, association.id, (tx) =>
      tx
        .updateTable('recipient')
        .set({ withdrawn: true })
        .where('token_hash', '=', hashToken(parsed))
        .execute(),
    );
    expect((await ask(token, { _page: 'vraag', ou_vraag: 'ja' })).status).toBe(410);
    expect((await ask(token, { _page: 'vraag', ou_vraag: 'misschien' })).status).toBe(410);
    expect((await ask(token, { _page: 'vraag' })).status).toBe(410);
  });
});
