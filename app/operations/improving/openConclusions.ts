import type { Tx } from '../../../db/connection';
import { findConclusions } from '../../../db/queries/conclusions';
import type { RoundRow } from '../../../db/queries/rounds';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { ProgrammeTask } from '../programme/programmeTasks';

export interface OpenConclusions {
  round: RoundRow;
  title: string;
  /** Keys of the indicators that still wait. */
  indicators: string[];
  of: number;
}

/** Sealed rounds of which an indicator has no conclusion yet: they do not count as finished. */
export async function findOpenConclusions(
  tx: Tx,
  associationId: string,
  rounds: readonly RoundRow[],
): Promise<OpenConclusions[]> {
  const drawn = new Set(
    (await findConclusions(tx, associationId)).map(({ roundId, indicator }) => `${roundId} ${indicator}`),
  );
  const open: OpenConclusions[] = [];
  for (const round of rounds) {
    if (round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const indicators = definition.indicators
      .map(({ key }) => key)
      .filter((key) => !drawn.has(`${round.id} ${key}`));
    if (indicators.length > 0) {
      open.push({ round, title: definition.title.nl, indicators, of: definition.indicators.length });
    }
  }
  return open;
}

/** The same as what waits for the bureau. */
export function conclusionTasks(open: readonly OpenConclusions[]): ProgrammeTask[] {
  return open.map(({ round, title, indicators, of }) => ({
    title: `${title} ${round.year}: conclusies trekken`,
    text:
      indicators.length === of
        ? 'De uitkomsten zijn er. Schrijf per indicator op wat u eruit besluit, of waarom u geen conclusie trekt. Daarna is de meting afgerond.'
        : `Bij ${indicators.join(', ')} staat nog geen conclusie. Daarna is de meting afgerond.`,
    button: 'Conclusies trekken',
    to: `/resultaten/${round.id}/conclusies`,
    urgent: false,
  }));
}
