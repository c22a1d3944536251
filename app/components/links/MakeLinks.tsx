import type { LinksView } from '../../operations/links/viewLinks';

/** Forms that make links: of schools, of the loket, of the website. */
export function MakeLinks({ view: { kinds, links, schools } }: { view: LinksView }) {
  const has = (kind: string) => links.some((link) => link.kind === kind && !link.isStopped);
  return (
    <>
      {kinds.includes('school') && schools.length > 0 && (
        <section className="card form-card" aria-labelledby="scholen">
          <h2 id="scholen">Link voor een school</h2>
          <p>
            De ondersteuningscoördinator stuurt de link door aan ouders, hangt de poster op, en vult in naar
            hoeveel ouders het ging. De school komt uit de link en telt alleen voor de weging.
          </p>
          <form method="post">
            <input type="hidden" name="soort" value="school" />
            <fieldset>
              <legend>Voor welke scholen?</legend>
              <div className="school-choice">
                {schools.map(({ id, name }) => (
                  <label key={id} className="tick">
                    <input type="checkbox" name="school" value={id} /> <span>{name}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <button type="submit" className="button">
              Links maken
            </button>
          </form>
        </section>
      )}
      {kinds.includes('loket') && !has('loket') && (
        <section className="card form-card" aria-labelledby="loket">
          <h2 id="loket">Link voor het loket</h2>
          <p>
            Met kaartjes om na elk contact uit te delen, zolang de meting open is. Geeft niet door welke
            school.
          </p>
          <form method="post">
            <input type="hidden" name="soort" value="loket" />
            <button type="submit" className="button">
              Link voor het loket maken
            </button>
          </form>
        </section>
      )}
      {kinds.includes('website') && !has('website') && (
        <section className="card form-card" aria-labelledby="website">
          <h2 id="website">Open link voor de website</h2>
          <p>
            Voor de website of een nieuwsbrief. Wie zo binnenkomt, koos zelf om mee te doen en staat voor
            niemand anders. Deze antwoorden staan daarom apart: nooit in de respons, en niet in het cijfer van
            de meting. Minder dan 10 bewaren wij niet.
          </p>
          <form method="post">
            <input type="hidden" name="soort" value="website" />
            <button type="submit" className="button">
              Open link maken
            </button>
          </form>
        </section>
      )}
    </>
  );
}
