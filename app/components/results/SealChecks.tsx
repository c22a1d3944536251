import type { SealVerification } from '../../operations/sealing/verifySeal';

/** What was recomputed just now, and whether it is still as it was sealed. */
export function SealChecks({ verification }: { verification: SealVerification }) {
  return (
    <section className="card">
      <h2>
        {verification.ok ? 'Nagerekend: alles is zoals het werd verzegeld' : 'Nagerekend: er klopt iets niet'}
      </h2>
      <ul className="plain-list">
        {verification.checks.map((check) => (
          <li key={check.what}>
            <strong>{check.ok ? '✓' : '✕'}</strong> {check.what}:{' '}
            {check.isDeleted ? 'gewist' : check.ok ? 'ongewijzigd' : 'gewijzigd'}
            {check.note && <span className="under">{check.note}</span>}
          </li>
        ))}
      </ul>
      <p className="under seal-hash">Zegel (SHA-256): {verification.sha256}</p>
    </section>
  );
}
