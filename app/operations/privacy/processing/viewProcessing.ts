import type { Tx } from '../../../../db/connection';
import { type AssociationRow, getAssociationRow } from '../../../../db/queries/associations';
import {
  type ConfirmedProcessing,
  findProcessings,
  type ProcessingRecord,
} from '../../../../db/queries/processing';
import { inAssociation } from '../../../../db/transaction';
import { resolveDefinition } from '../../../../surveys/definition/resolveDefinition';
import type { Audience, Definition } from '../../../../surveys/definition/types';
import { definitionCatalogue } from '../../../../surveys/definitions';
import type { AppContext } from '../../../context';
import { legalGrounds, specialGrounds } from './grounds';
import { proposeProcessing } from './proposeProcessing';

export interface ProcessingView {
  survey: string;
  title: string;
  audience: Audience;
  /** As confirmed, or as proposed. */
  record: ProcessingRecord;
  /** null = a proposal that nobody has confirmed. */
  confirmed: { at: Date; by: string; sha256: string } | null;
}

/** What the association answers for, survey by survey; where nothing was confirmed, a proposal. */
export async function viewProcessings(ctx: AppContext, associationId: string): Promise<ProcessingView[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const confirmed = await findProcessings(tx, associationId);
    return newestDefinitions(association).map((definition) =>
      viewOf(ctx, association, definition, confirmed),
    );
  });
}

/** One survey's record with what can be chosen; null when there is no such survey. */
export async function viewProcessing(ctx: AppContext, associationId: string, survey: string) {
  const found = (await viewProcessings(ctx, associationId)).find((one) => one.survey === survey);
  return found ? { ...found, legalGrounds, specialGrounds } : null;
}

/** Proposals of every survey: what the example and tests confirm in one go. */
export async function findProposals(ctx: AppContext, tx: Tx, associationId: string) {
  const association = await getAssociationRow(tx, associationId);
  return newestDefinitions(association).map((definition) => ({
    survey: definition.survey,
    record: proposeProcessing(ctx, association, definition, null),
  }));
}

function newestDefinitions(association: AssociationRow): Definition[] {
  const fields = { swv: association.name, loket: association.settings.loket };
  return Object.values(definitionCatalogue).flatMap((versions) => {
    const newest = versions.at(-1);
    return newest ? [resolveDefinition(newest, fields)] : [];
  });
}

function viewOf(
  ctx: AppContext,
  association: AssociationRow,
  definition: Definition,
  confirmed: ConfirmedProcessing[],
): ProcessingView {
  const { survey, audience, title } = definition;
  const own = confirmed.find((one) => one.survey === survey);
  const common = { survey, audience, title: title.nl };
  if (!own) {
    const record = proposeProcessing(ctx, association, definition, confirmed[0] ?? null);
    return { ...common, record, confirmed: null };
  }
  const { confirmedAt, confirmedBy, sha256, survey: _, ...record } = own;
  return { ...common, record, confirmed: { at: confirmedAt, by: confirmedBy, sha256 } };
}
