import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentColour } from '../../emails/accentColour';
import { fillTemplate } from '../../emails/fillTemplate';
import { mailProblems } from '../../emails/mailProblems';
import type { MailTemplate } from '../../emails/mailTemplate';
import { link, unsubscribeLink } from './exampleRound';

const template: MailTemplate = {
  subject: 'Vragenlijst',
  html: '<p>Beste [[name]]</p><a href="[[link-1]]">x</a><a href="[[unsubscribe]]">y</a>',
  text: 'Beste [[name]], [[link-1]] [[unsubscribe]]',
  nameWhenUnknown: 'ouder of verzorger',
};
const values = { link, unsubscribeLink, name: 'Noor' };

describe('filling a mail', () => {
  test('puts name and links in their places', () => {
    expect(fillTemplate(template, values)).toEqual({
      subject: 'Vragenlijst',
      html: `<p>Beste Noor</p><a href="${link}">x</a><a href="${unsubscribeLink}">y</a>`,
      text: `Beste Noor, ${link} ${unsubscribeLink}`,
    });
  });

  test('addresses who has no name in the words for that', () => {
    expect(fillTemplate(template, { ...values, name: null }).text).toContain('Beste ouder of verzorger,');
    expect(fillTemplate(template, { ...values, name: ' \n\t ' }).text).toContain('Beste ouder of verzorger,');
  });

  test.each([
    ['a link without a place', { ...values, link: [link, link] }, template, '[[link-2]]'],
    ['a place without a link', { ...values, link: [] }, template, '[[link-1]]'],
    ['no unsubscribe link', { ...values, unsubscribeLink: null }, template, '[[unsubscribe]]'],
    ['a place in the HTML only', values, { ...template, text: '[[unsubscribe]]' }, '[[link-1]]'],
    ['a place in the text only', values, { ...template, html: '[[link-1]]' }, '[[unsubscribe]]'],
    ['a forgotten field', values, { ...template, text: `${template.text} [[loket]]` }, '[[loket]]'],
    ['a field in the subject', values, { ...template, subject: 'Beste [[name]]' }, 'subject'],
    ['a script for a link', { ...values, link: 'javascript:alert(1)' }, template, '[[link-1]]'],
    ['a link that ends its attribute', { ...values, link: 'https://x/"onclick=' }, template, '[[link-1]]'],
  ])('is refused for %s, naming the place and not the value', (_what, given, from, named) => {
    expect(() => fillTemplate(from, given)).toThrow(named);
    try {
      fillTemplate(from, given);
    } catch (error) {
      expect(String(error)).not.toMatch(/javascript|onclick|Noor|peilstok\.example/);
    }
  });

  test('never lets a name become markup, a marker or a second line', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'[]<>&"\'=\r\n a$1', 'link-1', '[[unsubscribe]]', '$&', '\u202e'),
        }),
        (name) => {
          const mail = fillTemplate(template, { ...values, name });
          expect(mailProblems(mail, [link, unsubscribeLink])).toEqual([]);
          expect(mail.html.match(/<[^>]*>/g)).toEqual(fillTemplate(template, values).html.match(/<[^>]*>/g));
          expect(mail.text.split('\n')).toHaveLength(1);
          expect(mail.text.split(link)).toHaveLength(2);
        },
      ),
    );
  });
});

describe('looking a mail over', () => {
  const good = fillTemplate(template, values);
  test.each([
    ['no link', { ...good, html: '<p>Beste</p>' }, 'no-link'],
    ['no link in the text', { ...good, text: 'Beste' }, 'no-link'],
    ['an unfilled field', { ...good, html: `${good.html}[[loket]]` }, 'unfilled-field'],
    ['a subject of two lines', { ...good, subject: 'a\nBcc: b' }, 'subject'],
    ['no subject', { ...good, subject: ' ' }, 'subject'],
  ])('finds %s', (_what, mail, code) => {
    expect(mailProblems(mail).map((problem) => problem.code)).toContain(code);
  });

  test('finds that it is another link than the personal one', () => {
    expect(mailProblems(good, [`${link}x`]).map((problem) => problem.code)).toEqual(['no-link']);
  });
});

test('words on the button can always be read: at least 4.5 to 1, whatever colour was chosen', () => {
  const share = (part: string) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string) =>
    0.2126 * share(hex.slice(1, 3)) + 0.7152 * share(hex.slice(3, 5)) + 0.0722 * share(hex.slice(5, 7));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const { background, text } = accentColour(`#${number.toString(16).padStart(6, '0')}`);
      const [low = 0, high = 0] = [luminance(background), luminance(text)].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }),
  );
  expect(accentColour('red; background: url(x)').background).toBe(accentColour(null).background);
});
