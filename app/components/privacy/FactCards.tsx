import type { ReactNode } from 'react';
import type { PartyFacts } from '../../operations/privacy/facts/viewFacts';

interface Props {
  facts: PartyFacts[];
  /** The heading these cards stand under: theirs are one level lower. */
  under: 'h1' | 'h2';
}

/** What each party can and cannot see, before and after sealing. */
export function FactCards({ facts, under }: Props) {
  const Name = under === 'h1' ? 'h2' : 'h3';
  const Phase = under === 'h1' ? 'h3' : 'h4';
  return (
    <>
      {facts.map((party) => (
        <section key={party.key} className="card fact-card" aria-labelledby={`partij-${party.key}`}>
          <Name id={`partij-${party.key}`}>{party.name}</Name>
          <p className="under">{party.who}</p>
          <div className="fact-columns">
            <FactList heading={<Phase>Voor het verzegelen</Phase>} facts={party.before} />
            <FactList heading={<Phase>Na het verzegelen</Phase>} facts={party.after} />
          </div>
        </section>
      ))}
    </>
  );
}

function FactList({ heading, facts }: { heading: ReactNode; facts: PartyFacts['before'] }) {
  return (
    <div>
      {heading}
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
