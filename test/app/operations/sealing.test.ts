import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../app/context';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { destroySealedKeys } from '../../../app/operations/sealing/destroySealedKeys';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { createDatabase, type Database } from '../../../db/connection';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type OpenedRound, openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { type TestContext, testContext } from '../../support/testContext';

const database = testDatabase();
const SECRET_WORDS = 'Mijn dochter zit op de Regenboog';

/** Looks behind the product's back, past row level security. */
async function asSuperuser<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function answeredRound(
  ctx: TestContext,
  parents = 8,
): Promise<OpenedRound & { association: TestAssociation }> {
  const association = await makeAssociation(ctx);
  const round = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(parents),
  });
  for (const token of round.tokens.values()) {
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'vraag',
      answers: {
        ou_vraag: 'ja',
        ou_wie: 'loket',
        ou_gehoord: 4,
        ou_serieus: 4,
        ou_vinden: 3,
        ou_uitleg: 3,
        ou_mogelijk: 3,
        ou_stap: 3,
        ou_snel: 3,
        ou_open_beter: SECRET_WORDS,
      },
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  return { ...round, association };
}

/** Every value of every row in the database, as one text. */
async function everythingStored(): Promise<string> {
  return asSuperuser(async (db) => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss')`.execute(db);
    const texts = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}

describe('while a round is open', () => {
  it('nothing a parent answered, and no token, is in the database in the clear', async () => {
    const ctx = testContext(() => database.db);
    const { tokens } = await answeredRound(ctx, 3);
    const stored = await everythingStored();
    expect(stored).toContain('ouder1@huis.example');
    expect(stored).not.toContain(SECRET_WORDS);
    expect(stored).not.toContain('ou_gehoord": 4');
    for (const token of tokens.values()) {
      const secret = token.split('-')[1] as string;
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(token).toString('hex'));
    }
  });

  it('answering writes nothing on the row of who was invited', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const { tokens, roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(4),
    });
    const versions = () =>
      asSuperuser(async (db) => {
        const { rows } = await sql`select id, xmin::text, ctid::text from recipient
          where round_id = ${roundId} order by id`.execute(db);
        return rows;
      });
    const before = await versions();
    const [token] = tokens.values();
    await recordAnswers(ctx, {
      token: token as string,
      deviceCookie: null,
      page: 'vraag',
      answers: { ou_vraag: 'ja' },
      cleared: [],
      finished: false,
      locale: 'nl',
    });
    expect(await versions()).toEqual(before);
  });
});

describe('sealing', () => {
  it('leaves no name, address, link or pseudonym of a parent anywhere', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId, tokens } = await answeredRound(ctx);
    await closeRound(ctx, 'test', association.id, roundId);
    const key = await ctx.keys.find(roundId);
    expect(key).not.toBeNull();
    expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
    expect(await ctx.keys.find(roundId)).toBeNull();
    const counts = await asSuperuser(async (db) => {
      const { rows } = await sql<Record<string, number>>`select
        (select count(*)::int from open_response where round_id = ${roundId}) as open,
        (select count(*)::int from send_ledger where round_id = ${roundId}) as ledger,
        (select count(*)::int from person where association_id = ${association.id}) as persons,
        (select count(*)::int from recipient where round_id = ${roundId} and answered) as answered,
        (select count(*)::int from recipient where round_id = ${roundId}
          and (person_id, school_id, board_id, type, role, token_hash) is not null) as named,
        (select count(*)::int from sealed_response where round_id = ${roundId}) as sealed`.execute(db);
      return rows[0];
    });
    expect(counts).toEqual({ open: 0, ledger: 0, persons: 0, answered: 8, named: 0, sealed: 8 });
    const stored = await everythingStored();
    for (const token of tokens.values()) expect(stored).not.toContain(token.split('-')[1]);
  });

  it('gives answers one transaction and an order that say nothing about who gave them', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(40),
    });
    // Each answers with a number of its own, in order of the list, so that a kept order would show.
    for (const [index, token] of [...tokens.values()].entries()) {
      await recordAnswers(ctx, {
        token,
        deviceCookie: null,
        page: 'vraag',
        answers: {
          ou_vraag: 'ja',
          ou_wie: 'loket',
          ou_gehoord: index < 20 ? 1 : 5,
          ou_serieus: 3,
          ou_vinden: 3,
          ou_uitleg: 3,
        },
        cleared: [],
        finished: true,
        locale: 'nl',
      });
    }
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    const { xmins, order, ids } = await asSuperuser(async (db) => {
      const { rows } = await sql<{ xmin: string; id: string; answer: number }>`
        select xmin::text, id, (answers->>'ou_gehoord')::int as answer from sealed_response
        where round_id = ${roundId} order by ctid`.execute(db);
      return {
        xmins: new Set(rows.map((row) => row.xmin)).size,
        order: rows.map((row) => row.answer),
        ids: rows.map((row) => row.id),
      };
    });
    expect(xmins).toBe(1);
    expect(order).toHaveLength(40);
    const halves = [...Array(20).fill(1), ...Array(20).fill(5)];
    expect(order).not.toEqual(halves);
    // Chance of 18 or more of one kind in the first half is below 1 in 10,000,000.
    expect(order.slice(0, 20).filter((answer) => answer === 1).length).toBeLessThan(18);
    expect(ids).not.toEqual([...ids].sort());
  });

  it('happens wholly or not at all', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await answeredRound(ctx, 6);
    await closeRound(ctx, 'test', association.id, roundId);
    let drawn = 0;
    const failing: AppContext = {
      ...ctx,
      db: database.db,
      random: {
        ...ctx.random,
        uuid: () => {
          drawn += 1;
          if (drawn > 10) throw new Error('out of chance');
          return ctx.random.uuid();
        },
      },
    };
    await expect(sealRound(failing, 'test', association.id, roundId)).rejects.toThrow('out of chance');
    expect(await ctx.keys.find(roundId)).not.toBeNull();
    const stored = await asSuperuser(async (db) => {
      const { rows } = await sql`select
        (select status from round where id = ${roundId}) as status,
        (select count(*)::int from open_response where round_id = ${roundId}) as open,
        (select count(*)::int from sealed_response where round_id = ${roundId}) as sealed`.execute(db);
      return rows[0];
    });
    expect(stored).toEqual({ status: 'closed', open: 6, sealed: 0 });
    expect((await sealRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
  });

  it('is completed at the next start when the key outlived it', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await answeredRound(ctx, 6);
    await closeRound(ctx, 'test', association.id, roundId);
    const key = (await ctx.keys.find(roundId)) as Uint8Array;
    await sealRound(ctx, 'test', association.id, roundId);
    await ctx.keys.create(roundId, key);
    expect(await destroySealedKeys(ctx)).toBe(1);
    expect(await ctx.keys.find(roundId)).toBeNull();
  });

  it('cannot be undone or added to by anyone', async () => {
    const ctx = testContext(() => database.db);
    const { association, roundId } = await answeredRound(ctx, 6);
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    await asSuperuser(async (db) => {
      const attempt = (statement: string) => sql.raw(statement).execute(db);
      await expect(
        attempt(`update round set status = 'open', seal = null, sealed_at = null where id = '${roundId}'`),
      ).rejects.toThrow('sealed');
      await expect(
        attempt(`insert into sealed_response select association_id, round_id, gen_random_uuid(), answers, background
          from sealed_response where round_id = '${roundId}' limit 1`),
      ).rejects.toThrow('sealed');
    });
  });

  it('takes a school type off when fewer than five answers share it', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-10T10:00:00Z' });
    const association = await makeAssociation(ctx, { schools: 15 });
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file: schoolsFile(association.schools),
    });
    for (const token of tokens.values()) {
      const answers = Object.fromEntries(
        [
          'sch_casus_gehoord',
          'sch_casus_advies',
          'sch_struct_gehoord',
          'sch_struct_hulp',
          'sch_net_ontmoeten',
          'sch_net_leren',
          'sch_net_delen',
          'sch_web_vinden',
          'sch_web_klopt',
          'sch_bereikbaar',
        ].map((item) => [item, 4]),
      );
      await recordAnswers(ctx, {
        token,
        deviceCookie: null,
        page: 'casus',
        answers,
        cleared: [],
        finished: true,
        locale: 'nl',
      });
    }
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    // 9 vo, 3 pro, 3 vso: only vo may stay; pro and vso together are 6, so subtraction shows no small group.
    const backgrounds = await asSuperuser(async (db) => {
      const { rows } = await sql<{ type: string | null; n: number }>`
        select background->>'type' as type, count(*)::int as n from sealed_response
        where round_id = ${roundId} group by 1 order by 1`.execute(db);
      return rows;
    });
    expect(backgrounds).toEqual([
      { type: 'vo', n: 9 },
      { type: null, n: 6 },
    ]);
  });
});

describe('a text that would stand beside one row', () => {
  it('is not kept: an "anders, namelijk" that fewer than five chose', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-10T10:00:00Z' });
    const association = await makeAssociation(ctx, { schools: 8 });
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'samenwerking',
      year: 2027,
      file: schoolsFile(association.schools),
    });
    const items = [
      'sw_kennen',
      'sw_contact',
      'sw_vertrouwen',
      'sw_delen',
      'sw_afspraken',
      'sw_helpen',
      'sw_tevreden',
    ];
    for (const [index, token] of [...tokens.values()].entries()) {
      await recordAnswers(ctx, {
        token,
        deviceCookie: null,
        page: 'elkaar',
        answers: {
          ...Object.fromEntries(items.map((item) => [item, 4])),
          sw_helpt: index === 0 ? ['other'] : ['project'],
          ...(index === 0 ? { 'sw_helpt-Comment': 'een dag zeilen met de directie' } : {}),
          sw_open: `Antwoord ${index}`,
        },
        cleared: [],
        finished: true,
        locale: 'nl',
      });
    }
    await closeRound(ctx, 'test', association.id, roundId);
    const preview = await previewSealing(ctx, association.id, roundId);
    expect(preview).toMatchObject({ openTexts: 8, openTextsDropped: 1 });
    await sealRound(ctx, 'test', association.id, roundId);
    expect(await everythingStored()).not.toContain('een dag zeilen');
  });
});

describe('a parent who broke off', () => {
  it('leaves no row, only a count', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const file = parentsFile(12);
    const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
    const whole = { ou_vraag: 'ja', ou_wie: 'school', ou_web_vinden: 4, ou_web_duidelijk: 4 };
    for (const [index, token] of [...tokens.values()].entries()) {
      const answers = index === 0 ? { ou_vraag: 'ja' } : whole;
      await recordAnswers(ctx, {
        token,
        deviceCookie: null,
        page: 'vraag',
        answers,
        cleared: [],
        finished: index > 0,
        locale: 'nl',
      });
    }
    await closeRound(ctx, 'test', association.id, roundId);
    expect(await previewSealing(ctx, association.id, roundId)).toMatchObject({ responses: 12, breakOff: 1 });
    await sealRound(ctx, 'test', association.id, roundId);
    const rows = await asSuperuser(async (db) => {
      const { rows: found } = await sql<{ n: number }>`
        select count(*)::int as n from sealed_response where round_id = ${roundId}`.execute(db);
      return found[0]?.n;
    });
    expect(rows).toBe(11);
  });
});
