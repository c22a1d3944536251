import { describe, expect, test } from 'vitest';
import { RunningCard } from '../../../app/components/programme/RunningCard';
import { RunningResponse } from '../../../app/components/rounds/RunningResponse';
import { WaysIn } from '../../../app/components/rounds/WaysIn';
import type { RunningRound } from '../../../app/operations/rounds/viewRunning';
import { noMails } from '../../../db/queries/sendLedger';
import { read } from './read';

const byLinks: RunningRound = {
  roundId: '1',
  survey: 'ouders',
  title: 'Wat vindt u van het loket?',
  audience: 'ouders',
  year: 2027,
  status: 'open',
  opensOn: '2027-02-01',
  closesOn: '2027-03-19',
  sealBy: '2027-04-16',
  invited: 0,
  started: 0,
  completed: 0,
  responseRate: null,
  mails: noMails,
  nextReminderOn: '2027-02-11',
  keyMissing: false,
  ways: [
    { kind: 'school', live: 3, completed: 7, population: null },
    { kind: 'website', live: 1, completed: 4, population: null },
  ],
  invitations: { sent: 0, delivered: 0, bounced: 0, waiting: 0, handedOut: 0, other: 0 },
  fieldwork: { day: 1, days: 47, earlier: null, forecast: null },
};

describe('a round that is only shared by links', () => {
  test('tells an officer who is about to close or withdraw it how many lists came in', () => {
    const words = read(<RunningResponse running={byLinks} />);
    expect(words).toContain('11 ingevuld met gedeelde links');
    expect(words).not.toMatch(/0 klaar|niet te berekenen/);
    expect(read(<RunningResponse running={{ ...byLinks, invited: 4 }} />)).toContain('0 klaar');
  });

  test('says how many lists there are, and no percentage or invitations that nobody got', () => {
    const words = read(<RunningCard round={byLinks} />);
    expect(words).toContain('11 ingevuld met gedeelde links');
    expect(words).toContain('Daarvan kwamen er 4 met de open link; die tellen apart.');
    expect(words).not.toMatch(/uitnodigingen|niet te berekenen|percentage\./);
    expect(words).toContain('Volgende mail aan wie de link doorstuurt: 11 februari 2027');
    expect(read(<WaysIn roundId="1" running={byLinks} />)).not.toContain('Persoonlijke link');
  });

  test('is one of people and links as soon as somebody is on the list', () => {
    const words = read(<RunningCard round={{ ...byLinks, invited: 4, responseRate: 0 }} />);
    expect(words).toContain('4 uitnodigingen');
    expect(words).toContain('11 ingevuld, niet in dit percentage');
  });
});
