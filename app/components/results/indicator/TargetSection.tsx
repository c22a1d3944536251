import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { decimal } from '../../format/decimal';
import { longDate } from '../../format/longDate';

/** The target: what the verdict goes by, and who chose what when and why. */
export function TargetSection({ page }: { page: IndicatorPage }) {
  const { indicator, targets } = page;
  const isLater = targets.some(({ isLate }) => isLate);
  return (
    <section className="card" aria-labelledby="streefwaarde">
      <h2 id="streefwaarde">Streefwaarde</h2>
      <p>
        {indicator.target === null
          ? 'Voor deze meting was geen streefwaarde gekozen. Daarom is er geen oordeel.'
          : `${indicator.verdict === null ? 'De streefwaarde van' : 'Het oordeel over'} ${page.year} ${indicator.verdict === null ? 'is' : 'gaat uit van'} ${decimal(indicator.target)}. Dat stond vast toen de meting openging.`}
      </p>
      {isLater && (
        <p className="break-note">
          <strong>
            {indicator.target === null ? 'Pas later is er een gekozen.' : 'Later is er opnieuw gekozen.'}
          </strong>{' '}
          Wie een streefwaarde kiest als er al antwoorden zijn, kan zich daarnaar richten. Daarom blijft het
          oordeel over deze meting zoals het was.
        </p>
      )}
      {targets.length === 0 && indicator.target === null ? null : targets.length === 0 ? (
        <p className="under">Wie deze streefwaarde koos en waarom, is niet bijgehouden.</p>
      ) : (
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">Gekozen op</th>
              <th scope="col">Streefwaarde</th>
              <th scope="col">Door</th>
              <th scope="col">Waarom</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((choice) => (
              <tr key={`${choice.decidedOn} ${choice.target} ${choice.reason}`}>
                <th scope="row">
                  {longDate(choice.decidedOn)}
                  {choice.isLate && <span className="tag tag-break">na het begin van deze meting</span>}
                </th>
                <td data-label="Streefwaarde">{choice.target === null ? 'geen' : decimal(choice.target)}</td>
                <td data-label="Door">{choice.decidedBy}</td>
                <td data-label="Waarom">{choice.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
