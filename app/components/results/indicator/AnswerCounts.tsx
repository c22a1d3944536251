import type { ItemWithChange } from '../../../operations/results/indicatorPage';
import { answersWords } from '../../format/answersWords';
import { NotShown } from '../NotShown';

/** How often each answer was given, per question; nothing when no question may tell it. */
export function AnswerCounts({ items, labels }: { items: ItemWithChange[]; labels: string[] }) {
  if (!items.some((item) => item.distribution)) return null;
  return (
    <details>
      <summary>
        {items.some(({ inShares }) => inShares)
          ? 'Aandeel per antwoord, gewogen naar school'
          : 'Aantallen per antwoord'}
      </summary>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <th scope="row">{item.title}</th>
              {item.distribution && item.distribution.length === labels.length ? (
                item.distribution.map((count, index) => (
                  <td key={labels[index]} data-label={labels[index]}>
                    {answersWords(count, item.inShares)}
                  </td>
                ))
              ) : (
                <td colSpan={labels.length}>
                  <NotShown text={item.noAnswers && !item.hidden ? 'geen antwoorden' : 'niet getoond'} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
