import { actionStatuses, kindWords, statusWords } from '../../../surveys/improvement/improvementAction';
import type { ActionChoices } from '../../operations/improving/actionProblems';
import type { ActionInput } from '../../operations/improving/saveAction';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';
import { TextArea } from '../forms/TextArea';
import { TickList } from './TickList';

interface Props {
  /** As it is kept, or as it was typed. */
  action: ActionInput;
  choices: ActionChoices;
  problems: Problem[] | undefined;
  button: string;
}

/** Adding or changing an action: what, who, when, how far; of an interventie also what it aims at and which schools take part. */
export function ActionForm({ action, choices, problems, button }: Props) {
  const kinds = [action.kind, ...(['actie', 'interventie'] as const).filter((kind) => kind !== action.kind)];
  return (
    <form method="post" className="card form-card action-form">
      <input type="hidden" name="revision" value={action.revision} />
      <SelectField
        name="kind"
        label="Soort"
        help="Een interventie versterkt de samenwerking tussen scholen (Bureau-7b). De vragenlijst vraagt er dan naar."
        defaultValue={action.kind}
        choices={kinds.map((key) => ({ key, name: kindWords[key] }))}
        problems={problems}
      />
      <TextArea
        name="title"
        label="Wat gaat u doen?"
        rows={2}
        defaultValue={action.title}
        problems={problems}
      />
      <Field
        name="owner"
        label="Wie?"
        help="Een functie of werkgroep, of een naam."
        defaultValue={action.owner}
        problems={problems}
      />
      <div className="field-row">
        <SelectField
          name="indicator"
          label="Norm"
          defaultValue={action.indicator ?? ''}
          choices={[
            { key: '', name: 'Kwaliteitszorg als geheel' },
            ...choices.indicators.map(({ key, title, isMeasured }) => ({
              key,
              name: `${key} ${title}`,
              group: isMeasured ? 'Uit de metingen' : 'Andere normen',
            })),
          ]}
          problems={problems}
        />
        <SelectField
          name="roundId"
          label="Volgt uit welke meting?"
          help="Bij de volgende meting staat de actie dan naast het verschil."
          defaultValue={action.roundId ?? ''}
          choices={[
            { key: '', name: 'Geen meting' },
            ...choices.rounds.map(({ id, title }) => ({ key: id, name: title })),
          ]}
          problems={problems}
        />
      </div>
      <div className="field-row">
        <Field
          name="developBy"
          type="date"
          label="Ontwikkelen gereed op"
          defaultValue={action.developBy ?? ''}
          problems={problems}
        />
        <Field
          name="carryOutFrom"
          type="date"
          label="Uitvoeren vanaf"
          defaultValue={action.carryOutFrom ?? ''}
          problems={problems}
        />
        <Field
          name="carryOutUntil"
          type="date"
          label="Uitvoeren tot en met"
          defaultValue={action.carryOutUntil ?? ''}
          problems={problems}
        />
      </div>
      <SelectField
        name="status"
        label="Status"
        defaultValue={action.status}
        choices={actionStatuses.map((key) => ({ key, name: statusWords[key] }))}
        problems={problems}
      />
      <TextArea name="remark" label="Opmerking" defaultValue={action.remark} problems={problems} />
      <fieldset className="intervention-part">
        <legend>Alleen bij een interventie</legend>
        <Field
          name="questionName"
          label="Hoe noemt de vragenlijst het?"
          help="Zo, dat de zin klopt: ‘Deed uw school mee aan de themabijeenkomsten?’ Scholen krijgen de vraag zolang de interventie in uitvoering is."
          defaultValue={action.questionName ?? ''}
          problems={problems}
        />
        <TickList
          name="items"
          legend="Gericht op"
          help="Op welke vragen moet de interventie invloed hebben?"
          choices={choices.items.map(({ key, title }) => ({ key, name: title }))}
          ticked={action.items}
          problems={problems}
        />
        <TickList
          name="schoolIds"
          legend="Scholen die meedoen"
          help="Voor uw eigen overzicht. In de uitkomsten staat nooit wat één school antwoordde."
          choices={choices.schools.map(({ id, name }) => ({ key: id, name }))}
          none="Er staan nog geen scholen in Peilstok. U vult ze later aan."
          ticked={action.schoolIds}
          problems={problems}
        />
      </fieldset>
      <button type="submit" name="besluit" value="bewaren" className="button">
        {button}
      </button>
    </form>
  );
}
