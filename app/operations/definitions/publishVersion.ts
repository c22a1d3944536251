import type { Tx } from '../../../db/connection';
import type { AssociationRow } from '../../../db/queries/associations';
import { findLanguageOffers } from '../../../db/queries/languageOffers';
import { findPublishedVersion, recordPublishedVersion } from '../../../db/queries/publishedVersions';
import { fieldProblems, resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition } from '../../../surveys/definition/types';
import { withInterventions } from '../../../surveys/definition/withInterventions';
import { withLanguages } from '../../../surveys/definition/withLanguages';
import { findTranslations } from '../../../surveys/definitions/translations';
import type { AppContext } from '../../context';
import { sha256Of } from '../canonicalJson';
import { findAskedInterventions } from '../improving/askedInterventions';
import { offeredLanguages } from '../languages/offeredLanguages';
import { failed, type Outcome, succeeded } from '../problem';
import { loketIn } from './loketIn';

/**
 * Fills a template's fields for this association, takes in the languages that the bureau offers and the questions about
 * interventies that run, and keeps the result as a published version with its hash: the hash covers every text that a
 * respondent can be shown, in each language.
 * Publishing the same text again gives the version that is there.
 */
export async function publishVersion(
  ctx: AppContext,
  tx: Tx,
  association: AssociationRow,
  template: Definition,
): Promise<Outcome<{ id: string; definition: Definition }>> {
  const { settings } = association;
  const offered = offeredLanguages(template, await findLanguageOffers(tx, association.id));
  const translations = findTranslations(template.survey, template.version);
  const asked = withInterventions(
    withLanguages(template, translations, offered),
    await findAskedInterventions(tx, association.id),
  );
  const fields = {
    swv: association.name,
    loket: settings.loket,
    ...Object.fromEntries(offered.map((language) => [`loket.${language}`, loketIn(language, settings)])),
  };
  const problems = fieldProblems(asked, fields);
  if (problems.length > 0) {
    return failed(
      ...problems.map((problem) => ({
        code: 'field',
        field: problem.field,
        message: `De instelling "${problem.field}" ${problem.message}. Pas die aan bij Instellingen.`,
      })),
    );
  }
  const definition = resolveDefinition(asked, fields);
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
