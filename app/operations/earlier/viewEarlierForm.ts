import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import { definitionCatalogue, findTemplate } from '../../../surveys/definitions';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findProgramme } from '../programme/surveyRules';
import { FIRST_YEAR } from './earlierFacts';

export interface EarlierFormView {
  surveys: { survey: string; title: string; audience: Audience }[];
  years: number[];
  /** The questionnaire that was chosen; null while none is. */
  chosen: {
    survey: string;
    title: string;
    unit: 'school' | 'person';
    /** Filter questions: only with them were the same people asked. */
    filters: { key: string; title: string }[];
    indicators: {
      key: string;
      title: string;
      norm: string;
      aspects: { key: string; title: string }[];
      items: { key: string; title: string; points: number }[];
    }[];
  } | null;
}

/** What the form for a round held elsewhere is made of. */
export async function viewEarlierForm(
  ctx: AppContext,
  associationId: string,
  survey: string,
): Promise<EarlierFormView> {
  const thisYear = Number(localDay(ctx.clock.now()).slice(0, 4));
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { surveys } = await findProgramme(tx, await getAssociationRow(tx, associationId), associationId);
    const found = surveys.find((one) => one.survey === survey)?.definition ?? null;
    const conditions = found
      ? [found.screenedIf, ...found.indicators.map(({ countsOnlyIf }) => countsOnlyIf)].flatMap(
          (one) => one?.item ?? [],
        )
      : [];
    return {
      surveys: surveys.map(({ definition }) => ({
        survey: definition.survey,
        title: definition.title.nl,
        audience: definition.audience,
      })),
      years: Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index),
      chosen: found && {
        survey,
        title: found.title.nl,
        unit: found.unit,
        filters: found.items
          .filter(({ key }) => conditions.includes(key))
          .map(({ key, title }) => ({ key, title: title.nl })),
        indicators: found.indicators.map(({ key, title, norm, aspects }) => ({
          key,
          title: title.nl,
          norm,
          aspects: aspects.map((aspect) => ({ key: `${key}:${aspect.key}`, title: aspect.title.nl })),
          items: found.items
            .filter((item) => item.indicator === key && item.scale !== null)
            .map((item) => ({ key: item.key, title: item.title.nl, points: item.scale?.length ?? 0 })),
        })),
      },
    };
  });
}

/** Keys of every closed question of the newest questionnaire; empty for one there is not. */
export const closedQuestions = (survey: string): string[] =>
  Object.hasOwn(definitionCatalogue, survey)
    ? (findTemplate(survey)?.items ?? []).filter(({ kind }) => kind !== 'open').map(({ key }) => key)
    : [];
