import type { PastYear } from '../../operations/firstDay/viewFirstDay';
import type { Problem } from '../../operations/problem';
import { audienceName } from '../format/audienceName';
import { TextArea } from '../forms/TextArea';

interface Props {
  years: PastYear[];
  /** Of the form that came back: which year it was about, what was typed and what is wrong. */
  sent?: { survey: string; year: number; reason: string; problems: Problem[] } | undefined;
}

/** Per year that is over what is known of it, and if nothing is: entering figures, or saying why there are none. */
export function PastYears({ years, sent }: Props) {
  return (
    <ul className="past-years">
      {years.map((one) => (
        <li key={`${one.survey} ${one.year}`} className="card past-year">
          <div>
            <h2>
              {one.year}: {one.title}
            </h2>
            <p className="under">{audienceName(one.audience)}</p>
          </div>
          <PastYearState
            one={one}
            sent={sent?.survey === one.survey && sent.year === one.year ? sent : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function PastYearState({ one, sent }: { one: PastYear; sent: Props['sent'] }) {
  const { survey, year, roundId, status, isElsewhere, skippedBecause, comesOn } = one;
  if (roundId) {
    const isSealed = status === 'sealed';
    return (
      <p>
        <span className="past-state">
          ✓ {isElsewhere ? 'Ingevoerd, elders gehouden' : 'Staat in Peilstok'}
        </span>{' '}
        <a href={isSealed ? `/resultaten/${roundId}` : `/metingen/${roundId}`}>
          Bekijken
          <span className="for-ear">
            : {one.title} {year}
          </span>
        </a>
      </p>
    );
  }
  if (comesOn) return <p className="past-state">Komt nog.</p>;
  if (skippedBecause) {
    return (
      <form method="post" className="past-known">
        <p>
          <span className="past-state">✓ Niet gehouden:</span> {skippedBecause}
        </p>
        <YearFields survey={survey} year={year} />
        <button type="submit" name="wat" value="terug" className="link-button">
          Toch wel gemeten
          <span className="for-ear">
            : {one.title} {year}
          </span>
        </button>
      </form>
    );
  }
  return (
    <div className="past-open">
      <p>
        <a className="button" href={`/metingen/elders?meting=${survey}&jaar=${year}&terug=begin`}>
          Cijfers invoeren
          <span className="for-ear">
            : {one.title} {year}
          </span>
        </a>
      </p>
      <details open={sent !== undefined}>
        <summary>
          Niet gehouden
          <span className="for-ear">
            : {one.title} {year}
          </span>
        </summary>
        <form method="post">
          <YearFields survey={survey} year={year} />
          <TextArea
            name="reason"
            label="Waarom niet?"
            rows={2}
            defaultValue={sent?.reason ?? ''}
            problems={sent?.problems}
          />
          <button type="submit" name="wat" value="niet" className="button button-quiet">
            Niet gehouden
          </button>
        </form>
      </details>
    </div>
  );
}

function YearFields({ survey, year }: { survey: string; year: number }) {
  return (
    <>
      <input type="hidden" name="survey" value={survey} />
      <input type="hidden" name="year" value={year} />
    </>
  );
}
