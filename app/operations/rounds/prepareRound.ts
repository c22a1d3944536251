import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findRoundOf, type IndicatorTarget, recordDraft } from '../../../db/queries/rounds';
import { findTargets } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { mailDays, planRound } from '../../../surveys/schedule/planRound';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { publishVersion } from '../definitions/publishVersion';
import { localDay } from '../localDay';
import { failed, type Outcome, succeeded } from '../problem';
import { findProgramme } from '../programme/surveyRules';
import { newRoundCode } from '../tokens/recipientToken';
import { defaultDates, type RoundDates } from './defaultDates';
import { defaultSource } from './defaultSource';

/** Fewest answers behind a shown figure; may only be raised. */
export const DEFAULT_THRESHOLD = 5;
/** Of a round that stays open all year: who is asked is asked after a contact. */
export const noMailDays = { remindOn: [], lastDayMailOn: null };
/** In points of the 1-10 score. */
export const DEFAULT_SMALLEST_RELEVANT_DIFFERENCE = 0.5;

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
  return inAssociation(ctx.db, associationId, async (tx) => {
    if (await findRoundOf(tx, associationId, input.survey, input.year)) {
      return failed({
        code: 'exists',
        message: `De meting ${template.title.nl} ${input.year} bestaat al.`,
        field: 'year',
      });
    }
    const association = await getAssociationRow(tx, associationId);
    const { surveys, off } = await findProgramme(tx, association, associationId);
    const planned = surveys.find(({ survey }) => survey === input.survey);
    if (!planned) throw new Error(`${input.survey} has a template and no place in the programme.`);
    const exception = planned.exceptions.find(({ year }) => year === input.year) ?? null;
    const plan = planRound(planned.rule, input.year, exception, off);
    if (!plan) {
      return failed({
        code: 'not-due',
        message:
          exception?.kind === 'skip'
            ? `De meting ${planned.definition.title.nl} is in ${input.year} overgeslagen: ${exception.reason} Haal die beslissing eerst weg.`
            : `De vragenlijst ${planned.definition.title.nl} staat niet in het programma van ${input.year}. Kies een ander jaar, of plan een extra meting.`,
        field: 'year',
      });
    }
    const dates = input.dates ?? defaultDates(plan, localDay(ctx.clock.now()));
    const published = await publishVersion(ctx, tx, association, template);
    if (!published.ok) return published;
    const roundId = ctx.random.uuid();
    await recordDraft(tx, associationId, {
      id: roundId,
      survey: input.survey,
      year: input.year,
      code: newRoundCode(ctx.random.bytes),
      publishedVersionId: published.value.id,
      ...dates,
      source: defaultSource(template.audience, association),
      threshold: DEFAULT_THRESHOLD,
      targets: await chosenTargets(tx, associationId, template),
      mailDays: planned.rule.allYear ? noMailDays : mailDays(planned.rule, dates, off),
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
