import type { AppContext } from '../../app/context';
import { housekeeping } from '../../app/jobs/housekeeping';
import { importSchools } from '../../app/operations/associations/importSchools';
import { exampleSchoolsFile } from '../../app/operations/example/exampleRecipients';
import { exampleSchools } from '../../app/operations/example/exampleSchools';
import { decideLanguage } from '../../app/operations/languages/decideLanguage';
import { tellBureau } from '../../app/operations/mail/tellBureau';
import { recordAnswers } from '../../app/operations/recordAnswers';
import { approveRound } from '../../app/operations/rounds/approveRound';
import { closeRound } from '../../app/operations/rounds/closeRound';
import { importRecipients } from '../../app/operations/rounds/importRecipients';
import { sealRound } from '../../app/operations/sealing/sealRound';
import { PARTNER_TYPES } from '../../app/recipients/partnerTypes';
import { recordMembership } from '../../db/queries/accounts';
import { recordAssociation } from '../../db/queries/associations';
import { findRounds, type RoundRow } from '../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../db/transaction';
import type { OutgoingMail } from '../../emails/mailer';
import type { Locale } from '../../surveys/definition/types';
import { dayAfter } from '../../surveys/schedule/dayAfter';
import { confirmProcessings } from './confirmProcessings';
import { tokenIn } from './playedRound';
import type { TestContext } from './testContext';

export const BUREAU = 'bureau@swvvoorbeeld.example';
const LANGUAGES = ['nl', 'nl', 'nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;
const PARENTS = 32;
const PARTNERS = 12;

/** A mail with the moment it went out. */
export interface PlayedMail {
  at: Date;
  mail: OutgoingMail;
}

export interface PlayedYears {
  associationId: string;
  mails: PlayedMail[];
  /** `ouders 2026` -> address -> the moment the list was sent in. */
  finished: Map<string, Map<string, Date>>;
  rounds: RoundRow[];
}

export interface Play {
  /** ISO days. */
  from: string;
  until: string;
  /** Nobody looks on these days: the installation is down. */
  isDown: (day: string) => boolean;
  /** When nobody of the bureau does anything, e.g. `scholen`: that round never gets its yes. */
  withoutYes?: string;
}

/** An association with the schools of the example and one colleague; its mails go to the test's mailbox. */
export async function makeExampleAssociation(ctx: TestContext): Promise<string> {
  const id = ctx.random.uuid();
  await inAssociation(ctx.db, id, async (tx) => {
    await recordAssociation(tx, {
      id,
      name: 'SWV Voorbeeld',
      sector: 'vo',
      isExample: false,
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
    await confirmProcessings(ctx, tx, id);
  });
  const schools = await importSchools(ctx, BUREAU, id, new TextEncoder().encode(exampleSchoolsFile()));
  if (!schools.ok) throw new Error(JSON.stringify(schools.problems));
  await outsideAssociations(ctx.db, (tx) => recordMembership(tx, id, BUREAU, ctx.random.uuid()));
  for (const language of ['en', 'tr', 'ar', 'pl', 'uk']) {
    await decideLanguage(ctx, BUREAU, id, { survey: 'ouders', version: 1, language, isOffered: true });
  }
  return id;
}

/**
 * Plays the programme of the example association on a clock that moves: housekeeping in the morning and again before noon, the
 * bureau that reads in a list and says yes as soon as it is asked, people of whom some answer after each mail. Rounds of
 * scholen are sealed by hand a week after closing, the others when it was promised.
 */
export async function playYears(ctx: TestContext, play: Play): Promise<PlayedYears> {
  ctx.setNow(`${play.from}T08:30:00Z`);
  const associationId = await makeExampleAssociation(ctx);
  const played: PlayedYears = { associationId, mails: [], finished: new Map(), rounds: [] };
  const waiting: { token: string; address: string; round: string; on: string; language: string }[] = [];
  const rounds = () => inAssociation(ctx.db, associationId, (tx) => findRounds(tx, associationId));
  const look = async (moment: string) => {
    ctx.setNow(moment);
    await housekeeping(ctx);
    await tellBureau(ctx, ctx.notices.splice(0));
    for (const mail of ctx.sent.splice(0)) played.mails.push({ at: ctx.clock.now(), mail });
  };
  let all: RoundRow[] = [];
  for (let day = play.from; day <= play.until; day = dayAfterLook(day, all)) {
    if (play.isDown(day)) continue;
    const before = played.mails.length;
    await look(`${day}T08:30:00Z`);
    if (all.some(({ status }) => status === 'open')) await look(`${day}T10:00:00Z`);
    all = await rounds();
    for (const { mail } of played.mails.slice(before)) answerLater(mail, day, waiting);
    for (const round of all) await actAsBureau(ctx, associationId, round, day, play);
    for (const due of waiting.filter(({ on }) => on <= day)) {
      waiting.splice(waiting.indexOf(due), 1);
      await answer(ctx, all, due, played.finished);
    }
  }
  played.rounds = await rounds();
  return played;
}

/** A day at a time while people are asked, else in larger steps, but never past a day on which something is due. */
function dayAfterLook(day: string, rounds: readonly RoundRow[]): string {
  if (rounds.some(({ status }) => status === 'open')) return dayAfter(day, 1);
  const isWaiting = rounds.some(({ status }) => status === 'draft' || status === 'closed');
  const due = rounds.flatMap(({ opensOn, closesOn, sealBy }) => [
    opensOn,
    dayAfter(closesOn, 7),
    dayAfter(sealBy, -14),
    dayAfter(sealBy, -3),
    sealBy,
  ]);
  const next = dayAfter(day, isWaiting ? 3 : 7);
  return due.filter((one) => one > day && one < next).sort()[0] ?? next;
}

/** Of those who get a mail two in five answer, a few days later; after a reminder others than after the invitation. */
function answerLater(
  mail: OutgoingMail,
  day: string,
  waiting: { token: string; address: string; round: string; on: string; language: string }[],
): void {
  const { address } = mail.to;
  if (address === BUREAU) return;
  const drawn = [...`${address} ${mail.subject}`].reduce(
    (sum, letter) => sum + (letter.codePointAt(0) ?? 0),
    0,
  );
  if (drawn % 5 > 1) return;
  for (const [, path] of mail.text.matchAll(/\/v\/([0-9a-z-]+)/g)) {
    const token = tokenIn(`/v/${path}`);
    if (waiting.some((one) => one.token === token)) continue;
    const language = /ouder\d+-(\w\w)@/.exec(address)?.[1] ?? 'nl';
    waiting.push({ token, address, round: token.slice(0, 6), on: dayAfter(day, 1 + (drawn % 4)), language });
  }
}

async function actAsBureau(
  ctx: AppContext,
  associationId: string,
  round: RoundRow,
  day: string,
  play: Play,
): Promise<void> {
  if (round.status === 'draft' && !round.approvedAt && round.survey !== play.withoutYes) {
    const file = new TextEncoder().encode(fileFor(round.survey));
    const imported = await importRecipients(ctx, BUREAU, associationId, round.id, file);
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
    const approved = await approveRound(ctx, BUREAU, associationId, round.id);
    if (!approved.ok) throw new Error(JSON.stringify(approved.problems));
  }
  if (round.survey !== 'scholen' || day < dayAfter(round.closesOn, 7)) return;
  if (round.status === 'open') await closeRound(ctx, BUREAU, associationId, round.id);
  if (round.status === 'closed') {
    const sealed = await sealRound(ctx, BUREAU, associationId, round.id);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  }
}

function fileFor(survey: string): string {
  if (survey === 'ouders') {
    const lines = Array.from({ length: PARENTS }, (_, index) => {
      const language = LANGUAGES[index % LANGUAGES.length];
      return `ouder${index + 1}-${language}@huis.example;Ouder ${index + 1};${language}`;
    });
    return `email;naam;taal\n${lines.join('\n')}\n`;
  }
  if (survey === 'ketenpartners') {
    const lines = Array.from({ length: PARTNERS }, (_, index) => {
      const type = PARTNER_TYPES[index % PARTNER_TYPES.length];
      return `partner${index + 1}@keten.example;Partner ${index + 1};${type}`;
    });
    return `email;naam;soort\n${lines.join('\n')}\n`;
  }
  const lines = exampleSchools.flatMap(({ schools }) =>
    schools.map(([name]) => `oc@${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example;${name}`),
  );
  return `email;vestiging\n${lines.join('\n')}\n`;
}

async function answer(
  ctx: AppContext,
  rounds: readonly RoundRow[],
  { token, address, language }: { token: string; address: string; language: string },
  finished: PlayedYears['finished'],
): Promise<void> {
  const round = rounds.find(({ code }) => token.startsWith(code));
  if (round?.status !== 'open') return;
  const kept = await recordAnswers(ctx, {
    token,
    deviceCookie: null,
    page: 'vragen',
    answers: {},
    cleared: [],
    finished: true,
    locale: language as Locale,
  });
  if (kept.kind !== 'recorded') return;
  const name = `${round.survey} ${round.year}`;
  const of = finished.get(name) ?? new Map<string, Date>();
  if (!of.has(address)) of.set(address, ctx.clock.now());
  finished.set(name, of);
}
