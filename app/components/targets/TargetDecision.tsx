import type { TargetsView } from '../../operations/targets/viewTargets';
import { audienceName } from '../format/audienceName';
import { decimal } from '../format/decimal';
import { longDate } from '../format/longDate';

/** The bestuursbesluit on targets, on two sheets of A4 at most: what is decided, how it is judged, and room to sign. */
export function TargetDecision({ association, today, surveys }: TargetsView) {
  return (
    <article className="decision-paper">
      <p className="under">Concept van {longDate(today)}</p>
      <h1>Besluit: streefwaarden voor de tevredenheidsmetingen</h1>
      <p>
        Het bestuur van <strong>{association}</strong> besluit bij welk cijfer het een norm van zijn
        kwaliteitszorg gehaald vindt.
      </p>
      <h2>1. De streefwaarden</h2>
      <table className="cards-on-phone decision-table">
        <thead>
          <tr>
            <th scope="col">Norm</th>
            <th scope="col">Gevraagd aan</th>
            <th scope="col">Streefwaarde</th>
          </tr>
        </thead>
        {byNorm(surveys).map((lines) => (
          <tbody key={lines[0]?.target.indicator}>
            {lines.map(({ survey, audience, target }, index) => (
              <tr key={survey}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    <strong>{target.indicator}</strong> {target.norm}
                  </th>
                )}
                <td data-label="Gevraagd aan">{audienceName(audience)}</td>
                <td className="decision-number" data-label="Streefwaarde">
                  {target.target === null ? <Blank /> : decimal(target.target)}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <section>
        <h2>2. Hoe wij oordelen</h2>
        <ul>
          <li>Elk cijfer loopt van 1 tot 10 en is omgerekend uit de antwoorden op stellingen.</li>
          <li>
            Een norm is <strong>gehaald</strong> als ook de ondergrens van de marge op of boven de
            streefwaarde ligt, <strong>niet gehaald</strong> als de bovengrens eronder ligt, en anders{' '}
            <strong>niet zeker</strong>.
          </li>
          <li>Van een norm met twee delen moeten beide delen de streefwaarde halen.</li>
          <li>Een verschil tussen twee metingen van minder dan een half punt vinden wij niet van belang.</li>
        </ul>
      </section>
      <section>
        <h2>3. Vanaf wanneer</h2>
        <p>
          De streefwaarden gelden voor elke meting die na dit besluit opengaat. Een meting die al open is of
          is afgerond, houdt de streefwaarde van toen. Wie een streefwaarde verandert, legt vast waarom.
        </p>
        <div className="decision-signing">
          <p>Vastgesteld op</p>
          <p>Voorzitter</p>
          <p>Secretaris</p>
        </div>
      </section>
    </article>
  );
}

/** A norm that several groups are asked about stands once, with a line for each of them. */
function byNorm(surveys: TargetsView['surveys']) {
  const lines = surveys.flatMap(({ survey, audience, targets }) =>
    targets.map((target) => ({ survey, audience, target })),
  );
  const keys = [...new Set(lines.map(({ target }) => target.indicator))];
  return keys
    .sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }))
    .map((key) => lines.filter(({ target }) => target.indicator === key));
}

/** A target that is not chosen yet is a line to write on, not a decision to have none. */
function Blank() {
  return (
    <>
      <span className="for-ear">nog te kiezen</span>
      <span className="decision-blank" aria-hidden="true" />
    </>
  );
}
