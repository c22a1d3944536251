import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { getFact } from '../../../app/operations/privacy/facts/privacyFacts';
import {
  type ParsedToken,
  parseToken,
  pseudonymOf,
  tokenOf,
} from '../../../app/operations/tokens/recipientToken';
import type { Answers } from '../../../surveys/answers/types';
import {
  answer,
  answersOfNumber,
  type Crowd,
  invitedCrowd,
  numberOfAnswers,
  sealCrowd,
} from '../support/crowd';
import { dumpOf, type Look } from '../support/lookBehind';
import { playNaively } from '../support/naiveSurvey';
import { twoWorlds } from '../support/twoWorlds';

/** Twelve answer with the same list; the planted one, the fifth to come in, is unlike all others. */
const LISTS = 12;
const PLANTED_PLACE = 4;
const CONTENT: Answers = answersOfNumber(62, 'Alles ging goed.');
const ANGRY: Answers = answersOfNumber(
  0,
  'Niets ging goed, en dat vertel ik hier in veel meer woorden dan de anderen.',
);

const worlds = twoWorlds('administrator', [CONTENT, ANGRY], async (ctx, planted): Promise<Crowd> => {
  const crowd = await invitedCrowd(ctx, 14);
  for (const [number, who] of crowd.people.slice(0, LISTS).entries()) {
    const answers = number === PLANTED_PLACE ? planted : answersOfNumber(62, 'Prima.');
    await answer(ctx, crowd.tokens.get(who) as string, answers);
  }
  return crowd;
});

/** A response as a dump from before sealing shows it. */
interface OpenRow {
  pseudonym: Buffer;
  ciphertext: Buffer;
  place: string;
}

const plantedToken = (crowd: Crowd) =>
  parseToken(crowd.tokens.get(crowd.people[PLANTED_PLACE] as string) as string) as ParsedToken;

/** A dump in which every ciphertext is made alike, as it is to whoever has no key. */
async function unreadable(look: Look): Promise<string> {
  const dump = await dumpOf(look);
  const lengths = await look(`select length(ciphertext) as length from open_response order by ctid`);
  const rows = [...dump].map(([table, lines]) => {
    const withoutLast = lines.map((line) => line.slice(0, line.lastIndexOf(',')));
    if (table === 'public.open_response') {
      return `${table}\n${JSON.stringify(lengths)}\n${withoutLast.join('\n')}`;
    }
    // The last column is drawn by the server itself whenever the settings change, and says only that.
    if (table === 'public.association') return `${table}\n${withoutLast.join('\n')}`;
    // Several mails leave at once, before anybody answers: in what order the server took them is chance.
    const ordered = table === 'public.send_ledger' ? [...lines].sort() : lines;
    return `${table}\n${ordered.join('\n')}`;
  });
  return rows.join('\n');
}

/** Every list with its length as it would be without filling up, in the order in which they came in. */
async function listsInOrder({ ctx, look, played }: (typeof worlds.both)[0]) {
  const key = (await ctx.keys.find(played.roundId)) as Uint8Array;
  const rows = await look<{ pseudonym: Buffer; ciphertext: Buffer }>(
    `select pseudonym, ciphertext from open_response order by xmin::text::bigint`,
  );
  return rows.map(({ pseudonym, ciphertext }) => {
    const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
    const { answers } = readAnswers(key, place, ciphertext);
    return { answers, length: JSON.stringify(answers).length };
  });
}

describe('a database administrator without the key store, while the round is open', () => {
  it('reads every answer in a naive copy, and from two dumps around one answer whose it is', async () => {
    for (const [index, { look, played, planted }] of worlds.both.entries()) {
      await playNaively(look, played.people.slice(0, PLANTED_PLACE));
      const listed = `select email, answered_at from naive.recipient order by email`;
      const [who] = played.people.slice(PLANTED_PLACE);
      await look(`insert into naive.recipient (email, token) values ($1, md5($1))`, [who]);
      const earlier = await look<{ email: string; answered_at: Date | null }>(listed);
      await look(`insert into naive.response (answers, created_at) values ($1::text::jsonb, now())`, [
        JSON.stringify(planted),
      ]);
      await look(`update naive.recipient set answered_at = now() where email = $1`, [who]);
      const later = await look<{ email: string; answered_at: Date | null }>(listed);
      const changed = later.filter(
        ({ answered_at }, place) => answered_at?.getTime() !== earlier[place]?.answered_at?.getTime(),
      );
      expect(changed.map(({ email }) => email)).toEqual([who]);
      const [last] = await look<{ answers: Record<string, unknown> }>(
        `select answers from naive.response order by id desc limit 1`,
      );
      expect(numberOfAnswers(last?.answers ?? {})).toBe([62, 0][index]);
    }
  });

  it('holds the same database whatever the planted answer was, but for a ciphertext of the same length', async () => {
    const [one, other] = await Promise.all(worlds.both.map(({ look }) => unreadable(look)));
    expect(one).toBe(other);
  });

  it('can tell that somebody answered, not who: names of responses follow from no name or link', async () => {
    for (const { look, played } of worlds.both) {
      const text = JSON.stringify(
        [...(await dumpOf(look))].filter(([table]) => table !== 'public.open_response'),
      );
      const names = await look<{ name: string }>(
        `select encode(pseudonym, 'hex') as name from open_response`,
      );
      expect(names).toHaveLength(LISTS);
      expect(names.filter(({ name }) => text.includes(name))).toEqual([]);
      expect(text).not.toContain(plantedToken(played).canonical);
    }
  });

  it('sees between two dumps around one answer that a list came in, and not whose it is', async () => {
    expect(getFact('database-before-ciphertext').can).toBe(true);
    expect(getFact('database-before-link').can).toBe(false);
    for (const { ctx, look, played } of worlds.both) {
      const earlier = await dumpOf(look);
      const late = played.people[LISTS] as string;
      await answer(ctx, played.tokens.get(late) as string, answersOfNumber(62, 'Prima.'));
      const later = await dumpOf(look);
      const changed = [...later].filter(
        ([table, rows]) => rows.toSorted().join('\n') !== earlier.get(table)?.toSorted().join('\n'),
      );
      expect(changed.map(([table]) => table)).toEqual(['public.open_response']);
      const added = changed[0]?.[1].filter((row) => !earlier.get('public.open_response')?.includes(row));
      expect(added).toHaveLength(1);
    }
  });
});

describe('a database administrator with the key store, while the round is open', () => {
  it('can read every answer with its name: the screen says so', async () => {
    const readBack = await Promise.all(
      worlds.both.map(async ({ ctx, look, played }) => {
        const key = (await ctx.keys.find(played.roundId)) as Uint8Array;
        const [found] = await look<{ id: string; code: string }>(
          `select r.id, o.code from recipient r join person p on p.id = r.person_id join round o on o.id = r.round_id
           where p.email = $1`,
          [played.people[PLANTED_PLACE]],
        );
        const token = parseToken(tokenOf(key, found?.code as string, found?.id as string)) as ParsedToken;
        const pseudonym = pseudonymOf(key, token);
        const [row] = await look<{ ciphertext: Buffer }>(
          `select ciphertext from open_response where pseudonym = $1`,
          [pseudonym],
        );
        const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
        return numberOfAnswers(readAnswers(key, place, row?.ciphertext as Buffer).answers);
      }),
    );
    expect(readBack).toEqual([62, 0]);
  });
});

describe('a database administrator with dumps from before and after sealing', () => {
  const before: OpenRow[][] = [];
  const plantedRowOf = (index: number) => (before[index] as (typeof before)[0])[PLANTED_PLACE] as OpenRow;
  /** What a weakened copy leaves beside them: lengths as written, and the key. */
  const lengths: number[][] = [];
  const keys: Uint8Array[] = [];

  beforeAll(async () => {
    for (const world of worlds.both) {
      const { ctx, look, played } = world;
      lengths.push((await listsInOrder(world)).map(({ length }) => length));
      keys.push(Buffer.from((await ctx.keys.find(played.roundId)) as Uint8Array));
      before.push(
        await look(`select pseudonym, ciphertext, ctid::text as place from open_response order by ctid`),
      );
      await sealCrowd(ctx, played);
    }
  });

  it('finds the planted answer among the sealed ones: that it was given is no secret', async () => {
    const [, angry] = worlds.both;
    const rows = await angry.look<{ answers: Record<string, unknown> }>(
      `select answers from sealed_response`,
    );
    expect(rows.map(({ answers }) => numberOfAnswers(answers)).filter((number) => number === 0)).toHaveLength(
      1,
    );
  });

  it('follows it to its writer in a weakened copy that fills nothing up, by the longest words', async () => {
    const [, angry] = worlds.both;
    const texts = await angry.look<{ body: string }>(
      `select body from sealed_text order by length(body) desc`,
    );
    expect(texts[0]?.body).toContain('Niets ging goed');
    const longest = Math.max(...(lengths[1] as number[]));
    expect(lengths[1]?.indexOf(longest)).toBe(PLANTED_PLACE);
  });

  it('follows it in a weakened copy that keeps rows where they were, with words and answers in one row', async () => {
    const [, { look, played }] = worlds.both;
    await look(`drop schema if exists naive cascade`);
    await playNaively(look, played.people, (number) => (number === 7 ? 'Niets ging goed.' : ''));
    const rows = await look<{ answers: Record<string, unknown>; body: string }>(
      `select answers, body from naive.response order by ctid`,
    );
    expect(rows.map(({ answers }) => numberOfAnswers(answers))).toEqual(
      played.people.map((_, place) => place),
    );
    expect(numberOfAnswers(rows.find(({ body }) => body !== '')?.answers ?? {})).toBe(7);
  });

  it('reads the old dump in a weakened copy that keeps the key: destroying it is what protects', () => {
    expect(getFact('server-after-copied').can).toBe(true);
    expect(getFact('database-after-old-backup').can).toBe(false);
    const numbers = worlds.both.map(({ played }, index) => {
      const { pseudonym, ciphertext } = plantedRowOf(index);
      const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
      return numberOfAnswers(readAnswers(keys[index] as Uint8Array, place, ciphertext).answers);
    });
    expect(numbers).toEqual([62, 0]);
    const { pseudonym, ciphertext } = plantedRowOf(0);
    const { played } = worlds.both[0];
    const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
    expect(() => readAnswers(Buffer.alloc(32, 7), place, ciphertext)).toThrow();
  });

  it('finds nothing that leads from it to a response of before: no length, name, id, order or place', async () => {
    for (const [index, { look }] of worlds.both.entries()) {
      const earlier = before[index] as (typeof before)[0];
      expect(new Set(earlier.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
      const sealed = await look<{ row: string; place: string }>(
        `select t::text as row, t.ctid::text as place from sealed_response t
         union all select t::text, t.ctid::text from sealed_text t`,
      );
      const all = sealed.map(({ row }) => row).join('\n');
      for (const { pseudonym } of earlier) {
        const name = Buffer.from(pseudonym);
        for (const form of ['hex', 'base64', 'base64url'] as const)
          expect(all).not.toContain(name.toString(form));
      }
    }
  });

  it('cannot tell from the place on disk: the planted list does not come up fifth', async () => {
    const [, angry] = worlds.both;
    const rows = await angry.look<{ answers: Record<string, unknown> }>(
      `select answers from sealed_response order by ctid`,
    );
    // One fixed shuffle proves little; sixty people do (backDoors/physicalOrder.test.ts). It fails without a shuffle.
    expect(rows.findIndex(({ answers }) => numberOfAnswers(answers) === 0)).not.toBe(PLANTED_PLACE);
  });

  it('cannot put the planted sentence beside the planted answers', async () => {
    const [, angry] = worlds.both;
    const columns = await angry.look<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'public'
       and table_name in ('sealed_response', 'sealed_text') group by 1 having count(*) = 2 order by 1`,
    );
    expect(columns.map((one) => one.column_name)).toEqual(['association_id', 'id', 'round_id']);
    const shared = await angry.look(`select 1 from sealed_response r join sealed_text t on t.id = r.id`);
    expect(shared).toEqual([]);
  });

  it('has no key any more', async () => {
    for (const { ctx, played } of worlds.both) expect(await ctx.keys.find(played.roundId)).toBeNull();
  });
});
