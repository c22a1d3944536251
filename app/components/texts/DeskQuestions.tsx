import type { ReadingDesk } from '../../operations/texts/listTexts';
import { wholeNumber } from '../format/wholeNumber';

/** How far the reading is, question by question, with the way to what still waits. */
export function DeskQuestions({ questions }: { questions: ReadingDesk['questions'] }) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Vraag</th>
          <th scope="col">Nog niet gelezen</th>
          <th scope="col">Vrijgegeven</th>
          <th scope="col">Niet vrijgegeven</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <tr key={question.item}>
            <th scope="row">{question.title}</th>
            <td data-label="Nog niet gelezen">
              {question.unread === 0 ? (
                '0'
              ) : (
                <a href={`?vraag=${question.item}#antwoorden`}>
                  {wholeNumber(question.unread)}
                  <span className="for-ear"> ongelezen antwoorden op: {question.title}</span>
                </a>
              )}
            </td>
            <td data-label="Vrijgegeven">{wholeNumber(question.released)}</td>
            <td data-label="Niet vrijgegeven">{wholeNumber(question.withheld)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
