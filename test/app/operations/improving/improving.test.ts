import { inflateRawSync } from 'node:zlib';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { agendaAsCsv, agendaAsXlsx } from '../../../../app/operations/improving/agendaFile';
import { decideIntervention } from '../../../../app/operations/improving/decideIntervention';
import { remindOfActions } from '../../../../app/operations/improving/remindOfActions';
import { type ActionInput, saveAction } from '../../../../app/operations/improving/saveAction';
import { type ConclusionInput, saveConclusion } from '../../../../app/operations/improving/saveConclusion';
import { saveConclusions } from '../../../../app/operations/improving/saveConclusions';
import { viewAction, viewActionChoices } from '../../../../app/operations/improving/viewAction';
import { viewActionsBeside } from '../../../../app/operations/improving/viewActionsBeside';
import { viewAgenda } from '../../../../app/operations/improving/viewAgenda';
import { viewConclusions } from '../../../../app/operations/improving/viewConclusions';
import { tellBureau } from '../../../../app/operations/mail/tellBureau';
import { removeDraft } from '../../../../app/operations/rounds/changeDraft';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { readZipDirectory } from '../../../../app/recipients/zipDirectory';
import { findRound, recordApproval } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { answerAndSeal, openCooperation } from '../../../support/cooperationRounds';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);
const actor = 'officer@toets.example';

const anAction: ActionInput = {
  kind: 'actie',
  title: 'Elke maand een uur voor vragen',
  owner: 'Beleidsmedewerker',
  indicator: 'Bureau-7b',
  roundId: null,
  developBy: '2027-09-01',
  carryOutFrom: '2027-10-01',
  carryOutUntil: '2028-07-01',
  status: 'gepland',
  remark: '',
  questionName: null,
  items: [],
  schoolIds: [],
  revision: 0,
};

const problemFields = async (association: TestAssociation, input: ActionInput) => {
  const outcome = await saveAction(ctx, actor, association.id, null, input);
  return outcome.ok ? [] : outcome.problems.map(({ field }) => field);
};

async function saved(association: TestAssociation, input: ActionInput, id: string | null = null) {
  const outcome = await saveAction(ctx, actor, association.id, id, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.id;
}

/** The sheet of a workbook as it stands in the file. */
function sheetOf(bytes: Uint8Array): string {
  const sheet = readZipDirectory(bytes)?.find(
    ({ name }) => String(Buffer.from(name)) === 'xl/worksheets/sheet1.xml',
  );
  if (!sheet) throw new Error('The workbook has no sheet.');
  return inflateRawSync(sheet.packed).toString();
}

describe('the norm of an action', () => {
  it('belongs to any norm of the register, measured or not, or to none', async () => {
    const association = await makeAssociation(ctx);
    const { indicators } = await viewActionChoices(ctx, association.id);
    expect(indicators).toHaveLength(37);
    expect(indicators.filter(({ isMeasured }) => isMeasured).map(({ key }) => key)).toContain('Bureau-7b');
    for (const indicator of ['Netwerk-5a', 'Bureau-9', 'Bureau-2', null]) {
      expect(await problemFields(association, { ...anAction, indicator })).toEqual([]);
    }
    expect(await problemFields(association, { ...anAction, indicator: 'Bureau-99' })).toEqual(['indicator']);
    const { lines } = await viewAgenda(ctx, association.id, null);
    expect(lines.find(({ indicator }) => indicator === 'Netwerk-5a')?.indicatorTitle).toBe(
      'Thuiszittersregistratie',
    );
  });
});

describe('a sealed round', () => {
  let association: TestAssociation;
  let roundId: string;
  const stateIn2027 = async () =>
    (await viewProgramme(ctx, association.id)).surveys
      .find(({ survey }) => survey === 'samenwerking')
      ?.cells.find(({ year }) => year === 2027)?.state;

  beforeAll(async () => {
    association = await makeAssociation(ctx);
    const round = await openCooperation(ctx, association, 2027);
    roundId = round.roundId;
    await answerAndSeal(ctx, association, round, (school) => 2 + (school % 3));
  });

  it('is not finished before its indicator has a conclusion, and asks for it on the programme page', async () => {
    expect(await stateIn2027()).toBe('sealed');
    const { tasks } = await viewProgramme(ctx, association.id);
    expect(tasks.map(({ to }) => to)).toContain(`/resultaten/${roundId}/conclusies`);
    const empty = await saveConclusion(ctx, actor, association.id, roundId, {
      indicator: 'Bureau-7b',
      kind: 'none',
      body: '  ',
    });
    expect(empty).toMatchObject({ ok: false, problems: [{ message: 'Vul de reden bij Bureau-7b in.' }] });
    const why = { indicator: 'Bureau-7b', kind: 'none', body: 'Te weinig scholen.' } as const;
    expect((await saveConclusion(ctx, actor, association.id, roundId, why)).ok).toBe(true);
    expect(await stateIn2027()).toBe('final');
    expect((await viewProgramme(ctx, association.id)).tasks.map(({ to }) => to)).not.toContain(
      `/resultaten/${roundId}/conclusies`,
    );
  });

  it('keeps who changed a conclusion, when, and what it was', async () => {
    ctx.setNow('2027-06-01T10:00:00Z');
    const now = {
      indicator: 'Bureau-7b',
      kind: 'concluded',
      body: 'Scholen kennen elkaar te weinig.',
    } as const;
    await saveConclusion(ctx, 'ander@toets.example', association.id, roundId, now);
    await saveConclusion(ctx, 'ander@toets.example', association.id, roundId, now);
    const [one] = (await viewConclusions(ctx, association.id, roundId))?.indicators ?? [];
    expect(one?.history).toHaveLength(2);
    expect(one?.history[0]).toEqual({
      at: '2027-06-01T10:00:00.000Z',
      by: 'ander@toets.example',
      changes: [
        { name: 'Soort', before: 'geen conclusie, omdat', after: 'conclusie' },
        { name: 'Tekst', before: 'Te weinig scholen.', after: 'Scholen kennen elkaar te weinig.' },
      ],
    });
  });

  it('keeps all that was typed on its page, or with a problem nothing, and leaves alone what is empty', async () => {
    const typed = (body: string, other: string) => [
      { indicator: 'Bureau-7b', kind: 'concluded' as const, body },
      { indicator: 'Bureau-2', kind: 'concluded' as const, body: other },
    ];
    const save = (inputs: ConclusionInput[], pressed: string) =>
      saveConclusions(ctx, actor, association.id, roundId, inputs, pressed);
    const body = async () =>
      (await viewConclusions(ctx, association.id, roundId))?.indicators[0]?.conclusion?.body;
    const before = await body();
    const tooLong = await save(typed('Nieuwe conclusie.', 'x'.repeat(2001)), 'Bureau-7b');
    expect(tooLong.ok ? [] : tooLong.problems.map(({ field }) => field)).toEqual(['body-Bureau-2']);
    expect(await body()).toBe(before);
    expect((await save(typed('Nieuwe conclusie.', ' '), 'Bureau-7b')).ok).toBe(true);
    expect(await body()).toBe('Nieuwe conclusie.');
    const empty = await save(typed('Nieuwe conclusie.', ' '), 'Bureau-2');
    expect(empty.ok ? [] : empty.problems.map(({ field }) => field)).toEqual(['body-Bureau-2']);
    const gone = await save(typed('', ''), 'Bureau-7b');
    expect(gone.ok ? [] : gone.problems.map(({ field }) => field)).toEqual(['body-Bureau-7b']);
  });

  it('takes no conclusion on what it did not measure, nor one of another samenwerkingsverband', async () => {
    const input = { indicator: 'Bureau-2', kind: 'concluded', body: 'Goed.' } as const;
    expect((await saveConclusion(ctx, actor, association.id, roundId, input)).ok).toBe(false);
    const other = await makeAssociation(ctx, { name: 'SWV Elders' });
    const theirs = await saveConclusion(ctx, actor, other.id, roundId, { ...input, indicator: 'Bureau-7b' });
    expect(theirs).toMatchObject({ ok: false, problems: [{ code: 'not-sealed' }] });
    expect(await viewConclusions(ctx, other.id, roundId)).toBeNull();
  });
});

describe('an action', () => {
  let association: TestAssociation;
  beforeAll(async () => {
    association = await makeAssociation(ctx);
    ctx.setNow('2027-05-01T10:00:00Z');
  });

  it('stands in the ontwikkelagenda with its next day, and its history knows what it was', async () => {
    const id = await saved(association, anAction);
    ctx.setNow('2027-09-02T10:00:00Z');
    const [line] = (await viewAgenda(ctx, association.id, null)).lines;
    expect(line?.next).toEqual({ moment: 'develop', dueOn: '2027-09-01', isLate: true });
    const waiting = async () =>
      (await viewProgramme(ctx, association.id)).tasks.filter(({ to }) => to === `/acties/${id}`);
    expect(await waiting()).toHaveLength(1);
    const moved = { ...anAction, developBy: '2027-12-01', status: 'uitvoeren', revision: 1 } as const;
    await saved(association, moved, id);
    expect(await waiting()).toEqual([]);
    const view = await viewAction(ctx, association.id, id);
    expect(view?.history[0]?.changes).toEqual([
      { name: 'Ontwikkelen gereed', before: '1 september 2027', after: '1 december 2027' },
      { name: 'Status', before: 'Gepland', after: 'In uitvoering' },
    ]);
    expect((await viewAgenda(ctx, association.id, 'gepland')).lines).toEqual([]);
    expect((await viewAgenda(ctx, association.id, 'uitvoeren')).lines).toHaveLength(1);
  });

  it('is not overwritten by somebody who had an older one before them', async () => {
    const id = await saved(association, anAction);
    await saved(association, { ...anAction, remark: 'eerst', revision: 1 }, id);
    const late = await saveAction(ctx, actor, association.id, id, {
      ...anAction,
      remark: 'later',
      revision: 1,
    });
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  });

  it('says in Dutch what is wrong with it', async () => {
    const wrong = {
      ...anAction,
      title: '',
      developBy: '2027-02-30',
      carryOutUntil: '2027-01-01',
      roundId: 'x',
    };
    const outcome = await saveAction(ctx, actor, association.id, null, wrong);
    expect(outcome.ok ? [] : outcome.problems.map(({ field }) => field)).toEqual([
      'title',
      'developBy',
      'carryOutUntil',
      'roundId',
    ]);
  });

  it('gives the bureau one mail before its day and one after, however often is looked', async () => {
    const own = await makeAssociation(ctx, { name: 'SWV Mail' });
    const id = await saved(own, anAction);
    const looked = async (moment: string) => {
      ctx.setNow(moment);
      return [await remindOfActions(ctx, own.id), await remindOfActions(ctx, own.id)];
    };
    expect(await looked('2027-08-17T10:00:00Z')).toEqual([0, 0]);
    expect(await looked('2027-08-18T10:00:00Z')).toEqual([1, 0]);
    expect(await looked('2027-09-02T10:00:00Z')).toEqual([1, 0]);
    const [soon, late] = ctx.actionNotices.filter(({ actionId }) => actionId === id);
    expect([soon?.stage, late?.stage]).toEqual(['soon', 'late']);
    await saved(own, { ...anAction, status: 'afgerond', revision: 1 }, id);
    if (late) expect(await tellBureau(ctx, [late])).toBe(0);
  });

  it('cannot become a formula in the file', async () => {
    const own = await makeAssociation(ctx, { name: 'SWV Bestand' });
    await saved(own, { ...anAction, title: '=HYPERLINK("http://kwaad.example")', remark: 'a;b' });
    const { lines } = await viewAgenda(ctx, own.id, null);
    const text = new TextDecoder().decode(agendaAsCsv(lines));
    expect(text).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`);
    expect(text).toContain('"a;b"');
    expect(text).toContain('Bureau-7b Samenwerking tussen scholen');
  });

  it('has its days as days in the workbook, and everything else as text', async () => {
    const own = await makeAssociation(ctx, { name: 'SWV Werkmap' });
    await saved(own, { ...anAction, title: '=1+1', developBy: '2027-09-01', carryOutUntil: null });
    const { lines } = await viewAgenda(ctx, own.id, null);
    const [sheet] = await readExcelFile(Buffer.from(await agendaAsXlsx(lines)));
    const [head, row] = sheet?.data ?? [];
    expect(head?.slice(0, 5)).toEqual(['Soort', 'Norm', 'Ontwikkelpunt', 'Wie', 'Ontwikkelen gereed']);
    expect(row?.slice(2, 7)).toEqual([
      '=1+1',
      'Beleidsmedewerker',
      new Date('2027-09-01T00:00:00Z'),
      new Date('2027-10-01T00:00:00Z'),
      null,
    ]);
  });

  it('has rows of the workbook as high as what is in them, for programs that do not reckon it', async () => {
    const own = await makeAssociation(ctx, { name: 'SWV Hoog' });
    await saved(own, { ...anAction, title: 'Kort', owner: 'Bureau' });
    const high = async () => {
      const { lines } = await viewAgenda(ctx, own.id, null);
      const sheet = sheetOf(await agendaAsXlsx(lines));
      return [...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, points]) => Number(points));
    };
    expect(await high()).toEqual([30, 30]);
    await saved(own, {
      ...anAction,
      title: 'Kort',
      owner: 'Bureau',
      remark: 'Een lange opmerking. '.repeat(20),
    });
    expect(Math.max(...(await high()))).toBeGreaterThan(150);
  });

  it('is nowhere for another samenwerkingsverband', async () => {
    const id = await saved(association, anAction);
    const other = await makeAssociation(ctx, { name: 'SWV Ver weg' });
    expect(await viewAction(ctx, other.id, id)).toBeNull();
    expect((await saveAction(ctx, actor, other.id, id, { ...anAction, revision: 1 })).ok).toBe(false);
    expect((await viewAgenda(ctx, other.id, null)).lines).toEqual([]);
  });
});

describe('an interventie', () => {
  let association: TestAssociation;
  let first: string;
  let id: string;
  const intervention = (): ActionInput => ({
    ...anAction,
    kind: 'interventie',
    title: 'Themabijeenkomsten',
    questionName: 'de themabijeenkomsten',
    items: ['sw_kennen', 'sw_delen'],
    roundId: first,
    status: 'gepland',
  });

  beforeAll(async () => {
    association = await makeAssociation(ctx, { schools: 14 });
    const round = await openCooperation(ctx, association, 2027);
    first = round.roundId;
    await answerAndSeal(ctx, association, round, (school) => (school % 2 === 0 ? 2 : 3));
  });

  it('names what it aims at and belongs to Bureau-7b', async () => {
    const wrong = {
      ...intervention(),
      indicator: 'Bureau-2',
      roundId: null,
      items: [],
      questionName: '[[swv]]',
    };
    const outcome = await saveAction(ctx, actor, association.id, null, wrong);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual([
      'marks',
      'not-cooperation',
      'items',
    ]);
  });

  it('is asked about once it runs: a list in preparation follows and loses its approval', async () => {
    id = await saved(association, intervention());
    ctx.setNow('2029-01-25T10:00:00Z');
    const prepared = await prepareRound(ctx, actor, association.id, { survey: 'samenwerking', year: 2029 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const { roundId } = prepared.value;
    const round = async () =>
      inAssociation(ctx.db, association.id, (tx) => findRound(tx, association.id, roundId));
    const before = await round();
    await inAssociation(ctx.db, association.id, (tx) =>
      recordApproval(tx, association.id, roundId, { at: ctx.clock.now(), by: actor }),
    );
    await saved(association, { ...intervention(), remark: 'Nog niet begonnen.', revision: 1 }, id);
    expect((await round())?.approvedBy).toBe(actor);
    await saved(association, { ...intervention(), status: 'uitvoeren', revision: 2 }, id);
    const after = await round();
    expect(after?.publishedVersionId).not.toBe(before?.publishedVersionId);
    expect(after?.approvedBy).toBeNull();
    expect((await removeDraft(ctx, actor, association.id, roundId)).ok).toBe(true);
  });

  it('stands in the next round beside the change of exactly its indicator, and claims no cause', async () => {
    const round = await openCooperation(ctx, association, 2029);
    await answerAndSeal(ctx, association, round, (school) => (school % 2 === 0 ? 4 : 5), id);
    const beside = await viewActionsBeside(ctx, association.id, round.roundId);
    expect(beside).toHaveLength(1);
    expect(beside[0]).toMatchObject({ indicator: 'Bureau-7b', sinceYear: 2027, actions: [{ id }] });
    expect(beside[0]?.change).toMatch(/^Vergeleken met 2027: het cijfer is gestegen van 4,4 naar 8,9 /);
    expect(beside[0]?.change).not.toMatch(/dankzij|doordat|door de actie|heeft geholpen|effect/i);
    expect(await viewActionsBeside(ctx, association.id, first)).toEqual([]);

    const [after] = (await viewAction(ctx, association.id, id))?.after ?? [];
    expect(after?.items.map(({ title, before, now, isBroken }) => [title, before, now, isBroken])).toEqual([
      ['Wij weten waar andere scholen goed in zijn.', '4,4', '8,9', false],
      ['Scholen delen hun kennis met elkaar.', '4,4', '8,9', false],
    ]);
    const [tookPart, use] = after?.asked ?? [];
    expect(tookPart?.title).toBe('Deed uw school mee aan de themabijeenkomsten?');
    expect(tookPart?.options.map(({ value, count }) => [value, count])).toEqual([
      ['ja', 10],
      ['nee', 4],
      ['weet_niet', 0],
    ]);
    expect(use?.options[0]).toMatchObject({ value: 'veel', count: 10 });
  });

  it('goes on, changes or stops after that round, with the reason', async () => {
    const [after] = (await viewAction(ctx, association.id, id))?.after ?? [];
    const roundId = after?.roundId ?? '';
    const input = { roundId, decision: 'aanpassen', reason: 'Kleinere groepen.' };
    const tooEarly = await decideIntervention(ctx, actor, association.id, id, { ...input, roundId: first });
    expect(tooEarly).toMatchObject({ ok: false, problems: [{ code: 'no-later-round' }] });
    const unsaid = await decideIntervention(ctx, actor, association.id, id, { ...input, reason: '' });
    expect(unsaid.ok).toBe(false);
    const asked = async () =>
      (await viewProgramme(ctx, association.id)).tasks.filter(({ button }) => button === 'Besluiten');
    expect(await asked()).toMatchObject([{ to: `/acties/${id}` }]);
    expect((await decideIntervention(ctx, actor, association.id, id, input)).ok).toBe(true);
    expect(await asked()).toEqual([]);
    const view = await viewAction(ctx, association.id, id);
    expect(view?.decisions).toMatchObject([{ decision: 'aanpassen', reason: 'Kleinere groepen.' }]);
    expect(view?.history[0]?.changes.map(({ name }) => name)).toEqual(['Besluit', 'Reden']);
  });
});
