import type { Figure, IndicatorResult } from '../../operations/results/roundResult';
import { marginBetween } from '../format/marginBetween';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown, notShown } from './NotShown';
import { RoundedScore } from './RoundedScore';
import { VerdictMark } from './VerdictMark';

/** The two halves of a norm. Both must be met, so each has its own verdict. */
export function AspectTable({
  aspects,
  heading: Heading = 'h4',
}: {
  aspects: IndicatorResult['aspects'][number][];
  /** One below the heading it stands under. */
  heading?: 'h3' | 'h4';
}) {
  if (aspects.length === 0) return null;
  return (
    <div className="aspects">
      <Heading>
        De norm heeft {aspects.length === 2 ? 'twee' : aspects.length} delen. Elk deel moet gehaald zijn.
      </Heading>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Deel</th>
            <th scope="col">Cijfer</th>
            <th scope="col">Marge</th>
            <th scope="col">Positief</th>
            <th scope="col">Antwoorden</th>
            <th scope="col">Oordeel</th>
          </tr>
        </thead>
        <tbody>
          {aspects.map((aspect) => {
            const hidden = notShown(aspect);
            return (
              <tr key={aspect.key}>
                <th scope="row">{aspect.title}</th>
                {hidden !== null || aspect.mean === null ? (
                  <td colSpan={4} data-label="Cijfer">
                    <NotShown text={hidden ?? 'geen antwoorden'} />
                  </td>
                ) : (
                  <>
                    <td data-label="Cijfer">
                      <RoundedScore figure={aspect} />
                    </td>
                    <td data-label="Marge">{marginBetween(aspect.ci)}</td>
                    <td data-label="Positief">
                      {aspect.shareSatisfied === null ? '–' : percent(aspect.shareSatisfied)}
                    </td>
                    <td data-label="Antwoorden">{answersWords(aspect)}</td>
                  </>
                )}
                <td data-label="Oordeel">
                  <VerdictMark verdict={hidden === null ? aspect.verdict : null} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function answersWords({ n, rounded }: Pick<Figure, 'n' | 'rounded'>): string {
  if (n !== null) return wholeNumber(n);
  return rounded?.nAtLeast == null ? 'niet getoond' : `ten minste ${wholeNumber(rounded.nAtLeast)}`;
}
