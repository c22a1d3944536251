import { beforeAll, describe, expect, it } from 'vitest';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound } from '../../support/playedRound';
import { attackContext } from '../support/attackContext';
import { answer } from '../support/crowd';
import { lookBehind } from '../support/lookBehind';

const THRESHOLD = 5;
/** The school whose answers the attacker wants: the only pro school of its board, and the only one that writes English. */
const WANTED = 'School 04';

const database = testDatabase();
const look = lookBehind(database);

/** What anyone can look up: every vestiging with its type and board. */
interface PublicSchool {
  id: string;
  name: string;
  type: string;
  board: string;
}

let association: TestAssociation;
let roundId: string;
let website: PublicSchool[];
/** Type and board of everyone who answered: what sealing was given. */
let answered: PublicSchool[];

const likes = (point: number) =>
  Object.fromEntries(
    [
      ...['sch_casus_gehoord', 'sch_casus_advies', 'sch_struct_gehoord', 'sch_struct_hulp'],
      ...['sch_net_ontmoeten', 'sch_net_leren', 'sch_net_delen', 'sch_web_vinden', 'sch_web_klopt'],
      ...['sch_nieuws_nuttig', 'sch_nieuws_actueel', 'sch_linkedin_nuttig', 'sch_bereikbaar'],
    ].map((item) => [item, point]),
  );

beforeAll(async () => {
  const ctx = attackContext(() => database.db, 'singled out', { now: '2027-03-10T10:00:00Z' });
  association = await makeAssociation(ctx, { schools: 34 });
  website = await look<PublicSchool>(`select s.id, s.name, s.type, s.board_id::text as board from school s`);
  const lines = association.schools.map(
    (name, index) => `school${index + 1}@scholen.example;${name};${name === WANTED ? 'en' : 'nl'}`,
  );
  const file = new TextEncoder().encode(['email;vestiging;taal', ...lines].join('\n'));
  const round = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
  roundId = round.roundId;
  // Three schools do not answer, so that who did is no longer a matter of course.
  const silent = new Set(['School 07', 'School 12', 'School 33']);
  answered = website.filter(({ name }) => !silent.has(name));
  for (const { name } of answered) {
    const token = round.tokens.get(
      `school${association.schools.indexOf(name) + 1}@scholen.example`,
    ) as string;
    const text = name === WANTED ? 'We would like to be heard.' : '';
    await answer(
      ctx,
      token,
      { ...likes(name === WANTED ? 1 : 4), ...(text && { sch_open_beter: text }) },
      'slot',
    );
  }
  for (const step of [closeRound, sealRound]) await step(ctx, 'test', association.id, roundId);
});

/** Schools of the websites that a stored background could be of; a school without a kept value may be any. */
function candidates(background: Partial<PublicSchool>): PublicSchool[] {
  return answered.filter((school) =>
    Object.entries(background).every(([variable, value]) => school[variable as 'type' | 'board'] === value),
  );
}

describe('a sealed table beside the websites of the schools (one list per vestiging)', () => {
  it('names the school in a naive copy that keeps type and board', () => {
    const naive = answered.map(({ type, board, name }) => ({ type, board, wanted: name === WANTED }));
    const rows = naive.filter(({ type, board }) => candidates({ type, board }).length < THRESHOLD);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ wanted }) => wanted)).toBe(true);
  });

  it('has at least five schools, and at least five lists, behind every stored background', async () => {
    const rows = await look<{ background: Record<string, string> }>(
      `select background from sealed_response where round_id = $1`,
      [roundId],
    );
    expect(rows).toHaveLength(answered.length);
    const sizes = new Map<string, number>();
    for (const { background } of rows) {
      const group = JSON.stringify(background);
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
      expect(candidates(background).length).toBeGreaterThanOrEqual(THRESHOLD);
    }
    // A group may be told from what it lies in: no stored group, nor what is left beside it, is smaller.
    expect(sizes.size).toBeGreaterThan(1);
    for (const size of sizes.values()) expect(size).toBeGreaterThanOrEqual(THRESHOLD);
  });

  it('does not say which group the wanted list is in when its own group was too small', async () => {
    const [row] = await look<{ background: Record<string, string> }>(
      `select background from sealed_response where round_id = $1 and answers->>'sch_bereikbaar' = '1'`,
      [roundId],
    );
    const wanted = website.find(({ name }) => name === WANTED) as PublicSchool;
    expect(candidates({ type: wanted.type, board: wanted.board }).length).toBeLessThan(THRESHOLD);
    expect(row?.background).not.toHaveProperty('board');
  });
});

describe('what singles a person out', () => {
  it('in a naive copy is the language: one list in English is one school', () => {
    const languages = answered.map(({ name }) => (name === WANTED ? 'en' : 'nl'));
    expect(languages.filter((language) => language === 'en')).toHaveLength(1);
  });

  it('of language, device, role and moment nothing is kept beside answers', async () => {
    const rows = await look<{ key: string }>(
      `select distinct jsonb_object_keys(answers) as key from sealed_response
       union select distinct jsonb_object_keys(background) from sealed_response`,
    );
    const known = [...Object.keys(likes(1)), 'type', 'board'];
    expect(rows.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('of the list only a bare yes or no is left', async () => {
    const rows = await look<{ left: Record<string, unknown> }>(
      `select jsonb_strip_nulls(to_jsonb(r)) - 'association_id' - 'round_id' - 'id' as left from recipient r`,
    );
    expect(rows).toHaveLength(association.schools.length);
    for (const { left } of rows) expect(left).toEqual({ answered: expect.any(Boolean), withdrawn: false });
  });
});
