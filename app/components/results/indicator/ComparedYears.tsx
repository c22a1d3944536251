import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { Comparison } from '../../../operations/results/viewComparison';
import { StandingSentence } from '../StandingSentence';
import { ChangeWords } from './ChangeSection';

/** What changed between two years, for every indicator of the survey; corrected over all of them together. */
export function ComparedYears({ comparison }: { comparison: Comparison }) {
  const { earlier, later, left, right } = comparison;
  const asked = left?.indicator.key === right?.indicator.key ? left?.indicator.key : null;
  // What was asked for first; the others count in the correction, so they stand with it.
  const changes = [...comparison.changes].sort((a, b) => Number(b.key === asked) - Number(a.key === asked));
  if (changes.length === 0 || !earlier || !later) return null;
  const family = changes.find(({ change }) => change.numbers)?.change.numbers?.family ?? 0;
  return (
    <section className="card" aria-labelledby="verschil">
      <h2 id="verschil">
        Van {yearWords(earlier)} naar {yearWords(later)}
      </h2>
      {family > 1 && (
        <p>
          Hier worden {family} indicatoren tegelijk vergeleken. Wie vaak vergelijkt, vindt door toeval eerder
          een verschil. Daarom telt een verschil pas na de correctie van Holm over alle {family}.
        </p>
      )}
      {changes.map(({ key, title, change }) => (
        <div key={key}>
          <h3>
            {key} {title}
          </h3>
          <ChangeWords change={change} indicator={null} />
        </div>
      ))}
      <StandingSentence />
    </section>
  );
}
