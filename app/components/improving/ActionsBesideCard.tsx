import type { ActionsBeside } from '../../operations/improving/viewActionsBeside';
import { ActionStatusMark } from './ActionStatusMark';

/** What was agreed after earlier rounds, beside what the same indicator did since. Shows nothing when nothing was agreed. */
export function ActionsBesideCard({ beside, noCause }: { beside: ActionsBeside[]; noCause: string }) {
  if (beside.length === 0) return null;
  return (
    <section className="card" aria-labelledby="sindsdien">
      <h2 id="sindsdien">Wat er na eerdere metingen is gedaan</h2>
      {beside.map((one) => (
        <div key={`${one.indicator} ${one.sinceYear}`} className="action-beside">
          <h3>
            <a href={`#${one.indicator}`}>{one.indicator}</a> {one.title}
          </h3>
          <p>{one.change}</p>
          <p className="under">Afgesproken na de meting van {one.sinceYear}:</p>
          <ul>
            {one.actions.map((action) => (
              <li key={action.id}>
                <a href={`/acties/${action.id}`}>{action.title}</a>{' '}
                <ActionStatusMark status={action.status} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="under">{noCause}</p>
    </section>
  );
}
