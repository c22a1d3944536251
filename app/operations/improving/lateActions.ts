import type { Tx } from '../../../db/connection';
import { findActions } from '../../../db/queries/improvementActions';
import { nextMoment } from '../../../surveys/improvement/nextMoment';
import type { ProgrammeTask } from '../programme/programmeTasks';

/** Actions whose agreed day has passed, as one thing that waits for the bureau; none when there are none. @param today ISO day */
export async function lateActionTasks(
  tx: Tx,
  associationId: string,
  today: string,
): Promise<ProgrammeTask[]> {
  const late = (await findActions(tx, associationId)).filter((action) => {
    const next = nextMoment(action);
    return next !== null && next.dueOn < today;
  });
  const [first] = late;
  if (!first) return [];
  return [
    {
      title: late.length === 1 ? `Actie: ${first.title}` : `${late.length} acties zijn over hun dag`,
      text: 'De afgesproken dag is voorbij. Schrijf op hoe ver het is, of kies een andere dag.',
      button: 'Bekijken',
      to: late.length === 1 ? `/acties/${first.id}` : '/acties',
      urgent: false,
    },
  ];
}
