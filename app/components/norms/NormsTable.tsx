import type { NormRow, NormsOverview } from '../../operations/norms/viewNorms';
import { LineCells, lineTitle } from './NormLines';

/** All norms with where they stand: a heading an indicator, one a norm, and a line a figure. */
export function NormsTable({ overview }: { overview: Pick<NormsOverview, 'indicators' | 'today'> }) {
  return (
    <>
      <nav className="norms-jump" aria-label="Naar een indicator">
        <ul>
          {overview.indicators.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${key}`}>
                {key}
                <span className="for-ear">: {title}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <table className="cards-on-phone norms-table">
        <thead>
          <tr>
            <th scope="col">Norm en wat er geteld is</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Streefwaarde</th>
            <th scope="col">Oordeel</th>
            <th scope="col">Richting</th>
            <th scope="col">Leeftijd</th>
            <th scope="col">Volgende meting</th>
          </tr>
        </thead>
        {overview.indicators.map((indicator) =>
          indicator.norms.map((norm, index) => (
            <tbody key={norm.key}>
              {index === 0 && (
                <tr className="norms-indicator" id={indicator.key}>
                  <th scope="rowgroup" colSpan={7}>
                    {indicator.key}: {indicator.title}
                  </th>
                </tr>
              )}
              <tr className="norms-norm">
                <th scope="rowgroup" colSpan={7}>
                  <NormName norm={norm} />
                </th>
              </tr>
              {norm.lines.map((line) => (
                <tr key={line.kind === 'meting' ? line.survey : line.measure}>
                  <th scope="row">{lineTitle(line)}</th>
                  <LineCells line={line} today={overview.today} />
                </tr>
              ))}
            </tbody>
          )),
        )}
      </table>
    </>
  );
}

function NormName({ norm }: { norm: NormRow }) {
  return (
    <>
      <a href={`/resultaten/normen/${norm.key}`}>
        {norm.key} {norm.title}
      </a>
      <span className="norms-text">
        {norm.text}
        {norm.isEdited && ' (eigen tekst)'}
      </span>
    </>
  );
}
