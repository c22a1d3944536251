import type { Tx } from '../../../../db/connection';
import { findProcessing } from '../../../../db/queries/processing';
import type { RoundRow } from '../../../../db/queries/rounds';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import type { Problem } from '../../problem';

/**
 * Why a draft may not open for the law: nobody confirmed what the association answers for, or the invitation would
 * say something else than what was confirmed. Empty when it may.
 */
export async function processingBlockers(
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'survey' | 'source' | 'publishedVersionId'>,
): Promise<Problem[]> {
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const title = definition.title.nl;
  const record = await findProcessing(tx, associationId, round.survey);
  if (!record) {
    return [
      {
        code: 'no-processing',
        message: `Voor ‘${title}’ is nog niet bevestigd waarvoor u de gegevens gebruikt en hoe lang u ze bewaart. Doe dat bij Instellingen, Privacy.`,
      },
    ];
  }
  const problems: Problem[] = [];
  const promised = `${record.controllerName} is verantwoordelijk`.toLowerCase();
  if (!definition.intro.nl.toLowerCase().includes(promised)) {
    problems.push({
      code: 'other-controller',
      message: `Bij Instellingen, Privacy is ${record.controllerName} de verantwoordelijke. De vragenlijst noemt een ander. Maak dat gelijk: mensen moeten lezen wie het echt is.`,
    });
  }
  if (record.addressSource !== round.source) {
    problems.push({
      code: 'other-source',
      field: 'source',
      message: `In de uitnodiging staat dat de adressen komen van "${round.source}". Bij Instellingen, Privacy staat "${record.addressSource}". Maak die twee gelijk.`,
    });
  }
  return problems;
}
