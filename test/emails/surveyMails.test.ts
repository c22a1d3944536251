import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../emails/fillTemplate';
import { mailProblems } from '../../emails/mailProblems';
import { renderInvitation } from '../../emails/templates/Invitation';
import { renderReminder } from '../../emails/templates/Reminder';
import { renderSignIn } from '../../emails/templates/SignIn';
import { renderTestMail } from '../../emails/templates/TestMail';
import type { Audience, Locale } from '../../surveys/definition/types';
import { exampleRound, link, privacyUrl, unsubscribeLink } from './exampleRound';

const audiences: Audience[] = ['ouders', 'scholen', 'ketenpartners'];
const languages: Locale[] = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'];

const month = { nl: 'april', en: 'April', tr: 'Nisan', ar: 'أبريل', pl: 'kwietnia', uk: 'квітня' };
const sealMonth = { nl: 'juni', en: 'June', tr: 'Haziran', ar: 'يونيو', pl: 'czerwca', uk: 'червня' };
const fourMinutes = {
  nl: '4 minuten',
  en: '4 minutes',
  tr: '4 dakika',
  ar: '4 دقائق',
  pl: '4 minut',
  uk: '4 хвилин',
};
const everyMail = audiences.flatMap((audience) =>
  languages.flatMap((language) => [
    [
      `invitation, ${audience}, ${language}`,
      language,
      () => renderInvitation(exampleRound(audience, { language })),
    ] as const,
    [
      `reminder, ${audience}, ${language}`,
      language,
      () =>
        renderReminder({ ...exampleRound(audience, { language }), invitedOn: '2026-03-02', isLast: true }),
    ] as const,
  ]),
);

/** What the list of mails and a locked screen show: subject, and the first words of the mail. */
const shownOutside = (subject: string, html: string) =>
  `${subject} ${/<div[^>]*display:none[^>]*>([^<]*)/.exec(html)?.[1]}`;

describe.each(everyMail)('%s', (_name, language, render) => {
  test('says who asks, how long it takes, until when, and where the address comes from', async () => {
    const mail = fillTemplate(await render(), { link, unsubscribeLink, name: 'Noor van Dijk' });
    for (const part of [mail.html, mail.text]) {
      for (const fact of [
        'SWV Voorbeeld',
        'Noor van Dijk',
        'Marieke de Groot',
        'bureau@swv.example',
        'de administratie van het loket',
      ]) {
        expect(part).toContain(fact);
      }
      expect(part).toContain(fourMinutes[language]);
      expect(part).toContain(`30 ${month[language]} 2026`);
      expect(part).toContain(`1 ${sealMonth[language]} 2026`);
    }
    expect(mailProblems(mail, [link, unsubscribeLink])).toEqual([]);
  });

  test('fetches nothing from elsewhere and has no pictures', async () => {
    const { html } = fillTemplate(await render(), { link, unsubscribeLink, name: null });
    expect(html).not.toMatch(
      /<(img|script|link|iframe|object|svg|video)\b|url\(|@import|@font-face|\bsrc=|background=/i,
    );
    const addresses = [...html.matchAll(/https?:\/\/[^"'<\s]+/g)].map(([address]) => address);
    expect(new Set(addresses.filter((address) => !address.startsWith('http://www.w3.org/')))).toEqual(
      new Set([link, unsubscribeLink, privacyUrl]),
    );
  });

  test('holds the link as a button and written out, and in the text once', async () => {
    const mail = fillTemplate(await render(), { link, unsubscribeLink, name: null });
    expect(mail.html.split(`href="${link}"`)).toHaveLength(3);
    expect(mail.html).toContain(`>${link}</a>`);
    expect(mail.text.split(link)).toHaveLength(2);
    expect(mail.text.split(unsubscribeLink)).toHaveLength(2);
  });

  test('is in one language, and says which and which way it reads', async () => {
    const { html, text, subject } = await render();
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect(html).toContain(`<html dir="${direction}" lang="${language}"`);
    expect(html).toMatch(
      new RegExp(`<div[^>]*class="page around"[^>]*lang="${language}"[^>]*dir="${direction}"`),
    );
    const own = `${subject} ${text}`
      .replaceAll('de administratie van het loket', '')
      .replaceAll('het Onderwijsloket', '');
    if (language !== 'nl')
      expect(own).not.toMatch(/(?<!\p{L})(het|een|van|niet|wij|uw|voor|vragenlijst)(?!\p{L})/iu);
    if (language === 'ar') expect(text).not.toMatch(/[٠-٩۰-۹]/);
  });

  test('keeps its headings readable in the text version', async () => {
    const { text } = await render();
    expect(text).not.toMatch(/\p{Lu}{4,}(?!\S*\/)/u);
    expect(text).not.toMatch(/\n{3}| $/m);
  });

  test('is ready for dark mode and a screen of 320 pixels', async () => {
    const { html } = await render();
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('name="viewport"');
    expect(html).not.toMatch(/width="(3[3-9]|[4-9])\d\d"|[^-]width:\s*(3[3-9]|[4-9])\d\dpx/);
  });
});

describe('a parent', () => {
  const mails = [
    ...languages.map((language) => renderInvitation(exampleRound('ouders', { language }))),
    ...languages.map((language) =>
      renderReminder({ ...exampleRound('ouders', { language }), invitedOn: '2026-03-02', isLast: false }),
    ),
  ];

  test('is not given away by subject or preview: no word of help, child, loket or passend onderwijs', async () => {
    for (const mail of await Promise.all(mails)) {
      const outside = shownOutside(mail.subject, mail.html);
      expect(outside).toMatch(new RegExp(`30 (${Object.values(month).join('|')}) 2026`));
      expect(outside).not.toMatch(/yardım|destek|çocuk|okul|veli|مساعدة|دعم|طفل|مدرسة|ولي|أولياء/i);
      expect(outside).not.toMatch(/pomoc|wsparci|dzieck|szkoł|rodzic|допом|підтрим|дитин|дітей|школ|батьк/i);
      expect(outside).not.toMatch(
        /hulp|kind|loket|passend|zorg|ondersteuning|help|child|support|ouder|parent|school/i,
      );
    }
    expect((await mails[0])?.subject).toBe('Vragenlijst van SWV Voorbeeld');
  });

  test('reads that the code is removed and the answers are then anonymous, and that school does not see them', async () => {
    const { text } = await renderInvitation(exampleRound('ouders'));
    expect(text).toContain('Zolang de vragenlijst open is, staan uw antwoorden onder een code.');
    expect(text).toContain('Na 1 juni 2026 halen wij de code weg. Dan zijn uw antwoorden anoniem.');
    expect(text).toContain('School ziet uw antwoorden niet.');
    expect(text).toContain('Meedoen is vrijwillig en heeft geen gevolgen voor de hulp aan uw kind.');
  });
});

describe.each(['scholen', 'ketenpartners'] as const)('a respondent of %s', (audience) => {
  test.each(languages)(
    'is promised confidence (at least 5 together), never anonymity (%s)',
    async (language) => {
      const round = exampleRound(audience, { language });
      const mails = await Promise.all([
        renderInvitation(round),
        renderReminder({ ...round, invitedOn: '2026-03-02', isLast: true }),
      ]);
      for (const { html, text } of mails) {
        expect(text).toMatch(/vertrouwelijk|confidential|gizli|سرية|poufna|конфіденційна/);
        expect(text).toMatch(
          /ten minste 5 antwoorden samen|at least 5 answers together|en az 5 cevabın toplu|5 إجابات على الأقل معًا|co najmniej 5 odpowiedzi razem|щонайменше 5 відповідей разом/,
        );
        expect(html + text).not.toMatch(/anonie?m|anonymous|مجهول|анонім/i);
      }
    },
  );
});

describe('a school', () => {
  test('gets both lists in one mail, each with its own link, and the minutes added up', async () => {
    const surveys = [
      { survey: 'scholen', title: 'Tevredenheid over het bureau', minutes: 4.2 },
      { survey: 'samenwerking', title: 'Samenwerking tussen scholen', minutes: 3 },
    ];
    const template = await renderInvitation(exampleRound('scholen', { surveys }));
    const mail = fillTemplate(template, { link: [`${link}-1`, `${link}-2`], unsubscribeLink, name: null });
    expect(mail.text).toContain('Het zijn 2 korte vragenlijsten, samen ongeveer 8 minuten.');
    expect(mail.text).toContain(`Tevredenheid over het bureau (5 minuten): ${link}-1`);
    expect(mail.text).toContain(`Samenwerking tussen scholen (3 minuten): ${link}-2`);
    expect(() => fillTemplate(template, { link, unsubscribeLink, name: null })).toThrow('[[link-2]]');
  });

  test('is asked about the bureau, or about other schools when that is the list', async () => {
    expect((await renderInvitation(exampleRound('scholen'))).subject).toBe(
      'Wat vindt uw school van het bureau? Vragenlijst van SWV Voorbeeld',
    );
    const surveys = [{ survey: 'samenwerking', title: 'Samenwerking tussen scholen', minutes: 1 }];
    const mail = await renderInvitation(exampleRound('scholen', { surveys }));
    expect(mail.subject).toBe('Hoe werkt uw school samen met andere scholen? Vragenlijst van SWV Voorbeeld');
    expect(mail.text).toContain('Invullen duurt ongeveer 1 minuut.');
  });
});

describe('a reminder', () => {
  test('says when the invitation came, and that it is the last only when it is', async () => {
    const round = exampleRound('ouders');
    const last = await renderReminder({ ...round, invitedOn: '2026-03-02', isLast: true });
    const first = await renderReminder({ ...round, invitedOn: '2026-03-02', isLast: false });
    expect(last.text).toContain('Op 2 maart 2026 vroegen wij u');
    expect(last.text).toContain('Dit is de laatste herinnering.');
    expect(first.text).not.toContain('laatste');
    expect(first.subject).toBe('Herinnering: vragenlijst van SWV Voorbeeld');
  });
});

describe('mails to the bureau', () => {
  test('a sign-in mail has the link, how long it works, and nothing to unsubscribe from', async () => {
    const template = await renderSignIn({
      language: 'nl',
      association: null,
      validMinutes: 15,
      accentColour: null,
    });
    const mail = fillTemplate(template, { link, unsubscribeLink: null, name: null });
    expect(mail.subject).toBe('Inloggen bij Peilstok');
    expect(mail.text).toContain('De link werkt één keer, en 15 minuten lang.');
    expect(mail.text).toContain(`Inloggen: ${link}`);
    expect(mailProblems(mail)).toEqual([]);
  });

  test('a test mail names the sender and asks for nothing', async () => {
    const template = await renderTestMail(exampleRound('scholen'));
    const mail = fillTemplate(template, { link: [], unsubscribeLink: null, name: null });
    expect(mail.subject).toBe('Proefmail van SWV Voorbeeld');
    expect(mail.text).toContain('Marieke de Groot');
    expect(mailProblems(mail, [])).toEqual([]);
  });
});

test('texts of the association cannot become markup, in any part of any mail', async () => {
  const nasty = '<b>&"SWV"';
  const round = exampleRound('scholen', {
    association: nasty,
    senderName: nasty,
    contact: nasty,
    addressSource: nasty,
  });
  const { html } = await renderInvitation(round);
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;b&gt;&amp;');
});

test('an Arabic mail keeps addresses and links in their own order', async () => {
  const { html, text } = await renderInvitation(
    exampleRound('ouders', { language: 'ar', contact: '010 - 123 45 67' }),
  );
  expect(html).toContain('\u2068010 - 123 45 67\u2069');
  expect(text).toContain('\u2068010 - 123 45 67\u2069');
  expect(html).toMatch(/<a[^>]*dir="ltr"[^>]*class="link"|<a[^>]*class="link"[^>]*dir="ltr"/);
});

test.each([{ closesOn: '2026-02-30' }, { sealedOn: '1 juni' }, { surveys: [] }])(
  'a mail with %o is not made',
  async (wrong) => {
    await expect(renderInvitation(exampleRound('ouders', wrong))).rejects.toThrow();
  },
);

test('a mail program reads the text part as written', async () => {
  const { text } = await renderInvitation(exampleRound('ouders'));
  const read = await PostalMime.parse(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
  expect(read.text?.trim()).toBe(text);
});
