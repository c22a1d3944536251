import type { ReadingDesk } from '../../operations/texts/listTexts';
import { standingWords } from './readingStatus';

interface Props {
  roundId: string;
  texts: ReadingDesk['texts'];
  questions: ReadingDesk['questions'];
}

/** Open answers, each with its standing and the way to reading it. */
export function TextList({ roundId, texts, questions }: Props) {
  const titleOf = (item: string) => questions.find((question) => question.item === item)?.title ?? item;
  return (
    <ol className="text-list">
      {texts.map(({ id, item, status, theme, body }) => (
        <li key={id}>
          {body === null ? (
            <p className="not-shown">Deze tekst is niet vrijgegeven.</p>
          ) : (
            <blockquote>{body}</blockquote>
          )}
          <p>
            <span className="text-fact">{titleOf(item)}</span>
            <span className="text-fact">
              {theme ? `${standingWords[status]} · ${theme}` : standingWords[status]}
            </span>
            <a href={`/resultaten/${roundId}/leestafel/${id}#antwoord`}>
              {status === 'unread' ? 'Lezen en beslissen' : 'Opnieuw bekijken'}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
