import type { LinkKit } from '../../operations/links/linkKit';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';

/** To how many the link went. */
export function PopulationForm({ kit, problems }: { kit: LinkKit; problems: Problem[] | undefined }) {
  return (
    <section className="card form-card" aria-labelledby="aantal">
      <h2 id="aantal">Naar hoeveel ouders ging de link?</h2>
      <p>
        Met dit aantal is te schatten welk deel antwoordde, en telt elke school mee naar het aantal ouders.
        Een schatting is goed. Verbeteren kan tot de vragenlijst sluit.
      </p>
      <form method="post">
        <input type="hidden" name="wat" value="aantal" />
        <Field
          name="aantal"
          label="Aantal ouders"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={kit.population ?? ''}
          problems={problems}
        />
        <button type="submit" className="button">
          Bewaren
        </button>
      </form>
    </section>
  );
}
