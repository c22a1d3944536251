import type { RoundResult } from '../../operations/results/roundResult';
import { counted } from '../format/counted';
import { longDate } from '../format/longDate';

interface Props {
  text: RoundResult['texts'][number];
  /** Address of the reading desk, with this question chosen. */
  desk: string;
}

/**
 * What was released of the answers to one open question, by theme and apart from everything else; how many nobody has
 * read yet; or why nothing is shown.
 */
export function OpenAnswers({ text, desk }: Props) {
  const { answers, unread, withheld } = text;
  const themes = [...new Set(answers.map(({ theme }) => theme))];
  return (
    <article className="card">
      <h3>{text.title}</h3>
      {!text.shown && <p className="not-shown">{text.reason ?? 'niet getoond'}</p>}
      {text.shown && unread > 0 && (
        <p>
          Nog niet gelezen: {counted(unread, 'antwoord', 'antwoorden')}.{' '}
          <a href={desk}>Lees {unread === 1 ? 'het' : 'ze'} aan de leestafel</a>
          <span className="for-ear">: {text.title}</span>
        </p>
      )}
      {text.shown && answers.length === 0 && unread === 0 && withheld === 0 && (
        <p className="not-shown">
          {text.erasedOn === null
            ? 'geen antwoorden'
            : `niets vrijgegeven; als er iets was ingestuurd, is dat op ${longDate(text.erasedOn)} gewist`}
        </p>
      )}
      {text.shown && answers.length > 0 && (
        <details className="open-answers">
          <summary>{counted(answers.length, 'vrijgegeven antwoord', 'vrijgegeven antwoorden')}</summary>
          {themes.map((theme) => (
            <div key={theme ?? ''}>
              {(theme !== null || themes.length > 1) && <h4>{theme ?? 'Zonder thema'}</h4>}
              <ul>
                {answers
                  .filter((answer) => answer.theme === theme)
                  .map(({ body }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never moves.
                    <li key={index}>{body}</li>
                  ))}
              </ul>
            </div>
          ))}
        </details>
      )}
      {text.shown && withheld > 0 && (
        <p className="under">
          {counted(withheld, 'antwoord is', 'antwoorden zijn')} gelezen en niet vrijgegeven.
        </p>
      )}
    </article>
  );
}
