import { beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../../../app/operations/localDay';
import { localHour } from '../../../../app/operations/localHour';
import { viewRoundLog } from '../../../../app/operations/rounds/roundLog';
import { findDayCounts } from '../../../../db/queries/dayCounts';
import { findProgrammeSteps } from '../../../../db/queries/programme';
import { findLedgerMails } from '../../../../db/queries/sendLedger';
import { inAssociation } from '../../../../db/transaction';
import { testDatabase } from '../../../support/database';
import { BUREAU, type PlayedYears, playYears } from '../../../support/playedYears';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

/** Down for three weeks over the first reminders of 2026 and the night the clock goes forward. */
const isDown = (day: string) => day > '2026-03-08' && day < '2026-03-30';

let ctx: TestContext;
let played: PlayedYears;

beforeAll(async () => {
  ctx = testContext(() => database.db, { now: '2026-01-05T08:30:00Z' });
  played = await playYears(ctx, { from: '2026-01-05', until: '2027-12-31', isDown });
}, 600_000);

interface Sent {
  to: string;
  day: string;
  hour: number;
  subject: string;
  text: string;
  codes: string[];
}

const mailsOf = (survey: string, year: number): Sent[] => {
  const round = played.rounds.find((one) => one.survey === survey && one.year === year);
  return played.mails
    .filter(({ mail }) => mail.to.address !== BUREAU)
    .map(({ at, mail }) => ({
      to: mail.to.address,
      day: localDay(at),
      hour: localHour(at),
      subject: mail.subject,
      text: mail.text,
      codes: [...mail.text.matchAll(/\/v\/([0-9a-z]{6})-/g)].map(([, code]) => code as string),
    }))
    .filter(({ codes }) => codes.includes(round?.code ?? ''));
};

const perAddress = (mails: Sent[]) => {
  const of = new Map<string, Sent[]>();
  for (const mail of mails) of.set(mail.to, [...(of.get(mail.to) ?? []), mail]);
  return of;
};

const daysOf = (mails: Sent[]) => [...new Set(mails.map(({ day }) => day))].sort();

const surveys = [
  ['ouders', 2026, 32],
  ['ketenpartners', 2026, 12],
  ['scholen', 2027, 31],
  ['samenwerking', 2027, 31],
] as const;

describe('the programme of 2026 and 2027, played from planned to sealed', () => {
  it('holds exactly the four rounds that are due, and seals each by the day it promised', () => {
    const held = played.rounds.map(({ survey, year, status }) => [survey, year, status]);
    expect(held).toEqual([
      ['ketenpartners', 2026, 'sealed'],
      ['ouders', 2026, 'sealed'],
      ['samenwerking', 2027, 'sealed'],
      ['scholen', 2027, 'sealed'],
    ]);
    for (const round of played.rounds) {
      expect(localDay(round.sealedAt as Date) <= round.sealBy, round.survey).toBe(true);
    }
    const byHand = played.rounds.find(({ survey }) => survey === 'scholen');
    expect(localDay(byHand?.sealedAt as Date)).toBe('2027-04-22');
  });

  it.each(surveys)(
    'everybody asked for %s %i gets one invitation on the first day',
    (survey, year, people) => {
      const [first] = daysOf(mailsOf(survey, year));
      const invited = mailsOf(survey, year).filter(({ day }) => day === first);
      expect(first).toBe(year === 2026 ? '2026-03-02' : '2027-03-01');
      expect(new Set(invited.map(({ to }) => to)).size).toBe(people);
      expect(invited).toHaveLength(people);
    },
  );

  it.each(surveys)(
    'nobody of %s %i gets two mails on one day, or one after sending the list',
    (survey, year) => {
      const finished = played.finished.get(`${survey} ${year}`);
      expect(finished?.size).toBeGreaterThan(5);
      for (const [address, mails] of perAddress(mailsOf(survey, year))) {
        expect(new Set(mails.map(({ day }) => day)).size, address).toBe(mails.length);
        expect(mails.length).toBeLessThanOrEqual(4);
        const done = finished?.get(address);
        if (done)
          expect(
            mails.filter(({ day }) => day > localDay(done)),
            address,
          ).toEqual([]);
      }
    },
  );

  it('reminds who has not answered on the days of the plan, and once before the last day', () => {
    expect(daysOf(mailsOf('scholen', 2027))).toEqual([
      '2027-03-01',
      '2027-03-11',
      '2027-03-25',
      '2027-04-14',
    ]);
    const silent = [...perAddress(mailsOf('scholen', 2027))].filter(
      ([address]) => !played.finished.get('scholen 2027')?.has(address),
    );
    expect(silent.length).toBeGreaterThan(3);
    for (const [, mails] of silent) expect(mails).toHaveLength(4);
    const [, both] = mailsOf('scholen', 2027).filter(({ codes }) => new Set(codes).size === 2);
    expect(both?.text, 'two lists to one school in one mail').toContain('2 korte vragenlijsten');
    const reminder = mailsOf('scholen', 2027).find(
      ({ day, codes }) => day === '2027-03-11' && new Set(codes).size === 2,
    );
    expect(reminder?.text).toContain('vroegen wij u om 2 vragenlijsten in te vullen');
  });

  it('after three weeks of downtime sends one reminder instead of two, late, and says so in the log', async () => {
    expect(daysOf(mailsOf('ouders', 2026))).toEqual(['2026-03-02', '2026-03-30', '2026-04-14']);
    const steps = await inAssociation(ctx.db, played.associationId, (tx) =>
      findProgrammeSteps(tx, played.associationId),
    );
    const of = steps.filter(({ survey, year }) => survey === 'ouders' && year === 2026);
    expect(of.map(({ step, outcome }) => [step, outcome])).toContainEqual(['reminder-1', 'skipped']);
    const round = played.rounds.find(({ survey }) => survey === 'ouders');
    const log = await viewRoundLog(ctx, played.associationId, round?.id as string);
    expect(log.find(({ action }) => action === 'herinnering 2')?.details).toBe('4 dagen later dan gepland');
  });

  it('mails nobody at night, also in the weeks after the clock goes forward', () => {
    for (const { at } of played.mails) {
      expect(localHour(at)).toBeGreaterThanOrEqual(8);
      expect(localHour(at)).toBeLessThan(20);
    }
  });

  it('names in every mail the last day of its own round, and parents are written to in their language', () => {
    for (const [survey, year] of surveys) {
      for (const mail of mailsOf(survey, year))
        expect(mail.text).toMatch(year === 2026 ? /15.*2026|2026.*15/s : /15 april 2027/);
    }
    const subjects = (language: string) =>
      new Set(
        mailsOf('ouders', 2026)
          .filter(({ to }) => to.includes(`-${language}@`))
          .map(({ subject }) => subject),
      );
    expect(subjects('nl')).toContain('Vragenlijst van SWV Voorbeeld');
    expect(subjects('en')).toContain('Questionnaire from SWV Voorbeeld');
    expect([...subjects('ar')].every((subject) => /[\u0600-\u06ff]/.test(subject))).toBe(true);
    expect([...subjects('uk')].every((subject) => /[\u0400-\u04ff]/.test(subject))).toBe(true);
  });

  it('tells the bureau in one mail for both rounds: six weeks ahead, that they opened, closed, will be sealed, were sealed', () => {
    const told = played.mails.filter(({ mail }) => mail.to.address === BUREAU);
    const days = (subject: RegExp) =>
      told.filter(({ mail }) => subject.test(mail.subject)).map(({ at }) => localDay(at));
    expect(days(/^Klaar om voor te bereiden: 2 metingen$/)).toEqual(['2026-01-19', '2027-01-20']);
    expect(days(/^Geopend: 2 metingen$/)).toEqual(['2026-03-02', '2027-03-01']);
    expect(days(/^Gesloten: 2 metingen$/)).toEqual(['2026-04-16', '2027-04-16']);
    expect(days(/^Wordt op 13 mei 2026 verzegeld: 2 metingen$/)).toEqual(['2026-04-29', '2026-05-10']);
    expect(days(/^Verzegeld: 2 metingen$/)).toEqual(['2026-05-13']);
    // In 2027 the bureau seals one of the two itself, and hears of the other only.
    expect(days(/^Wordt op 13 mei 2027 verzegeld: ‘Hoe werken scholen samen\?’/)).toHaveLength(2);
    expect(days(/^Verzegeld: ‘Hoe werken scholen samen\?’/)).toEqual(['2027-05-13']);
    expect(told).toHaveLength(12);
    expect(days(/^(Nog niet goedgekeurd|Gaat niet open|Niet gehouden|Kon niet)/)).toEqual([]);
  });

  it('leaves no mail, link or name behind, and of every day of fieldwork a count', async () => {
    for (const { id } of played.rounds) {
      const [mails, counts] = await inAssociation(ctx.db, played.associationId, async (tx) => [
        await findLedgerMails(tx, played.associationId, id),
        await findDayCounts(tx, played.associationId, id),
      ]);
      expect(mails).toEqual([]);
      expect(counts.length).toBeGreaterThan(20);
      expect(counts.map(({ finished }) => finished)).toEqual(
        [...counts.map(({ finished }) => finished)].sort((a, b) => a - b),
      );
    }
  });
});
