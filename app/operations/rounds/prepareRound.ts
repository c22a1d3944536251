import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findRoundOf, type IndicatorTarget, recordDraft } from '../../../db/queries/rounds';
import { findTargets } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { isDue } from '../../../surveys/schedule/isDue';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { publishVersion } from '../definitions/publishVersion';
import { localDay } from '../localDay';
import { failed, type Outcome, succeeded } from '../problem';
import { newRoundCode } from '../tokens/recipientToken';
import { defaultDates, type RoundDates } from './defaultDates';
import { defaultSource } from './defaultSource';

/** Fewest answers behind a shown figure; may only be raised. */
export const DEFAULT_THRESHOLD = 5;
const DEFAULT_SMALLEST_RELEVANT_DIFFERENCE = 0.5;

export interface RoundToPrepare {
  survey: string;
  year: number;
  /** Newest when absent. */
  version?: number;
  /** From the schedule when absent. */
  dates?: RoundDates;
}

/**
 * Makes the draft of a round: publishes the questionnaire for this association and takes dates from the schedule
 * and targets from what was chosen before. Nothing is sent.
 */
export async function prepareRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  input: RoundToPrepare,
): Promise<Outcome<{ roundId: string }>> {
  const template = findTemplate(input.survey, input.version);
  if (!template) {
    return failed({
      code: 'unknown-survey',
      message: `Er is geen vragenlijst "${input.survey}". Kies scholen, samenwerking, ouders of ketenpartners.`,
      field: 'survey',
    });
  }
  if (!isDue(template.schedule, input.year)) {
    return failed({
      code: 'not-due',
      message: `De vragenlijst ${template.title.nl} staat niet in het programma van ${input.year}. Kies een ander jaar.`,
      field: 'year',
    });
  }
  return inAssociation(ctx.db, associationId, async (tx) => {
    if (await findRoundOf(tx, associationId, input.survey, input.year)) {
      return failed({
        code: 'exists',
        message: `De meting ${template.title.nl} ${input.year} bestaat al.`,
        field: 'year',
      });
    }
    const association = await getAssociationRow(tx, associationId);
    const published = await publishVersion(ctx, tx, association, template);
    if (!published.ok) return published;
    const roundId = ctx.random.uuid();
    await recordDraft(tx, associationId, {
      id: roundId,
      survey: input.survey,
      year: input.year,
      code: newRoundCode(ctx.random.bytes),
      publishedVersionId: published.value.id,
      ...(input.dates ?? defaultDates(template.schedule, input.year, localDay(ctx.clock.now()))),
      source: defaultSource(template.audience, association),
      threshold: DEFAULT_THRESHOLD,
      targets: await chosenTargets(tx, associationId, template),
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'meting voorbereid',
      roundId,
      details: { survey: input.survey, year: input.year, version: template.version },
    });
    return succeeded({ roundId });
  });
}

async function chosenTargets(
  tx: Tx,
  associationId: string,
  template: Definition,
): Promise<Record<string, IndicatorTarget>> {
  const chosen = await findTargets(tx, associationId, template.survey);
  return Object.fromEntries(
    template.indicators.map(({ key }) => {
      const found = chosen.find((target) => target.indicator === key);
      return [
        key,
        {
          target: found ? Number(found.target) : null,
          smallestRelevantDifference: found
            ? Number(found.smallestRelevantDifference)
            : DEFAULT_SMALLEST_RELEVANT_DIFFERENCE,
        },
      ];
    }),
  );
}
