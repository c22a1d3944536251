import type { Database } from '../../../db/connection';
import { findAssociationIds, recordAssociation } from '../../../db/queries/associations';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import { findTemplate } from '../../../surveys/definitions';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { roundWindow } from '../../../surveys/schedule/roundWindow';
import type { AppContext } from '../../context';
import { importSchools } from '../associations/importSchools';
import { createMemoryKeyStore } from '../keys/memoryKeyStore';
import { localDay } from '../localDay';
import { retentionDays } from '../privacy/processing/retentionDays';
import { failed, type Outcome, succeeded } from '../problem';
import { closeRound } from '../rounds/closeRound';
import { type RoundDates, SEAL_WITHIN_DAYS } from '../rounds/defaultDates';
import { sealRound } from '../sealing/sealRound';
import { confirmExampleProcessing } from './confirmExampleProcessing';
import { enterExampleFigures } from './enterExampleFigures';
import { recordExampleDays } from './exampleDayCounts';
import { exampleSchoolsFile } from './exampleRecipients';
import { type ExampleRound, exampleRounds, runningExampleRounds } from './exampleRounds';
import { improveAfter } from './improveAfter';
import { getValue, playRound } from './playRound';
import { playSharedLinks } from './playSharedLinks';
import { readExampleTexts } from './readExampleTexts';

const ACTOR = 'voorbeeld';
const RUNNING_SINCE_DAYS = 9;
const RUNNING_FOR_DAYS = 19;

/** Nothing of the sealed years is mailed: their ledgers are closed before a worker could see them. */
const silentQueue = {
  sendMails: async () => {},
  notifyBureau: async () => {},
  sendSignIn: async () => {},
  isReady: async () => true,
  close: async () => {},
};

/**
 * Fills the example association: schools, sealed rounds of 2021 to 2025 and two that run now. Everything happens in one
 * transaction: an interrupted load leaves nothing. Refused when there is an example already.
 */
export async function loadExample(ctx: AppContext): Promise<Outcome<{ id: string }>> {
  const existing = await outsideAssociations(ctx.db, findAssociationIds);
  if (existing.some((association) => association.isExample)) {
    return failed({ code: 'exists', message: 'Het voorbeeld is al geladen. Verwijder het eerst.' });
  }
  const id = ctx.random.uuid();
  await inAssociation(ctx.db, id, async (tx) => {
    const inside: AppContext = { ...ctx, db: tx as Database };
    await recordAssociation(tx, {
      id,
      name: 'SWV Voorbeeld',
      sector: 'vo',
      isExample: true,
      settings: {
        loket: 'het Onderwijsloket',
        loketEnglish: 'the Education Desk',
        contact: 'vragen@swvvoorbeeld.example',
        senderName: 'SWV Voorbeeld',
        replyTo: null,
        accent: '#1f6f78',
        logo: null,
      },
      createdAt: ctx.clock.now(),
    });
    const schools = await importSchools(inside, ACTOR, id, new TextEncoder().encode(exampleSchoolsFile()));
    if (!schools.ok)
      throw new Error(`The example's schools are refused: ${JSON.stringify(schools.problems)}`);
    await confirmExampleProcessing(inside, id);
    for (const round of exampleRounds) await playSealedRound(inside, id, round);
    await enterExampleFigures(inside, id);
    const dates = runningDates(localDay(ctx.clock.now()));
    for (const round of runningExampleRounds) {
      const roundId = await playRound(inside, id, round, dates);
      if (round.survey === 'ouders') await playSharedLinks(inside, id, roundId, round, dates);
    }
  });
  return succeeded({ id });
}

/** A round that began a while ago and goes on for a while, within one half of a calendar year as rounds must be. */
function runningDates(today: string): RoundDates {
  const year = today.slice(0, 4);
  const [first, last] =
    today < `${year}-08-01` ? [`${year}-01-01`, `${year}-07-31`] : [`${year}-08-01`, `${year}-12-31`];
  const begun = dayAfter(today, -RUNNING_SINCE_DAYS);
  const over = dayAfter(today, RUNNING_FOR_DAYS);
  const closesOn = over < last ? over : last;
  return { opensOn: begun > first ? begun : first, closesOn, sealBy: dayAfter(closesOn, SEAL_WITHIN_DAYS) };
}

async function playSealedRound(ctx: AppContext, associationId: string, round: ExampleRound): Promise<void> {
  const template = findTemplate(round.survey, round.version);
  if (!template) throw new Error(`The example needs ${round.survey}/${round.version}.`);
  const window = roundWindow(template.schedule, round.year);
  const dates: RoundDates = { ...window, sealBy: dayAfter(window.closesOn, SEAL_WITHIN_DAYS) };
  const silent: AppContext = { ...ctx, keys: createMemoryKeyStore(), queue: silentQueue };
  const roundId = await playRound(silent, associationId, round, {
    opensOn: dates.opensOn,
    closesOn: dates.closesOn,
    sealBy: dates.sealBy,
  });
  await recordExampleDays(silent, associationId, roundId);
  const afterwards: AppContext = {
    ...silent,
    clock: { now: () => new Date(`${dayAfter(dates.closesOn, 7)}T09:00:00Z`) },
  };
  getValue(await closeRound(afterwards, ACTOR, associationId, roundId));
  getValue(await sealRound(afterwards, ACTOR, associationId, roundId));
  const { unreadTexts } = round;
  const deleteRawOn = dayAfter(localDay(ctx.clock.now()), retentionDays.rawTextDays.proposed);
  const unread = unreadTexts ? { leave: unreadTexts, deleteRawOn } : null;
  await readExampleTexts(afterwards, ACTOR, associationId, roundId, unread);
  await improveAfter(afterwards, ACTOR, associationId, { id: roundId, ...round });
}
