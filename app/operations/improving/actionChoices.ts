import type { Tx } from '../../../db/connection';
import { findRounds } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { definitionCatalogue } from '../../../surveys/definitions';
import { INTERVENTION_INDICATOR } from '../../../surveys/improvement/improvementAction';
import { registerNorms } from '../../../surveys/register/catalogue';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { ActionChoices } from './actionProblems';

/** What an action can be linked to: every norm of the register, sealed rounds, questions on working together, schools. */
export async function findActionChoices(tx: Tx, associationId: string): Promise<ActionChoices> {
  const templates = Object.values(definitionCatalogue).flatMap((versions) => versions.at(-1) ?? []);
  // What questionnaires measure keeps the name it has on the pages of results.
  const measured = new Map(
    templates.flatMap(({ indicators }) => indicators.map(({ key, title }) => [key, title.nl] as const)),
  );
  const rounds = [];
  for (const round of await findRounds(tx, associationId)) {
    if (round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    rounds.push({
      id: round.id,
      year: round.year,
      title: `${definition.title.nl} ${round.year}`,
      indicators: definition.indicators.map(({ key }) => key),
    });
  }
  return {
    indicators: registerNorms.map(({ key, title, bySurvey }) => ({
      key,
      title: measured.get(key) ?? title,
      isMeasured: bySurvey,
    })),
    rounds: rounds.sort((a, b) => b.year - a.year).map(({ year: _year, ...round }) => round),
    items: templates.flatMap(({ items }) =>
      items
        .filter(({ indicator, kind }) => indicator === INTERVENTION_INDICATOR && kind === 'scaled')
        .map(({ key, title }) => ({ key, title: title.nl })),
    ),
    schools: (await findSchools(tx, associationId)).map(({ id, name }) => ({ id, name })),
  };
}
