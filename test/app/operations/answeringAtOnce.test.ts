import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestMemory } from '../../../app/operations/answers/readLink';
import { eraseAnswers } from '../../../app/operations/eraseAnswers';
import { findList, type OpenList } from '../../../app/operations/findList';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { createDatabase, type Database } from '../../../db/connection';
import { getAssociationRow, recordAssociationChange } from '../../../db/queries/associations';
import { findLink, keepResponse, type Link } from '../../../db/queries/links';
import { claimRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Answers } from '../../../surveys/answers/types';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile } from '../../support/playedRound';
import { testContext } from '../../support/testContext';

const database = testDatabase();

function post(token: string, answers: Answers, deviceCookie: string | null = null) {
  return { token, deviceCookie, page: 'vraag', answers, cleared: [], finished: false, locale: 'nl' as const };
}

describe.each([
  ['with prepared statements', true],
  ['behind a pooler that keeps none', false],
])('answering %s', (_, prepares) => {
  let db: Database;
  const ctx = testContext(() => db);
  let association: TestAssociation;
  let round: OpenedRound;
  const parents: string[] = [];
  const nextParent = (): string => parents.pop() as string;
  const linkOf = async (token: string) => {
    const memory: RequestMemory = { read: null };
    await findList(ctx, token, null, memory);
    if (!memory.read) throw new Error('The link leads nowhere.');
    return memory.read;
  };
  const openList = async (token: string, device: string | null) =>
    (await findList(ctx, token, device)) as OpenList;

  beforeAll(async () => {
    db = createDatabase({ url: database.url, prepares });
    association = await makeAssociation(ctx, { name: `SWV ${prepares}` });
    round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(20) });
    parents.push(...round.tokens.values());
  });
  afterAll(() => db.destroy());

  it('a parent whose phone sends ten pages at the same moment keeps all ten', async () => {
    const token = nextParent();
    const first = await recordAnswers(ctx, post(token, { ou_vraag: 'ja' }));
    if (first.kind !== 'recorded') throw new Error('not recorded');
    const items = ['ou_gehoord', 'ou_serieus', 'ou_snel', 'ou_vinden', 'ou_uitleg', 'ou_mogelijk', 'ou_stap'];
    const all = [...items, 'ou_web_vinden', 'ou_web_duidelijk', 'ou_wie'];
    await Promise.all(all.map((item) => recordAnswers(ctx, post(token, { [item]: 4 }, first.deviceCookie))));
    const { answers } = await openList(token, first.deviceCookie);
    expect(Object.keys(answers).sort()).toEqual([...all, 'ou_vraag'].sort());
  });

  it('two first posts at the same moment are one response that holds both', async () => {
    const token = nextParent();
    await Promise.all([
      recordAnswers(ctx, post(token, { ou_gehoord: 4 }, 'a'.repeat(43))),
      recordAnswers(ctx, post(token, { ou_stap: 2 }, 'b'.repeat(43))),
    ]);
    expect((await openList(token, 'a'.repeat(43))).answers).toEqual({ ou_gehoord: 4 });
    expect((await openList(token, 'b'.repeat(43))).answers).toEqual({ ou_stap: 2 });
  });

  it('what another device sent since the page was read is kept too', async () => {
    const token = nextParent();
    const memory: RequestMemory = { read: null };
    await findList(ctx, token, null, memory);
    await recordAnswers(ctx, post(token, { ou_gehoord: 5 }, 'c'.repeat(43)));
    await recordAnswers(ctx, post(token, { ou_stap: 1 }, 'd'.repeat(43)), memory);
    expect((await openList(token, 'c'.repeat(43))).answers).toEqual({ ou_gehoord: 5 });
    expect((await openList(token, 'd'.repeat(43))).answers).toEqual({ ou_stap: 1 });
  });

  it('a request that has read its link writes without reading it again', async () => {
    const token = nextParent();
    const memory: RequestMemory = { read: null };
    await findList(ctx, token, null, memory);
    const seen = memory.read;
    expect(seen).not.toBeNull();
    // Were it read again, the post would be taken: the parent's own key is the one that fits.
    memory.read = seen && { ...seen, key: null };
    expect(await recordAnswers(ctx, post(token, { ou_stap: 1 }), memory)).toMatchObject({
      kind: 'refused',
      state: { kind: 'trouble' },
    });
  });

  it('the page after a post is made of what was just kept, once, and only for the device that posted', async () => {
    const token = nextParent();
    const [phone, laptop] = ['e'.repeat(43), 'f'.repeat(43)];
    await recordAnswers(ctx, post(token, { ou_gehoord: 5 }, phone));
    const { link } = await linkOf(token);
    await inAssociation(db, association.id, (tx) =>
      tx
        .deleteFrom('open_response')
        .where('pseudonym', '=', link.pseudonym as Uint8Array)
        .execute(),
    );
    expect((await openList(token, laptop)).started).toBe(false);
    expect((await openList(token, phone)).answers).toEqual({ ou_gehoord: 5 });
    expect((await openList(token, phone)).started).toBe(false);
  });

  it('a parent who takes the answers away sees a blank list', async () => {
    const token = nextParent();
    await recordAnswers(ctx, post(token, { ou_gehoord: 5 }, 'e'.repeat(43)));
    expect(await eraseAnswers(ctx, token, 'e'.repeat(43))).toEqual({ kind: 'erased' });
    expect((await openList(token, 'e'.repeat(43))).started).toBe(false);
  });

  it('a laptop that posts meanwhile makes the phone read again', async () => {
    const token = nextParent();
    const [phone, laptop] = ['e'.repeat(43), 'f'.repeat(43)];
    await recordAnswers(ctx, post(token, { ou_gehoord: 5 }, phone));
    await recordAnswers(ctx, post(token, { ou_gehoord: 2 }, laptop));
    expect((await openList(token, phone)).answers).toEqual({});
    expect((await openList(token, laptop)).answers).toEqual({ ou_gehoord: 2 });
  });

  it('a parent who was taken off the list while the page was open is refused', async () => {
    const token = nextParent();
    const memory: RequestMemory = { read: null };
    await findList(ctx, token, null, memory);
    await inAssociation(db, association.id, (tx) =>
      tx
        .updateTable('recipient')
        .set({ withdrawn: true })
        .where('token_hash', '=', memory.read?.link.tokenHash as Uint8Array)
        .execute(),
    );
    expect(await recordAnswers(ctx, post(token, { ou_stap: 1 }), memory)).toMatchObject({
      kind: 'refused',
      state: { kind: 'withdrawn' },
    });
    expect((await linkOf(token)).row.ciphertext).toBeNull();
  });

  it('parents who come in the same moment each find and keep their own', async () => {
    const tokens = [nextParent(), nextParent(), nextParent()];
    const [gone, ...others] = await Promise.all(tokens.map(linkOf));
    await inAssociation(db, association.id, (tx) =>
      tx
        .updateTable('recipient')
        .set({ withdrawn: true })
        .where('token_hash', '=', gone?.link.tokenHash as Uint8Array)
        .execute(),
    );
    const links = [gone, ...others].map((read) => read?.link as Link);
    const ciphertexts = links.map((_, index) => Buffer.alloc(40 + index, index + 1));
    const keepAll = (seen: (Buffer | null)[]) =>
      Promise.all(
        links.map((link, index) => {
          const ciphertext = ciphertexts[index] as Buffer;
          return keepResponse(db, link, { today: '2026-11-22', seen: seen[index] ?? null, ciphertext });
        }),
      );
    expect(await keepAll([null, null, null])).toEqual([false, true, true]);
    expect(await keepAll([null, ciphertexts[1] as Buffer, Buffer.alloc(40, 9)])).toEqual([
      false,
      true,
      false,
    ]);
    const found = await Promise.all(links.map((link) => findLink(db, link)));
    expect(found.map((row) => row?.recipient?.withdrawn)).toEqual([true, false, false]);
    expect(found.map((row) => row?.ciphertext)).toEqual([null, ciphertexts[1], ciphertexts[2]]);
  });

  it('settings that changed reach everybody who comes in the same moment', async () => {
    const tokens = [nextParent(), nextParent()];
    await Promise.all(tokens.map((token) => openList(token, null)));
    await sql`update association set settings = jsonb_set(settings, '{contact}', '"straks@toets.example"')
      where id = ${association.id}`.execute(db);
    const lists = await Promise.all(tokens.map((token) => openList(token, null)));
    expect(lists.map(({ intro }) => intro.contact)).toEqual(['straks@toets.example', 'straks@toets.example']);
  });

  it('nothing is kept over a response that was not seen, or after the last day', async () => {
    const token = nextParent();
    const { link } = await linkOf(token);
    const [one, other] = [Buffer.alloc(40, 1), Buffer.alloc(40, 2)];
    const keep = (seen: Uint8Array | null, ciphertext: Uint8Array, today = '2026-11-22') =>
      keepResponse(db, link, { today, seen, ciphertext });
    expect(await keep(one, other)).toBe(false);
    expect(await keep(null, one, '2031-01-01')).toBe(false);
    expect(await keep(null, one)).toBe(true);
    expect(await keep(null, other)).toBe(false);
    expect(await keep(other, other)).toBe(false);
    expect(await keep(one, other)).toBe(true);
    expect((await findLink(db, link))?.ciphertext).toEqual(other);
  });

  it('another association finds nothing behind the link, and keeps nothing there', async () => {
    const { link } = await linkOf(nextParent());
    const other = await makeAssociation(ctx, { name: `SWV Anders ${prepares}` });
    const theirs = { ...link, associationId: other.id };
    expect(await findLink(db, theirs)).toBeNull();
    const kept = { today: '2026-11-22', seen: null, ciphertext: Buffer.alloc(40) };
    expect(await keepResponse(db, theirs, kept)).toBe(false);
  });

  it('the database looks things up as the role that owns nothing, and leaves nothing of it on the connection', async () => {
    const { link } = await linkOf(nextParent());
    const one = createDatabase({ url: database.url, maxConnections: 1, prepares });
    const who = sql<{ role: string; association: string }>`
      select current_user as role, current_setting('app.association', true) as association`;
    const during = await one.transaction().execute(async (tx) => {
      await findLink(tx, link);
      return (await who.execute(tx)).rows;
    });
    expect(during).toEqual([{ role: 'peilstok_app', association: association.id }]);
    await findLink(one, link);
    await keepResponse(one, link, { today: '2026-11-22', seen: null, ciphertext: Buffer.alloc(40) });
    expect((await who.execute(one)).rows).toEqual([{ role: 'peilstok_owner', association: '' }]);
    // The driver's own question about array types aside.
    const { rows: prepared } = await sql<{ call: string }>`
      select substring(statement from 'from (.*)[(]') as call from pg_prepared_statements
      where statement not like '%typarray%' order by 1`.execute(one);
    expect(prepared.map(({ call }) => call)).toEqual(prepares ? ['keep_responses', 'read_links'] : []);
    await one.destroy();
  });

  it('a new contact address stands on the next page', async () => {
    const token = nextParent();
    const change = async (contact: string, logo: string | null) =>
      inAssociation(db, association.id, async (tx) => {
        const { name, settings } = await getAssociationRow(tx, association.id);
        await recordAssociationChange(tx, association.id, { name, settings: { ...settings, contact, logo } });
      });
    await change('eerst@toets.example', 'data:image/png;base64,AAAA');
    expect((await openList(token, null)).intro.contact).toBe('eerst@toets.example');
    expect((await openList(token, null)).association.logoUrl).toBe('data:image/png;base64,AAAA');
    await change('daarna@toets.example', null);
    expect((await openList(token, null)).intro.contact).toBe('daarna@toets.example');
    expect((await openList(token, null)).association.logoUrl).toBeNull();
  });

  it('a post that was under way when the round closed is refused, and not kept', async () => {
    const token = nextParent();
    const memory: RequestMemory = { read: null };
    await findList(ctx, token, null, memory);
    let waiting: Promise<unknown> | null = null;
    await inAssociation(db, association.id, async (tx) => {
      await claimRound(tx, round.roundId, 'alone');
      waiting = recordAnswers(ctx, post(token, { ou_stap: 1 }), memory);
      await untilSomeoneWaits(db);
      await tx.updateTable('round').set({ status: 'closed' }).where('id', '=', round.roundId).execute();
    });
    expect(await waiting).toMatchObject({ kind: 'refused', state: { kind: 'closed' } });
    expect((await findLink(db, (await linkOf(token)).link))?.ciphertext).toBeNull();
  });
});

async function untilSomeoneWaits(db: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`.execute(
      db,
    );
    if (rows.length > 0) return;
    await wait(5);
  }
}
