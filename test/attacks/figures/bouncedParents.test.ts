import { expect, it } from 'vitest';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { answer, answersOfNumber, invitedCrowd } from '../support/crowd';
import { lookBehind } from '../support/lookBehind';

/**
 * The bureau sees by name whose invitation came back. One of them got the link after all, read out over the telephone. Whether
 * that parent answered must not follow from the response of the round: the same whether this parent did, or another.
 */
const [BOUNCED, OTHER] = [3, 4] as const;

const database = testDatabase();
const look = lookBehind(database);

async function responseWhen(silent: number) {
  const ctx = attackContext(() => database.db, `bounced, ${silent} silent`, { now: '2026-11-22T10:00:00Z' });
  const crowd = await invitedCrowd(ctx, 12);
  await look(
    `update send_ledger l set state = 'bounced', bounce = 'hard' from recipient r, person p
     where r.id = l.recipient_id and r.round_id = $1 and l.message = 'invitation'
       and p.id = r.person_id and p.email = $2`,
    [crowd.roundId, crowd.people[BOUNCED]],
  );
  for (const [number, who] of crowd.people.entries()) {
    if (number !== silent) await answer(ctx, crowd.tokens.get(who) as string, answersOfNumber(62));
  }
  await closeRound(ctx, 'test', crowd.association.id, crowd.roundId);
  const preview = await previewSealing(ctx, crowd.association.id, crowd.roundId);
  const sealed = await sealRound(ctx, 'test', crowd.association.id, crowd.roundId);
  expect(sealed.ok).toBe(true);
  const result = await viewResult(ctx, crowd.association.id, crowd.roundId);
  return { preview, response: result?.response };
}

it('the response of a round is the same whether the one parent who was not reached answered, or another', async () => {
  const [one, other] = [await responseWhen(BOUNCED), await responseWhen(OTHER)];
  expect(one.response).toMatchObject({ invited: 12, returned: 11, undeliverable: 1 });
  expect(other).toEqual(one);
});
