import { beforeAll, describe, expect, it } from 'vitest';
import { requestSignIn } from '../../../app/operations/accounts/requestSignIn';
import { readAnswers } from '../../../app/operations/answers/openAnswers';
import { findList } from '../../../app/operations/findList';
import { sendWaitingMails } from '../../../app/operations/mail/sendWaitingMails';
import { exportAssociation } from '../../../app/operations/privacy/association/exportAssociation';
import { getFact, privacyFacts } from '../../../app/operations/privacy/facts/privacyFacts';
import { erasePerson } from '../../../app/operations/privacy/person/erasePerson';
import { viewPerson } from '../../../app/operations/privacy/person/viewPerson';
import { viewRespondentPrivacy } from '../../../app/operations/privacy/respondent/viewRespondentPrivacy';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { remindRound } from '../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { listTexts } from '../../../app/operations/texts/listTexts';
import { type ParsedToken, parseToken, pseudonymOf } from '../../../app/operations/tokens/recipientToken';
import * as signInLink from '../../../app/routes/aanmelden_.$token';
import { makeOfficer, sentTo, signIn, visit } from '../../app/routes/visitor';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { everyBureauPage } from '../support/bureauPages';
import { answersOfNumber, type Crowd, invitedCrowd } from '../support/crowd';
import { dumpOf, lookBehind, textOf } from '../support/lookBehind';
import { nextMail } from '../support/nextMail';
import { allAnswers, closeAndSeal, openSchoolRound, schoolsAnswer } from '../support/schoolRound';

/** Fourteen parents; twelve answer, and one of those is erased before closing. The first wrote the planted words. */
const INVITED = 14;
const ANSWERED = 12;
const WORDS = 'De geplante woorden van een ouder.';

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'privacy facts');

/** What each party was seen to be able to do, by the id of the fact. */
const seen = new Map<string, boolean>();
let crowd: Crowd;

const tokenOf = (place: number) => crowd.tokens.get(crowd.people[place] as string) as string;
const hasAnswers = async (token: string, device: string | null) => {
  const list = await findList(ctx, token, device);
  return list.kind === 'open' && Object.keys(list.answers).length > 0;
};
const writes = async (token: string, place: number) =>
  (
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'vraag',
      answers: answersOfNumber(place, place === 0 ? WORDS : ''),
      cleared: [],
      finished: true,
      locale: 'nl',
    })
  ).kind === 'recorded';

beforeAll(async () => {
  crowd = await invitedCrowd(ctx, INVITED);
  const { roundId } = crowd;
  const associationId = crowd.association.id;
  const session = await signIn(ctx, await makeOfficer(ctx, 'collega@swv.example', [associationId]));
  const bureau = async () => [...(await everyBureauPage(ctx, session, roundId)).values()].join('\n');
  const list = () => listRecipients(ctx, associationId, roundId, { offset: 0, limit: 100 });
  const started = async () => (await viewRound(ctx, associationId, roundId))?.running?.started ?? 0;
  const invitation = ctx.sent.find(({ to }) => to.address === crowd.people[0]);

  /** As whoever reads the mailbox first: asks for a link, takes it from the mail and uses it. */
  const signsInFromMail = async () => {
    const mail = nextMail(ctx);
    await requestSignIn(ctx, 'collega@swv.example');
    const token = /\/aanmelden\/([\w-]+)/.exec((await mail).text)?.[1] ?? '';
    const leadsTo = sentTo(await visit(ctx, signInLink.action, { params: { token }, form: {} }));
    return leadsTo !== null && !leadsTo.startsWith('/aanmelden');
  };

  const own = await recordAnswers(ctx, {
    token: tokenOf(0),
    deviceCookie: null,
    page: 'vraag',
    answers: answersOfNumber(0, WORDS),
    cleared: [],
    finished: true,
    locale: 'nl',
  });
  const device = own.kind === 'recorded' ? own.deviceCookie : null;
  for (let place = 1; place < ANSWERED; place += 1) await writes(tokenOf(place), place);
  const sentBefore = ctx.sent.length;
  await remindRound(ctx, 'test', associationId, roundId);
  await sendWaitingMails(ctx, associationId, roundId);
  const reminded = ctx.sent.slice(sentBefore).map(({ to }) => to.address);
  const late = crowd.people.slice(ANSWERED);

  const pages = await bureau();
  const dumped = [...(await dumpOf(look))];
  const dump = textOf(new Map(dumped));
  const lines = (await list()).lines;
  const key = (await ctx.keys.find(roundId)) as Uint8Array;
  const parsed = parseToken(tokenOf(0)) as ParsedToken;
  const pseudonym = pseudonymOf(key, parsed);
  const [response] = await look<{ ciphertext: Buffer }>(
    `select ciphertext from open_response where pseudonym = $1`,
    [pseudonym],
  );
  const place = { associationId, roundId, pseudonym };
  const readWithKey = readAnswers(key, place, response?.ciphertext as Buffer).answers.ou_open_beter;
  const ledger = await look<{ email: string }>(
    `select p.email from send_ledger l join recipient r on r.id = l.recipient_id join person p on p.id = r.person_id
     where l.message <> 'invitation' order by 1`,
  );
  const counted = await started();
  const lengths = await look(`select length(ciphertext) from open_response`);

  seen.set(
    'bureau-before-list',
    crowd.people.every((who) => lines.some(({ email }) => email === who)),
  );
  seen.set('bureau-before-counts', counted === ANSWERED);
  seen.set(
    'bureau-before-answers',
    pages.includes(WORDS) || (await viewResult(ctx, associationId, roundId)) !== null,
  );
  seen.set(
    'bureau-before-parent-progress',
    new Set(lines.map(({ mails, answered }) => JSON.stringify({ mails, answered }))).size > 1,
  );
  seen.set('respondents-before-others', await hasAnswers(tokenOf(1), device));
  seen.set('respondents-before-own', await hasAnswers(tokenOf(0), device));
  seen.set('mail-before-invited', invitation?.text.includes(tokenOf(0)) === true);
  seen.set('mail-before-reminded', reminded.toSorted().join() === late.toSorted().join());
  seen.set('mail-before-write', await writes(tokenOf(5), 5));
  seen.set('mail-before-read', await hasAnswers(tokenOf(0), null));
  seen.set(
    'database-before-list',
    crowd.people.every((who) => dump.includes(who)),
  );
  seen.set('database-before-reminded', ledger.map(({ email }) => email).join() === late.toSorted().join());
  seen.set('database-before-ciphertext', lengths.length === ANSWERED);
  seen.set('database-before-answers', dump.includes(WORDS) || dump.includes('ou_open_beter": "'));
  seen.set(
    'database-before-link',
    textOf(new Map(dumped.filter(([table]) => table !== 'public.open_response'))).includes(
      pseudonym.toString('hex'),
    ),
  );
  seen.set('server-before-everything', readWithKey === WORDS);
  seen.set(
    'outsider-before-nothing',
    (await findList(ctx, `${tokenOf(0).slice(0, 7)}${'0'.repeat(26)}`, null)).kind === 'open',
  );
  seen.set(
    'outsider-before-found-link',
    (await writes(tokenOf(6), 6)) && !(await hasAnswers(tokenOf(6), null)),
  );
  await erasePerson(ctx, 'test', associationId, crowd.people[ANSWERED - 1] as string);
  seen.set('bureau-before-count-difference', (await started()) === ANSWERED - 1);

  seen.set(
    'mail-before-sent',
    ((await findList(ctx, tokenOf(0), null)) as { finished?: boolean }).finished === true,
  );
  seen.set('mail-before-sign-in', await signsInFromMail());

  await closeRound(ctx, 'test', associationId, roundId);
  const wrongSecret = `${tokenOf(0).slice(0, 7)}${'0'.repeat(26)}`;
  const told = await viewRespondentPrivacy(ctx, wrongSecret.slice(0, 6));
  seen.set(
    'outsider-before-code',
    (await findList(ctx, wrongSecret, null)).kind === 'closed' &&
      told?.association.name !== undefined &&
      told.record.purpose !== '',
  );
  await sealRound(ctx, 'test', associationId, roundId);

  const pagesAfter = await bureau();
  const result = await viewResult(ctx, associationId, roundId);
  const desk = await listTexts(ctx, associationId, roundId, {
    item: null,
    status: null,
    theme: null,
    page: 1,
  });
  const sealed = await look<{ row: string }>(
    `select t::text as row from sealed_response t union all select t::text from sealed_text t
     union all select t::text from recipient t union all select t::text from sealed_aggregate t`,
  );
  const rows = sealed.map(({ row }) => row).join('\n');
  const earlier = [...(dump.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])];
  const lasting = new Set([associationId, roundId]);
  const isLinked =
    crowd.people.some((who) => rows.includes(who)) ||
    earlier.some((id) => !lasting.has(id) && rows.includes(id));
  const keyAfter = await ctx.keys.find(roundId);
  const isClosed = async (token: string) =>
    (await findList(ctx, token, device)).kind !== 'open' && !(await writes(token, 0));

  seen.set('bureau-after-figures', result?.indicators.some(({ n }) => n !== null && n >= 5) === true);
  seen.set('bureau-after-texts', desk?.texts.some(({ body }) => body === WORDS) === true);
  seen.set(
    'bureau-after-link',
    crowd.people.some((who) => pagesAfter.includes(who)),
  );
  seen.set('bureau-after-who', (await list()).total > 0);
  seen.set('respondents-after-link', !(await isClosed(tokenOf(0))));
  seen.set(
    'mail-after-mails',
    ctx.sent.some(({ to }) => to.address === crowd.people[0]),
  );
  seen.set('mail-after-link', !(await isClosed(tokenOf(3))));
  seen.set('database-after-rows', sealed.length > ANSWERED);
  seen.set('database-after-texts', rows.includes(WORDS));
  seen.set('database-after-link', isLinked);
  seen.set('database-after-old-backup', keyAfter !== null);
  seen.set('database-after-old-names', dump.includes(crowd.people[0] as string));
  seen.set('server-after-as-database', sealed.length > ANSWERED);
  seen.set('server-after-link', isLinked || keyAfter !== null);
  const exported: string[] = [];
  await exportAssociation(ctx, 'test', associationId, async (line) => void exported.push(line));
  const ofResults = exported.map((line) => JSON.parse(line)).filter((line) => 'result' in line);
  seen.set(
    'bureau-after-export',
    exported.join('').includes(WORDS) ||
      exported.some((line) => /"table":"(sealed_|text_reading)/.test(line)) ||
      ofResults.length !== 1 ||
      JSON.stringify(ofResults[0].result) !== JSON.stringify(result),
  );
  seen.set('mail-after-sign-in', await signsInFromMail());
  const copied = readAnswers(key, place, response?.ciphertext as Buffer).answers.ou_open_beter;
  seen.set('server-after-copied', copied === WORDS);
  seen.set('outsider-after-link', !(await isClosed(tokenOf(2))));

  ctx.setNow('2027-03-10T10:00:00Z');
  const schools = await openSchoolRound(ctx, { schools: 8 });
  await schoolsAnswer(ctx, schools, (nth) =>
    nth === 8 ? null : allAnswers(4, nth === 3 ? { sch_net_delen: 'nvt' } : {}),
  );
  const progress = await listRecipients(ctx, schools.association.id, schools.roundId, {
    offset: 0,
    limit: 100,
  });
  seen.set(
    'bureau-before-school-progress',
    new Set(progress.lines.map(({ answered }) => answered)).size === 2,
  );
  await closeAndSeal(ctx, schools);
  const skipped = await viewResult(ctx, schools.association.id, schools.roundId);
  const beside = skipped?.indicators.find(({ key }) => key === 'Bureau-7a');
  seen.set(
    'bureau-after-skipped',
    beside?.mean === null || beside?.items.some(({ mean }) => mean !== null) !== false,
  );
  const contacts = await look<{ audience: string }>(`select distinct audience from person`);
  const onlySchools = contacts.map(({ audience }) => audience).join() === 'scholen';
  const lookedUp = async (associationOf: string, address: string) => {
    const found = await viewPerson(ctx, associationOf, address);
    return found.ok && found.value.contacts.length > 0;
  };
  seen.set(
    'bureau-after-contacts',
    (await lookedUp(schools.association.id, 'school1@scholen.example')) &&
      !(await lookedUp(associationId, crowd.people[0] as string)),
  );
  seen.set('database-after-contacts', onlySchools);
});

describe('what the screen says that each can and cannot do', () => {
  it('is tried, every sentence of it', () => {
    expect([...seen.keys()].sort()).toEqual(privacyFacts.map(({ id }) => id).sort());
  });

  it.each(privacyFacts)('$id: is so', ({ id, can }) => {
    expect([id, seen.get(id)]).toEqual([id, can]);
    expect(getFact(id).can).toBe(can);
  });
});
