import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addColleague, removeColleague, viewColleagues } from '../../../app/operations/accounts/colleagues';
import { findSession, spendSignInLink } from '../../../app/operations/accounts/session';
import { tellBureau } from '../../../app/operations/mail/tellBureau';
import { publishTable } from '../../../app/operations/publishing/publishTable';
import { viewPublications } from '../../../app/operations/publishing/viewPublications';
import { recordAnswers } from '../../../app/operations/recordAnswers';
import { viewResult } from '../../../app/operations/results/viewResult';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { viewProgramme } from '../../../app/operations/rounds/viewProgramme';
import { sealOnPromise } from '../../../app/operations/sealing/sealOnPromise';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import { verifySeal } from '../../../app/operations/sealing/verifySeal';
import { viewSealRecord } from '../../../app/operations/sealing/viewSealRecord';
import { createDatabase } from '../../../db/connection';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../support/playedRound';
import { type TestContext, testContext } from '../../support/testContext';

const database = testDatabase();

const schoolItems = [
  'sch_casus_gehoord',
  'sch_casus_advies',
  'sch_struct_gehoord',
  'sch_struct_hulp',
  'sch_net_ontmoeten',
  'sch_net_leren',
  'sch_net_delen',
  'sch_web_vinden',
  'sch_web_klopt',
  'sch_nieuws_nuttig',
  'sch_nieuws_actueel',
  'sch_linkedin_nuttig',
  'sch_bereikbaar',
];

/** A sealed round among schools; the nth school answers `1 + n % 5` everywhere. */
async function sealedSchools(
  ctx: TestContext,
  schools: number,
  answerOf: (item: string, index: number) => number | 'nvt' = (_, index) => 1 + (index % 5),
): Promise<TestAssociation & { roundId: string }> {
  const association = await makeAssociation(ctx, { schools });
  const file = schoolsFile(association.schools);
  const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
  for (const [address, token] of tokens) {
    const index = Number(/\d+/.exec(address)?.[0]) - 1;
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'casus',
      answers: Object.fromEntries(schoolItems.map((item) => [item, answerOf(item, index)])),
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  await closeRound(ctx, 'test', association.id, roundId);
  const outcome = await sealRound(ctx, 'test', association.id, roundId);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { ...association, roundId };
}

const springContext = () => testContext(() => database.db, { now: '2027-03-10T10:00:00Z' });

describe('a seal', () => {
  it('holds as long as nothing is changed, and says what was', async () => {
    const ctx = springContext();
    const { id, roundId } = await sealedSchools(ctx, 35);
    const before = await verifySeal(ctx, id, roundId);
    expect(before?.checks.filter((check) => !check.ok)).toEqual([]);
    expect(before?.ok).toBe(true);

    const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
    await sql`alter table sealed_response disable trigger all`.execute(superuser);
    await sql`update sealed_response set answers = jsonb_set(answers, '{sch_bereikbaar}', '5')
      where round_id = ${roundId} and id = (select min(id::text)::uuid from sealed_response
        where round_id = ${roundId} and answers->>'sch_bereikbaar' <> '5')`.execute(superuser);
    await sql`alter table sealed_response enable trigger all`.execute(superuser);
    await superuser.destroy();
    const after = await verifySeal(ctx, id, roundId);
    expect(after?.ok).toBe(false);
    expect(after?.checks.filter((check) => !check.ok).map((check) => check.what)).toEqual([
      'De antwoorden',
      'De tellingen uit de antwoorden',
    ]);
  });

  it('has a record that says what stayed and names no school', async () => {
    const ctx = springContext();
    const { id, roundId, schools } = await sealedSchools(ctx, 35);
    const record = await viewSealRecord(ctx, id, roundId);
    // 21 vo over two boards (11 and 10), 7 pro and 7 vso each over two boards (4 and 3).
    expect(record?.kept).toEqual([
      { group: 'pro', rows: 7 },
      { group: 'vo', rows: 21 },
      { group: 'vo, Bestuur A', rows: expect.any(Number) },
      { group: 'vo, Bestuur B', rows: expect.any(Number) },
      { group: 'vso', rows: 7 },
    ]);
    expect(record?.dropped).toHaveLength(4);
    for (const school of schools) expect(JSON.stringify(record)).not.toContain(school);
  });
});

describe('publications', () => {
  it('show the groups that were frozen, and small ones as not shown', async () => {
    const ctx = springContext();
    const { id, roundId } = await sealedSchools(ctx, 35);
    const groups = (await viewResult(ctx, id, roundId))?.groups ?? [];
    const shown = groups.map(({ label, depth, scores }) => [label, depth, scores['Bureau-2']?.n]);
    expect(shown.filter(([, depth]) => depth === 0)).toEqual([
      ['pro', 0, 7],
      ['vo', 0, 21],
      ['vso', 0, 7],
    ]);
    expect(groups.find(({ group }) => group.startsWith('pro|'))?.scores['Bureau-2']).toEqual({
      n: null,
      mean: null,
      hidden: true,
    });
  });

  it('are remembered, refused below the threshold of the round, and audited against what is out', async () => {
    const ctx = springContext();
    const { id, roundId } = await sealedSchools(ctx, 35);
    expect((await viewPublications(ctx, id, roundId))?.publications).toMatchObject([
      { table: 'per soort en bestuur', threshold: 5 },
    ]);
    const ask = (table: 'totaal' | 'soort' | 'soort-bestuur', threshold: number) =>
      publishTable(ctx, 'test', id, roundId, { table, threshold });
    expect(await ask('soort', 4)).toMatchObject({ ok: false, problems: [{ code: 'threshold' }] });
    const first = await ask('soort', 10);
    expect(first).toMatchObject({ ok: true });
    // Asked twice, as by pressing twice, it is out once.
    expect(await ask('soort', 10)).toEqual(first);
    expect((await viewPublications(ctx, id, roundId))?.publications).toHaveLength(2);
  });

  it('tell the total that the page of the round tells, also when they have nothing but that', async () => {
    const ctx = springContext();
    const { id, roundId } = await sealedSchools(ctx, 35);
    expect(await publishTable(ctx, 'test', id, roundId, { table: 'totaal', threshold: 10 })).toMatchObject({
      ok: true,
    });
    const published = (await viewPublications(ctx, id, roundId))?.publications ?? [];
    const only = published.find(({ threshold }) => threshold === 10);
    const result = await viewResult(ctx, id, roundId);
    expect(only).toMatchObject({ table: 'alleen het totaal', groups: null, total: { invited: 35 } });
    const onThePage = result?.indicators.map(({ key, n, mean }) => [key, n, mean]);
    const inTheTable = Object.entries(only?.total.scores ?? {}).map(([key, { n, mean }]) => [key, n, mean]);
    expect(inTheTable).toEqual(onThePage);
    expect(inTheTable.every(([, , mean]) => mean !== null)).toBe(true);
  });

  it('hide a total on fewer answers than the table asks for', async () => {
    const ctx = springContext();
    const { id, roundId } = await sealedSchools(ctx, 35);
    await publishTable(ctx, 'test', id, roundId, { table: 'totaal', threshold: 36 });
    const published = (await viewPublications(ctx, id, roundId))?.publications ?? [];
    const only = published.find(({ threshold }) => threshold === 36);
    const scores = Object.values(only?.total.scores ?? {});
    expect(scores).toHaveLength(4);
    expect(scores.map(({ n, mean, hidden }) => [n, mean, hidden])).toEqual(
      scores.map(() => [null, null, true]),
    );
  });

  it('that leak together with an earlier one are refused, with the nearest safe one', async () => {
    const ctx = springContext();
    // Only three of the seven pro schools have an opinion on Bureau-7a.
    const isSilent = (item: string, index: number) =>
      item.startsWith('sch_net') && index % 5 === 3 && index < 20;
    const { id, roundId } = await sealedSchools(ctx, 35, (item, index) =>
      isSilent(item, index) ? 'nvt' : 4,
    );
    const own = (await viewResult(ctx, id, roundId))?.groups ?? [];
    const shown = own.filter(({ depth, scores }) => depth === 0 && scores['Bureau-7a']?.mean !== null);
    expect(shown.map(({ label }) => label)).toEqual(['vo']);
    // As if the only thing that was ever published is the other group that had to be hidden.
    const refusal = async (figures: object) => {
      const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
      await sql`update publication set figures = ${JSON.stringify(figures)}::text::jsonb
        where round_id = ${roundId}`.execute(superuser);
      await superuser.destroy();
      const outcome = await publishTable(ctx, 'test', id, roundId, { table: 'soort', threshold: 5 });
      if (outcome.ok) throw new Error('Total minus vo minus vso gives the three pro schools.');
      expect(outcome.problems[0]?.code).toBe('leaks');
      return outcome.problems[0]?.message;
    };
    const groups = await refusal({ 'Bureau-7a': { vso: ['vso'] } });
    expect(groups).toContain(
      'Dat kan bij Bureau-7a, door groepen van elkaar of van het totaal af te trekken.',
    );
    expect(groups).toContain('Wel veilig is: alleen het totaal, vanaf 5 antwoorden.');

    // The pages tell the total of a question already: no table makes that right.
    const vo = own.filter(({ group }) => group.startsWith('vo|')).map(({ group }) => group);
    const question = await refusal({ 'item sch_net_leren': { vo, vso: ['vso'] } });
    expect(question).toContain('Dat kan bij de vraag ‘');
    expect(question).toContain('Er is nu geen andere tabel die wel veilig is.');

    // As if a total of half the weight was told before: with the plain one it gives the three pro schools.
    const cells = { ...Object.fromEntries(vo.map((group) => [group, 1])), vso: 1, pro: 3 };
    const weighted = await refusal({ 'Bureau-7a': { totaal: cells } });
    expect(weighted).toContain('doordat een gewogen en een ongewogen totaal naast elkaar staan');
  });
});

describe('a second table with a higher threshold', () => {
  it('is refused when it shows a board that the first one hid, and that leaves one school', async () => {
    const ctx = springContext();
    // Of vo, all of one board and one school of the other have an opinion; of vso nobody.
    const isSilent = (index: number) => index % 5 === 4 || (index % 5 < 3 && index % 2 === 1 && index !== 1);
    const { id, roundId } = await sealedSchools(ctx, 35, (item, index) =>
      item.startsWith('sch_web') && isSilent(index) ? 'nvt' : 4,
    );
    const own = (await viewResult(ctx, id, roundId))?.groups ?? [];
    const shown = own.filter(({ scores }) => scores['Bureau-9a']?.mean !== null && scores['Bureau-9a']?.n);
    expect(shown.map(({ group }) => group).sort()).toEqual(['pro', 'vo']);
    // From 8 on pro is hidden, and for its sake vo; the board of 11 comes in their place: vo minus that board is one.
    const ask = (threshold: number) =>
      publishTable(ctx, 'test', id, roundId, { table: 'soort-bestuur', threshold });
    const outcome = await ask(8);
    if (outcome.ok) throw new Error('The two tables together give the one school.');
    expect(outcome.problems[0]?.message).toContain('Dat kan bij Bureau-9a, door groepen van elkaar');
    expect(outcome.problems[0]?.message).toContain('Wel veilig is: per soort, vanaf 8 antwoorden.');
    expect((await ask(5)).ok).toBe(true);
  });
});

describe('the promised date', () => {
  it('is kept by the product itself, after two warnings to the bureau, which hears that it happened', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const file = parentsFile(6);
    const { roundId } = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
    await addColleague(ctx, 'test', association.id, 'officier@toets.example');
    const sealBy = (await viewProgramme(ctx, association.id)).running[0]?.sealBy as string;
    expect(sealBy).toBe('2027-01-17');
    const title = '‘Wat vindt u van het loket?’ (ouders 2026)';
    const warning = `Wordt op 17 januari 2027 verzegeld: ${title}`;
    for (const [now, told, sealed] of [
      ['2027-01-02T10:00:00Z', [], 0],
      ['2027-01-03T10:00:00Z', [warning], 0],
      ['2027-01-04T10:00:00Z', [], 0],
      ['2027-01-14T10:00:00Z', [warning], 0],
      ['2027-01-17T10:00:00Z', [`Verzegeld: ${title}`], 1],
      ['2027-01-18T10:00:00Z', [], 0],
    ] as const) {
      ctx.setNow(now);
      ctx.sent.length = 0;
      expect(await sealOnPromise(ctx, association.id)).toBe(sealed);
      await tellBureau(ctx, ctx.notices.splice(0));
      expect(ctx.sent.map(({ subject }) => subject)).toEqual(told);
    }
    expect(ctx.sent.every(({ to }) => to.address === 'officier@toets.example')).toBe(true);
    expect(await viewResult(ctx, association.id, roundId)).not.toBeNull();
    expect(await ctx.keys.find(roundId)).toBeNull();
  });
});

describe('a colleague', () => {
  it('signs in with a link by mail, once, and not after access was taken away', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx, { name: 'SWV Collega' });
    await addColleague(ctx, 'test', association.id, 'Nieuw@Toets.example');
    await expect.poll(() => ctx.sent.length).toBe(1);
    const token = /aanmelden\/([\w-]+)/.exec(ctx.sent[0]?.text ?? '')?.[1] as string;
    const session = await spendSignInLink(ctx, token);
    expect(await spendSignInLink(ctx, token)).toBeNull();
    const cookie = session?.sessionToken as string;
    expect(await findSession(ctx, cookie)).toMatchObject({
      email: 'nieuw@toets.example',
      associationId: association.id,
    });
    expect(await viewColleagues(ctx, association.id)).toEqual(['nieuw@toets.example']);
    await removeColleague(ctx, 'test', association.id, 'nieuw@toets.example');
    expect(await findSession(ctx, cookie)).toBeNull();
  });
});
