import type { MeasureView } from '../../operations/norms/viewNorm';
import { longDate } from '../format/longDate';
import { VerdictMark } from '../results/VerdictMark';
import { figureText, periodText, targetText } from './normWords';

/** Where a measure stands at a glance: its newest figure as the bureau typed it with the verdict, what it is held against, what comes next. */
export function MeasureFacts({
  view: { measure, line, target, targetHistory, figures },
}: {
  view: MeasureView;
}) {
  const newest = figures[0];
  return (
    <dl className="fact-list">
      {newest && (
        <div>
          <dt>{measure.type === 'datum' ? 'Nieuwste datum' : 'Nieuwste cijfer'}</dt>
          <dd>
            <span className="measure-now">{figureText({ ...measure, ...newest })}</span>{' '}
            <VerdictMark verdict={newest.verdict} />
            <span className="under">{periodText(newest.period)}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>Streefwaarde</dt>
        <dd>
          {targetText(target, measure)}
          {(targetHistory[0] || target) && (
            <span className="under">{targetHistory[0] ? targetHistory[0].reason : 'volgt uit de norm'}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>Volgende meting</dt>
        <dd>
          {line.next.frequency === 'na-inspectiebezoek' ? 'na inspectiebezoek' : periodText(line.next.period)}
          <span className={line.next.isOverdue ? 'overdue' : 'under'}>
            {line.next.isOverdue ? 'te laat: was voor ' : 'voor '}
            {longDate(line.next.dueOn)}
          </span>
        </dd>
      </div>
    </dl>
  );
}
