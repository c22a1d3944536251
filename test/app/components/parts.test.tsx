import { describe, expect, test } from 'vitest';
import { ChoiceCard } from '../../../app/components/results/ChoiceCard';
import { GroupTable } from '../../../app/components/results/GroupTable';
import { ItemRow } from '../../../app/components/results/ItemRow';
import { OpenAnswers } from '../../../app/components/results/OpenAnswers';
import { PublishForm } from '../../../app/components/results/PublishForm';
import { ResponseBlock } from '../../../app/components/results/ResponseBlock';
import { hiddenFigure, indicator, item, shownFigure } from './figures';
import { html, read } from './read';

describe('an item', () => {
  test('shows its distribution as a bar and as counts', () => {
    const page = <ItemRow item={item(shownFigure)} />;
    expect(read(page)).toContain('Helemaal niet mee eens: 1; Niet mee eens: 2; Tussenin: 3; Mee eens: 12');
    expect(html(page)).toContain('spread-4-of-5');
  });

  test('with fewer than ten answers has no distribution', () => {
    const page = <ItemRow item={item({ ...shownFigure, n: 8 }, { distribution: null })} />;
    expect(html(page)).not.toContain('<svg');
    expect(read(page)).toContain('8 antwoorden');
  });

  test('that is hidden shows no figure and no distribution, even when one should be there', () => {
    const page = <ItemRow item={item(hiddenFigure)} />;
    expect(read(page)).toContain('niet getoond');
    expect(html(page)).not.toContain('<svg');
  });

  test('that many could not answer says so louder', () => {
    const many = html(<ItemRow item={item(shownFigure, { nvtShare: 0.34, nvtLabel: 'Gebruik ik niet' })} />);
    expect(many).toContain('item-nvt-many');
    expect(many).toContain('antwoordde ‘Gebruik ik niet’');
    expect(html(<ItemRow item={item(shownFigure)} />)).not.toContain('item-nvt-many');
  });

  test('that was reworded carries the mark of a break', () => {
    expect(read(<ItemRow item={item(shownFigure, { broken: true })} />)).toContain('breuk in de reeks');
  });
});

describe('the table of groups', () => {
  const score = { n: 18, mean: 7.14, hidden: false };
  const hidden = { n: null, mean: null, hidden: true };
  const groups = [
    { group: 'vo', label: 'vo', depth: 0, invited: 20, scores: { 'Bureau-7a': score } },
    { group: 'vo|a', label: 'Stichting A', depth: 1, invited: 9, scores: { 'Bureau-7a': score } },
    { group: 'vo|b', label: 'Stichting B', depth: 1, invited: 7, scores: { 'Bureau-7a': hidden } },
    { group: 'vso', label: 'vso', depth: 0, invited: null, scores: { 'Bureau-7a': hidden } },
  ];
  const words = read(<GroupTable groups={groups} indicators={[indicator(shownFigure)]} />);

  test('shows the score of a large group, and of a small one not even the number', () => {
    expect(words).toContain('vo 20 7,1 18 antwoorden');
    expect(words).toContain('1 ander bestuur – niet getoond');
    expect(words).toContain('Stichting A 9 7,1');
    expect(words).toContain('vso – niet getoond');
  });

  test('calls boards others only beside one that is shown', () => {
    const none = groups.filter(({ group }) => group !== 'vo|a');
    const page = read(<GroupTable groups={none} indicators={[indicator(shownFigure)]} />);
    expect(page).toContain('1 bestuur – niet getoond');
    expect(page).not.toContain('ander');
  });
});

test('a table that was refused comes back as it was asked for, with what is wrong at its field', () => {
  const tables = [
    { key: 'totaal', words: 'alleen het totaal' },
    { key: 'soort', words: 'per soort' },
  ];
  const wrong = { code: 'threshold', field: 'threshold', message: 'Kies 5 of meer.' };
  const back = html(
    <PublishForm
      tables={tables}
      threshold={5}
      typed={{ table: 'soort', threshold: '3' }}
      problems={[wrong]}
    />,
  );
  expect(back).toMatch(/<input[^>]*checked=""[^>]*value="soort"/);
  expect(back).toContain('value="3"');
  expect(back).toContain('Kies 5 of meer.');
  const fresh = html(<PublishForm tables={tables} threshold={5} />);
  expect(fresh).toMatch(/<input[^>]*checked=""[^>]*value="totaal"/);
});

test('a choice question that is hidden shows no counts', () => {
  const choice = {
    key: 'sw_helpt',
    title: 'Wat helpt?',
    n: 3,
    hidden: true,
    noAnswers: false,
    several: true,
    options: [{ value: 'a', text: 'Visitatie', count: 3 }],
  };
  expect(read(<ChoiceCard choice={choice} />)).toBe('Wat helpt? niet getoond');
});

test('a question with several answers says why its shares are more than 100 % together, a question with one does not', () => {
  const choice = {
    key: 'sw_helpt',
    title: 'Wat helpt?',
    n: 10,
    hidden: false,
    noAnswers: false,
    several: true,
    options: [
      { value: 'a', text: 'Visitatie', count: 8 },
      { value: 'b', text: 'Scholing', count: 7 },
    ],
  };
  const words = 'Meer dan één keuze mocht; samen kan het meer dan 100 % zijn.';
  expect(read(<ChoiceCard choice={choice} />)).toContain(`10 antwoorden. ${words}`);
  expect(read(<ChoiceCard choice={{ ...choice, several: false }} />)).not.toContain('Meer dan één');
});

test('open answers that may not be shown say why instead', () => {
  const text = {
    item: 'x',
    title: 'Wat kan beter?',
    shown: false,
    reason: 'Minder dan 10 antwoorden.',
    unread: 3,
    withheld: 1,
    erasedOn: null,
    answers: [{ body: 'geheim', theme: 'Geheim' }],
  };
  expect(read(<OpenAnswers text={text} desk="/leestafel" />)).toBe(
    'Wat kan beter? Minder dan 10 antwoorden.',
  );
});

const question = { item: 'x', title: 'Wat kan beter?', shown: true, reason: null, erasedOn: null };

test('open answers that were erased before anybody released one are not said never to have been given', () => {
  const none = { ...question, unread: 0, withheld: 0, answers: [] };
  expect(read(<OpenAnswers text={none} desk="/leestafel" />)).toBe('Wat kan beter? geen antwoorden');
  expect(read(<OpenAnswers text={{ ...none, erasedOn: '2027-10-13' }} desk="/leestafel" />)).toBe(
    'Wat kan beter? niets vrijgegeven; als er iets was ingestuurd, is dat op 13 oktober 2027 gewist',
  );
});

test('open answers that nobody has read are counted, and the way to the reading desk stands beside it', () => {
  const text = { ...question, unread: 4, withheld: 1 };
  const answers = [
    { body: 'Sneller bellen.', theme: 'Bereikbaarheid' },
    { body: 'Dank.', theme: null },
  ];
  expect(read(<OpenAnswers text={{ ...text, answers }} desk="/leestafel" />)).toBe(
    'Wat kan beter? Nog niet gelezen: 4 antwoorden. Lees ze aan de leestafel : Wat kan beter? 2 vrijgegeven antwoorden Bereikbaarheid Sneller bellen. Zonder thema Dank. 1 antwoord is gelezen en niet vrijgegeven.',
  );
});

test('an open answer is shown as text, whatever somebody typed', () => {
  const answers = [{ body: '<script>alert(1)</script>', theme: null }];
  const text = { ...question, unread: 0, withheld: 0 };
  const page = html(<OpenAnswers text={{ ...text, answers }} desk="/leestafel" />);
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script>');
});

test('a response rate that cannot be told is not told as nought', () => {
  const response = {
    invited: 0,
    returned: 16,
    analysed: 12,
    complete: 10,
    partial: 2,
    breakOff: 1,
    screenedOut: 3,
    noAnswer: 0,
    rr2: null,
    rr4: null,
  };
  expect(read(<ResponseBlock response={response} />)).toContain('niet te berekenen');
  expect(read(<ResponseBlock response={{ ...response, rr4: 0.431 }} />)).toContain('ongeveer 43 %');
  expect(read(<ResponseBlock response={{ ...response, rr2: 0.774 }} />)).toContain('77 %');
});
