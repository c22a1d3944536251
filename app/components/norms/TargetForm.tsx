import type { TargetWish } from '../../operations/norms/changeNorm';
import type { MeasureView } from '../../operations/norms/viewNorm';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';

interface Props {
  view: MeasureView;
  typed: TargetWish | null;
  problems: Problem[] | undefined;
}

const none = { key: 'none', name: 'Geen streefwaarde' };
const kinds = {
  cijfer: [none, { key: 'at-least', name: 'Ten minste' }, { key: 'at-most', name: 'Hoogstens' }],
  percentage: [none, { key: 'at-least', name: 'Ten minste' }, { key: 'at-most', name: 'Hoogstens' }],
  'ja-nee': [none, { key: 'yes', name: 'Ja' }],
  datum: [
    none,
    { key: 'by-day', name: 'Uiterlijk op een dag van het jaar' },
    { key: 'still-valid', name: 'De datum is nog niet voorbij' },
  ],
};
const years = [
  { key: 'begin', name: 'in het jaar waarin de periode begint' },
  { key: 'end', name: 'in het jaar waarin de periode eindigt' },
  { key: 'after', name: 'in het jaar na de periode' },
];
const months = Array.from({ length: 12 }, (_, index) => ({
  key: String(index + 1).padStart(2, '0'),
  name: new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2027, index, 1)),
  ),
}));

/** Setting what a figure is held against, with the reason. */
export function TargetForm({ view, typed, problems }: Props) {
  const { measure } = view;
  const wish = typed ?? wishOf(view);
  return (
    <form method="post" className="card form-card">
      <h3>Streefwaarde wijzigen</h3>
      <input type="hidden" name="wat" value="streefwaarde" />
      <input type="hidden" name="cijfer" value={measure.key} />
      <div className="field-row">
        <SelectField
          name="kind"
          label="Waaraan toetst u dit"
          defaultValue={wish.kind}
          choices={kinds[measure.type]}
          problems={problems}
        />
        {(measure.type === 'cijfer' || measure.type === 'percentage') && (
          <Field
            name="value"
            label={measure.type === 'percentage' ? 'Percentage' : 'Getal'}
            inputMode="decimal"
            defaultValue={wish.value}
            problems={problems}
          />
        )}
      </div>
      {measure.type === 'datum' && (
        <div className="field-row">
          <Field
            name="day"
            label="Dag"
            inputMode="numeric"
            size={3}
            defaultValue={wish.day}
            problems={problems}
          />
          <SelectField
            name="month"
            label="Maand"
            defaultValue={wish.month}
            choices={months}
            problems={problems}
          />
          <SelectField
            name="year"
            label="Jaar"
            defaultValue={wish.year}
            choices={years}
            problems={problems}
          />
        </div>
      )}
      <Field
        name="reason"
        label="Waarom"
        help="Zoals: besluit van het bestuur op 12 maart 2026. Dit blijft erbij staan."
        defaultValue={typed?.reason ?? ''}
        problems={problems}
      />
      <button type="submit" className="button">
        Streefwaarde bewaren<span className="for-ear">: {measure.title}</span>
      </button>
    </form>
  );
}

function wishOf({ target }: MeasureView): TargetWish {
  const empty = { kind: 'none', value: '', day: '', month: '10', year: 'end', reason: '' };
  if (target === null) return empty;
  if (target.kind === 'by-day') {
    const [month = '', day = ''] = target.monthDay.split('-');
    return { ...empty, kind: target.kind, day: String(Number(day)), month, year: target.year };
  }
  const value = 'value' in target ? String(target.value).replace('.', ',') : '';
  return { ...empty, kind: target.kind, value };
}
