import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import {
  type ParsedToken,
  parseToken,
  pseudonymOf,
  tokenOf,
} from '../../../app/operations/tokens/recipientToken';
import { testDatabase } from '../../support/database';
import type { TestContext } from '../../support/testContext';
import { attackContext } from '../support/attackContext';
import { type Crowd, everyoneAnswers, invitedCrowd, numberOfAnswers, sealCrowd } from '../support/crowd';
import { CROWD, rightGuesses } from '../support/guesses';
import { dumpOf, lookBehind, textOf } from '../support/lookBehind';

const database = testDatabase();
const look = lookBehind(database);

const sentence = (number: number): string => `Geplante zin ${'woord '.repeat(number % 30)}nummer ${number}.`;

/** What a backup made while the round was open holds of one response. */
interface Ciphertext {
  pseudonym: Buffer;
  ciphertext: Buffer;
}

/** What it holds of one person on the list. */
interface Invited {
  id: string;
  email: string;
  tokenHash: Buffer;
}

let ctx: TestContext;
let crowd: Crowd;
let backup: { text: string; responses: Ciphertext[]; list: Invited[]; code: string };
/** The key, as a copy of the key store of that day holds it. */
let key: Buffer;

beforeAll(async () => {
  ctx = attackContext(() => database.db, 'backups');
  crowd = await invitedCrowd(ctx);
  await everyoneAnswers(ctx, crowd, sentence);
  key = Buffer.from((await ctx.keys.find(crowd.roundId)) as Uint8Array);
  const [round] = await look<{ code: string }>(`select code from round`);
  backup = {
    text: textOf(await dumpOf(look)),
    responses: await look<Ciphertext>(`select pseudonym, ciphertext from open_response`),
    list: await look<Invited>(`select r.id, p.email, r.token_hash as "tokenHash"
      from recipient r join person p on p.id = r.person_id`),
    code: round?.code as string,
  };
  await sealCrowd(ctx, crowd);
});

/** The numbers of answers by address, read from the backup with a key; empty when the key does not fit. */
function readBackup(withKey: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, email } of backup.list) {
    const token = parseToken(tokenOf(withKey, backup.code, id)) as ParsedToken;
    const pseudonym = pseudonymOf(withKey, token);
    const response = backup.responses.find((one) => pseudonym.equals(Buffer.from(one.pseudonym)));
    if (!response) continue;
    const place = { associationId: crowd.association.id, roundId: crowd.roundId, pseudonym };
    found.set(email, numberOfAnswers(readAnswers(withKey, place, response.ciphertext).answers));
  }
  return found;
}

describe('a backup from before sealing', () => {
  it('with the key of that day names every answer: the copies of both must be guarded, and that one must go', () => {
    expect(rightGuesses(readBackup(key), crowd.truth)).toBe(CROWD);
  });

  it('without that key holds no answer: the key is gone and nothing else opens it', async () => {
    expect(await ctx.keys.find(crowd.roundId)).toBeNull();
    expect(backup.text).not.toContain('Geplante zin');
    const everyToken = [...crowd.tokens.values()].map(
      (token) => (parseToken(token) as ParsedToken).canonical,
    );
    const guesses = [
      Buffer.alloc(32),
      createHash('sha256').update(ctx.secret).digest(),
      createHmac('sha256', ctx.secret).update(crowd.roundId).digest(),
      createHash('sha256').update(crowd.roundId).digest(),
      ...everyToken.map((token) => createHash('sha256').update(token).digest()),
      ...backup.list.map(({ tokenHash }) => Buffer.from(tokenHash)),
    ];
    for (const guess of guesses) expect(readBackup(guess).size).toBe(0);
    // Nor as the cipher's own key, past the way it is derived.
    const [first] = backup.responses as [Ciphertext];
    const opens = guesses.filter((guess) => {
      const bytes = Buffer.from(first.ciphertext);
      const decipher = createDecipheriv('aes-256-gcm', guess, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      try {
        decipher.update(bytes.subarray(28));
        decipher.final();
        return true;
      } catch {
        return false;
      }
    });
    expect(opens).toEqual([]);
  });

  it('does not say whose ciphertext is whose, also to who holds every link', () => {
    const names = backup.responses.map(({ pseudonym }) => Buffer.from(pseudonym).toString('hex'));
    const known = [...crowd.tokens.values()].flatMap((token) => {
      const { canonical, code } = parseToken(token) as ParsedToken;
      const secret = canonical.slice(code.length);
      return [canonical, secret, token].flatMap((text) => [
        createHash('sha256').update(text).digest('hex'),
        createHash('sha256').update(`p|${text}`).digest('hex'),
        createHmac('sha256', ctx.secret).update(`p|${text}`).digest('hex'),
        createHmac('sha256', text).update('p|').digest('hex'),
      ]);
    });
    expect(names).toHaveLength(CROWD);
    expect(names.filter((name) => known.includes(name))).toEqual([]);
  });

  it('has no ciphertext that is like another, though answers were', () => {
    const starts = backup.responses.map(({ ciphertext }) =>
      Buffer.from(ciphertext).subarray(0, 12).toString('hex'),
    );
    expect(new Set(starts).size).toBe(CROWD);
  });
});

describe('the length of a ciphertext', () => {
  it('leads from a backup to the sealed answer in a naive copy, where it is as long as what was written', async () => {
    const sealed = await look<{ body: string }>(`select body from sealed_text`);
    const naive = crowd.people.map((who, number) => ({ who, length: Buffer.byteLength(sentence(number)) }));
    const single = naive.filter(({ length }) => naive.filter((one) => one.length === length).length === 1);
    const found = single.filter(({ who, length }) => {
      const alike = sealed.filter(({ body }) => Buffer.byteLength(body) === length);
      return alike.length === 1 && alike[0]?.body.endsWith(`nummer ${crowd.truth.get(who)}.`);
    });
    expect(found.length).toBeGreaterThan(15);
  });

  it('is the same for every list without long texts, finished or not', () => {
    expect(new Set(backup.responses.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
  });
});
