import { beforeAll, describe, expect, it } from 'vitest';
import { saveAction } from '../../../app/operations/improving/saveAction';
import { makeSharedLinks } from '../../../app/operations/links/sharedLinks';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import { makeOfficer, type RouteFunction, sentTo, signIn, visit } from '../../app/routes/visitor';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile } from '../../support/playedRound';
import { attackContext } from '../support/attackContext';
import { dumpOf, lookBehind } from '../support/lookBehind';
import { allAnswers, closeAndSeal, openSchoolRound, schoolsAnswer } from '../support/schoolRound';

/**
 * A colleague of another samenwerkingsverband on the same installation who got hold of every id of their neighbour: of rounds,
 * links, people, open answers, boards, schools and actions. Each page with a place for an id is asked for and posted to with
 * all of them, also below a round of one's own.
 */
interface RouteModule {
  loader?: RouteFunction;
  action?: RouteFunction;
}

const modules = import.meta.glob<RouteModule>('../../../app/routes/*.tsx', { eager: true });
const sources = import.meta.glob<string>('../../../app/{routes,http/forms}/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** For everybody, by a secret in the address or none; not by who is signed in. */
const forEveryone =
  /^(_index|\$|aanmelden|uitloggen|v\.|doorsturen\.|privacy\.\(|toegankelijkheid|dit-vond-u|afmelden)/;
const routes = Object.entries(modules)
  .map(([file, module]) => ({ name: file.replace(/^.*\/(.*)\.tsx$/, '$1'), file, ...module }))
  .filter(({ name }) => !forEveryone.test(name));

/** What only the neighbour has, word by word. */
const THEIR_WORDS = ['Daargeheim', 'daar.example', 'Een actie van hen', 'Hun eigen open antwoord'];

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'neighbour', { now: '2027-03-10T10:00:00Z' });

let theirs: TestAssociation;
let session: string;
let ids: Record<'sealed' | 'open' | 'link' | 'recipient' | 'text' | 'board' | 'school' | 'action', string>;
let myRound: string;

function done<T>(outcome: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

beforeAll(async () => {
  theirs = await makeAssociation(ctx, { name: 'SWV Daargeheim' });
  const schools = await openSchoolRound(ctx, { association: theirs });
  await schoolsAnswer(ctx, schools, (nth) =>
    allAnswers(1 + (nth % 5), { sch_open_beter: THEIR_WORDS[3] as string }),
  );
  await closeAndSeal(ctx, schools);
  const file = new TextDecoder().decode(parentsFile(6)).replaceAll('huis.example', 'daar.example');
  const parents = await openTestRound(ctx, theirs, {
    ...{ survey: 'ouders', year: 2026 },
    file: new TextEncoder().encode(file),
  });
  done(await makeSharedLinks(ctx, 'test', theirs.id, parents.roundId, { kind: 'loket', schoolIds: [] }));
  const choices = {
    ...{
      kind: 'actie' as const,
      title: THEIR_WORDS[2] as string,
      owner: 'Bureau',
      indicator: null,
      roundId: null,
    },
    ...{ developBy: null, carryOutFrom: null, carryOutUntil: null, status: 'gepland' as const, remark: '' },
    ...{ questionName: null, items: [], schoolIds: [], revision: 0 },
  };
  done(await saveAction(ctx, 'test', theirs.id, null, choices));
  const one = async (table: string) => {
    const [row] = await look<{ id: string }>(
      `select id::text as id from ${table} where association_id = $1 order by id limit 1`,
      [theirs.id],
    );
    if (!row) throw new Error(`The neighbour has no ${table}.`);
    return row.id;
  };
  ids = {
    ...{ sealed: schools.roundId, open: parents.roundId },
    ...{ link: await one('shared_link'), recipient: await one('recipient'), text: await one('sealed_text') },
    ...{ board: await one('board'), school: await one('school'), action: await one('improvement_action') },
  };
  const mine = await makeAssociation(ctx, { name: 'SWV Hier' });
  session = await signIn(ctx, await makeOfficer(ctx, 'collega@hier.example', [mine.id]));
  myRound = done(await prepareRound(ctx, 'test', mine.id, { survey: 'ouders', year: 2026 })).roundId;
});

const common = { kind: 'invitation', language: 'nl', audience: 'scholen', format: 'csv', survey: 'scholen' };

/** The addresses of a route with every id of the neighbour in it, the last time below a round of one's own. */
function addressesOf(name: string): Record<string, string>[] {
  const { sealed, open, action, link, recipient, text, board } = ids;
  const nested = { ...common, key: 'Bureau-2', norm: 'Bureau-2', year: '2027', link, recipient, text, board };
  const own = name.startsWith('_bureau.acties') ? [action] : [sealed, open];
  const below = /\$(link|recipient|text)/.test(name) ? [myRound] : [];
  return [...own, ...below].map((id) => ({ ...nested, id }));
}

const hasTheirId = (name: string) => /\$(id|link|recipient|text|board)/.test(name);

/** Every row of theirs, and every row that names one of their ids. */
async function theirRows(): Promise<string[]> {
  const dump = await dumpOf(look);
  return [...dump].flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(theirs.id)).map((row) => `${table} ${row}`),
  );
}

async function told(reply: unknown): Promise<string> {
  return reply instanceof Response ? await reply.clone().text() : JSON.stringify(reply);
}

const statusOf = (reply: unknown) => (reply as { init?: ResponseInit } | null)?.init?.status;

/** Fields and buttons of a form, as its route and the readers of forms name them. */
function wordsOf(source: string): { fields: string[]; buttons: string[] } {
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1] as string);
  return {
    fields: all(/(?:textField|isTicked)\(form, '([^']+)'\)/g).concat(
      all(/form\.(?:get|getAll|has)\('([^']+)'\)/g),
    ),
    buttons: all(/=== '([\p{L}-]+)'/gu),
  };
}

describe('a neighbour with every id', () => {
  it('works here: the same pages and rows are found by who works there', async () => {
    const there = await signIn(ctx, await makeOfficer(ctx, 'collega@daar.example', [theirs.id]));
    const found = await Promise.all(
      routes
        .filter(({ name, loader }) => loader && /resultaten.*\$id|\$board|acties\.\$id/.test(name))
        .map(async ({ name, loader }) => {
          const [params] = addressesOf(name);
          const reply = await visit(ctx, loader as RouteFunction, {
            params,
            session: there,
            query: '?soort=antwoorden',
          });
          return reply instanceof Response && reply.status === 404 ? name : null;
        }),
    );
    // Only a round held elsewhere can be taken back.
    expect(found.filter((name) => name !== null)).toEqual(['_bureau.resultaten_.$id.intrekken']);
    const rows = await theirRows();
    expect(rows.length).toBeGreaterThan(60);
    const feedback = routes.find(({ name }) => name === '_bureau.resultaten_.$id.terugkoppeling');
    const form = { besluit: 'bewaren', intro: 'Van wie hier werkt.' };
    const params = { id: ids.sealed };
    await visit(ctx, feedback?.action as RouteFunction, { params, session: there, form });
    expect(await theirRows()).not.toEqual(rows);
  });

  it('finds nothing at any address', async () => {
    const asked = routes.filter(({ name, loader }) => loader && hasTheirId(name));
    expect(asked.length).toBeGreaterThan(45);
    for (const { name, loader } of asked) {
      for (const params of addressesOf(name)) {
        const reply = await visit(ctx, loader as RouteFunction, { params, session });
        const isElsewhere = sentTo(reply) !== null && (loader as RouteFunction).length === 0;
        expect(`${name} ${isElsewhere ? 404 : reply instanceof Response ? reply.status : 'shown'}`).toBe(
          `${name} 404`,
        );
      }
    }
  });

  it('is told nothing by a page with the ids behind the question mark', async () => {
    const names = ['links', 'rechts', 'meting', 'bestand', 'ronde', 'school', 'bestuur', 'van', 'zoek', 'id'];
    for (const { name, loader } of routes.filter((route) => route.loader && !hasTheirId(route.name))) {
      for (const id of Object.values(ids)) {
        const value = (one: string) => (/links|rechts/.test(one) ? `${id}:Bureau-2` : id);
        const query = `?${new URLSearchParams(names.map((one) => [one, value(one)]))}`;
        const params = { ...common, norm: 'Bureau-2', year: '2027' };
        const reply = await told(await visit(ctx, loader as RouteFunction, { params, session, query }));
        for (const word of THEIR_WORDS) expect(`${name}: ${reply.includes(word)}`).toBe(`${name}: false`);
      }
    }
  });

  it('changes nothing by posting the ids in every field of every form', async () => {
    const before = await theirRows();
    let posts = 0;
    const readers = Object.entries(sources)
      .filter(([file]) => file.includes('/http/forms/'))
      .flatMap(([, source]) => wordsOf(source).fields);
    // Loading the example again takes a minute each time and has no field.
    for (const { name, file, action } of routes.filter(
      (one) => one.action && !/^voorbeeld\./.test(one.name),
    )) {
      const { fields, buttons } = wordsOf(sources[file] as string);
      const names = new Set([...fields, ...readers, 'id', 'roundId', 'round', 'schools', 'actions', 'links']);
      const isBelow = hasTheirId(name);
      const places = isBelow ? addressesOf(name) : [{ ...common, norm: 'Bureau-2', year: '2027', id: '' }];
      // Below their round the address decides; elsewhere every id has its turn in every field.
      for (const id of isBelow ? [ids.open] : Object.values(ids)) {
        for (const button of new Set(['', ...buttons])) {
          const filled = Object.fromEntries([...names].map((field) => [field, id]));
          const form = {
            ...filled,
            wat: button,
            besluit: button,
            wens: button,
            begrepen: 'ja',
            year: '2026',
          };
          for (const params of places) {
            const reply = await visit(ctx, action as RouteFunction, { params, session, form });
            posts += 1;
            const status = reply instanceof Response ? reply.status : statusOf(reply);
            if (isBelow) expect(`${name} ${params.id} ${status}`).toMatch(/ (400|404|422)$/);
            const words = await told(reply);
            for (const word of THEIR_WORDS) expect(`${name}: ${words.includes(word)}`).toBe(`${name}: false`);
          }
        }
      }
    }
    expect(posts).toBeGreaterThan(600);
    expect(await theirRows()).toEqual(before);
  });
});
