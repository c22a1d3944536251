import type { EarlierFormView } from '../../operations/earlier/viewEarlierForm';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';

interface Props {
  chosen: NonNullable<EarlierFormView['chosen']>;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}

const asked = [
  { key: '', name: 'niet gesteld' },
  { key: 'same', name: 'precies zo gesteld' },
  { key: 'other', name: 'anders gesteld' },
];
const scales = [
  { key: '0', name: '1 tot 10 (omgerekend cijfer)' },
  { key: '5', name: '1 tot en met 5' },
  { key: '4', name: '1 tot en met 4' },
  { key: '7', name: '1 tot en met 7' },
  { key: '10', name: '1 tot en met 10 (zelf gegeven)' },
];

/** The figures of a report, per indicator, aspect and question; what is left empty is not entered. */
export function FiguresFields({ chosen, typed, problems }: Props) {
  return (
    <>
      <fieldset className="card form-card">
        <legend>
          <h2>Welke vragenlijst was het?</h2>
        </legend>
        <label className="tick">
          <input type="radio" name="list" value="same" defaultChecked={typed.list === 'same'} />
          <span>Precies deze vragenlijst: alle vragen in dezelfde woorden, met dezelfde antwoorden</span>
        </label>
        <label className="tick">
          <input type="radio" name="list" value="other" defaultChecked={typed.list !== 'same'} />
          <span>Een andere lijst: ik geef hieronder aan hoe elke vraag is gesteld</span>
        </label>
        <p className="field-help">
          Alleen van vragen die hetzelfde zijn, kan later een verandering worden getoond. Bij andere woorden
          ziet u een breuk in de reeks.
        </p>
        <Field
          name="lists"
          inputMode="numeric"
          size={8}
          label="Hoeveel ingevulde lijsten tellen mee?"
          required
          defaultValue={typed.lists ?? ''}
          problems={problems}
        />
        <SelectField
          name="points"
          label="Op welke schaal staan de gemiddelden?"
          help="Omgerekend: het rapport maakte van antwoorden een cijfer, zoals Peilstok doet. Zelf gegeven: mensen vulden een rapportcijfer in."
          choices={scales}
          defaultValue={typed.points ?? '0'}
          problems={problems}
        />
      </fieldset>
      {chosen.filters.length > 0 && (
        <fieldset className="card form-card">
          <legend>
            <h2>Wie kregen de vragen?</h2>
          </legend>
          <p className="field-help">Alleen in te vullen als het een andere lijst was.</p>
          {chosen.filters.map((filter) => (
            <SelectField
              key={filter.key}
              name={`asked-${filter.key}`}
              label={filter.title}
              help="Zonder deze beginvraag stond de lijst voor een andere groep: dan is er een breuk."
              choices={asked.slice(0, 2)}
              defaultValue={typed[`asked-${filter.key}`] ?? ''}
            />
          ))}
        </fieldset>
      )}
      {chosen.indicators.map((indicator) => (
        <fieldset key={indicator.key} className="card">
          <legend>
            <h2>
              {indicator.key}: {indicator.title}
            </h2>
          </legend>
          <blockquote className="norm">{indicator.norm}</blockquote>
          <FigureRow
            at={indicator.key}
            of={`${indicator.key} als geheel`}
            typed={typed}
            problems={problems}
          />
          {indicator.aspects.map((aspect) => (
            <div key={aspect.key} className="figure-item">
              <p>Deel: {aspect.title}</p>
              <FigureRow at={aspect.key} of={aspect.title} typed={typed} problems={problems} />
            </div>
          ))}
          <details
            open={
              typed.list === 'other' || indicator.items.some(({ key }) => isWrong(problems, key)) || undefined
            }
          >
            <summary>Per vraag: hoe gesteld, en het cijfer als u het hebt</summary>
            <p className="field-help">
              Precies zo gesteld: in deze woorden, met dezelfde antwoorden. Anders gesteld: in andere woorden
              of met andere antwoorden. Was het precies deze vragenlijst, vul dan hier alleen cijfers in.
            </p>
            {indicator.items.map((item) => (
              <div key={item.key} className="figure-item">
                <SelectField
                  name={`asked-${item.key}`}
                  label={item.title}
                  choices={asked}
                  defaultValue={typed[`asked-${item.key}`] ?? ''}
                />
                <Field
                  name={`wording-${item.key}`}
                  label="Zo luidde de vraag toen (bij andere woorden)"
                  defaultValue={typed[`wording-${item.key}`] ?? ''}
                  problems={problems}
                />
                <FigureRow at={item.key} of={item.title} typed={typed} problems={problems} />
              </div>
            ))}
          </details>
        </fieldset>
      ))}
    </>
  );
}

const isWrong = (problems: Problem[] | undefined, key: string) =>
  problems?.some(({ field }) => field?.endsWith(`-${key}`)) === true;

function FigureRow({
  at,
  of,
  typed,
  problems,
}: { at: string; of: string } & Pick<Props, 'typed' | 'problems'>) {
  const field = (name: string, label: string) => (
    <Field
      name={`${name}-${at}`}
      label={label}
      inputMode="decimal"
      defaultValue={typed[`${name}-${at}`] ?? ''}
      problems={problems}
      aria-label={`${label.replace('\u00ad', '')}: ${of}`}
    />
  );
  return (
    <div className="figure-row">
      {field('n', 'n (antwoorden)')}
      {field('mean', 'Gemiddelde')}
      {field('sd', 'Standaard\u00addeviatie')}
      {field('share', '% positief')}
    </div>
  );
}
