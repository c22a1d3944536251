import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToken } from '../../../app/respondent/flow/linkToken';
import { deviceCookie, readDeviceCookie } from '../../../app/respondent/http/deviceCookie';
import { preferredLocale } from '../../../app/respondent/http/preferredLocale';
import { mostFormBytes, readForm } from '../../../app/respondent/http/readForm';
import {
  accentColours,
  contrastRatio,
  darkPaper,
  lightPaper,
} from '../../../app/respondent/style/accentColours';
import { pageStyle } from '../../../app/respondent/style/pageStyle';

const address = 'https://example.test/v/x';
const type = 'application/x-www-form-urlencoded';

describe('a posted form', () => {
  const formPost = (body: BodyInit, contentType = type) =>
    readForm(
      new Request(address, {
        method: 'POST',
        headers: { 'Content-Type': contentType },
        body,
        duplex: 'half',
      } as RequestInit),
    );

  test('comes as names and values in order, accents and spaces intact', async () => {
    const body = new TextEncoder().encode('a=1&b=caf%C3%A9+%26+thee&a=2&c=');
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of body) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await formPost(pieces)).toEqual({
      ok: true,
      form: [
        ['a', '1'],
        ['b', 'café & thee'],
        ['a', '2'],
        ['c', ''],
      ],
      isTooLarge: false,
    });
  });

  test('over 64 kB is given and marked when the server holds it whole, so that nobody loses what they typed', async () => {
    const whole = async (body: string) =>
      readForm({ url: address, headers: new Headers({ 'Content-Type': type }), whole: Buffer.from(body) });
    const text = 'x'.repeat(mostFormBytes);
    expect(await whole(`a=${text}`)).toEqual({ ok: true, form: [['a', text]], isTooLarge: true });
    expect(await whole('a=x')).toMatchObject({ isTooLarge: false });
  });

  test('over 64 kB is not read to its end, with or without a length', async () => {
    const large = `a=${'x'.repeat(mostFormBytes)}`;
    expect(await formPost(large)).toEqual({ ok: false, reason: 'too-large' });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(97));
      },
    });
    expect(await formPost(endless)).toEqual({ ok: false, reason: 'too-large' });
    expect(sent).toBeLessThan(2 * mostFormBytes);
    expect(await formPost(`a=${'x'.repeat(mostFormBytes - 2)}`)).toMatchObject({ ok: true });
  });

  test('of another kind is no form', async () => {
    for (const other of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      expect(await formPost('{}', other)).toEqual({ ok: false, reason: 'not-a-form' });
    }
  });
});

describe('the device cookie', () => {
  test('is read back as it was set, among others', () => {
    const set = deviceCookie('abcdefghijklmnop_-', { path: '/v/x', lastDay: '2026-12-31', secure: false });
    expect(set).toContain('Expires=Sat, 02 Jan 2027 00:00:00 GMT');
    expect(readDeviceCookie(`theme=dark; ${set.split(';')[0]}; other=1`)).toBe('abcdefghijklmnop_-');
  });

  test('is nothing when it is absent, short, or not ours', () => {
    for (const header of [
      null,
      '',
      'device=',
      'device=kort',
      'device=<script>alert(1)</script>',
      'devices=abcdefghijklmnop',
    ]) {
      expect(readDeviceCookie(header)).toBeNull();
    }
  });
});

test('a link typed by hand leads to the address that mails use', () => {
  expect(linkToken('ABC123-O123456789abcdefghjkmnpqrs')).toBe('abc123-0123456789abcdefghjkmnpqrs');
  expect(linkToken('abc123 01234-56789-abcdefghjkm-npqrs')).toBe('abc123-0123456789abcdefghjkmnpqrs');
  expect(linkToken('iets anders')).toBe('iets anders');
});

test('the browser’s languages are weighed, Dutch when none is offered', () => {
  const offered = ['nl', 'en'] as const;
  expect(preferredLocale('en-GB,en;q=0.9,nl;q=0.8', offered)).toBe('en');
  expect(preferredLocale('en;q=0.3, nl;q=0.7', offered)).toBe('nl');
  expect(preferredLocale('en;q=0, fr', offered)).toBe('nl');
  expect(preferredLocale(null, offered)).toBe('nl');
  expect(preferredLocale(',;q=,*', offered)).toBe('nl');
});

describe('the association’s colour', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);

  test('can be read whatever it is, in light and dark', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, dark } = accentColours(accent);
        for (const [shade, paper, page] of [
          [light, lightPaper, '#f3f5f6'],
          [dark, darkPaper, '#0f161b'],
        ] as const) {
          expect(contrastRatio(shade.accent, paper)).toBeGreaterThanOrEqual(4.5);
          expect(contrastRatio(shade.accent, page)).toBeGreaterThanOrEqual(4.5);
          expect(contrastRatio(shade.fill, shade.onFill)).toBeGreaterThanOrEqual(4.5);
          expect(contrastRatio(shade.accent, shade.tint)).toBeGreaterThanOrEqual(3);
          expect(
            contrastRatio(paper === lightPaper ? '#16212a' : '#e8eef2', shade.tint),
          ).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test('that can be read already stays as it is; a light one keeps its shade on the button', () => {
    expect(accentColours('#0b5c73').light.accent).toBe('#0b5c73');
    expect(accentColours('#f5c400').light).toMatchObject({ fill: '#f5c400', onFill: '#16212a' });
  });

  test('that is no colour is the product’s own, and the style is allowed by its hash', () => {
    for (const wrong of ['red', '#fff', '#12345g', '}</style>'])
      expect(accentColours(wrong)).toEqual(accentColours(null));
    const { css, source } = pageStyle('#f5c400');
    expect(source).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(css).not.toContain('<');
  });
});
