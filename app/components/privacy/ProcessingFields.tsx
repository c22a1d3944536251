import type { ProcessingView } from '../../operations/privacy/processing/viewProcessing';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';
import { TextArea } from '../forms/TextArea';

interface Props {
  record: ProcessingView['record'];
  forParents: boolean;
  legalGrounds: readonly { key: string; name: string }[];
  specialGrounds: readonly { key: string; name: string }[];
  problems?: Problem[] | undefined;
}

const periods = [
  {
    name: 'contactDays',
    label: 'Contactgegevens van scholen en partners (dagen)',
    help: 'Nadat geen lijst hen meer heeft. Ouders verdwijnen al bij het verzegelen.',
  },
  {
    name: 'rawTextDays',
    label: 'Open antwoorden zoals ze zijn geschreven (dagen)',
    help: 'Na het verzegelen. Wat u vrijgeeft, blijft.',
  },
  { name: 'logDays', label: 'Logboek: wie deed wat (dagen)', help: '' },
  {
    name: 'keyBackupDays',
    label: 'Reservekopieën van sleutels (dagen, hoogstens 30)',
    help: 'Uw beheerder moet zich hieraan houden: Peilstok kan die kopieën niet verwijderen.',
  },
] as const;

/** The fields of a record of processing. */
export function ProcessingFields({ record, forParents, legalGrounds, specialGrounds, problems }: Props) {
  const line = (name: keyof typeof record, label: string, help?: string, required = true) => (
    <Field
      name={name}
      label={label}
      help={help}
      defaultValue={record[name] ?? ''}
      required={required}
      maxLength={200}
      problems={problems}
    />
  );
  return (
    <>
      <fieldset>
        <legend>Wie</legend>
        {line(
          'controllerName',
          'Verantwoordelijke',
          'Wie beslist over deze gegevens. Deze naam moet ook in de vragenlijst staan.',
        )}
        {line('controllerContact', 'Contact van de verantwoordelijke')}
        {line(
          'officerContact',
          'Contact van de functionaris gegevensbescherming (mag leeg blijven)',
          undefined,
          false,
        )}
      </fieldset>
      <fieldset>
        <legend>Waarom</legend>
        <TextArea
          name="purpose"
          label="Doel"
          defaultValue={record.purpose}
          required
          maxLength={1000}
          problems={problems}
        />
        <SelectField
          name="legalGround"
          label="Grondslag (AVG artikel 6)"
          defaultValue={record.legalGround}
          choices={legalGrounds}
          problems={problems}
        />
        <TextArea
          name="groundReason"
          label="Waarom deze grondslag klopt"
          defaultValue={record.groundReason}
          required
          maxLength={1000}
          problems={problems}
        />
        {forParents && (
          <>
            <SelectField
              name="specialGround"
              label="Uitzondering voor bijzondere gegevens (AVG artikel 9)"
              help="Dat een ouder op de lijst staat, zegt dat een kind misschien extra hulp krijgt."
              defaultValue={record.specialGround ?? ''}
              choices={specialGrounds}
              problems={problems}
            />
            <TextArea
              name="specialReason"
              label="Waarom deze uitzondering klopt"
              defaultValue={record.specialReason ?? ''}
              required
              maxLength={1000}
              problems={problems}
            />
          </>
        )}
        {line(
          'addressSource',
          'Waar de adressen vandaan komen',
          'Zo staat het ook in de mail: "Wij kregen uw e-mailadres van …".',
        )}
      </fieldset>
      <fieldset>
        <legend>Hoe lang</legend>
        {periods.map(({ name, label, help }) => (
          <Field
            key={name}
            name={name}
            label={label}
            help={help || undefined}
            defaultValue={Number.isNaN(record[name]) ? '' : record[name]}
            inputMode="numeric"
            size={5}
            required
            problems={problems}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Wie helpt mee</legend>
        {line(
          'hostingProcessor',
          'Wie beheert de server en de database',
          'Bijvoorbeeld de naam van de hostingpartij, of "wij zelf".',
        )}
        {line('mailProcessor', 'Wie verstuurt de mails')}
      </fieldset>
    </>
  );
}
