import type { ReadingTask } from '../../operations/texts/readingTasks';
import { longDate } from '../format/longDate';
import { wholeNumber } from '../format/wholeNumber';
import { Notice } from '../layout/Notice';

/** Open answers of a round that wait for a reader, with the way to them. */
export function ReadingTaskNotice({ task }: { task: ReadingTask }) {
  const { title, year, unread, deleteRawOn } = task;
  return (
    <Notice tone="note">
      <p>
        {unread === 1 ? 'Er wacht 1 open antwoord' : `Er wachten ${wholeNumber(unread)} open antwoorden`} om
        gelezen te worden: {title} {year}. Op {longDate(deleteRawOn)} wordt gewist wat dan niet is
        vrijgegeven.{' '}
        <a href={`/resultaten/${task.roundId}/leestafel`}>
          Naar de leestafel
          <span className="for-ear">
            {' '}
            van {title} {year}
          </span>
        </a>
      </p>
    </Notice>
  );
}
