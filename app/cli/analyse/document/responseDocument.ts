import type { CellAggregates } from '../../../../surveys/scoring/aggregates';
import { type ResponseRates, responseRates } from '../../../../surveys/statistics/response/responseRates';
import type { WaveInput } from '../input/waveInput';

/**
 * Members of the list from whom nothing came back: those eligible minus every other outcome. `fieldwork.eligible` counts
 * everybody on the list who is not `not_eligible`; without fieldwork it is the size of the list. Negative = more
 * outcomes than members. null when the list is unknown.
 */
export function notReached({
  request,
  N,
  aggregates,
}: Pick<WaveInput, 'request' | 'N' | 'aggregates'>): number | null {
  const { fieldwork } = request;
  const eligible = fieldwork?.eligible ?? N;
  if (eligible === null) return null;
  const { complete, partial, breakoff, screened } = aggregates.total.statuses;
  const { refusal = 0, other = 0, undeliverable = 0 } = fieldwork ?? {};
  return eligible - complete - partial - breakoff - screened - refusal - other - undeliverable;
}

/** `response` of the document. Rates are null when the list is unknown or has fewer members than came back. */
export function responseDocument(wave: WaveInput): { [Key in keyof ResponseRates]: number | null } {
  const { complete, partial, breakoff, screened }: CellAggregates['statuses'] =
    wave.aggregates.total.statuses;
  const { fieldwork } = wave.request;
  const noContact = notReached(wave);
  const rates = responseRates({
    complete,
    partial,
    breakoff,
    screened: wave.definition.screenedIf === null ? null : screened,
    refusal: fieldwork?.refusal ?? 0,
    other: fieldwork?.other ?? 0,
    undeliverable: fieldwork?.undeliverable ?? 0,
    notEligible: fieldwork?.not_eligible ?? 0,
    noContact: Math.max(0, noContact ?? 0),
  });
  if (noContact !== null && noContact >= 0) return rates;
  const unknown = { invited: null, NC: null, UO: null, e: null };
  return { ...rates, ...unknown, RR1: null, RR2: null, RR3: null, RR4: null, RR5: null, RR6: null };
}
