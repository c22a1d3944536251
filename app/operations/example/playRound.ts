import { findRecipients } from '../../../db/queries/recipients';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import { recordSendResult } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import type { Locale } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { Outcome } from '../problem';
import { recordAnswers } from '../recordAnswers';
import type { RoundDates } from '../rounds/defaultDates';
import { importRecipients } from '../rounds/importRecipients';
import { openRound } from '../rounds/openRound';
import { prepareRound } from '../rounds/prepareRound';
import { decideTargets } from '../targets/decideTargets';
import { tokenOf } from '../tokens/recipientToken';
import { exampleAnswers } from './exampleAnswers';
import { exampleRecipients } from './exampleRecipients';
import type { ExampleRound } from './exampleRounds';
import { seededRandom } from './seededRandom';

const ACTOR = 'voorbeeld';
const TARGETS_DECIDED_BEFORE_DAYS = 60;
const TARGETS_REASON = 'Besluit van het bestuur bij het jaarplan (verzonnen voorbeeld)';

/**
 * Prepares and opens one example round on its first day and lets its people answer, through the operations that a
 * bureau and its respondents use. @returns the round's id.
 */
export async function playRound(
  ctx: AppContext,
  associationId: string,
  round: ExampleRound,
  dates: RoundDates,
): Promise<string> {
  const chance = seededRandom(`${round.survey} ${round.year}`);
  const onFirstDay: AppContext = { ...ctx, clock: { now: () => new Date(`${dates.opensOn}T09:00:00Z`) } };
  const { survey, year, version } = round;
  const choices = Object.entries(round.targets).map(([indicator, target]) => ({ survey, indicator, target }));
  const decidedOn = new Date(`${dayAfter(dates.opensOn, -TARGETS_DECIDED_BEFORE_DAYS)}T09:00:00Z`);
  const whenDecided: AppContext = { ...ctx, clock: { now: () => decidedOn } };
  getValue(await decideTargets(whenDecided, ACTOR, associationId, choices, TARGETS_REASON));
  const { roundId } = getValue(
    await prepareRound(onFirstDay, ACTOR, associationId, { survey, year, version, dates }),
  );
  const draft = await getExampleRound(ctx, associationId, roundId);
  const file = new TextEncoder().encode(exampleRecipients(round, chance));
  const imported = await importRecipients(onFirstDay, ACTOR, associationId, roundId, file);
  if (!imported.ok)
    throw new Error(`The example's recipients are refused: ${JSON.stringify(imported.problems)}`);
  getValue(await openRound(onFirstDay, ACTOR, associationId, roundId));

  const key = await ctx.keys.find(roundId);
  if (!key) throw new Error('An opened round has a key.');
  const { recipients, definition } = await inAssociation(ctx.db, associationId, async (tx) => ({
    recipients: await findRecipients(tx, associationId, roundId),
    definition: (await getRoundDefinition(tx, associationId, draft.publishedVersionId)).definition,
  }));
  // Ids are random, so people are taken by address: the same people answer at every load.
  recipients.sort((a, b) => (a.email < b.email ? -1 : 1));
  const answering = Math.round(recipients.length * round.responseShare);
  const drawn = recipients
    .map((recipient) => ({ recipient, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, answering);
  for (const { recipient } of drawn) {
    const kept = await recordAnswers(onFirstDay, {
      token: tokenOf(key, draft.code, recipient.id),
      deviceCookie: null,
      page: definition.json.pages[0]?.name ?? '',
      answers: exampleAnswers(definition, round, chance),
      cleared: [],
      finished: true,
      locale: recipient.language as Locale,
    });
    if (kept.kind !== 'recorded') throw new Error(`An example answer is refused: ${kept.state.kind}`);
  }
  // Who answered got the mail before: what waits for the outbox are links of people who did not answer yet.
  await inAssociation(ctx.db, associationId, async (tx) => {
    for (const { recipient } of drawn) {
      const mail = { recipientId: recipient.id, message: 'invitation' };
      await recordSendResult(tx, associationId, roundId, mail, {
        state: 'sent',
        detail: null,
        now: onFirstDay.clock.now(),
      });
    }
  });
  return roundId;
}

async function getExampleRound(ctx: AppContext, associationId: string, roundId: string): Promise<RoundRow> {
  const round = await inAssociation(ctx.db, associationId, (tx) => findRound(tx, associationId, roundId));
  if (!round) throw new Error('The example round that was just made is gone.');
  return round;
}

/** @throws what the operation refused: the example is ours, so that is a mistake of ours. */
export function getValue<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The example is refused: ${outcome.problems.map((problem) => problem.message).join(' ')}`);
}
