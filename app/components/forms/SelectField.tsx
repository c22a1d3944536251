import { type FieldProps, LabelledField } from './LabelledField';

interface Props extends FieldProps {
  defaultValue: string;
  /** Choices of one group stand together, below its name. */
  choices: readonly { key: string; name: string; group?: string }[];
}

/** A choice of one from a list. */
export function SelectField({ name, label, help, defaultValue, choices, problems }: Props) {
  const groups = [...new Set(choices.flatMap(({ group }) => group ?? []))];
  return (
    <LabelledField name={name} label={label} help={help} problems={problems}>
      {(control) => (
        <select name={name} defaultValue={defaultValue} {...control}>
          <Options choices={choices.filter(({ group }) => group === undefined)} />
          {groups.map((name) => (
            <optgroup key={name} label={name}>
              <Options choices={choices.filter(({ group }) => group === name)} />
            </optgroup>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

function Options({ choices }: Pick<Props, 'choices'>) {
  return choices.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
}
