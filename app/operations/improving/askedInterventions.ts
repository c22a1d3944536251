import type { Tx } from '../../../db/connection';
import { findActions } from '../../../db/queries/improvementActions';
import type { AskedIntervention } from '../../../surveys/definition/withInterventions';

/** Interventies that run now: the list on working together asks about them. In the order in which they were made. */
export async function findAskedInterventions(tx: Tx, associationId: string): Promise<AskedIntervention[]> {
  return (await findActions(tx, associationId)).flatMap(({ id, kind, status, questionName }) =>
    kind === 'interventie' && status === 'uitvoeren' && questionName !== null
      ? [{ id, name: questionName }]
      : [],
  );
}
