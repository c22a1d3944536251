import type { IndicatorResult } from '../../operations/results/roundResult';

const verdicts: Record<NonNullable<IndicatorResult['verdict']>, { text: string; mark: string }> = {
  gehaald: { text: 'Gehaald', mark: '✓' },
  niet_gehaald: { text: 'Niet gehaald', mark: '✕' },
  niet_zeker: { text: 'Niet zeker', mark: '?' },
};

/** The verdict on a norm, in a word and a mark. null = there is nothing to hold the score against. */
export function VerdictMark({ verdict }: { verdict: NonNullable<IndicatorResult['verdict']> | null }) {
  if (verdict === null) return <span className="verdict verdict-none">Geen oordeel</span>;
  const { text, mark } = verdicts[verdict];
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{mark}</span> {text}
    </span>
  );
}
