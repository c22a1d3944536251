import { describe, expect, it } from 'vitest';
import { mailKit } from '../../../../app/operations/links/mailKit';
import { remindKeepers } from '../../../../app/operations/links/remindKeepers';
import {
  makeSharedLinks,
  recordPopulation,
  stopSharedLink,
} from '../../../../app/operations/links/sharedLinks';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRoundLog } from '../../../../app/operations/rounds/roundLog';
import { findSchools } from '../../../../db/queries/schools';
import { findSharedLinks } from '../../../../db/queries/sharedLinks';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

function done<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A parents' round without a list, of which three coordinators got the kit to send on. */
async function forwardedRound() {
  const ctx = testContext(() => database.db, { now: '2026-03-02T09:00:00Z' });
  const { id } = await makeAssociation(ctx, { schools: 3 });
  const { roundId } = done(await prepareRound(ctx, 'test', id, { survey: 'ouders', year: 2026 }));
  const schools = await inAssociation(ctx.db, id, (tx) => findSchools(tx, id));
  const schoolIds = schools.map((school) => school.id);
  done(await makeSharedLinks(ctx, 'test', id, roundId, { kind: 'school', schoolIds }));
  done(await openRound(ctx, 'test', id, roundId));
  const links = await inAssociation(ctx.db, id, (tx) => findSharedLinks(tx, id, roundId));
  for (const [index, link] of links.entries())
    done(await mailKit(ctx, 'test', id, roundId, link.id, `co${index}@school.example`));
  const reminded = async () => {
    const before = ctx.sent.length;
    await remindKeepers(ctx, id);
    return ctx.sent.slice(before);
  };
  return { ctx, id, roundId, links, reminded };
}

describe('somebody who sends a link on to parents', () => {
  it('is reminded when the round is, once for each reminder, and asked how many got it while that is not known', async () => {
    const { ctx, id, roundId, links, reminded } = await forwardedRound();
    expect(await reminded()).toEqual([]);
    ctx.setNow('2026-03-12T09:00:00Z');
    done(await recordPopulation(ctx, 'test', id, roundId, links[0]?.id ?? '', '40', 'tussenpersoon'));
    done(await stopSharedLink(ctx, 'test', id, roundId, links[2]?.id ?? '', { replace: false }));
    done(await remindRound(ctx, 'systeem', id, roundId));
    const mails = await reminded();
    expect(mails.map(({ to }) => to.address).sort()).toEqual(['co0@school.example', 'co1@school.example']);
    const textTo = (address: string) => mails.find(({ to }) => to.address === address)?.text ?? '';
    expect(textTo('co0@school.example')).not.toContain('nog niet ingevuld naar hoeveel');
    expect(textTo('co1@school.example')).toContain('nog niet ingevuld naar hoeveel ouders');
    expect(textTo('co1@school.example')).toMatch(/\/doorsturen\/\S+/);
    expect(await reminded()).toEqual([]);
    ctx.setNow('2026-03-26T09:00:00Z');
    done(await remindRound(ctx, 'systeem', id, roundId));
    expect(await reminded()).toHaveLength(2);
    const log = await viewRoundLog(ctx, id, roundId);
    expect(log.filter(({ action }) => action === 'tussenpersoon herinnerd')).toHaveLength(4);
    expect(JSON.stringify(log)).not.toContain('school.example');
  });

  it('gets it once when two workers look at once, and not at night, nor after the round closed', async () => {
    const { ctx, id, roundId, reminded } = await forwardedRound();
    ctx.setNow('2026-03-12T09:00:00Z');
    done(await remindRound(ctx, 'systeem', id, roundId));
    ctx.setNow('2026-03-12T21:30:00Z');
    expect(await reminded()).toEqual([]);
    ctx.setNow('2026-03-13T09:00:00Z');
    const before = ctx.sent.length;
    await Promise.all([remindKeepers(ctx, id), remindKeepers(ctx, id), remindKeepers(ctx, id)]);
    expect(ctx.sent.slice(before)).toHaveLength(3);
    ctx.setNow('2026-03-26T09:00:00Z');
    done(await remindRound(ctx, 'systeem', id, roundId));
    done(await closeRound(ctx, 'test', id, roundId));
    expect(await reminded()).toEqual([]);
  });

  it('is tried again while the mail server refuses for now, with the same Message-ID, and not when it refuses for good', async () => {
    const { ctx, id, roundId, reminded } = await forwardedRound();
    ctx.setNow('2026-03-12T09:00:00Z');
    done(await remindRound(ctx, 'systeem', id, roundId));
    const refusal = { outcome: 'refused' as const, reason: 'later', smtpCode: 451 };
    const tried: string[] = [];
    const { send } = ctx.mailer;
    ctx.mailer.send = (mail) => {
      tried.push(mail.messageId);
      return send(mail);
    };
    ctx.answerMailsWith({ ...refusal, permanent: false });
    expect(await reminded()).toEqual([]);
    ctx.answerMailsWith({ outcome: 'sent' });
    expect(await reminded()).toHaveLength(3);
    expect(tried.slice(3).sort()).toEqual(tried.slice(0, 3).sort());
    expect(new Set(tried).size).toBe(3);
    ctx.setNow('2026-03-26T09:00:00Z');
    done(await remindRound(ctx, 'systeem', id, roundId));
    ctx.answerMailsWith({ ...refusal, permanent: true });
    await reminded();
    await reminded();
    expect(tried).toHaveLength(9);
  });
});
