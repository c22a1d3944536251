import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AppContext } from '../../../app/context';
import { unsubscribeTokenOf } from '../../../app/operations/tokens/unsubscribeToken';
import * as optOut from '../../../app/routes/afmelden.$token';
import * as list from '../../../app/routes/v.$token';
import { exampleToken } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

const secret = 'a secret of this installation';
const config = { baseUrl: 'https://peilstok.example' } as AppContext['config'];

/** A context whose database is gone: whatever touches it fails, and a route that need not touch it still works. */
const clock = { now: () => new Date('2026-11-22T10:00:00Z') };
const app = new Proxy({ config, secret, clock } as AppContext, {
  get(target, name) {
    if (name in target) return Reflect.get(target, name);
    throw new Error(`Nothing here but trouble (${exampleToken})`);
  },
});

function args(path: string, init: RequestInit = {}): LoaderFunctionArgs {
  const token = decodeURIComponent(path.split(/[/?]/)[2] ?? '');
  const request = new Request(`https://peilstok.example${path}`, init);
  return { request, params: { token }, context: { app } } as unknown as LoaderFunctionArgs;
}

const form = (body: string, type = 'application/x-www-form-urlencoded'): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': type },
  body,
});

const textOf = async (reply: Response) => readHtml(await reply.text()).text;

afterEach(() => vi.restoreAllMocks());

describe('/v/<token>', () => {
  test('typed in another way leads to the address in the mail', async () => {
    const reply = await list.loader(args('/v/ABC123%200123456789abcdefghjkmnpqrs?p=slot&l=en'));
    expect(reply.status).toBe(303);
    expect(reply.headers.get('Location')).toBe(`/v/${exampleToken}?p=slot&l=en`);
  });

  test('that cannot be a token says that the link does not work', async () => {
    const reply = await list.loader(args('/v/iets-anders'));
    expect(reply.status).toBe(404);
    expect(await textOf(reply)).toContain('Deze link werkt niet');
  });

  test('in trouble says so in plain words, and logs neither the link nor an answer', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const opened = await list.loader(args(`/v/${exampleToken}`));
    expect(opened.status).toBe(500);
    expect(await textOf(opened)).toContain('Er ging iets mis bij ons');
    const posted = await list.action(args(`/v/${exampleToken}`, form('_page=slot&open=geheim')));
    expect(posted.status).toBe(500);
    const page = readHtml(await posted.text());
    expect(page.text).toContain('Laat de bladzijde open. Wacht even en klik dan op de knop.');
    // What was filled in waits in the page, to be sent again with one press.
    const [again] = elementsOf(page, 'form');
    expect(again?.attributes).toMatchObject({ method: 'post', action: `/v/${exampleToken}` });
    expect(elementsOf(page, 'input').map(({ attributes }) => [attributes.name, attributes.value])).toEqual([
      ['_page', 'slot'],
      ['open', 'geheim'],
    ]);
    expect(logged).toHaveBeenCalledTimes(2);
    const lines = JSON.stringify(logged.mock.calls);
    expect(lines).toContain('Nothing here but trouble');
    expect(lines).not.toContain(exampleToken);
    expect(lines).not.toContain('geheim');
  });

  test('takes no more than 64 kB, and forms only', async () => {
    const large = await list.action(args(`/v/${exampleToken}`, form(`open=${'x'.repeat(70_000)}`)));
    expect(large.status).toBe(413);
    expect(await textOf(large)).toContain('Uw tekst is te lang');
    const json = await list.action(args(`/v/${exampleToken}`, form('{"open":"x"}', 'application/json')));
    expect(json.status).toBe(415);
  });
});

describe('/afmelden/<token>', () => {
  const token = unsubscribeTokenOf(secret, '00000000-0000-4000-8000-000000000001', 'ouder@example.org');

  test('opened, by a person or a mail scanner, shows a button and changes nothing', async () => {
    const reply = optOut.loader(args(`/afmelden/${token}?l=en`));
    expect(reply.status).toBe(200);
    const page = readHtml(await reply.text());
    expect(elementsOf(page, 'form')[0]?.attributes).toMatchObject({
      method: 'post',
      action: `/afmelden/${token}?l=en`,
    });
    expect(elementsOf(page, 'button')[0]?.text).toBe('Send me no more e-mail');
  });

  test('that was not made here does not work, by button or by one click', async () => {
    expect(optOut.loader(args(`/afmelden/${token.slice(0, -1)}x`)).status).toBe(404);
    const reply = await optOut.action(args('/afmelden/zomaar', form('List-Unsubscribe=One-Click')));
    expect(reply.status).toBe(404);
  });

  test('says that it failed when it failed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const reply = await optOut.action(args(`/afmelden/${token}`, form('List-Unsubscribe=One-Click')));
    expect(reply.status).toBe(500);
    expect(await textOf(reply)).not.toContain('U krijgt geen e-mail meer');
  });
});
