import { kindWords } from '../../../surveys/improvement/improvementAction';
import type { AgendaLine } from '../../operations/improving/viewAgenda';
import { longDate } from '../format/longDate';
import { ActionStatusMark } from './ActionStatusMark';

/** The ontwikkelagenda. On a phone: one card per action. */
export function AgendaTable({ lines }: { lines: AgendaLine[] }) {
  return (
    <table className="cards-on-phone agenda">
      <thead>
        <tr>
          <th scope="col">Ontwikkelpunt</th>
          <th scope="col">Norm</th>
          <th scope="col">Wie</th>
          <th scope="col">Ontwikkelen gereed</th>
          <th scope="col">Uitvoeren</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={`/acties/${line.id}`}>{line.title}</a>
              <span className="under">
                {line.kind === 'interventie' && kindWords.interventie}
                {line.kind === 'interventie' && line.roundTitle && ' · '}
                {line.roundTitle && `na ${line.roundTitle}`}
              </span>
              {line.remark && <span className="under">{line.remark}</span>}
              {line.decision && (
                <span className="under">
                  Besloten: {line.decision.decision}. {line.decision.reason}
                </span>
              )}
            </th>
            <td data-label="Norm">
              <span>
                {line.indicator ? (
                  <a href={`/resultaten/normen/${line.indicator}`}>{line.indicator}</a>
                ) : (
                  'Geheel'
                )}
                {line.indicatorTitle && <span className="under">{line.indicatorTitle}</span>}
              </span>
            </td>
            <td data-label="Wie">{line.owner}</td>
            <td data-label="Ontwikkelen gereed">{line.developBy ? longDate(line.developBy) : '–'}</td>
            <td data-label="Uitvoeren">{carryOutWords(line)}</td>
            <td data-label="Status">
              <span>
                <ActionStatusMark status={line.status} />
                {line.next?.isLate && (
                  <span className="card-warning late-mark">Dag voorbij: {longDate(line.next.dueOn)}</span>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function carryOutWords({ carryOutFrom, carryOutUntil }: AgendaLine): string {
  if (carryOutFrom && carryOutUntil) return `${longDate(carryOutFrom)} tot en met ${longDate(carryOutUntil)}`;
  if (carryOutFrom) return `vanaf ${longDate(carryOutFrom)}`;
  return carryOutUntil ? `tot en met ${longDate(carryOutUntil)}` : '–';
}
