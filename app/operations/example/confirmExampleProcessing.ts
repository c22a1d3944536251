import type { Database } from '../../../db/connection';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { confirmProcessing } from '../privacy/processing/confirmProcessing';
import { findProposals } from '../privacy/processing/viewProcessing';

/** What a bureau confirms before its first round: whom it answers to, why, and for how long. */
export async function confirmExampleProcessing(ctx: AppContext, associationId: string): Promise<void> {
  await inAssociation(ctx.db, associationId, async (tx) => {
    for (const { survey, record } of await findProposals(ctx, tx, associationId)) {
      const confirmed = await confirmProcessing(
        { ...ctx, db: tx as Database },
        'voorbeeld',
        associationId,
        survey,
        {
          ...record,
          officerContact: 'fg@swvvoorbeeld.example',
          hostingProcessor: 'een verzonnen hostingbedrijf',
          mailProcessor: 'niemand: mail van het voorbeeld gaat de deur niet uit',
        },
      );
      if (!confirmed.ok) throw new Error(`The example is refused: ${JSON.stringify(confirmed.problems)}`);
    }
  });
}
