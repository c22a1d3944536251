import { getAssociationRow } from '../../../db/queries/associations';
import { findProcessings } from '../../../db/queries/processing';
import { findRounds } from '../../../db/queries/rounds';
import type { RoundStatus } from '../../../db/schema';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { measures } from './facts/measures';
import { type ResidualRisk, residualRisks } from './facts/residualRisks';
import { type StoredData, storedData } from './facts/storedData';
import { type PartyFacts, viewFacts } from './facts/viewFacts';
import { legalGroundName, specialGroundName } from './processing/grounds';
import { type RetentionPeriod, retentionDays, shortestPeriod } from './processing/retentionDays';
import { type ProcessingView, viewProcessings } from './processing/viewProcessing';

export interface RegisterView {
  association: string;
  isExample: boolean;
  /** ISO day on which this was drawn up. */
  day: string;
  processings: (ProcessingView & {
    groundName: string;
    specialName: string | null;
    rounds: { year: number; status: RoundStatus; source: string }[];
  })[];
  stored: StoredData[];
  measures: readonly string[];
  risks: readonly ResidualRisk[];
  facts: PartyFacts[];
}

/** Register of processing (AVG art. 30) and the facts of the DPIA: from what was confirmed and what the code does. */
export async function viewRegister(ctx: AppContext, associationId: string): Promise<RegisterView> {
  const views = await viewProcessings(ctx, associationId);
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const confirmed = await findProcessings(tx, associationId);
    const rounds = await findRounds(tx, associationId);
    const days = (text: string) =>
      text.replace(/\[\[(\w+)\]\]/g, (whole, period: string) =>
        Object.hasOwn(retentionDays, period)
          ? String(shortestPeriod(period as RetentionPeriod, confirmed))
          : whole,
      );
    return {
      association: association.name,
      isExample: association.isExample,
      day: localDay(ctx.clock.now()),
      processings: views.map((view) => ({
        ...view,
        groundName: legalGroundName(view.record.legalGround),
        specialName: view.record.specialGround ? specialGroundName(view.record.specialGround) : null,
        rounds: rounds
          .filter(({ survey, status }) => survey === view.survey && status !== 'draft')
          .map(({ year, status, source }) => ({ year, status, source })),
      })),
      stored: storedData.map((one) => ({ ...one, until: days(one.until) })),
      measures,
      risks: residualRisks,
      facts: viewFacts(),
    };
  });
}
