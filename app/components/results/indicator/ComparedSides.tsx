import { yearWords } from '../../../../surveys/statistics/wording/yearWords';
import type { ComparedSide, Comparison } from '../../../operations/results/viewComparison';
import { DotsSvg } from '../../charts/DotsSvg';
import { audienceName } from '../../format/audienceName';
import { decimal } from '../../format/decimal';
import { marginBetween } from '../../format/marginBetween';
import { percent } from '../../format/percent';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown, notShown } from '../NotShown';
import { PartsDecide } from '../PartsDecide';
import { StandingSentence } from '../StandingSentence';
import { VerdictMark } from '../VerdictMark';

const kindWords: Record<NonNullable<Comparison['kind']>, string> = {
  years: 'Dezelfde groep in twee jaren. Hieronder staat wat er over het verschil te zeggen is.',
  audiences:
    'Twee groepen met elk hun eigen vragen. De cijfers staan naast elkaar; een oordeel over het verschil geven wij niet, en wij tellen ze nooit bij elkaar op.',
  surveys:
    'Twee vragenlijsten aan dezelfde groep, met elk hun eigen vragen. De cijfers staan naast elkaar; een oordeel over het verschil geven wij niet.',
  indicators:
    'Twee indicatoren van dezelfde vragenlijst. Andere vragen, en (deels) dezelfde mensen: een oordeel over het verschil geven wij niet.',
  same: 'Dit is twee keer dezelfde meting. Kies een ander jaar, een andere groep of een andere indicator.',
};

/** Two scores next to each other on one axis, with all that belongs beside each. */
export function ComparedSides({ comparison }: { comparison: Comparison }) {
  const { left, right, kind } = comparison;
  const sides = [
    { place: 'links', side: left },
    { place: 'rechts', side: right },
  ].filter((one): one is { place: string; side: ComparedSide } => one.side !== null);
  if (sides.length === 0) return null;
  return (
    <section className="card" aria-labelledby="naast-elkaar">
      <h2 id="naast-elkaar">Naast elkaar</h2>
      {kind ? (
        <p>{kindWords[kind]}</p>
      ) : (
        <p>Er staat nog maar één meting. Kies hierboven ook een {left ? 'tweede' : 'eerste'}.</p>
      )}
      <figure className="chart-figure">
        <DotsSvg
          title="Twee cijfers met hun marge op de schaal van 1 tot 10"
          rows={sides.map(({ place, side }) => ({
            key: place,
            label: nameOf(side),
            mean: side.indicator.mean,
            ci: side.indicator.ci,
            instead: notShown(side.indicator) ?? 'zonder marge',
          }))}
          target={null}
        />
      </figure>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Meting</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Marge</th>
            <th scope="col">Positief</th>
            <th scope="col">Antwoorden</th>
            <th scope="col">Respons</th>
            <th scope="col">Streefwaarde</th>
            <th scope="col">Oordeel</th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ place, side }) => (
            <SideRow key={place} side={side} />
          ))}
        </tbody>
      </table>
      <PartsDecide
        beside={sides.map(({ side: { indicator } }) => ({
          ...indicator,
          hasParts: indicator.aspects.length > 0,
        }))}
      />
      {kind !== 'years' && <StandingSentence beside={sides.map(({ side }) => side.indicator)} />}
      {[...new Set(sides.map(({ side }) => `${side.indicator.key}: ${side.indicator.norm}`))].map((norm) => (
        <blockquote key={norm} className="norm">
          {norm}
        </blockquote>
      ))}
    </section>
  );
}

const nameOf = (side: ComparedSide) =>
  `${audienceName(side.audience)} ${yearWords(side)}: ${side.indicator.key} ${side.indicator.title}`;

function SideRow({ side }: { side: ComparedSide }) {
  const { indicator, response } = side;
  const hidden = notShown(indicator);
  const rate = response.rr2 ?? response.rr4;
  return (
    <tr>
      <th scope="row">
        <a href={`/resultaten/${side.roundId}/indicator/${indicator.key}`}>
          {indicator.key}, {audienceName(side.audience)} {yearWords(side)}
        </a>
      </th>
      {hidden !== null || indicator.mean === null ? (
        <td colSpan={4} data-label="Cijfer">
          <NotShown text={hidden ?? 'geen antwoorden'} />
        </td>
      ) : (
        <>
          <td data-label="Cijfer">
            <strong>{decimal(indicator.mean)}</strong>
          </td>
          <td data-label="Marge">{marginBetween(indicator.ci)}</td>
          <td data-label="Positief">
            {indicator.shareSatisfied === null ? '–' : percent(indicator.shareSatisfied)}
          </td>
          <td data-label="Antwoorden">
            {indicator.n === null ? '–' : wholeNumber(indicator.n)}
            {indicator.n !== null && indicator.N !== null && ` van ${wholeNumber(indicator.N)}`}
          </td>
        </>
      )}
      <td data-label="Respons">
        {rate === null ? '–' : `${response.rr2 === null ? 'ongeveer ' : ''}${percent(rate)}`}
      </td>
      <td data-label="Streefwaarde">{indicator.target === null ? 'geen' : decimal(indicator.target)}</td>
      <td data-label="Oordeel">
        <VerdictMark verdict={hidden === null ? indicator.verdict : null} />
      </td>
    </tr>
  );
}
