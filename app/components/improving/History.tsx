import type { HistoryLine } from '../../operations/improving/historyLines';
import { longDateAndTime } from '../format/longDate';

/** Who changed what and when, with what was there before; closed until somebody wants to know. */
export function History({ lines }: { lines: HistoryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="history">
      <summary>Geschiedenis ({lines.length})</summary>
      <ol className="plain-list">
        {lines.map((line) => (
          <li key={`${line.at} ${line.changes.length}`}>
            <p className="under">
              {longDateAndTime(new Date(line.at))}, {line.by}
            </p>
            <dl className="change-list">
              {line.changes.map(({ name, before, after }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {before !== null && (
                      <>
                        <del>{before}</del>{' '}
                      </>
                    )}
                    {after === null ? <em>leeg</em> : <ins>{after}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}
