import type { Problem } from '../../operations/problem';
import type { ProgrammeSettings } from '../../operations/programme/changeRule';
import { longDate } from '../format/longDate';
import { Field } from '../forms/Field';

interface Props {
  holidays: ProgrammeSettings['holidays'];
  typed: Omit<ProgrammeSettings['holidays'][number], 'id'> | null | undefined;
  problems: Problem[] | undefined;
}

/** The school holidays that are kept free. */
export function HolidayForms({ holidays, typed, problems }: Props) {
  return (
    <section className="card" aria-labelledby="vakanties">
      <h2 id="vakanties">Schoolvakanties</h2>
      <p className="field-help">
        Op deze dagen, in het weekend en op feestdagen gaat er geen mail uit en begint er geen meting. De
        feestdagen kent Peilstok zelf.
      </p>
      {holidays.length === 0 ? (
        <p>Er zijn nog geen vakanties ingevuld.</p>
      ) : (
        <ul className="plain-list">
          {holidays.map((holiday) => (
            <li key={holiday.id}>
              <form method="post" className="inline-form">
                <span>
                  {holiday.name}: {longDate(holiday.firstDay)} tot en met {longDate(holiday.lastDay)}
                </span>
                <input type="hidden" name="id" value={holiday.id} />
                <button type="submit" name="wat" value="vakantie-weg" className="button button-quiet">
                  Verwijderen<span className="for-ear">: {holiday.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post">
        <div className="field-row">
          <Field name="name" label="Naam" defaultValue={typed?.name} required problems={problems} />
          <Field
            name="firstDay"
            type="date"
            label="Eerste dag"
            defaultValue={typed?.firstDay}
            required
            problems={problems}
          />
          <Field
            name="lastDay"
            type="date"
            label="Laatste dag"
            defaultValue={typed?.lastDay}
            required
            problems={problems}
          />
        </div>
        <button type="submit" name="wat" value="vakantie" className="button button-quiet">
          Vakantie toevoegen
        </button>
      </form>
    </section>
  );
}
