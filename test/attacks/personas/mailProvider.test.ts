import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { sendWaitingMails } from '../../../app/operations/mail/sendWaitingMails';
import { getFact } from '../../../app/operations/privacy/facts/privacyFacts';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { type ParsedToken, parseToken, pseudonymOf } from '../../../app/operations/tokens/recipientToken';
import * as list from '../../../app/routes/v.$token';
import { browserOf, next } from '../../app/respondent/formClient';
import type { TestContext } from '../../support/testContext';
import { answersOfNumber, type Crowd, invitedCrowd, sealCrowd } from '../support/crowd';
import { twoWorlds, withoutHashes } from '../support/twoWorlds';

/** The planted person filled in two pages on a phone of their own, and the provider of the mailbox has the link. */
const PLANTED = 3;
/** Somebody else, whose list stays as they sent it. */
const KEPT = 1;

const worlds = twoWorlds(
  'mail provider',
  ['ja', 'nee'] as const,
  async (ctx, answerToFilter): Promise<Crowd> => {
    const crowd = await invitedCrowd(ctx, 8);
    for (const [number, who] of crowd.people.entries()) {
      await recordAnswers(ctx, {
        token: crowd.tokens.get(who) as string,
        deviceCookie: null,
        page: 'vraag',
        answers:
          number !== PLANTED || answerToFilter === 'ja'
            ? answersOfNumber(62, 'Mijn woorden.')
            : { ou_vraag: 'nee' },
        cleared: [],
        finished: number !== 5,
        locale: 'nl',
      });
    }
    return crowd;
  },
);

const tokenOf = (crowd: Crowd, number: number) => crowd.tokens.get(crowd.people[number] as string) as string;

/** A browser of the provider's own, over the real route. */
function browserAt(ctx: TestContext, token: string) {
  return browserOf(async (request) => {
    const typed = decodeURIComponent(new URL(request.url).pathname.split('/')[2] ?? '');
    const args = { request, params: { token: typed }, context: { app: ctx } } as never;
    return request.method === 'POST' ? list.action(args) : list.loader(args);
  }, `/v/${token}`);
}

const pages = ['vraag', 'zonder_vraag', 'contact', 'luisteren', 'uitleg', 'website', 'slot'];

/** All that a link shows without its device's cookie: as it is, and at every page by its name. */
async function everythingAt(ctx: TestContext, token: string): Promise<string[]> {
  const seen = [];
  for (const query of ['', ...pages.flatMap((page) => [`?p=${page}`, `?p=${page}&n=1`])]) {
    const browser = browserAt(ctx, token);
    await browser.open(query);
    seen.push(`${query} ${browser.url().replace(token, '')} ${browser.status()} ${browser.page().text}`);
    if (browser.hasForm()) seen.push(JSON.stringify(browser.fields()));
  }
  return seen;
}

describe('a mail provider with every link, while the round is open', () => {
  it('sees the same behind the planted link whatever was answered', async () => {
    const [one, other] = await Promise.all(
      worlds.both.map(({ ctx, played }) => everythingAt(ctx, tokenOf(played, PLANTED))),
    );
    expect(one?.length).toBeGreaterThan(10);
    expect(one).toEqual(other);
    expect(one?.join('\n')).not.toContain('Mijn woorden');
  });

  it('sees the answers in a weakened copy, where whoever has the link sees them: here only with the device', async () => {
    const [{ ctx, played }] = worlds.both;
    const recorded = await recordAnswers(ctx, {
      token: tokenOf(played, 7),
      deviceCookie: null,
      page: 'vraag',
      answers: { ou_vraag: 'ja' },
      cleared: [],
      finished: true,
      locale: 'nl',
    });
    const cookie = recorded.kind === 'recorded' ? recorded.deviceCookie : '';
    const shown = async (device: string) => {
      const request = new Request(`https://example.test/v/${tokenOf(played, 7)}?p=vraag`, {
        headers: { Cookie: `device=${device}` },
      });
      const reply = await list.loader({
        request,
        params: { token: tokenOf(played, 7) },
        context: { app: ctx },
      } as never);
      return reply.text();
    };
    expect(await shown(cookie)).toMatch(/value="ja"[^>]* checked|checked[^>]* value="ja"/);
    for (const guess of ['', 'A'.repeat(43), cookie.slice(1), `${cookie}A`, tokenOf(played, 7)]) {
      expect(await shown(guess)).not.toMatch(/ checked/);
    }
  });

  it('sees only whether a list was sent: that is what the screen says', async () => {
    const [{ ctx, played }] = worlds.both;
    const headingAt = async (number: number) => {
      const browser = browserAt(ctx, tokenOf(played, number));
      await browser.open();
      return browser.heading();
    };
    expect(await headingAt(0)).not.toBe(await headingAt(5));
    expect(await headingAt(0)).toBe(await headingAt(PLANTED));
  });

  it('can write an answer over another, and is not shown what stood there, by any reply', async () => {
    const replies = await Promise.all(
      worlds.both.map(async ({ ctx, played }) => {
        const browser = browserAt(ctx, tokenOf(played, PLANTED));
        await browser.open('?p=vraag');
        await browser.press(next, { ou_vraag: ['ja'] });
        const first = browser.page().text;
        await browser.press(next, { ou_wie: ['loket'] });
        return [first, browser.page().text, JSON.stringify(browser.fields())];
      }),
    );
    expect(replies[0]).toEqual(replies[1]);
  });
});

describe('a mail provider who watches who is reminded', () => {
  it('knows who was not done: that is what the screen says, and the bureau is not told it', async () => {
    expect(getFact('mail-before-reminded').can).toBe(true);
    expect(getFact('bureau-before-parent-progress').can).toBe(false);
    for (const { ctx, played } of worlds.both) {
      const sentBefore = ctx.sent.length;
      expect((await remindRound(ctx, 'test', played.association.id, played.roundId)).ok).toBe(true);
      await sendWaitingMails(ctx, played.association.id, played.roundId);
      expect(ctx.sent.slice(sentBefore).map(({ to }) => to.address)).toEqual([played.people[5]]);
    }
  });

  it('finds the same words in every mail, whatever the planted answer was', () => {
    const [one, other] = worlds.both.map(({ ctx }) =>
      ctx.sent.map(({ to, text }) => `${to.address} ${text}`),
    );
    expect(one?.length).toBeGreaterThan(8);
    expect(one).toEqual(other);
  });
});

describe('a mail provider with every link, after sealing', () => {
  const kept: { key: Uint8Array; pseudonym: Buffer; ciphertext: Buffer }[] = [];
  beforeAll(async () => {
    for (const { ctx, look, played } of worlds.both) {
      const key = Buffer.from((await ctx.keys.find(played.roundId)) as Uint8Array);
      const pseudonym = pseudonymOf(key, parseToken(tokenOf(played, KEPT)) as ParsedToken);
      const [row] = await look<{ ciphertext: Buffer }>(
        `select ciphertext from open_response where pseudonym = $1`,
        [pseudonym],
      );
      kept.push({ key, pseudonym, ciphertext: row?.ciphertext as Buffer });
      await sealCrowd(ctx, played);
    }
  });

  it('reads behind a link in a weakened copy that keeps rows and key for late changes', () => {
    const words = kept.map(({ key, pseudonym, ciphertext }, index) => {
      const { played } = worlds.both[index] as (typeof worlds.both)[0];
      const place = { associationId: played.association.id, roundId: played.roundId, pseudonym };
      return readAnswers(key, place, ciphertext).answers.ou_open_beter;
    });
    expect(words).toEqual(['Mijn woorden.', 'Mijn woorden.']);
  });

  it('writes nothing any more: a post to an old link is refused', async () => {
    for (const { ctx, look, played } of worlds.both) {
      const refused = await recordAnswers(ctx, {
        token: tokenOf(played, PLANTED),
        deviceCookie: null,
        page: 'vraag',
        answers: { ou_vraag: 'ja' },
        cleared: [],
        finished: true,
        locale: 'nl',
      });
      expect(refused).toMatchObject({ kind: 'refused', state: { kind: 'closed' } });
      expect(await look(`select 1 from open_response`)).toEqual([]);
    }
  });

  it('is told by every link the same: the measurement is closed', async () => {
    for (const { ctx, played } of worlds.both) {
      const seen = [];
      for (const token of [
        ...played.tokens.values(),
        tokenOf(played, 0).replace(/-.*/, `-${'0'.repeat(26)}`),
      ]) {
        const browser = browserAt(ctx, token);
        await browser.open();
        seen.push(`${browser.status()} ${withoutHashes(browser.page().text)}`);
      }
      expect(new Set(seen).size).toBe(1);
    }
  });
});
