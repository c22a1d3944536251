import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findAggregates } from '../../../db/queries/responses';
import { findRoundOf } from '../../../db/queries/rounds';
import { findWithdrawnRounds } from '../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../db/transaction';
import { fillFields } from '../../../surveys/definition/resolveDefinition';
import type { Audience } from '../../../surveys/definition/types';
import { definitionCatalogue, findTemplate } from '../../../surveys/definitions';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findProgramme } from '../programme/surveyRules';
import type { FrozenRound } from '../sealing/frozenRound';
import { FIRST_YEAR } from './earlierFacts';

/** A round that was entered for the chosen year before, which can be replaced. */
export interface ReplacedRound {
  roundId: string;
  year: number;
  heldBy: string;
  sealedOn: string;
}

export interface EarlierFormView {
  /** What a round for the chosen year would replace; null when nothing was entered for it. */
  replaces: ReplacedRound | null;
  /** Rounds from elsewhere that no longer count, latest first. */
  withdrawn: {
    id: string;
    title: string;
    year: number;
    on: string;
    by: string;
    reason: string;
    isReplaced: boolean;
  }[];
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
  year: string | null = null,
): Promise<EarlierFormView> {
  const thisYear = Number(localDay(ctx.clock.now()).slice(0, 4));
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const fields = { swv: association.name, loket: association.settings.loket };
    const asAsked = (text: string) => fillFields(text, fields);
    const found = surveys.find((one) => one.survey === survey)?.definition ?? null;
    const conditions = found
      ? [found.screenedIf, ...found.indicators.map(({ countsOnlyIf }) => countsOnlyIf)].flatMap(
          (one) => one?.item ?? [],
        )
      : [];
    const titleOf = (key: string) => surveys.find((one) => one.survey === key)?.definition.title.nl ?? key;
    return {
      replaces: await findReplaced(tx, associationId, survey, Number(year)),
      withdrawn: (await findWithdrawnRounds(tx, associationId)).map((round) => ({
        id: round.id,
        title: titleOf(round.survey),
        year: round.year,
        on: localDay(new Date(round.withdrawal.at)),
        by: round.withdrawal.by,
        reason: round.withdrawal.reason,
        isReplaced: round.withdrawal.replacedBy !== null,
      })),
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
          .map(({ key, title }) => ({ key, title: asAsked(title.nl) })),
        indicators: found.indicators.map(({ key, title, norm, aspects }) => ({
          key,
          title: title.nl,
          norm,
          aspects: aspects.map((aspect) => ({
            key: `${key}:${aspect.key}`,
            title: asAsked(aspect.title.nl),
          })),
          items: found.items
            .filter((item) => item.indicator === key && item.scale !== null)
            .map((item) => ({
              key: item.key,
              title: asAsked(item.title.nl),
              points: item.scale?.length ?? 0,
            })),
        })),
      },
    };
  });
}

async function findReplaced(
  tx: Tx,
  associationId: string,
  survey: string,
  year: number,
): Promise<ReplacedRound | null> {
  if (!Number.isInteger(year)) return null;
  const round = await findRoundOf(tx, associationId, survey, year);
  if (round?.status !== 'sealed' || round.heldElsewhere === null || !round.sealedAt) return null;
  const { provenance } = (await findAggregates(tx, associationId, round.id)) as unknown as Pick<
    FrozenRound,
    'provenance'
  >;
  return { roundId: round.id, year, heldBy: provenance?.heldBy ?? '', sealedOn: localDay(round.sealedAt) };
}

/** Keys of every closed question of the newest questionnaire; empty for one there is not. */
export const closedQuestions = (survey: string): string[] =>
  Object.hasOwn(definitionCatalogue, survey)
    ? (findTemplate(survey)?.items ?? []).filter(({ kind }) => kind !== 'open').map(({ key }) => key)
    : [];
