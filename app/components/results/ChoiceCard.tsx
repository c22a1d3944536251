import { useId } from 'react';
import type { RoundResult } from '../../operations/results/roundResult';
import { counted } from '../format/counted';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown } from './NotShown';

/** A choice question: how often each answer was chosen. No score, no verdict. */
export function ChoiceCard({ choice }: { choice: RoundResult['choices'][number] }) {
  const id = useId();
  if (choice.hidden || choice.noAnswers || choice.n === null || choice.n === 0) {
    return (
      <article className="card">
        <h3>{choice.title}</h3>
        <NotShown text={choice.hidden ? 'niet getoond' : 'geen antwoorden'} />
      </article>
    );
  }
  const n = choice.n;
  return (
    <article className="card">
      <h3 id={id}>{choice.title}</h3>
      <p className="under">
        {counted(n, 'antwoord', 'antwoorden')}
        {choice.several && '. Meer dan één keuze mocht; samen kan het meer dan 100 % zijn.'}
      </p>
      <table className="choice-table" aria-labelledby={id}>
        <tbody>
          {choice.options.map((option) => (
            <tr key={option.value}>
              <th scope="row">{option.text}</th>
              <td className="choice-count">
                {wholeNumber(option.count)} <span className="under">({percent(option.count / n)})</span>
              </td>
              <td className="choice-bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="chart-bar">
                  <rect className="bar-rest" width="100" height="10" />
                  <rect className="bar-done" width={Math.min(100, (option.count / n) * 100)} height="10" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
