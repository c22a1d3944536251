import type { SurveyLine } from '../../operations/norms/surveyLines';
import { LineCells, lineTitle } from './NormLines';

interface Props {
  /** Key of the norm, as the questionnaires call it. */
  norm: string;
  surveys: SurveyLine[];
  today: string;
}

/** What questionnaires say about a norm, per group that was asked. Nothing for a norm that is not asked about. */
export function SurveyFigures({ norm, surveys, today }: Props) {
  if (surveys.length === 0) return null;
  return (
    <section className="card" aria-labelledby="metingen">
      <h2 id="metingen">Uit de metingen</h2>
      <p className="under">
        Uit verzegelde metingen, nooit overgetypt. De streefwaarde is die waarmee de meting openging.{' '}
        <a href="/instellingen/streefwaarden">Streefwaarde voor een nieuwe meting kiezen</a>
      </p>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Meting</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Streefwaarde</th>
            <th scope="col">Oordeel</th>
            <th scope="col">Richting</th>
            <th scope="col">Leeftijd</th>
            <th scope="col">Volgende meting</th>
          </tr>
        </thead>
        <tbody>
          {surveys.map((line) => (
            <tr key={line.survey}>
              <th scope="row">
                {line.latest ? (
                  <a href={`/resultaten/${line.latest.roundId}/indicator/${norm}`}>{lineTitle(line)}</a>
                ) : (
                  lineTitle(line)
                )}
              </th>
              <LineCells line={line} today={today} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
