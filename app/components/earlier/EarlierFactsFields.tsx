import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { TextArea } from '../forms/TextArea';

interface Props {
  unit: 'school' | 'person';
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}

/** Where a round held elsewhere comes from: who, how, when, out of what, and how many were asked. */
export function EarlierFactsFields({ unit, typed, problems }: Props) {
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? '', problems });
  return (
    <fieldset className="card form-card">
      <legend>
        <h2>Waar komt deze meting vandaan?</h2>
      </legend>
      <p className="field-help">Dit staat later bij elk cijfer, met de woorden ‘elders gehouden’.</p>
      <Field
        {...field('heldBy')}
        label="Wie hield de meting?"
        help="Bijvoorbeeld: onderzoeksbureau X, of wij zelf."
        required
      />
      <Field
        {...field('how')}
        label="Hoe is er gemeten?"
        help="Bijvoorbeeld: online, één lijst per school. Of: op papier, na een gesprek."
        required
      />
      <Field
        {...field('sourceDocument')}
        label="Uit welk rapport of bestand komen de cijfers?"
        help="Titel, datum en bladzijde, zodat iemand het kan nazoeken."
        required
      />
      <div className="field-row">
        <Field {...field('from')} type="date" label="Eerste dag" required />
        <Field {...field('until')} type="date" label="Laatste dag" required />
      </div>
      <Field
        {...field('population')}
        inputMode="numeric"
        size={8}
        label={unit === 'school' ? 'Hoeveel scholen zijn gevraagd? (N)' : 'Hoeveel mensen zijn gevraagd? (N)'}
        help="Laat leeg als u het niet weet. Dan is er geen respons te berekenen en is de marge ruimer."
      />
      <TextArea {...field('note')} label="Opmerking (mag leeg blijven)" rows={2} />
    </fieldset>
  );
}
