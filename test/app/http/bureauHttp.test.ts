import { describe, expect, test } from 'vitest';
import { readDraftForm } from '../../../app/http/forms/draftForm';
import { pageNumber } from '../../../app/http/forms/pageNumber';
import { readSettingsForm } from '../../../app/http/forms/settingsForm';
import { framedMail } from '../../../app/http/framedMail';
import { previewPolicy } from '../../../app/http/server/previewPolicy';
import {
  expiredSessionCookie,
  readSessionToken,
  sessionCookie,
} from '../../../app/http/session/sessionCookie';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('the session cookie', () => {
  test('is out of reach for scripts and other sites, and on https never sent in the clear', () => {
    expect(sessionCookie('abc', true)).toBe(
      'peilstok_session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure',
    );
    expect(sessionCookie('abc', false)).not.toContain('Secure');
  });

  test('is taken away on signing out', () => {
    expect(expiredSessionCookie(true)).toContain('Max-Age=0');
  });

  const requestWith = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } });

  test('is found among others', () => {
    expect(readSessionToken(requestWith('a=1; peilstok_session=Abc-_9; b=2'))).toBe('Abc-_9');
  });

  test('that cannot be ours is no session', () => {
    expect(readSessionToken(requestWith('other_peilstok_session=abc'))).toBeNull();
    expect(readSessionToken(requestWith('peilstok_session='))).toBeNull();
    expect(readSessionToken(requestWith('peilstok_session=a%20b'))).toBeNull();
    expect(readSessionToken(requestWith(`peilstok_session=${'a'.repeat(201)}`))).toBeNull();
    expect(readSessionToken(new Request('http://localhost/'))).toBeNull();
  });
});

describe('the form of a round in preparation', () => {
  const facts = { opensOn: '2027-03-01', closesOn: '2027-04-15', sealBy: '2027-05-13', source: ' de lijst ' };

  test('takes targets with a comma or a point, and none where nothing was typed', () => {
    const form = formOf({
      ...facts,
      'target-Bureau-2': '7,5',
      'target-Bureau-7a': '8.0',
      'target-Bureau-9a': ' ',
    });
    expect(readDraftForm(form).change).toEqual({
      ...facts,
      source: 'de lijst',
      targets: { 'Bureau-2': 7.5, 'Bureau-7a': 8, 'Bureau-9a': null },
    });
  });

  test('makes no number of what is none, so that it is refused, and keeps what was typed', () => {
    for (const typed of ['zeven', '7,25', '-3', '1e1', '0x7', '7,5 ongeveer']) {
      const read = readDraftForm(formOf({ ...facts, 'target-Bureau-2': typed }));
      expect(read.change.targets['Bureau-2']).toBeNaN();
      expect(read.typed.targets['Bureau-2']).toBe(typed);
    }
  });
});

describe('the form with settings', () => {
  const words = { name: 'SWV', sector: 'po', loket: 'het loket', contact: 'a@b.nl', senderName: 'Bureau' };

  test('keeps the logo there was when no new one is sent', async () => {
    const form = formOf({ ...words, logo: new File([], '') });
    expect((await readSettingsForm(form, 'data:image/png;base64,AA==')).settings.logo).toBe(
      'data:image/png;base64,AA==',
    );
  });

  test('takes the logo away when that is asked, and puts a new one in its place', async () => {
    expect(
      (await readSettingsForm(formOf({ ...words, logoWeg: 'ja' }), 'data:old')).settings.logo,
    ).toBeNull();
    const file = new File([new Uint8Array([1, 2, 3])], 'logo.png', { type: 'image/png' });
    expect((await readSettingsForm(formOf({ ...words, logo: file }), 'data:old')).settings.logo).toBe(
      'data:image/png;base64,AQID',
    );
  });

  test('leaves an empty reply address out', async () => {
    const { settings, sector } = await readSettingsForm(formOf({ ...words, replyTo: ' ' }), null);
    expect(settings.replyTo).toBeNull();
    expect(sector).toBe('po');
  });

  test('leaves the kind of education open while neither po nor vo was chosen', async () => {
    for (const sector of ['', 'mbo'])
      expect((await readSettingsForm(formOf({ ...words, sector }), null)).sector).toBeNull();
  });
});

test('a page number that makes no sense is the first page', () => {
  const page = (query: string) => pageNumber(new Request(`http://localhost/outbox${query}`));
  expect(
    ['?pagina=3', '', '?pagina=0', '?pagina=-1', '?pagina=1.5', '?pagina=x', '?pagina=1e9'].map(page),
  ).toEqual([3, 1, 1, 1, 1, 1, 1]);
});

describe('a mail shown in a frame', () => {
  test('can run nothing, send nothing and fetch nothing', () => {
    const policy = framedMail('<p>Dag</p>', { linksWork: false }).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).not.toContain('allow-scripts');
  });

  test('of which links must work opens them outside the frame', async () => {
    const shown = framedMail('<html><head><title>x</title></head><body></body></html>', { linksWork: true });
    expect(await shown.text()).toContain('<head><base target="_blank"><title>');
    expect(shown.headers.get('Content-Security-Policy')).toContain('allow-popups-to-escape-sandbox');
  });
});

test('the preview of a questionnaire may use inline styles and no other script than the rest', () => {
  const policy = previewPolicy('abc', true);
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
  expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
});
