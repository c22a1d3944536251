import { describe, expect, test } from 'vitest';
import { showList } from '../../../app/respondent/flow/showList';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import { exampleToken, openList, publishedList } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

/** What stands between the heading and the first question, a paragraph each. */
async function promise(survey: string, version: number, { shared = false } = {}): Promise<string[]> {
  const list = openList(publishedList(survey, version));
  const visit = readVisit(new Request(`https://example.test/v/${exampleToken}`), 'v', exampleToken);
  const state = { ...list, intro: { ...list.intro, minuten: 4, shared } };
  const reply = toResponse(await showList({ findList: async () => state }, visit));
  const [main] = elementsOf(readHtml(await reply.text()), 'main');
  const all = elementsOf(main as never);
  const from = all.findIndex(({ tag }) => tag === 'h1');
  const to = all.findIndex(({ tag }) => tag === 'h2' || tag === 'fieldset');
  return all
    .slice(from + 1, to)
    .filter(({ tag }) => tag === 'p')
    .map(({ text }) => text.trim());
}

const contact = 'info@swvvoorbeeld.example';
const wanted = 'SWV Voorbeeld wil weten';
const school = [
  'Uw antwoord is vertrouwelijk. Het bureau ziet geen antwoorden per school, alleen uitkomsten van ten minste 5 antwoorden samen. Zolang de vragenlijst open is, staan uw antwoorden onder een code. Zo kunt u later verdergaan. Na 15 december 2026 halen wij de code weg.',
  `Wij kregen uw e-mailadres van het Onderwijsloket. SWV Voorbeeld is verantwoordelijk voor uw gegevens. Vragen, klacht of laten wissen (tot 15 december 2026): ${contact}.`,
];
const keptWhileAnswering =
  'Wij bewaren uw antwoorden al terwijl u invult, dus ook voordat u op Versturen klikt.';

describe('the promise before the first question, word for word', () => {
  test('to parents: a code, and then anonymous', async () => {
    expect(await promise('ouders', 1)).toEqual([
      `${wanted} wat u vindt van het Onderwijsloket. Invullen duurt ongeveer 4 minuten. Meedoen is vrijwillig en heeft geen gevolgen voor de hulp aan uw kind. School ziet uw antwoorden niet.`,
      'Zolang de vragenlijst open is, staan uw antwoorden onder een code. Zo kunt u later verdergaan. Na 15 december 2026 halen wij de code weg. Dan zijn uw antwoorden anoniem.',
      `Wij kregen uw e-mailadres van het Onderwijsloket. SWV Voorbeeld is verantwoordelijk voor uw gegevens. Vragen, klacht of laten wissen (tot 15 december 2026): ${contact}.`,
      `De meeste vragen mag u overslaan. ${keptWhileAnswering}`,
    ]);
  });

  test('to parents on a link that many hold: nobody is known, so no code, no address, and nothing to erase', async () => {
    expect((await promise('ouders', 1, { shared: true })).slice(0, 2)).toEqual([
      `${wanted} wat u vindt van het Onderwijsloket. Invullen duurt ongeveer 4 minuten. Meedoen is vrijwillig en heeft geen gevolgen voor de hulp aan uw kind. School ziet uw antwoorden niet.`,
      `Wij weten niet wie u bent. SWV Voorbeeld is verantwoordelijk voor uw gegevens. Vragen of een klacht: ${contact}.`,
    ]);
  });

  test('to schools and partners: confidential, never anonymous', async () => {
    expect((await promise('scholen', 1)).slice(1, 3)).toEqual(school);
    expect((await promise('samenwerking', 2)).slice(1, 3)).toEqual(school);
    const partners = await promise('ketenpartners', 1);
    expect(partners.slice(1, 3)).toEqual(school.map((text) => text.replace('per school', 'per organisatie')));
    for (const [survey, version] of [
      ['scholen', 1],
      ['samenwerking', 2],
      ['ketenpartners', 1],
    ] as const) {
      const all = (await promise(survey, version)).join(' ');
      expect(all).not.toMatch(/anoniem/i);
      expect(all).toContain('Invullen duurt ongeveer 4 minuten. Meedoen is vrijwillig.');
      expect(all).toContain(keptWhileAnswering);
    }
  });
});
