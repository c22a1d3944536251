import { describe, expect, test } from 'vitest';
import type { ListState } from '../../../app/operations/findList';
import { takeAnswers } from '../../../app/respondent/flow/takeAnswers';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import type { ListOperations } from '../../../app/respondent/listOperations';
import { exampleToken, memoryList, publishedList } from './memoryLists';

const samenwerking = publishedList('samenwerking');
const ouders = publishedList('ouders');

/** Posts as a page's script does. */
async function post(operations: ListOperations, form: [string, string][], cookie?: string) {
  const request = new Request(`https://example.test/v/${exampleToken}`, {
    headers: cookie ? { Cookie: cookie } : {},
  });
  const around = { secure: true, report: () => {} };
  const visit = readVisit(request, 'v', exampleToken);
  const reply = toResponse(await takeAnswers(operations, visit, [...form, ['_reply', 'short']], around));
  const set = reply.headers.get('Set-Cookie');
  expect(reply.headers.get('Content-Type')).toBe('application/json');
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  return { status: reply.status, body: await reply.json(), cookie: set?.split(';')[0] ?? null };
}

const save = (page: string, ...fields: [string, string][]): [string, string][] => [
  ['_page', page],
  ['_go', 'save'],
  ...fields,
];

describe('answers on their way, sent by the page’s script', () => {
  test('are kept, and never finish a list', async () => {
    const list = memoryList(samenwerking);
    const { status, body, cookie } = await post(list, save('helpt', ['sw_open', 'Tijd.']));
    expect([status, body]).toEqual([200, { left: [] }]);
    expect(cookie).toMatch(/^device=/);
    expect([list.merged(), list.finished()]).toEqual([{ sw_open: 'Tijd.' }, false]);
  });

  test('take back only what they name: the rest of the page is not there to be empty', async () => {
    const list = memoryList(samenwerking);
    const first = await post(list, save('helpt', ['sw_open', 'Tijd.'], ['sw_helpt', 'project']));
    const cookie = first.cookie ?? '';
    await post(list, save('helpt', ['sw_helpt', 'scholing'], ['sw_helpt-Comment', '']), cookie);
    expect(list.merged()).toEqual({ sw_open: 'Tijd.', sw_helpt: ['scholing'] });
    await post(list, save('helpt', ['sw_helpt', ''], ['sw_helpt-Comment', '']), cookie);
    expect(list.merged()).toEqual({ sw_open: 'Tijd.' });
    await post(list, save('helpt', ['sw_open', '']), cookie);
    expect(list.merged()).toEqual({});
  });

  test('that are not right yet are named, and lose nothing of the others', async () => {
    const list = memoryList(samenwerking);
    const { status, body } = await post(
      list,
      save('helpt', ['sw_helpt', 'other'], ['sw_helpt-Comment', ''], ['sw_open', 'Tijd.']),
    );
    expect([status, body]).toEqual([200, { left: ['sw_helpt-Comment'] }]);
    expect(list.merged()).toEqual({ sw_open: 'Tijd.' });
  });

  test('are not asked for what a page needs', async () => {
    const list = memoryList(ouders);
    expect(await post(list, save('vraag', ['ou_vraag', '']))).toMatchObject({
      status: 200,
      body: { left: [] },
    });
    expect(list.posts).toEqual([]);
  });

  const forged: [string, [string, string][]][] = [
    ['an unknown field', save('helpt', ['sw_open', 'Tijd.'], ['is_admin', '1'])],
    ['an unlisted choice', save('helpt', ['sw_open', 'Tijd.'], ['sw_helpt', 'alles'])],
    ['an answer of another page', save('helpt', ['sw_open', 'Tijd.'], ['sw_kennen', '5'])],
    ['a page that does not exist', save('constructor', ['sw_open', 'Tijd.'])],
    ['two ways to go', [...save('helpt', ['sw_open', 'Tijd.']), ['_go', 'next']]],
  ];
  test.each(forged)('with %s are no post of ours: nothing is stored', async (_what, form) => {
    const list = memoryList(samenwerking);
    expect(await post(list, form)).toEqual({ status: 400, body: {}, cookie: null });
    expect(list.posts).toEqual([]);
  });
});

describe('a page change by the script', () => {
  const next = (page: string, ...fields: [string, string][]): [string, string][] => [
    ['_page', page],
    ...fields,
    ['_go', 'next'],
  ];

  test('hears where to go on', async () => {
    const list = memoryList(samenwerking);
    const { status, body } = await post(list, next('kennen', ['sw_kennen', '4']));
    expect([status, body]).toEqual([200, { go: `/v/${exampleToken}?p=samen&n=1` }]);
    expect(list.merged()).toEqual({ sw_kennen: 4 });
  });

  test('hears that something is wrong, and what was right is kept', async () => {
    const list = memoryList(samenwerking);
    const long = 'x'.repeat(2001);
    const { status, body, cookie } = await post(
      list,
      next('helpt', ['sw_open', long], ['sw_helpt', 'project']),
    );
    expect([status, body]).toEqual([422, {}]);
    expect(cookie).toMatch(/^device=/);
    expect([list.merged(), list.finished()]).toEqual([{ sw_helpt: ['project'] }, false]);
  });

  const states: [Exclude<ListState, { kind: 'open' }>, number][] = [
    [{ kind: 'closed', locale: 'nl', associationName: 'SWV Voorbeeld' }, 410],
    [{ kind: 'unknown' }, 404],
    [{ kind: 'too-many-tries' }, 429],
    [{ kind: 'not-open', opensOn: '2027-03-01', locale: 'nl' }, 409],
    [{ kind: 'trouble', locale: 'nl' }, 503],
  ];
  test.each(states)('and saving hear of %o by the status alone', async (state, status) => {
    const list: ListOperations = {
      findList: async () => state,
      recordAnswers: async () => {
        throw new Error('Nothing may be stored');
      },
    };
    expect(await post(list, next('helpt', ['sw_open', 'Tijd.']))).toMatchObject({ status, body: {} });
    expect(await post(list, save('helpt', ['sw_open', 'Tijd.']))).toMatchObject({ status, body: {} });
  });
});
