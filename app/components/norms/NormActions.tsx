import type { NormView } from '../../operations/norms/viewNorm';
import { ActionStatusMark } from '../improving/ActionStatusMark';

/** What is being done about a norm, and the way to add to it. */
export function NormActions({ norm, actions }: { norm: string; actions: NormView['actions'] }) {
  return (
    <section className="card" aria-labelledby="acties">
      <h2 id="acties">Acties</h2>
      {actions.length === 0 ? (
        <p className="under">Voor deze norm is nog geen actie afgesproken.</p>
      ) : (
        <ul className="norm-actions">
          {actions.map((action) => (
            <li key={action.id}>
              <a href={`/acties/${action.id}`}>{action.title}</a> <ActionStatusMark status={action.status} />
              <span className="under">{action.owner}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <a className="button button-quiet" href={`/acties/nieuw?indicator=${norm}`}>
          Actie toevoegen
        </a>
      </p>
    </section>
  );
}
