import type { PartyFacts } from '../../operations/privacy/facts/viewFacts';

/** What each party can and cannot see, before and after sealing. */
export function FactCards({ facts }: { facts: PartyFacts[] }) {
  return (
    <>
      {facts.map((party) => (
        <section key={party.key} className="card fact-card" aria-labelledby={`partij-${party.key}`}>
          <h3 id={`partij-${party.key}`}>{party.name}</h3>
          <p className="under">{party.who}</p>
          <div className="fact-columns">
            <FactList title="Voor het verzegelen" facts={party.before} />
            <FactList title="Na het verzegelen" facts={party.after} />
          </div>
        </section>
      ))}
    </>
  );
}

function FactList({ title, facts }: { title: string; facts: PartyFacts['before'] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul className="plain-list fact-points">
        {facts.map((fact) => (
          <li key={fact.id}>
            <strong>{fact.can ? 'Kan' : 'Kan niet'}</strong> {fact.text}.
          </li>
        ))}
      </ul>
    </div>
  );
}
