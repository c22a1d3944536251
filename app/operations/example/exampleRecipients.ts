import { PARTNER_TYPES } from '../../recipients/partnerTypes';
import type { ExampleRound } from './exampleRounds';
import { exampleSchools } from './exampleSchools';
import type { Chance } from './seededRandom';

const firstNames = [
  'Fatma',
  'Jan',
  'Sanne',
  'Mohamed',
  'Ewa',
  'Peter',
  'Oksana',
  'Marieke',
  'Youssef',
  'Lisa',
  'Kees',
  'Naima',
];
const lastNames = [
  'de Vries',
  'Yılmaz',
  'Jansen',
  'Kowalska',
  'Bakker',
  'El Amrani',
  'Visser',
  'Smit',
  'Kovalenko',
  'Meijer',
];

/** Addresses under `.example` (RFC 2606) can never be delivered. */
const HOST = 'voorbeeld.example';

/** A recipients file for an example round, as the bureau would upload it. */
export function exampleRecipients(round: ExampleRound, chance: Chance): string {
  const lines =
    round.survey === 'ouders'
      ? parents(round.invited ?? 0, chance)
      : round.survey === 'ketenpartners'
        ? partners(round.invited ?? 0, chance)
        : schools(chance);
  return `${['email;naam;taal;vestiging;soort', ...lines].join('\r\n')}\r\n`;
}

const nameOf = (chance: Chance) => `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;

function schools(chance: Chance): string[] {
  return exampleSchools.flatMap(({ schools: own }) =>
    own.map(([name]) => {
      const box = name.toLowerCase().replace(/[^a-z]+/g, '-');
      return `ondersteuning@${box}.${HOST};${nameOf(chance)};nl;${name};`;
    }),
  );
}

function parents(count: number, chance: Chance): string[] {
  return Array.from({ length: count }, (_, index) => {
    const language = chance.next() < 0.12 ? 'en' : 'nl';
    return `ouder${String(index + 1).padStart(3, '0')}@${HOST};${nameOf(chance)};${language};;`;
  });
}

function partners(count: number, chance: Chance): string[] {
  return Array.from({ length: count }, (_, index) => {
    const type = PARTNER_TYPES[index % PARTNER_TYPES.length];
    return `partner${String(index + 1).padStart(2, '0')}@${type}.${HOST};${nameOf(chance)};nl;;${type}`;
  });
}

/** Boards and schools as the bureau would upload them. */
export function exampleSchoolsFile(): string {
  const lines = exampleSchools.flatMap(({ board, schools: own }) =>
    own.map(([name, type]) => `${name};${board};${type};`),
  );
  return `${['vestiging;bestuur;soort;brin', ...lines].join('\r\n')}\r\n`;
}
