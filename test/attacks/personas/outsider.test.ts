import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addressHashOf, unsubscribeTokenOf } from '../../../app/operations/tokens/unsubscribeToken';
import * as signInPage from '../../../app/routes/aanmelden';
import * as optOut from '../../../app/routes/afmelden.$token';
import * as list from '../../../app/routes/v.$token';
import { makeOfficer, visit } from '../../app/routes/visitor';
import { testDatabase } from '../../support/database';
import type { TestContext } from '../../support/testContext';
import { attackContext } from '../support/attackContext';
import { type Crowd, invitedCrowd } from '../support/crowd';
import { lookBehind } from '../support/lookBehind';
import { playNaively } from '../support/naiveSurvey';
import { nextMail } from '../support/nextMail';

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'outsider');

let crowd: Crowd;
let known: string;

beforeAll(async () => {
  crowd = await invitedCrowd(ctx, 6);
  known = crowd.tokens.get(crowd.people[0] as string) as string;
  await makeOfficer(ctx, 'collega@swv.example', [crowd.association.id]);
  await playNaively(look, crowd.people);
});

/** What a link shows to a stranger: status and words. */
async function shownAt(token: string): Promise<string> {
  const request = new Request(`https://example.test/v/${encodeURIComponent(token)}`);
  const reply = await list.loader({ request, params: { token }, context: { app: ctx } } as never);
  return `${reply.status} ${await reply.text()}`;
}

const code = () => known.slice(0, 6);
const withSecret = (secret: string) => `${code()}-${secret}`;

describe('an outsider who guesses links', () => {
  it('finds them in a naive copy, where a link follows from the address', async () => {
    const rows = await look<{ email: string; token: string }>(`select email, token from naive.recipient`);
    const guessed = rows.filter(
      ({ email, token }) => createHash('md5').update(email).digest('hex') === token,
    );
    expect(guessed).toHaveLength(6);
  });

  it('finds none from what is known of a person: address, place on the list, round, association', () => {
    const facts = crowd.people.flatMap((who, place) => [
      who,
      `${place}`,
      crowd.roundId,
      crowd.association.id,
      `${who}|${crowd.roundId}`,
    ]);
    const guesses = facts.flatMap((fact) =>
      ['md5', 'sha1', 'sha256'].map((hash) => createHash(hash).update(fact).digest('hex').slice(0, 26)),
    );
    const secrets = [...crowd.tokens.values()].map((token) => token.slice(7));
    expect(secrets.filter((secret) => guesses.includes(secret))).toEqual([]);
  });

  it('has 128 bits to guess: secrets share no part, whoever they are for', () => {
    const secrets = [...crowd.tokens.values()].map((token) => token.slice(7));
    expect(new Set(secrets).size).toBe(6);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    const starts = secrets.map((secret) => secret.slice(0, 5));
    expect(new Set(starts).size).toBe(6);
  });

  it('is shown one and the same page for every wrong link, near or far', async () => {
    const last = known.at(-2) === '0' ? '1' : '0';
    const near = [
      `${known.slice(0, -2)}${last}${known.at(-1)}`,
      `${known.slice(0, 7)}${known[7] === '0' ? '1' : '0'}${known.slice(8)}`,
      withSecret('0'.repeat(26)),
    ];
    const far = [`zzzzzz-${known.slice(7)}`, 'zzzzzz-00000000000000000000000000', 'x', 'voorbeeld'];
    const shown = await Promise.all([...near, ...far].map(shownAt));
    expect(new Set(shown.map((page) => page.replaceAll(/\/v\/[^"?]*/g, '/v/…'))).size).toBe(1);
    expect(await shownAt(known)).not.toBe(shown[0]);
  });

  it('changes nothing by looking, right or wrong', async () => {
    const count = () =>
      look(`select (select count(*) from open_response) as responses,
      (select md5(string_agg(r::text, '' order by id)) from recipient r) as list`);
    const before = await count();
    await shownAt(known);
    await shownAt(withSecret('0'.repeat(26)));
    expect(await count()).toEqual(before);
  });
});

describe('an outsider who makes the product fail', () => {
  /** The product without its database: every query throws, with what it was about in the message. */
  const broken = (): TestContext => {
    const fail = () => {
      throw new Error(`no connection for ${known} of ${crowd.people[0]}`);
    };
    return { ...ctx, db: new Proxy({}, { get: fail }) as TestContext['db'] };
  };

  it('reads the link and the address in a weakened copy that shows and logs what went wrong', () => {
    try {
      void broken().db.isTransaction;
    } catch (error) {
      expect(String(error)).toContain(known);
      expect(String(error)).toContain(crowd.people[0]);
    }
    expect.assertions(2);
  });

  it('is shown one page, whoever has the link, and the log names neither link nor address', async () => {
    const logged: string[] = [];
    const log = vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
    const shown = [];
    for (const token of [known, withSecret('0'.repeat(26))]) {
      const request = new Request(`https://example.test/v/${token}`);
      const reply = await list.loader({ request, params: { token }, context: { app: broken() } } as never);
      shown.push(`${reply.status} ${(await reply.text()).replaceAll(token, '…')}`);
    }
    log.mockRestore();
    expect(shown[0]).toBe(shown[1]);
    expect(shown[0]).toMatch(/^500 /);
    expect(shown.join()).not.toContain('huis.example');
    expect(logged).toHaveLength(2);
    expect(logged.join()).not.toContain(known);
    expect(logged.join()).not.toContain('huis.example');
  });
});

describe('an outsider who tries addresses', () => {
  it('is told in a naive copy, which says that an address is not on the list', async () => {
    const answerTo = async (email: string) =>
      (await look(`select 1 from naive.recipient where email = $1`, [email])).length > 0
        ? 'Wij sturen u uw link.'
        : 'Dit adres kennen wij niet.';
    expect(await answerTo(crowd.people[0] as string)).not.toBe(await answerTo('nooit@gezien.example'));
  });

  it('is told the same at signing in, whether or not the address is known', async () => {
    const answerTo = async (email: string) =>
      JSON.stringify(await visit(ctx, signInPage.action, { form: { email } }));
    const mail = nextMail(ctx);
    const [first, second] = [await answerTo('collega@swv.example'), await answerTo('vreemde@swv.example')];
    expect(first.replace('collega', '…')).toBe(second.replace('vreemde', '…'));
    expect((await mail).to.address).toBe('collega@swv.example');
  });

  it('is told the same by an opt-out link of someone on the list as of someone who is not', async () => {
    const shown = async (address: string) => {
      const token = unsubscribeTokenOf(ctx.secret, crowd.association.id, address);
      const request = new Request(`https://example.test/afmelden/${token}`);
      const reply = await optOut.loader({ request, params: { token }, context: { app: ctx } } as never);
      return `${reply.status} ${(await reply.text()).replaceAll(token, '…')}`;
    };
    expect(await shown(crowd.people[0] as string)).toBe(await shown('nooit@gezien.example'));
  });

  it('cannot read an address from an opt-out link, nor make one', () => {
    const token = unsubscribeTokenOf(ctx.secret, crowd.association.id, crowd.people[0] as string);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('huis.example');
    const guessed = unsubscribeTokenOf('another secret', crowd.association.id, crowd.people[0] as string);
    expect(guessed).not.toBe(token);
    const hashes = [
      addressHashOf(ctx.secret, crowd.association.id, 'a@b.nl'),
      addressHashOf('x', crowd.association.id, 'a@b.nl'),
    ];
    expect(hashes[0]?.equals(hashes[1] as Buffer)).toBe(false);
  });
});
