import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../emails/fillTemplate';
import type { SurveyInMail } from '../../emails/surveyMail';
import { renderInvitation } from '../../emails/templates/Invitation';
import { renderReminder } from '../../emails/templates/Reminder';
import { exampleRound } from './exampleRound';

const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;
const list = (survey: string, school: number | null = null): SurveyInMail => ({
  survey,
  title: `Titel van ${survey}`,
  minutes: 4,
  school,
});
const one = [list('scholen')];
const two = [list('scholen'), list('samenwerking')];
const ofTwoSchools = [list('scholen', 1), list('samenwerking', 1), list('scholen', 2)];

/** What says in a language that there are two lists, and that there is one. */
const said: Record<(typeof languages)[number], { two: string[]; one: string[] }> = {
  nl: { two: ['2 vragenlijsten', 'de vragenlijsten net'], one: ['de vragenlijst net'] },
  en: { two: ['2 questionnaires', 'filled them in'], one: ['filled it in'] },
  tr: { two: ['2 anket', 'Anketleri az önce'], one: ['Anketi az önce'] },
  ar: { two: ['استبيانين', 'ملأتم الاستبيانات'], one: ['ملأتم الاستبيان '] },
  pl: { two: ['wypełnienie 2 ankiet', 'Czy ankiety zostały'], one: ['Czy ankieta została'] },
  uk: { two: ['заповнити 2 анкети', 'заповнили анкети'], one: ['заповнили анкету'] },
};

describe('a reminder of several lists', () => {
  test.each(languages)('speaks of all of them: %s', async (language) => {
    const reminder = async (surveys: readonly SurveyInMail[]) => {
      const round = exampleRound('scholen', { language, surveys });
      return (await renderReminder({ ...round, invitedOn: '2027-03-01', isLast: true })).text;
    };
    const several = await reminder(two);
    const single = await reminder(one);
    for (const words of said[language].two) {
      expect(several).toContain(words);
      expect(single).not.toContain(words);
    }
    for (const words of said[language].one) {
      expect(single).toContain(words);
      expect(several).not.toContain(words);
    }
  });
});

describe('a mail to a contact of several schools', () => {
  test.each(languages)(
    'names each school once, above its links, and says whom to pass what: %s',
    async (language) => {
      const template = await renderInvitation(exampleRound('scholen', { language, surveys: ofTwoSchools }));
      const link = ['a', 'b', 'c'].map((token) => `https://p.example/v/${token}`);
      const values = { link, unsubscribeLink: 'https://p.example/afmelden/x', name: 'An' };
      const { text, html } = fillTemplate(template, { ...values, schools: ['De Linde', 'Het <b>Kompas'] });
      const places = ['De Linde', '/v/a', '/v/b', 'Het <b>Kompas', '/v/c'].map((part) => text.indexOf(part));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(text.split('De Linde')).toHaveLength(2);
      expect(html).toContain('Het &lt;b&gt;Kompas');
      const single = (await renderInvitation(exampleRound('scholen', { language, surveys: one }))).text;
      const passingOn = (mail: string) => mail.split('\n').filter((line) => line.length > 40);
      expect(
        passingOn(text).filter((line) => !passingOn(single).includes(line)).length,
      ).toBeGreaterThanOrEqual(3);
      expect(() => fillTemplate(template, values)).toThrow(/school-1/);
    },
  );
});
