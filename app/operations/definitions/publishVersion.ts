import type { Tx } from '../../../db/connection';
import type { AssociationRow } from '../../../db/queries/associations';
import { findPublishedVersion, recordPublishedVersion } from '../../../db/queries/publishedVersions';
import { fieldProblems, resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { sha256Of } from '../canonicalJson';
import { failed, type Outcome, succeeded } from '../problem';

/**
 * Fills a template's fields for this association and keeps the result as a published version with its hash.
 * Publishing the same text again gives the version that is there.
 */
export async function publishVersion(
  ctx: AppContext,
  tx: Tx,
  association: AssociationRow,
  template: Definition,
): Promise<Outcome<{ id: string; definition: Definition }>> {
  const { loket, loketEnglish } = association.settings;
  const fields = { swv: association.name, loket, ...(loketEnglish ? { 'loket.en': loketEnglish } : {}) };
  const problems = fieldProblems(template, fields);
  if (problems.length > 0) {
    return failed(
      ...problems.map((problem) => ({
        code: 'field',
        field: problem.field,
        message: `De instelling "${problem.field}" ${problem.message}. Pas die aan bij Instellingen.`,
      })),
    );
  }
  const definition = resolveDefinition(template, fields);
  const sha256 = sha256Of(definition.json);
  const key = { survey: definition.survey, version: definition.version, sha256 };
  const existing = await findPublishedVersion(tx, association.id, key);
  if (existing) return succeeded({ id: existing, definition });
  const id = ctx.random.uuid();
  await recordPublishedVersion(tx, association.id, {
    ...key,
    id,
    definition: definition.json,
    publishedAt: ctx.clock.now(),
  });
  return succeeded({ id, definition });
}
