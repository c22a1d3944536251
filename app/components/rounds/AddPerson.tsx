import type { TypedPerson } from '../../operations/rounds/list/oneAsFile';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';

interface Props {
  /** Nothing is sent yet. */
  isDraft?: boolean;
  audience: string;
  schools: readonly string[];
  types: readonly string[];
  languages: readonly { key: string; name: string }[];
  /** What was sent and refused: it stands here again. */
  typed?: TypedPerson | null;
}

/** One more person for a round that is open; or, with an address that is on the list, a change of what is known of them. */
export function AddPerson({ isDraft = false, audience, schools, types, languages, typed }: Props) {
  return (
    <form method="post" encType="multipart/form-data">
      <p>
        Staat het adres al op de lijst? Dan passen wij aan wat u hier invult.{' '}
        {isDraft
          ? 'Er wordt nog niets verstuurd.'
          : 'De link blijft dezelfde. Een nieuw adres krijgt meteen een uitnodiging.'}
        {audience === 'scholen' &&
          (isDraft
            ? ' Staat er voor die school al iemand op de lijst? Dan komt de nieuwe persoon daarvoor in de plaats.'
            : ' Is er voor die school al iemand gevraagd, en is de vragenlijst nog niet binnen? Dan vervangt de nieuwe persoon de oude.')}
      </p>
      <Field
        name="email"
        type="email"
        label="E-mailadres"
        required
        maxLength={254}
        defaultValue={typed?.email}
      />
      <Field name="naam" label="Naam (mag leeg blijven)" maxLength={100} defaultValue={typed?.name} />
      <SelectField name="taal" label="Taal" defaultValue={typed?.language ?? 'nl'} choices={languages} />
      {(audience === 'scholen' || schools.length > 0) && (
        <SelectField
          name="school"
          label={audience === 'scholen' ? 'School' : 'School (mag leeg blijven)'}
          defaultValue={typed?.school ?? ''}
          choices={[{ key: '', name: 'geen' }, ...schools.map((name) => ({ key: name, name }))]}
        />
      )}
      {audience === 'ketenpartners' && (
        <SelectField
          name="soort"
          label="Soort organisatie"
          defaultValue={typed?.type ?? types[0] ?? ''}
          choices={types.map((name) => ({ key: name, name }))}
        />
      )}
      {audience !== 'ouders' && (
        <Field name="rol" label="Rol (mag leeg blijven)" maxLength={100} defaultValue={typed?.role} />
      )}
      <button type="submit" name="wat" value="toevoegen" className="button button-quiet">
        Toevoegen of aanpassen
      </button>
    </form>
  );
}
