import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTexts } from '../../../app/operations/example/exampleTexts';
import { redact } from '../../../surveys/texts/redact';
import { type Known, suggestRedactions } from '../../../surveys/texts/suggestRedactions';

const known: Known = {
  names: ['Bartholomea van der Steenhoven', 'Piet Bakker', 'Chukwuemeka Obi'],
  schools: ['De Vaart College', 'De Kade vso', 'Kompas vso Noord', 'Maartenslyceum', 'School 01'],
  boards: ['Stichting Openbaar Onderwijs Rivierland', 'Vereniging Christelijk Onderwijs De Brug'],
  brins: ['17KL'],
};
const nobody: Known = { names: [], schools: [], boards: [], brins: [] };
const read = (text: string, whom: Known = known) => redact(text, suggestRedactions(text, whom));

describe('names of persons', () => {
  it.each([
    ['Fatma heeft ons geholpen.', '[naam] heeft ons geholpen.'],
    ['Wij spraken met Sanne de Vries en met Youssef El Amrani.', 'Wij spraken met [naam] en met [naam].'],
    ['dank aan marieke voor alles', 'dank aan [naam] voor alles'],
    ["Fatima's uitleg was goed, Özlem ook.", '[naam] uitleg was goed, [naam] ook.'],
    ['Anne-Marie belde terug.', '[naam] belde terug.'],
    [
      'Agnieszka Kowalska en Светлана, nee: Світлана, waren fijn.',
      '[naam] en Светлана, nee: [naam], waren fijn.',
    ],
    ['Oleksandr zit nu thuis.', '[naam] zit nu thuis.'],
  ])('from the list are found: %s', (text, expected) => {
    expect(read(text, nobody)).toBe(expected);
  });

  it.each([
    ['Ik vroeg het aan Roos en aan Mees.', 'Ik vroeg het aan [naam] en aan [naam].'],
    ['Storm in een glas water. Roos is een bloem.', 'Storm in een glas water. Roos is een bloem.'],
    ['Het was stil, als voor de storm, en de roos bloeide in mei.', null],
    ['Daan vroeg: wil ik dat? Bas ook.', 'Daan vroeg: wil ik dat? Bas ook.'],
    ['Ik wil dat het loket en het bureau ons kind zien.', null],
    ['She said that will can help.', null],
  ])('that are ordinary words count with a capital inside a sentence: %s', (text, expected) => {
    expect(read(text, nobody)).toBe(expected ?? text);
  });

  it.each([
    ['Mevrouw van der Zwet was duidelijk.', 'Mevrouw [naam] was duidelijk.'],
    ['Met dhr. Janssens en mevr. Op, ook juf Xaviera.', 'Met dhr. [naam] en mevr. [naam], ook juf [naam].'],
    ['Onze zoon Zephyr mag weer naar school.', 'Onze zoon [naam] mag weer naar school.'],
    ['Dat deed J.P. Balken, en ook A. de Groot.', 'Dat deed [naam], en ook [naam].'],
  ])('that are introduced are found without a list: %s', (text, expected) => {
    expect(read(text, nobody)).toBe(expected);
  });

  it.each([
    ['De docent Nederlands en de consulent SWV kwamen langs.', null],
    ['A. Wij willen meer hulp. B. De brieven zijn lang.', null],
  ])('are not seen where none is: %s', (text, expected) => {
    expect(read(text, nobody)).toBe(expected ?? text);
  });

  it('of persons the association knows are found, first and last', () => {
    expect(read('Steenhoven belde, daarna Chukwuemeka. Ga naar de bakker of naar Bakker.')).toBe(
      '[naam] belde, daarna [naam]. Ga naar de bakker of naar [naam].',
    );
  });
});

describe('schools and boards', () => {
  it.each([
    ['Op het maartenslyceum niet, op Maartenslyceum wel.', 'Op het maartenslyceum niet, op [school] wel.'],
    ['Bij de vaart college en bij Vaart College.', 'Bij [school] en bij [school].'],
    [
      'Bij De Kade gaat het goed, langs de kade wandelen wij.',
      'Bij [school] gaat het goed, langs de kade wandelen wij.',
    ],
    ['Het Kompas Noord is fijn; kompas is een woord.', '[school] is fijn; kompas is een woord.'],
    ['Stichting Openbaar Onderwijs Rivierland en bestuur De Brug.', '[bestuur] en bestuur [bestuur].'],
    ['School 01 en 17KL', '[school] en [school]'],
  ])('are found in full and in short: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('addresses, numbers and dates', () => {
  it.each([
    ['Kerkstraat 12a, 3512 AB Utrecht', '[adres], [postcode] Utrecht'],
    ['wij wonen in de kerkstraat 12', 'wij wonen in de [adres]'],
    ['Prins Hendriklaan 3 of Laan van Meerdervoort 101', '[adres] of [adres]'],
    ['in de Dorpsstraat', 'in de [adres]'],
    [
      'Bel 06-12345678 of 030 - 123 45 67 of +31 6 1234 5678.',
      'Bel [telefoonnummer] of [telefoonnummer] of [telefoonnummer].',
    ],
    ['(030) 1234567', '[telefoonnummer]'],
    ['mail jan.jansen@huis.example of x@y.nl.', 'mail [mailadres] of [mailadres].'],
    ['geboren 12-03-2011, 3 mei 2012 en 2011-04-05', 'geboren [datum], [datum] en [datum]'],
    [
      'Zij is geboren op 3 mei, haar broer geboren in 2009.',
      'Zij is geboren op [datum], haar broer geboren in [datum].',
    ],
    ['BSN 123456782 of 1234.56.782', 'BSN [nummer] of [nummer]'],
    ['1234ab', '[postcode]'],
    ['Fatma06-12345678', '[naam][telefoonnummer]'],
    // The date shows only once the name is out.
    ['Fatma12-03-2011', '[naam][datum]'],
  ])('are found: %s', (text, expected) => {
    expect(read(text, nobody)).toBe(expected);
  });

  it.each([
    'In 2024 is het beter dan in 2022 en 2023.',
    'Wij wachtten 3 weken en belden 10 keer, onderweg 2 keer.',
    'Schooljaar 2025-2026, groep 7/8, 24/7 bereikbaar.',
    'Een 8 op een schaal van 1-10.',
  ])('are not seen where none is: %s', (text) => {
    expect(read(text, nobody)).toBe(text);
  });
});

it('in the answers of the example the three that name somebody are seen, and no other', () => {
  const redacted = Object.values(exampleTexts)
    .flat()
    .filter((text) => suggestRedactions(text, known).length > 0)
    .map((text) => read(text));
  expect(redacted).toEqual([
    '[naam] dacht mee over een leerling van [school], ook buiten kantoortijd.',
    'Wij kregen [naam] pas na drie keer bellen aan de lijn. Zijn nummer [telefoonnummer] stond niet op de website.',
    'Mevrouw [naam] nam echt de tijd voor onze zoon [naam].',
  ]);
});

/** Texts of words, names and marks, thrown together. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Jan',
      'Roos',
      'roos',
      'Fatma',
      'de',
      'van',
      'Vries',
      'mevrouw',
      'dhr.',
      'J.',
      'zoon',
      'De Vaart College',
    ],
    ...[
      'Kade',
      'Kerkstraat 12',
      '3512 AB',
      '06-12345678',
      'a@b.nl',
      '12-03-2011',
      '123456789',
      '[naam]',
      '[',
      ']',
    ],
    ...[
      'geboren',
      'mei',
      '1',
      '.',
      ',',
      '!',
      '\n',
      ' ',
      "'s",
      '-',
      'Laan',
      '\uFFFC',
      'naam',
      'school',
      '(0',
      '+31',
    ],
  ),
  fc.string({ maxLength: 4 }),
);
const anyText = fc
  .array(piece, { maxLength: 14 })
  .chain((pieces) => fc.constantFrom(' ', '').map((between) => pieces.join(between)));
const anyKnown = fc.record({
  names: fc.array(fc.oneof(fc.constantFrom('naam', 'Jan Bakker', 'school'), fc.string()), { maxLength: 3 }),
  schools: fc.array(fc.oneof(fc.constantFrom('De Vaart College', 'naam', '[school]'), fc.string()), {
    maxLength: 3,
  }),
  boards: fc.array(fc.oneof(fc.constantFrom('De Brug', 'bestuur A'), fc.string()), { maxLength: 2 }),
  brins: fc.array(fc.constantFrom('17KL', '(', ''), { maxLength: 2 }),
});

describe('whatever people write', () => {
  it('suggested pieces lie in the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyText, anyKnown, (text, whom) => {
        let from = 0;
        for (const { start, end } of suggestRedactions(text, whom)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('redacting twice is nothing', () => {
    fc.assert(
      fc.property(anyText, anyKnown, (text, whom) => {
        const once = redact(text, suggestRedactions(text, whom));
        expect(suggestRedactions(once, whom)).toEqual([]);
        expect(redact(once, suggestRedactions(once, whom))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
