import { beforeAll, describe, expect, test } from 'vitest';
import { listTexts } from '../../../app/operations/texts/listTexts';
import * as deskRoute from '../../../app/routes/_bureau.resultaten.$id_.leestafel';
import * as textRoute from '../../../app/routes/_bureau.resultaten.$id_.leestafel_.$text';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { readingDay, type SealedTexts, sealTexts } from '../operations/texts/sealedTexts';
import { makeOfficer, sentTo, signIn, visit } from './visitor';

const database = testDatabase();
const ctx = testContext(() => database.db, { now: readingDay });
const TEXTS = ['Bel Fatma eerder.', 'Bel Youssef eerder.', ...Array.from({ length: 10 }, () => null)];

let sealed: SealedTexts;
let session: string;
let stranger: string;

const idsOf = async (status: 'unread' | 'released' | 'withheld') => {
  const all = { item: null, theme: null, page: 1 };
  const desk = await listTexts(ctx, sealed.association.id, sealed.roundId, { ...all, status });
  return desk?.texts.map(({ id }) => id) ?? [];
};

beforeAll(async () => {
  sealed = await sealTexts(ctx, TEXTS);
  session = await signIn(ctx, await makeOfficer(ctx, 'lezer@hier.example', [sealed.association.id]));
  const other = await makeAssociation(ctx, { name: 'SWV Daar' });
  stranger = await signIn(ctx, await makeOfficer(ctx, 'lezer@daar.example', [other.id]));
});

describe('somebody of another samenwerkingsverband', () => {
  test('finds no desk and no answer, and changes nothing by posting', async () => {
    const [text] = await idsOf('unread');
    const params = { id: sealed.roundId, text: text as string };
    const form = { besluit: 'released', revisie: '0' };
    for (const reply of [
      await visit(ctx, deskRoute.loader, { params, session: stranger }),
      await visit(ctx, textRoute.loader, { params, session: stranger }),
      await visit(ctx, textRoute.action, { params, session: stranger, form }),
    ]) {
      expect(reply).toMatchObject({ status: 404 });
    }
    const renamed = await visit(ctx, deskRoute.action, {
      params,
      session: stranger,
      form: { van: 'a', theme: 'b' },
    });
    expect(renamed).toMatchObject({ init: { status: 422 } });
    expect(await idsOf('released')).toEqual([]);
  });
});

describe('an officer', () => {
  test('reads without any script: what is ticked goes, and the next answer follows', async () => {
    const [text, next] = await idsOf('unread');
    const params = { id: sealed.roundId, text: text as string };
    const page = (await visit(ctx, textRoute.loader, { params, session })) as {
      text: { pieces: { start: number; end: number; kind: string; chosen: string | null }[] };
    };
    const ticked = page.text.pieces.find(({ chosen }) => chosen === 'name');
    const form = {
      besluit: 'released',
      revisie: '0',
      theme: 'Bellen',
      weg: `${ticked?.start}-${ticked?.end}-name`,
    };
    const reply = await visit(ctx, textRoute.action, { params, session, form });
    expect(sentTo(reply)).toBe(
      `/resultaten/${sealed.roundId}/leestafel/${next}?melding=vrijgegeven#antwoord`,
    );
    const desk = (await visit(ctx, deskRoute.loader, {
      params,
      session,
      query: '?stand=vrijgegeven&thema=Bellen',
    })) as { desk: { texts: { body: string }[] } };
    expect(desk.desk.texts.map(({ body }) => body)).toEqual(['Bel [naam] eerder.']);
  });

  test('who posts something else than pieces of this answer is told so, and nothing is kept', async () => {
    const [text] = await idsOf('unread');
    const params = { id: sealed.roundId, text: text as string };
    for (const weg of ['0-2-name', '0-3-iets', 'alles', '0-9999-name', '-1-3-name']) {
      const form = { besluit: 'released', revisie: '0', weg };
      const reply = await visit(ctx, textRoute.action, { params, session, form });
      expect(reply).toMatchObject({ init: { status: 422 }, data: { problems: [{ code: 'wrong-words' }] } });
    }
    expect(await idsOf('unread')).toEqual([text]);
  });

  test('who sends the form without a decision decides nothing', async () => {
    const [text] = await idsOf('unread');
    const params = { id: sealed.roundId, text: text as string };
    const reply = await visit(ctx, textRoute.action, { params, session, form: { revisie: '0' } });
    expect(sentTo(reply)).toBe(`/resultaten/${sealed.roundId}/leestafel/${text}`);
    expect(await idsOf('unread')).toEqual([text]);
  });
});
