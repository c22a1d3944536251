import type { BoardSheet } from '../../operations/norms/viewBoardSheet';
import { NotShown } from '../results/NotShown';
import { figureText, periodText } from './normWords';

/** One subject of a spiegelgesprek: the board's own counts, the whole, and the other boards as far as may be shown. */
export function BoardTopic({ topic }: { topic: BoardSheet['topics'][number] }) {
  const text = (value: number) => figureText({ type: 'cijfer', unit: topic.unit, value, day: null });
  return (
    <section className="card">
      <h2>{topic.title}</h2>
      <p className="under">Norm {topic.norm}</p>
      {topic.periods.length === 0 ? (
        <p className="no-figure">Hierover is nog niets per bestuur ingevuld.</p>
      ) : (
        <>
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">Periode</th>
                <th scope="col">Uw bestuur</th>
                <th scope="col">Alle besturen</th>
                <th scope="col">Bron</th>
              </tr>
            </thead>
            <tbody>
              {topic.periods.map((one) => (
                <tr key={one.period}>
                  <th scope="row">{periodText(one.period)}</th>
                  <td data-label="Uw bestuur">
                    <strong>{text(one.own)}</strong>
                  </td>
                  <td data-label="Alle besturen">
                    {one.total === null ? <NotShown text="niet getoond" /> : text(one.total)}
                  </td>
                  <td data-label="Bron">{one.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>Andere besturen, {periodText(topic.periods[0]?.period ?? '')}</h3>
          <ul className="board-counts">
            {topic.others.map(({ name, count }) => (
              <li key={name}>
                {name}: <span>{count === null ? <NotShown text="niet getoond" /> : text(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
