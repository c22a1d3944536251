import { describe, expect, it } from 'vitest';
import { decodeAnswers } from '../../../surveys/answers/decodeAnswers';
import type { Answers } from '../../../surveys/answers/types';
import { missingRequired } from '../../../surveys/answers/visibleItems';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { galleryList } from '../../support/gallery/galleryList';

/** What one page's form means, or what is wrong with it, as `item: code`. */
function judge(page: string, form: Record<string, string | string[]>, known: Answers = {}) {
  const entries = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as const),
  );
  const decoded = decodeAnswers(galleryList, entries, { page, known });
  const problems = decoded.ok ? [] : decoded.problems.map(({ item, code }) => `${item}: ${code}`);
  return { answers: decoded.answers, problems };
}
const filled = { 'woorden.eerste': 'fijn' };

describe('a choice of several', () => {
  const rest = { contact: 'nee', kanalen: ['LinkedIn', 'Website'] };
  it.each<[string, Record<string, string | string[]>, string[]]>([
    [
      'with "none of these" beside another answer is no answer',
      { onderwerpen: ['none', 'tlv'] },
      ['onderwerpen: not_alone'],
    ],
    [
      'above its most is too many',
      { onderwerpen: ['tlv', 'advies', 'anders_werk'] },
      ['onderwerpen: too_many'],
    ],
    ['below its fewest is too few', { onderwerpen: 'tlv', kanalen: ['LinkedIn'] }, ['kanalen: too_few']],
    [
      'that is not offered is refused',
      { onderwerpen: 'tlv', kanalen: ['LinkedIn', 'X'] },
      ['kanalen: not_a_choice'],
    ],
    ['of a list to unfold is one of its options', { onderwerpen: 'tlv', werk: '3' }, ['werk: not_a_choice']],
    [
      '"other" in a list to unfold needs its text',
      { onderwerpen: 'tlv', werk: 'other' },
      ['werk-Comment: other_without_text'],
    ],
    ['a point beyond the rating is refused', { onderwerpen: 'tlv', nps: '11' }, ['nps: not_a_choice']],
    ['yes or no is nothing else', { onderwerpen: 'tlv', terugbel: 'misschien' }, ['terugbel: not_a_choice']],
  ])('%s', (_what, form, problems) => {
    expect(judge('keuzes', { ...rest, ...form }).problems).toEqual(problems);
  });

  it('yes or no that is left open is not no', () => {
    const { answers, problems } = judge('keuzes', { ...rest, onderwerpen: 'none' });
    expect(problems).toEqual([]);
    expect(answers).not.toHaveProperty('terugbel');
    expect(judge('keuzes', { ...rest, onderwerpen: 'none', terugbel: 'false' }).answers.terugbel).toBe(
      'false',
    );
  });
});

describe('a ranking', () => {
  const rank = (places: Record<string, string>) =>
    judge('oordeel', { 'gebruik.loket': 'soms', ...places }, { contact: 'nee' });
  it('is kept from first to last', () => {
    expect(
      rank({ 'volgorde.snel': '3', 'volgorde.duidelijk': '1', 'volgorde.een': '2' }).answers.volgorde,
    ).toEqual(['duidelijk', 'een', 'snel']);
  });
  it.each<[string, Record<string, string>, string[]]>([
    ['with two at one place', { 'volgorde.snel': '1', 'volgorde.een': '1' }, ['volgorde: same_place']],
    [
      'with one left out where all get a place',
      { 'volgorde.snel': '1', 'volgorde.een': '2' },
      ['volgorde: rank_all'],
    ],
    ['with a place left open', { 'keuze2.Website': '2' }, ['keuze2: place_skipped']],
    [
      'with more places than may be given',
      { 'keuze2.Website': '1', 'keuze2.Nieuwsbrief': '2', 'keuze2.Spreekuur': '3' },
      ['keuze2: too_many'],
    ],
    ['with a place that no list has', { 'volgorde.snel': '4' }, ['volgorde: not_a_choice']],
    ['with words for a place', { 'volgorde.snel': 'eerst' }, ['volgorde: not_a_choice']],
    ['with a choice that is not there', { 'volgorde.traag': '1' }, ['volgorde.traag: unknown_item']],
  ])('%s is told, not guessed', (_what, places, problems) => {
    expect(rank(places).problems).toEqual(problems);
  });
  it('of which nothing has a place is unanswered', () => {
    expect(rank({ 'volgorde.snel': '', 'volgorde.een': '' })).toMatchObject({ problems: [] });
  });
});

describe('a line', () => {
  it.each<[string, string, string, string | string[]]>([
    ['a number with a comma', 'aantal', '7,5', '7.5'],
    ['a number with zeros', 'aantal', '007.50', '7.5'],
    ['minus nothing', 'aantal', '-0', '0'],
    ['a number below the least', 'aantal', '-1', ['aantal: too_low']],
    ['a number above the most', 'aantal', '12,6', ['aantal: too_high']],
    ['words for a number', 'aantal', 'zeven', ['aantal: not_a_number']],
    ['a number in other notation', 'aantal', '1e1', ['aantal: not_a_number']],
    ['a very long number', 'aantal', '1'.repeat(5000), ['aantal: not_a_number']],
    ['a day', 'dag', '2022-02-28', '2022-02-28'],
    ['a day as people write it', 'dag', '3-4-2022', '2022-04-03'],
    ['29 February in an ordinary year', 'dag', '2022-02-29', ['dag: not_a_day']],
    ['a day before the first', 'dag', '2021-12-31', ['dag: too_low']],
    ['a day after the last', 'dag', '2023-01-01', ['dag: too_high']],
    ['an address', 'mail', ' a@b.nl ', 'a@b.nl'],
    ['half an address', 'mail', 'a@b', ['mail: not_an_address']],
    ['two addresses', 'mail', 'a@b.nl, c@d.nl', ['mail: not_an_address']],
    ['a number to call', 'bel', '+31 (0)10-123 45 67', '+31 (0)10-123 45 67'],
    ['too short a number to call', 'bel', '112', ['bel: not_a_phone']],
    ['two lines in one', 'woorden.tweede', 'a\nb', ['woorden.tweede: control_character']],
    ['more than fits', 'woorden.tweede', 'x'.repeat(201), ['woorden.tweede: too_long']],
  ])('%s', (_what, name, typed, expected) => {
    const { answers, problems } = judge('invullen', { ...filled, [name]: typed });
    expect(Array.isArray(expected) ? problems : answers[name]).toEqual(expected);
    if (!Array.isArray(expected)) expect(problems).toEqual([]);
  });

  it('of a group that is needed is asked for by itself', () => {
    expect(judge('invullen', {}).problems).toEqual(['woorden.eerste: required']);
  });
});

describe('what depends on other answers', () => {
  it('a group of which one answer is needed says so at its first question, once', () => {
    const low: Answers = { contact: 'ja', nps: '6' };
    const rows = { 'tevreden.website': '1', 'tevreden.nieuwsbrief': 'nvt', 'tevreden.Rij 3': '5' };
    expect(judge('oordeel', { ...rows }, low).problems).toEqual([
      'waarom: required_one',
      'gebruik.loket: required_one',
    ]);
    expect(judge('oordeel', { ...rows, tip: 'korter', 'gebruik.loket': 'nooit' }, low).problems).toEqual([]);
    expect(judge('oordeel', { ...rows, 'gebruik.loket': 'nooit' }, { ...low, nps: '7' }).problems).toEqual(
      [],
    );
    expect(missingRequired(galleryList, { ...low, onderwerpen: ['tlv'] })).toEqual([
      'kanalen',
      'tevreden.website',
      'tevreden.nieuwsbrief',
      'tevreden.Rij 3',
      'waarom',
      'gebruik.loket',
      'woorden.eerste',
    ]);
  });

  it('a row that is hidden takes no answer', () => {
    const form = { 'gebruik.loket': 'soms', 'gebruik.site': 'vaak' };
    expect(judge('oordeel', form, { contact: 'nee', kanalen: ['LinkedIn'] }).problems).toEqual([
      'gebruik.site: not_visible',
    ]);
    expect(judge('oordeel', form, { contact: 'nee', kanalen: ['Website'] }).problems).toEqual([]);
  });

  it('a question that is switched off takes no answer', () => {
    expect(judge('invullen', { ...filled, meer: 'x' }, { terugbel: 'false' }).problems).toEqual([
      'meer: not_visible',
    ]);
    expect(judge('invullen', { ...filled, meer: 'x' }, { terugbel: 'true' }).problems).toEqual([]);
  });

  it('a question is needed only when its condition holds', () => {
    const known: Answers = { vervolg: 'ja', contact: 'ja' };
    expect(judge('invullen-2', {}, known).problems).toEqual(['waarover: required']);
    expect(judge('invullen-2', {}, { ...known, contact: 'nee' }).problems).toEqual([]);
  });

  it('a page with only a text is a page', () => {
    expect(visiblePages(galleryList, { contact: 'nee' })).toEqual(['keuzes', 'oordeel', 'invullen', 'slot']);
  });
});
