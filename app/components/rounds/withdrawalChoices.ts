import type { WithdrawalReason } from '../../../surveys/statistics/response/withdrawal';

/** Reasons a person can choose from, with what each means for the response. */
export const withdrawalChoices: readonly { key: WithdrawalReason; name: string; counts: string }[] = [
  { key: 'left', name: 'werkt er niet meer of is verhuisd', counts: 'Telt niet mee in de respons.' },
  { key: 'double', name: 'staat dubbel op de lijst', counts: 'Telt niet mee in de respons.' },
  { key: 'closed', name: 'school of organisatie is gesloten', counts: 'Telt niet mee in de respons.' },
  { key: 'refused', name: 'wil niet meedoen', counts: 'Telt als niet geantwoord: een weigering.' },
  {
    key: 'other',
    name: 'kan nu niet, bijvoorbeeld door ziekte',
    counts: 'Telt als niet geantwoord, met een andere reden.',
  },
];

/** Why somebody was withdrawn, in words. */
export function withdrawalName(why: WithdrawalReason | null): string {
  if (why === 'replaced') return 'iemand anders is gevraagd';
  return withdrawalChoices.find(({ key }) => key === why)?.name ?? 'gewist op verzoek';
}
