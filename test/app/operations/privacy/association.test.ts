import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { exportAssociation } from '../../../../app/operations/privacy/association/exportAssociation';
import { removeWholeAssociation } from '../../../../app/operations/privacy/association/removeWholeAssociation';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { createDatabase } from '../../../../db/connection';
import { exportedTables, notExportedTables } from '../../../../db/queries/associationExport';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { outboxContext } from '../../../support/outboxContext';
import { parentAnswers } from '../../../support/parentAnswers';
import { parentsFile, tokenIn } from '../../../support/playedRound';
import { makeOfficer, signIn } from '../../routes/visitor';

const database = testDatabase();
const ctx = outboxContext(() => database.db);
const SECRET = 'Planted words of one parent';

async function openParents(association: TestAssociation, year: number): Promise<string> {
  ctx.setNow(`${year}-10-01T10:00:00Z`);
  const prepared = await prepareRound(ctx, 'test', association.id, { survey: 'ouders', year });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', association.id, roundId, parentsFile(6));
  const opened = await openRound(ctx, 'test', association.id, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  await sendWaitingMails(ctx, association.id, roundId);
  return roundId;
}

async function answerAll(words: string): Promise<string[]> {
  const tokens = (await ctx.mailsInOutbox()).map((mail) => tokenIn(mail.replace(/=\r\n/g, '')));
  for (const token of tokens) {
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'vraag',
      answers: parentAnswers(words),
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  return tokens;
}

/** One sealed round and one open round with answers; an example, so that mail may stay in the outbox. */
async function livedAssociation(name: string) {
  const association = await makeAssociation(ctx, { name, isExample: true });
  const sealed = await openParents(association, 2026);
  await answerAll('Antwoord van toen');
  await closeRound(ctx, 'test', association.id, sealed);
  const outcome = await sealRound(ctx, 'test', association.id, sealed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const open = await openParents(association, 2028);
  const tokens = await answerAll(SECRET);
  return { association, sealed, open, tokens };
}

/** Rows of every table that carry this association, looked at past row level security. */
async function rowsOfAssociation(id: string): Promise<Record<string, number>> {
  const db = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
  try {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'association_id'`.execute(db);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(name)} where association_id = ${id}`.execute(db);
      if (rows[0]?.n) counts[name] = rows[0].n;
    }
    return counts;
  } finally {
    await db.destroy();
  }
}

describe('the export of everything of one samenwerkingsverband', () => {
  it('knows of every table whether it goes along', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'association_id' order by 1`.execute(database.db);
    const known = [...Object.keys(exportedTables), ...Object.keys(notExportedTables)].sort();
    expect(known).toEqual(rows.map(({ name }) => name));
  });

  it('holds settings and results line by line, and nobody, no row of answers, no link, no key and no open answer', async () => {
    const { association, sealed, open, tokens } = await livedAssociation('SWV Verhuist');
    const other = await makeAssociation(ctx, { name: 'SWV Blijft' });
    const lines: string[] = [];
    const { counts, leftOut } = await exportAssociation(ctx, 'bureau', association.id, async (line) => {
      lines.push(line);
    });
    const documents = lines.map((line) => JSON.parse(line));
    expect(documents[0]).toMatchObject({ peilstok: 'association', association: { name: 'SWV Verhuist' } });
    expect(documents.at(-1)).toEqual({ peilstok: 'end', counts, leftOut });
    expect(counts).toMatchObject({ round: 2, result: 1, school: 12, processing: 4 });
    expect(documents.filter(({ result }) => result)).toMatchObject([{ roundId: sealed }]);
    expect(leftOut.find(({ what }) => what.startsWith('lijsten die terugkwamen'))?.count).toBe(6);
    expect(documents.filter(({ table, row }) => table === 'round' && row.id === sealed)).toHaveLength(1);
    const all = lines.join('');
    expect(all).not.toContain('@huis.example');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('SWV Blijft');
    expect(all).not.toContain(other.id);
    const key = Buffer.from((await ctx.keys.find(open)) as Uint8Array);
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(all).not.toContain(key.toString(encoding));
    }
    for (const token of tokens) expect(all).not.toContain(token.slice(0, 6));
  });
});

describe('the removal of one samenwerkingsverband', () => {
  it('needs its name, typed exactly', async () => {
    const association = await makeAssociation(ctx, { name: 'SWV De Naam' });
    for (const typed of ['', 'swv de naam', 'SWV De']) {
      expect(await removeWholeAssociation(ctx, association.id, typed)).toMatchObject({
        ok: false,
        problems: [{ code: 'other-name', field: 'name' }],
      });
    }
    expect(await rowsOfAssociation(association.id)).toMatchObject({ school: 12 });
  });

  it('leaves no row, key, mail or access, and nothing of anybody else is touched', async () => {
    const before = await ctx.mailsInOutbox();
    const { association, open } = await livedAssociation('SWV Weg');
    const neighbour = await makeAssociation(ctx, { name: 'SWV Ernaast' });
    const beside = await rowsOfAssociation(neighbour.id);
    const own = await makeOfficer(ctx, 'alleen@weg.example', [association.id]);
    const shared = await makeOfficer(ctx, 'beide@weg.example', [association.id, neighbour.id]);
    await signIn(ctx, own);
    await signIn(ctx, shared);

    expect(await removeWholeAssociation(ctx, association.id, ' SWV Weg ')).toEqual({ ok: true, value: null });

    expect(await rowsOfAssociation(association.id)).toEqual({});
    expect(await rowsOfAssociation(neighbour.id)).toEqual({ ...beside, membership: 1 });
    expect(await ctx.keys.list()).not.toContain(open);
    expect((await ctx.mailsInOutbox()).sort()).toEqual(before.sort());
    const { rows } = await sql<{ email: string; sessions: number }>`
      select a.email, count(s.token_hash)::int as sessions from account a
      left join session s on s.account_id = a.id where a.email like '%@weg.example' group by 1`.execute(
      ctx.db,
    );
    expect(rows).toEqual([{ email: 'beide@weg.example', sessions: 1 }]);
  });
});
