import { describe, expect, test } from 'vitest';
import { ResponseBar } from '../../../app/components/charts/ResponseBar';
import { RowProblemTable } from '../../../app/components/forms/RowProblemTable';
import { Done } from '../../../app/components/layout/Done';
import { DecideForms } from '../../../app/components/programme/DecideForms';
import { ExceptionList } from '../../../app/components/programme/ExceptionList';
import { NextRounds } from '../../../app/components/programme/NextRounds';
import { YearGrid } from '../../../app/components/programme/YearGrid';
import { RecipientTable } from '../../../app/components/rounds/RecipientTable';
import { RoundActions } from '../../../app/components/rounds/RoundActions';
import { SealPreviewList } from '../../../app/components/rounds/SealPreviewList';
import { WhatGoesOut } from '../../../app/components/rounds/WhatGoesOut';
import type { RecipientLine } from '../../../app/operations/rounds/listRecipients';
import { html, read } from './read';

const line: RecipientLine = {
  id: '1',
  name: 'Sam de Vries',
  email: 'sam@voorbeeld.example',
  language: 'nl',
  school: null,
  board: null,
  type: null,
  role: null,
  mails: [
    { message: 'invitation', state: 'sent', mayBeDouble: false },
    { message: 'reminder-1', state: 'refused', mayBeDouble: false },
  ],
  withdrawn: false,
  answered: null,
};

describe('the list of recipients', () => {
  test('of parents never tells who answered', () => {
    const words = read(<RecipientTable lines={[line]} opened />);
    expect(words).not.toMatch(/Ingevuld|nog niet|klaar|begonnen/);
  });

  test('of schools tells the bureau whom to call', () => {
    const words = read(
      <RecipientTable lines={[{ ...line, school: 'Het Lyceum', answered: 'nee' }]} opened />,
    );
    expect(words).toContain('Ingevuld');
    expect(words).toContain('nog niet');
  });

  test('tells how the last mail fared, and who was withdrawn', () => {
    expect(read(<RecipientTable lines={[line]} opened />)).toContain('herinnering 1 geweigerd');
    expect(read(<RecipientTable lines={[{ ...line, withdrawn: true }]} opened />)).toContain(
      'teruggetrokken',
    );
  });

  test('before opening speaks of no mails', () => {
    expect(read(<RecipientTable lines={[line]} opened={false} />)).not.toContain('geweigerd');
  });
});

describe('the response of a running round', () => {
  test('is told in words and numbers', () => {
    const words = read(<ResponseBar invited={1214} started={96} completed={83} responseRate={83 / 1214} />);
    expect(words).toContain('83 klaar, 13 begonnen, van 1.214 gevraagd.');
    expect(words).toContain('7 % respons');
  });

  test('whose key is missing does not pretend that nobody finished', () => {
    const words = read(<ResponseBar invited={40} started={12} completed={null} responseRate={null} />);
    expect(words).toContain('niet te berekenen');
    expect(words).not.toContain('0 klaar');
  });
});

test('every problem of a file is told with its row, column and value', () => {
  const problems = [
    { row: 4, column: 'email', value: 'jan@@school.nl', code: 'x', message: 'Dit is geen e-mailadres.' },
    { row: null, column: null, value: null, code: 'y', message: 'Het bestand is leeg.' },
  ];
  const words = read(<RowProblemTable problems={problems} />);
  expect(words).toContain('Er zijn 2 problemen gevonden. Er is niets bewaard.');
  expect(words).toContain('4 email jan@@school.nl Dit is geen e-mailadres.');
  expect(words).toContain('hele bestand – – Het bestand is leeg.');
});

test('a file that is wrong as a whole has one message, and no table', () => {
  const problems = [{ row: null, column: null, value: null, code: 'y', message: 'Het bestand is leeg.' }];
  const words = read(<RowProblemTable problems={problems} />);
  expect(words).toContain('Het bestand is niet ingelezen Het bestand is leeg.');
  expect(words).not.toContain('Wat er mis is');
});

test('sealing names what stays, what goes and that there is no way back', () => {
  const preview = {
    responses: 96,
    kept: 88,
    complete: 74,
    partial: 9,
    breakOff: 8,
    screenedOut: 5,
    openTexts: 1,
    openTextsDropped: 0,
    recipientsErased: 214,
    background: { kept: [{ group: 'vo', rows: 90 }], dropped: ['pro', 'vso'] },
    blockers: [],
  };
  const words = read(<SealPreviewList preview={preview} />);
  expect(words).toContain('88 vragenlijsten, zonder naam, adres, code of tijdstip');
  expect(words).toContain('1 open antwoord, los van de rest');
  expect(words).toContain('Deze groepen zijn te klein en vervallen pro · vso');
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const folded = { ...preview, background: { ...preview.background, dropped: many } };
  expect(read(<SealPreviewList preview={folded} />)).toContain('vervallen 7 groepen bekijken a b c');
  expect(words).toContain('naam en e-mailadres van 214 ontvangers');
  expect(words).toContain('Dit is niet terug te draaien.');
});

test('a round of which everybody comes by a link promises no mails to people', () => {
  const mailDays = { remindOn: ['2026-03-12'], lastDayMailOn: '2026-04-14' };
  const days = { opensOn: '2026-03-02', closesOn: '2026-04-15', sealBy: '2026-05-13', mailDays };
  const round = { ...days, recipients: 0, targets: [], audience: 'ouders' as const };
  const goesOut = read(<WhatGoesOut round={round} startsLater invitations={null} isOwnMail={false} />);
  expect(goesOut).toContain('Vanaf 2 maart 2026 werken de links die u deelt.');
  expect(goesOut).not.toContain('wie nog niet klaar is');
  expect(goesOut).toContain('De meting sluit op 15 april 2026');
  const actions = read(
    <RoundActions round={{ roundId: 'a', status: 'open', mailDays, recipients: 0 }} isOwnMail={false} />,
  );
  expect(actions).toContain('Er staat niemand op de lijst');
  expect(actions).toContain('Wie een link doorstuurt');
  expect(actions).not.toContain('alleen aan wie nog niet klaar is');
  expect(actions).not.toContain('Nu herinneren');
  expect(actions).toContain('Meting sluiten');
});

describe('a round that the bureau mails itself', () => {
  const mailDays = { remindOn: ['2026-03-12'], lastDayMailOn: '2026-04-14' };
  const days = { opensOn: '2026-03-02', closesOn: '2026-04-15', sealBy: '2026-05-13', mailDays };
  const round = { ...days, recipients: 3, targets: [], audience: 'ouders' as const };
  const goesOut = (isOwnMail: boolean) =>
    read(<WhatGoesOut round={round} startsLater invitations={null} isOwnMail={isOwnMail} />);
  const actions = (
    isOwnMail: boolean,
    of = mailDays as typeof mailDays | { remindOn: []; lastDayMailOn: null },
  ) =>
    read(
      <RoundActions
        round={{ roundId: 'a', status: 'open', mailDays: of, recipients: 3 }}
        isOwnMail={isOwnMail}
      />,
    );

  test('is not approved under the word that its mails go out by themselves', () => {
    expect(goesOut(true)).toContain('u verstuurt de uitnodigingen zelf');
    expect(goesOut(true).match(/verstuurt hem zelf/g)).toHaveLength(2);
    expect(goesOut(false)).not.toContain('u verstuurt');
  });

  test('says what to do on the day of a reminder; one without reminders does not promise any', () => {
    expect(actions(true)).toContain('krijgt u een mail');
    expect(actions(false)).toContain('gaan vanzelf uit');
    expect(actions(false, { remindOn: [], lastDayMailOn: null })).toContain('heeft geen herinneringen');
  });
});

describe('the programme', () => {
  const cell = { roundId: null, opensOn: null, closesOn: null, exception: null, reason: null };
  const survey = {
    survey: 'ouders',
    title: 'Wat vindt u van het loket?',
    audience: 'ouders' as const,
    parity: 'even' as const,
    firstYear: 2022,
    cells: [
      { ...cell, year: 2024, state: 'sealed' as const, roundId: 'a' },
      { ...cell, year: 2025, state: 'not-due' as const },
      { ...cell, year: 2026, state: 'open' as const, roundId: 'b' },
      { ...cell, year: 2028, state: 'planned' as const },
    ],
  };

  test('leads from a finished year to its result and from a running one to its round', () => {
    const page = html(
      <YearGrid years={[2024, 2025, 2026, 2028]} surveys={[survey]} thisYear={2026} caption="Metingen" />,
    );
    expect(page).toContain('href="/resultaten/a"');
    expect(page).toContain('href="/metingen/b"');
    expect(read(<YearGrid years={[2026]} surveys={[survey]} thisYear={2026} caption="Metingen" />)).toContain(
      '2026 (dit jaar)',
    );
  });

  test('does not say that a survey was not held when nobody has said so', () => {
    const missed = { ...survey, cells: [{ ...cell, year: 2024, state: 'missed' as const }] };
    const words = read(<YearGrid years={[2024]} surveys={[missed]} thisYear={2026} caption="Metingen" />);
    expect(words).toContain('geen meting');
    expect(words).not.toContain('niet gehouden');
  });

  test('tells for all to read what is other than the rhythm, and why', () => {
    const reason = 'Het loket verhuist dat voorjaar.';
    const skipped = { ...cell, year: 2030, state: 'skipped' as const, exception: 'skip' as const, reason };
    const surveys = [{ ...survey, cells: [...survey.cells, skipped] }];
    const words = read(<ExceptionList years={[2028, 2030]} surveys={surveys} />);
    expect(words).toContain('Wat vindt u van het loket? 2030');
    expect(words).toContain(`overgeslagen. ${reason}`);
    expect(words).not.toContain('2028');
    expect(html(<ExceptionList years={[2028]} surveys={surveys} />)).toBe('');
  });

  test('offers no days in a year that is over, and keeps the reason that was written', () => {
    const decided = { kind: 'skip' as const, reason: 'Het loket verhuist dat voorjaar.' };
    const of = (isOver: boolean) =>
      html(
        <DecideForms
          due
          isOver={isOver}
          plan={null}
          decided={decided}
          typed={undefined}
          problems={undefined}
        />,
      );
    expect(of(false)).toContain('name="opensOn"');
    expect(of(true)).not.toContain('name="opensOn"');
    expect(of(true)).toContain(decided.reason);
  });

  test('prepares a round by posting, never by following a link', () => {
    const round = {
      survey: 'scholen',
      title: 'Scholen',
      audience: 'scholen' as const,
      opensOn: '2027-03-01',
      closesOn: '2027-04-15',
      isApproved: false,
    };
    const page = html(<NextRounds rounds={[{ ...round, year: 2027, roundId: null }]} today="2026-11-22" />);
    expect(page).toContain('<form method="post" action="/programma/voorbereiden">');
    expect(page).toContain('Van 1 maart 2027 tot en met 15 april 2027');
    expect(
      html(<NextRounds rounds={[{ ...round, year: 2027, roundId: 'c' }]} today="2026-11-22" />),
    ).toContain('href="/metingen/c"');
  });

  test('asks nothing more of a bureau that has approved a round', () => {
    const round = { survey: 'scholen', title: 'Scholen', audience: 'scholen' as const, year: 2027 };
    const days = { opensOn: '2027-03-01', closesOn: '2027-04-15', roundId: 'c' };
    const words = (isApproved: boolean) =>
      read(<NextRounds rounds={[{ ...round, ...days, isApproved }]} today="2027-02-01" />);
    expect(words(false)).toContain('Verder voorbereiden');
    expect(words(true)).toContain('Goedgekeurd. Gaat op de eerste dag vanzelf open.');
    expect(words(true)).not.toContain('voorbereiden');
  });
});

test('a period that has passed is told as passed', () => {
  const round = {
    survey: 'ouders',
    title: 'Ouders',
    audience: 'ouders' as const,
    year: 2026,
    opensOn: '2026-03-01',
    closesOn: '2026-04-15',
    roundId: null,
    isApproved: false,
  };
  expect(read(<NextRounds rounds={[round]} today="2026-04-15" />)).toContain('Van 1 maart 2026 tot');
  expect(read(<NextRounds rounds={[round]} today="2026-04-16" />)).toContain(
    'Stond gepland van 1 maart 2026 tot',
  );
  expect(read(<NextRounds rounds={[round]} today="2026-04-16" />)).toContain('dit jaar nog houden');
  expect(read(<NextRounds rounds={[round]} today="2027-01-02" />)).not.toContain('dit jaar nog houden');
});

test('only known messages are shown after a redirect, and never text from the address', () => {
  expect(read(<Done message="geopend" count="31" />)).toContain('31 uitnodigingen gaan nu op weg.');
  expect(read(<Done message="geopend" count="0" />)).toContain('Er gaat geen uitnodiging uit.');
  expect(read(<Done message="herinnerd" count="2" />)).toContain('2 herinneringen gaan nu op weg.');
  expect(read(<Done message="herinnerd" count="0" />)).toContain('Er ging geen herinnering uit.');
  expect(read(<Done message="U hebt gewonnen" count={null} />)).toBe('');
  expect(read(<Done message="constructor" count={null} />)).toBe('');
  expect(read(<Done message="geopend" count="<b>31" />)).not.toContain('<b>');
});
