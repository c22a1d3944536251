import type { RoundResult } from '../../operations/results/roundResult';
import { counted } from '../format/counted';

/** The answers to one open question, in random order and apart from everything else; or why they are not shown. */
export function OpenAnswers({ text }: { text: RoundResult['texts'][number] }) {
  return (
    <article className="card">
      <h3>{text.title}</h3>
      {!text.shown && <p className="not-shown">{text.reason ?? 'niet getoond'}</p>}
      {text.shown && text.answers.length === 0 && <p className="not-shown">geen antwoorden</p>}
      {text.shown && text.answers.length > 0 && (
        <details className="open-answers">
          <summary>{counted(text.answers.length, 'antwoord lezen', 'antwoorden lezen')}</summary>
          <ul>
            {text.answers.map((answer, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never moves.
              <li key={index}>{answer}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
