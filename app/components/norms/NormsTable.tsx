import { Fragment } from 'react';
import type { NormRow, NormsOverview } from '../../operations/norms/viewNorms';
import { LineCells, lineTitle } from './NormLines';

/** All norms with where they stand: one line a figure, a heading an indicator. */
export function NormsTable({ overview }: { overview: Pick<NormsOverview, 'indicators' | 'today'> }) {
  return (
    <table className="cards-on-phone norms-table">
      <thead>
        <tr>
          <th scope="col">Norm</th>
          <th scope="col">Cijfer</th>
          <th scope="col">Streefwaarde</th>
          <th scope="col">Oordeel</th>
          <th scope="col">Richting</th>
          <th scope="col">Oud</th>
          <th scope="col">Volgende meting</th>
        </tr>
      </thead>
      {overview.indicators.map((indicator) => (
        <tbody key={indicator.key}>
          <tr className="norms-indicator">
            <th scope="rowgroup" colSpan={7}>
              {indicator.key}: {indicator.title}
            </th>
          </tr>
          {indicator.norms.map((norm) => (
            <Fragment key={norm.key}>
              {norm.lines.map((line, index) => (
                <tr key={line.kind === 'meting' ? line.survey : line.measure}>
                  <th scope="row">
                    {index === 0 ? <NormName norm={norm} /> : <span className="for-ear">{norm.key}: </span>}
                    <span className="norms-what">{lineTitle(line)}</span>
                  </th>
                  <LineCells line={line} today={overview.today} />
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
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
