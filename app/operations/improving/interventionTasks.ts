import type { Tx } from '../../../db/connection';
import { findActions, findDecisions } from '../../../db/queries/improvementActions';
import type { RoundRow } from '../../../db/queries/rounds';
import { INTERVENTION_INDICATOR } from '../../../surveys/improvement/improvementAction';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { ProgrammeTask } from '../programme/programmeTasks';

/** Interventies that go on and of which nothing was decided after the newest sealed round on working together. */
export async function interventionTasks(
  tx: Tx,
  associationId: string,
  rounds: readonly RoundRow[],
): Promise<ProgrammeTask[]> {
  const running = (await findActions(tx, associationId)).filter(
    ({ kind, status }) => kind === 'interventie' && status !== 'afgerond' && status !== 'gestopt',
  );
  if (running.length === 0) return [];
  const measuring: RoundRow[] = [];
  for (const round of rounds) {
    if (round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (definition.indicators.some(({ key }) => key === INTERVENTION_INDICATOR)) measuring.push(round);
  }
  const newest = measuring.sort((a, b) => a.year - b.year).at(-1);
  if (!newest) return [];
  const decisions = await findDecisions(tx, associationId);
  return running.flatMap(({ id, title, roundId }) => {
    const begun = measuring.find((round) => round.id === roundId);
    const isDecided = decisions.some((one) => one.actionId === id && one.roundId === newest.id);
    if (!begun || begun.year >= newest.year || isDecided) return [];
    return [
      {
        title: `Interventie: ${title}`,
        text: `De meting van ${newest.year} is verzegeld. Besluit: voortzetten, aanpassen of stoppen.`,
        button: 'Besluiten',
        to: `/acties/${id}`,
        urgent: false,
      },
    ];
  });
}
