import type { RoundResult } from './roundResult';
import type { SurveyWave } from './surveyWaves';

/** Who held a round and how, when that was elsewhere; null = held here. */
export function provenanceOf({
  round,
  frozen,
}: {
  round: Pick<SurveyWave['round'], 'heldElsewhere'>;
  frozen: Pick<SurveyWave['frozen'], 'provenance'>;
}): RoundResult['elsewhere'] {
  return frozen.provenance && round.heldElsewhere
    ? { ...frozen.provenance, kind: round.heldElsewhere }
    : null;
}
