import { Explanation } from '../layout/Explanation';

/** The hard words of a result page, explained in a few sentences each. */
export function HardWords({ threshold }: { threshold: number }) {
  return (
    <section className="hard-words" aria-label="Uitleg van woorden">
      <Explanation word="Wat is een cijfer hier?">
        <p>
          Mensen kiezen bij elke vraag een antwoord van ‘helemaal niet mee eens’ tot ‘helemaal mee eens’. Wij
          rekenen dat om naar een cijfer van 1 tot 10. Dat is niet hetzelfde als een rapportcijfer dat iemand
          zelf geeft. ‘Weet ik niet’ telt niet mee.
        </p>
      </Explanation>
      <Explanation word="Wat is de marge?">
        <p>
          Niet iedereen antwoordt. Met andere antwoorden kan het cijfer iets hoger of lager zijn. De marge
          laat zien hoeveel: het cijfer van de hele groep ligt bijna zeker (95 %) tussen deze twee getallen,
          als wie niet antwoordde niet anders denkt dan wie wel antwoordde.
        </p>
      </Explanation>
      <Explanation word="Wat is % positief?">
        <p>
          Bij een vraag: het deel dat ‘mee eens’ of ‘helemaal mee eens’ koos. Bij een indicator: het deel van
          de mensen dat gemiddeld aan die kant zit.
        </p>
      </Explanation>
      <Explanation word="Wat is een nulmeting?">
        <p>
          De meting waarmee u latere metingen vergelijkt. Meestal is dat de eerste. Wij vergelijken alleen
          vragen die in beide metingen hetzelfde zijn.
        </p>
      </Explanation>
      <Explanation word="Wat is een breuk in de reeks?">
        <p>
          Als de woorden van een vraag veranderen, meet die vraag iets anders. Een verschil kan dan door de
          nieuwe woorden komen. Daarom vergelijken wij dan niet.
        </p>
      </Explanation>
      <Explanation word="Waarom staat er ‘niet getoond’?">
        <p>
          Een cijfer over minder dan {threshold} antwoorden laten wij niet zien. Soms verbergen wij nog een
          groep, omdat het verborgen cijfer anders uit te rekenen is. Sloegen 1 tot en met {threshold - 1}{' '}
          mensen een vraag over, dan was uit de andere vragen te rekenen wat zij daar antwoordden. Telt het
          cijfer minder dan 23 mensen, dan laten wij de vragen erachter daarom niet zien.
        </p>
      </Explanation>
      <Explanation word="Waarom staat er ‘ongeveer’?">
        <p>
          Sloegen 1 tot en met {threshold - 1} mensen een vraag over, dan zou het precieze cijfer van elke
          vraag verraden wat zij bij de andere vragen kozen. Daarom ronden wij de cijfers van al die vragen
          af: op een half punt, en bij 100 mensen of meer op een tiende. Het hoogste is dan ‘9,5 of hoger’,
          het laagste ‘1,5 of lager’. Hoeveel mensen wat kozen, laten wij dan niet zien. Het cijfer van de
          indicator en het oordeel blijven precies.
        </p>
      </Explanation>
    </section>
  );
}
