import type { ResponseCheck } from '../../../operations/results/responseCheck';
import { decimal } from '../../format/decimal';
import { percent } from '../../format/percent';
import { wholeNumber } from '../../format/wholeNumber';
import { NotShown } from '../NotShown';

const flagWords: Record<string, string> = {
  lage_respons: 'minder dan de helft van de gemiddelde respons',
  geen_respons: 'niemand',
  n_groter_dan_N: 'meer antwoorden dan op de lijst',
};

/** Whether those who answered mirror the list. Nothing for a round without groups on its list. */
export function ResponseCheckSection({ check }: { check: ResponseCheck | null }) {
  if (!check) return null;
  const isFlagged = check.groups.some(({ flags }) => flags.length > 0);
  return (
    <section className="card" aria-labelledby="afspiegeling">
      <h2 id="afspiegeling">Wie deed er mee?</h2>
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">Groep</th>
            <th scope="col">Gevraagd</th>
            <th scope="col">Telt mee</th>
            <th scope="col">Respons</th>
            {isFlagged && <th scope="col">Let op</th>}
          </tr>
        </thead>
        <tbody>
          {check.groups.map((group) => (
            <tr key={group.label}>
              <th scope="row">{group.label}</th>
              {group.answered === null ? (
                <td colSpan={3} data-label="Telt mee">
                  <NotShown text="niet getoond" />
                </td>
              ) : (
                <>
                  <td data-label="Gevraagd">{group.invited === null ? '–' : wholeNumber(group.invited)}</td>
                  <td data-label="Telt mee">{wholeNumber(group.answered)}</td>
                  <td data-label="Respons">{group.rate === null ? '–' : percent(group.rate)}</td>
                </>
              )}
              {isFlagged && (
                <td data-label="Let op">
                  {group.flags.length === 0 ? (
                    '–'
                  ) : (
                    <strong>{group.flags.map((flag) => flagWords[flag] ?? flag).join(', ')}</strong>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!isFlagged && check.groups.every(({ answered }) => answered !== null) && (
        <p>Geen groep antwoordde opvallend weinig.</p>
      )}
      <p className="under">
        {check.rIndicator === null
          ? 'Hoe gelijk de groepen antwoordden is niet in één getal te zeggen: niet elke groep mag getoond worden.'
          : `R-indicator ${decimal2(check.rIndicator)}; bij 1 antwoordde elke groep even vaak.${
              check.dissimilarity === null
                ? ''
                : ` Om precies op de lijst te lijken zou ${percent(check.dissimilarity)} van de antwoorden uit een andere groep moeten komen.`
            }`}{' '}
        Binnen een groep kunnen mensen die antwoordden anders denken dan wie dat niet deed.
      </p>
    </section>
  );
}

const decimal2 = (value: number) =>
  Number.isInteger(value) ? decimal(value) : value.toFixed(2).replace('.', ',');
