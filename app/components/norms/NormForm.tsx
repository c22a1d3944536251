import { frequencies, quadrants } from '../../../surveys/register/catalogue';
import type { NormWish } from '../../operations/norms/changeNorm';
import type { OwnNorm } from '../../operations/norms/registerState';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';
import { TextArea } from '../forms/TextArea';
import { frequencyNames, quadrantNames } from './normWords';

interface Props {
  norm: OwnNorm;
  typed: NormWish | null;
  problems: Problem[] | undefined;
}

/** Changing a norm for this association, with the reason. */
export function NormForm({ norm, typed, problems }: Props) {
  const original = norm.frequencies.map((one) => (one === 'continu' ? one : frequencyNames[one])).join(', ');
  return (
    <form method="post" className="card form-card">
      <TextArea
        name="text"
        label="Tekst van de norm"
        rows={5}
        defaultValue={typed?.text ?? norm.text}
        problems={problems}
      />
      {norm.originalText !== null && (
        <p className="field-help">In de notitie van juni 2021: “{norm.originalText}”</p>
      )}
      <Field
        name="responsible"
        label="Verantwoordelijk"
        help="Een rol, zoals schoolbestuur of bureau"
        defaultValue={typed?.responsible ?? norm.responsible}
        problems={problems}
      />
      <SelectField
        name="quadrant"
        label="Plaats in het kwaliteitskwadrant"
        defaultValue={typed?.quadrant ?? norm.quadrant}
        choices={quadrants.map((key) => ({ key, name: quadrantNames[key] }))}
        problems={problems}
      />
      {norm.bySurvey ? (
        <>
          <input type="hidden" name="frequency" value={norm.chosenFrequency ?? ''} />
          <p className="field-help">
            Deze norm wordt met vragenlijsten gemeten. Wanneer dat gebeurt, staat bij{' '}
            <a href="/instellingen/programma">Ritme en vakanties</a>.
          </p>
        </>
      ) : (
        <SelectField
          name="frequency"
          label="Hoe vaak"
          defaultValue={typed?.frequency ?? norm.chosenFrequency ?? ''}
          choices={[
            { key: '', name: `${original} (zoals in de notitie)` },
            ...frequencies.map((key) => ({ key: key as string, name: frequencyNames[key] })),
          ]}
          problems={problems}
        />
      )}
      <Field
        name="reason"
        label="Waarom"
        help="Zoals: wetswijziging per 1 augustus 2026, besluit van het bestuur. Dit blijft erbij staan."
        defaultValue={typed?.reason ?? ''}
        problems={problems}
      />
      <button type="submit" className="button">
        Opslaan
      </button>
    </form>
  );
}
