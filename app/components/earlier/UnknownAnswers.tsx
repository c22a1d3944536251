import type { RowsView } from '../../operations/earlier/rowsUpload';

/** Answers of the file that stand in no scale: what each means is said once for the whole scale. */
export function UnknownAnswers({ unknown }: Pick<RowsView, 'unknown'>) {
  if (unknown.length === 0) return null;
  return (
    <section className="card" aria-labelledby="antwoorden">
      <h2 id="antwoorden">Wat betekenen deze antwoorden?</h2>
      <p className="field-help">
        Kies een antwoord alleen als het echt hetzelfde betekent. Anders is het een andere vraag, en hoort er
        een breuk.
      </p>
      <form method="post">
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">In het bestand</th>
              <th scope="col">Bijvoorbeeld bij</th>
              <th scope="col">Betekent</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map(({ group, of, words, choices }, index) => (
              <tr key={`${group} ${words}`}>
                <td data-label="In het bestand">{words}</td>
                <td data-label="Bijvoorbeeld bij">{of}</td>
                <td data-label="Betekent" className="field">
                  <input type="hidden" name={`group-${index}`} value={group} />
                  <input type="hidden" name={`words-${index}`} value={words} />
                  <select name={`code-${index}`} aria-label={`${words}, bij: ${of}`} defaultValue="">
                    <option value="">kies…</option>
                    {choices.map(({ value, text }) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                    <option value="leeg">geen antwoord</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="submit" name="wat" value="lezen" className="button">
          Opnieuw nakijken
        </button>
      </form>
    </section>
  );
}
