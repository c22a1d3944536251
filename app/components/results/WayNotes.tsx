import type { ResponseWays } from '../../operations/results/roundResult';

/** Lists by way in; what was not used is left out. */
export function wayFacts(ways: ResponseWays | undefined): [string, number | null][] {
  if (!ways) return [];
  const used = (count: number) => count || null;
  return [
    ['Via een persoonlijke link', used(ways.personal)],
    ['Via links van scholen', used(ways.school.returned)],
    ['Die links gingen naar, volgens scholen', ways.school.population || null],
    ['Via de link van het loket', used(ways.loket.returned)],
    ['Die link ging naar, volgens het loket', ways.loket.population || null],
    ['Via de open link, telt apart', used(ways.website.returned)],
  ];
}

const weightingWords: Record<ResponseWays['weighting'], string> = {
  weighted: 'Elke school telt mee naar het aantal ouders dat zij opgaf.',
  'school-unknown':
    'Er is niet gewogen: niet van iedereen die antwoordde is de school bekend. Een school met veel antwoorden telt zwaarder.',
  'population-unknown':
    'Er is niet gewogen: niet elke school gaf op naar hoeveel ouders de link ging. Een school met veel antwoorden telt zwaarder.',
  'more-answers-than-parents':
    'Er is niet gewogen: er kwamen meer antwoorden dan het aantal ouders dat scholen opgaven.',
  'one-cell': 'Er is niet gewogen: te weinig scholen hebben genoeg antwoorden.',
};

/** What links that many hold mean for the figures, said before the figures. */
export function WayNotes({ ways, rate }: { ways: ResponseWays; rate: number | null }) {
  const { school, loket, website } = ways;
  // Without a link of a kind its population is 0.
  const asked = school.population !== 0 || loket.population !== 0;
  return (
    <>
      {rate !== null && asked && (
        <p className="under">
          Een schatting: het aantal ouders is zoals scholen en loket het opgaven. Wie dubbel is gevraagd, telt
          dubbel.
        </p>
      )}
      {rate === null && !asked && <p className="under">Een percentage is niet te berekenen.</p>}
      {rate === null && asked && (
        <p className="under">
          De respons is niet te berekenen: het is niet bekend naar hoeveel ouders elke gedeelde link ging.
        </p>
      )}
      {asked && <p className="under">{weightingWords[ways.weighting]}</p>}
      {website.returned > 0 && (
        <p className="under">
          {website.isKept
            ? 'Wie via de open link kwam, koos zelf om mee te doen. Die antwoorden zitten niet in de respons en niet in de cijfers; ze staan onderaan apart.'
            : 'Via de open link kwamen minder dan 10 bruikbare lijsten. Die zijn niet bewaard.'}
        </p>
      )}
    </>
  );
}
