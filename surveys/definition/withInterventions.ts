import { INTERVENTION_INDICATOR } from '../improvement/improvementAction';
import { getDefinition } from './readDefinition';
import type { Definition, SurveyJsonElement, SurveyJsonPage } from './types';

/** An interventie that runs, as a question names it. */
export interface AskedIntervention {
  /** UUID. */
  id: string;
  /** `de themabijeenkomsten`: stands within a Dutch sentence. */
  name: string;
}

/** Keys of the two questions about an interventie; the same in every round. */
export function interventionItems(id: string): { tookPart: string; use: string } {
  const short = id.replaceAll('-', '').slice(0, 12);
  return { tookPart: `iv_${short}_mee`, use: `iv_${short}_nut` };
}

/**
 * A questionnaire on working together with, per running interventie, whether the school took part and had use of it: two
 * pages before the last one. They are choices outside every indicator, so no score and no series depends on them. Other
 * questionnaires, and this one without interventies, come back as they are.
 */
export function withInterventions(
  definition: Definition,
  interventions: readonly AskedIntervention[],
): Definition {
  if (interventions.length === 0) return definition;
  if (!definition.indicators.some(({ key }) => key === INTERVENTION_INDICATOR)) return definition;
  const asksEnglish = definition.languages.includes('en');
  const text = (nl: string, en: string) => (asksEnglish ? { nl, en } : { nl });
  const choice = (name: string, title: object, choices: object[], visibleIf?: string): SurveyJsonElement => ({
    type: 'radiogroup',
    name,
    title,
    ...(visibleIf !== undefined && { visibleIf }),
    choices,
    peilstok: { version: 1 },
  });
  const answers = (options: [string, string, string][]) =>
    options.map(([value, nl, en]) => ({ value, text: text(nl, en) }));
  const pages: SurveyJsonPage[] = [
    {
      name: 'meegedaan',
      title: text('Meedoen', 'Taking part'),
      elements: interventions.map(({ id, name }) =>
        choice(
          interventionItems(id).tookPart,
          text(`Deed uw school mee aan ${name}?`, `Did your school take part in “${name}”?`),
          answers([
            ['ja', 'Ja', 'Yes'],
            ['nee', 'Nee', 'No'],
            ['weet_niet', 'Weet ik niet', "I don't know"],
          ]),
        ),
      ),
    },
    {
      name: 'gehad_aan',
      title: text('Wat het opleverde', 'What it brought'),
      elements: interventions.map(({ id, name }) =>
        choice(
          interventionItems(id).use,
          text(`Had uw school iets aan ${name}?`, `Was “${name}” of use to your school?`),
          answers([
            ['veel', 'Ja, veel', 'Yes, a lot'],
            ['beetje', 'Ja, een beetje', 'Yes, a little'],
            ['niet', 'Nee', 'No'],
            ['weet_niet', 'Weet ik nog niet', "I don't know yet"],
          ]),
          `{${interventionItems(id).tookPart}} = 'ja'`,
        ),
      ),
    },
  ];
  const last = definition.json.pages.length - 1;
  return getDefinition({
    ...definition.json,
    pages: [...definition.json.pages.slice(0, last), ...pages, ...definition.json.pages.slice(last)],
  });
}
