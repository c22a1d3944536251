import { useId } from 'react';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { ConclusionInput } from '../../operations/improving/saveConclusion';
import type { ConclusionsView } from '../../operations/improving/viewConclusions';
import type { Problem } from '../../operations/problem';
import { decimal } from '../format/decimal';
import { longDate } from '../format/longDate';
import { TextArea } from '../forms/TextArea';
import { BigScore } from '../results/BigScore';
import { PartsDecide } from '../results/PartsDecide';
import { StandingSentence } from '../results/StandingSentence';
import { VerdictMark } from '../results/VerdictMark';
import { ActionStatusMark } from './ActionStatusMark';
import { History } from './History';

type Props = Pick<ConclusionsView, 'roundId'> &
  ConclusionsView['indicators'][number] & {
    /** As it was typed, when the page comes back. */
    typed: ConclusionInput | undefined;
    problems: Problem[] | undefined;
  };

/** One indicator within the page's form: its norm and figure, the conclusion that is asked for, and what will be done. */
export function ConclusionCard({ roundId, result, conclusion, history, actions, typed, problems }: Props) {
  const id = useId();
  const { key, title, norm, nulmeting } = result;
  const kind = typed?.kind ?? conclusion?.kind ?? 'concluded';
  return (
    <article className="card indicator-card" id={key}>
      <header className="indicator-head">
        <div>
          <p className="indicator-key">{key}</p>
          <h2>{title}</h2>
        </div>
        <VerdictMark verdict={result.hidden ? null : result.verdict} />
      </header>
      <blockquote className="norm">{norm}</blockquote>
      <div className="two-columns">
        <div>
          <BigScore figure={result} />
          {result.target !== null && <p className="under">Streefwaarde: {decimal(result.target)}.</p>}
          <PartsDecide beside={[{ ...result, hasParts: result.aspects.length > 0 }]} />
          {nulmeting?.sentence && !nulmeting.hidden && (
            <p>
              Vergeleken met de nulmeting van {yearWords(nulmeting)}
              {nulmeting.basis && `, ${nulmeting.basis}`}:{' '}
              {nulmeting.sentence.replace(/^./, (letter) => letter.toLowerCase())}
            </p>
          )}
          <StandingSentence beside={[result]} />
          <a href={`/resultaten/${roundId}#${key}`}>Alle cijfers van {key}</a>
        </div>
        <div>
          <h3>Acties</h3>
          {actions.length === 0 ? (
            <p className="under">Na deze meting is nog niets afgesproken.</p>
          ) : (
            <ul className="plain-list">
              {actions.map((action) => (
                <li key={action.id}>
                  <a href={`/acties/${action.id}`}>{action.title}</a>{' '}
                  <ActionStatusMark status={action.status} />
                </li>
              ))}
            </ul>
          )}
          <a
            className="button button-quiet"
            href={`/acties/nieuw?${new URLSearchParams({ meting: roundId, indicator: key })}`}
          >
            Actie toevoegen<span className="for-ear"> bij {key}</span>
          </a>
        </div>
      </div>
      <div className="conclusion">
        <fieldset className="choose-one">
          <legend id={`${id}-keuze`}>Wat besluit u hieruit?</legend>
          <label className="tick">
            <input
              type="radio"
              name={`kind-${key}`}
              value="concluded"
              defaultChecked={kind === 'concluded'}
            />{' '}
            <span>Dit is onze conclusie</span>
          </label>
          <label className="tick">
            <input type="radio" name={`kind-${key}`} value="none" defaultChecked={kind === 'none'} />{' '}
            <span>Geen conclusie, omdat …</span>
          </label>
        </fieldset>
        <TextArea
          name={`body-${key}`}
          label="Conclusie of reden"
          help="Schrijf geen namen op."
          defaultValue={typed?.body ?? conclusion?.body ?? ''}
          problems={problems}
        />
        <div className="actions">
          <button type="submit" name="indicator" value={key} className="button">
            Bewaren<span className="for-ear">: {key}</span>
          </button>
          {conclusion && (
            <span className="under">
              Vastgelegd op {longDate(conclusion.updatedAt)} door {conclusion.updatedBy}
            </span>
          )}
        </div>
      </div>
      <History lines={history} />
    </article>
  );
}
