import { findProcessing, type ProcessingRecord, recordProcessing } from '../../../../db/queries/processing';
import { inAssociation } from '../../../../db/transaction';
import { findTemplate } from '../../../../surveys/definitions';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';
import { canonicalJson, sha256Of } from '../../canonicalJson';
import { failed, type Outcome, type Problem, succeeded } from '../../problem';
import { processingProblems } from './processingProblems';

/**
 * Confirms what the association answers for when it asks this survey; from then on its rounds can open.
 * @param formProblems what is wrong with the form itself, to be told together with what is wrong with the record
 */
export async function confirmProcessing(
  ctx: AppContext,
  actor: string,
  associationId: string,
  survey: string,
  given: ProcessingRecord,
  formProblems: readonly Problem[] = [],
): Promise<Outcome<{ sha256: string }>> {
  const template = findTemplate(survey);
  if (!template) return failed({ code: 'unknown-survey', message: `Er is geen vragenlijst "${survey}".` });
  const record = trimmed(given, template.audience === 'ouders');
  const problems = [...processingProblems(record, template.audience), ...formProblems];
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const before = await findProcessing(tx, associationId, survey);
    const sha256 = sha256Of(record);
    await recordProcessing(tx, associationId, survey, {
      record,
      sha256,
      confirmedAt: ctx.clock.now(),
      confirmedBy: actor,
    });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'verwerking bevestigd',
      details: { survey, sha256, changed: before ? changedFields(before, record) : 'eerste keer' },
    });
    return succeeded({ sha256 });
  });
}

function trimmed(record: ProcessingRecord, forParents: boolean): ProcessingRecord {
  const texts = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as unknown as ProcessingRecord;
  return forParents ? texts : { ...texts, specialGround: null, specialReason: null };
}

function changedFields(before: ProcessingRecord, after: ProcessingRecord): string[] {
  return (Object.keys(after) as (keyof ProcessingRecord)[]).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  );
}
