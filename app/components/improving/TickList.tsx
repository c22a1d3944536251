import { useId } from 'react';
import type { Problem } from '../../operations/problem';
import { wrongFieldId } from '../forms/wrongFieldId';

interface Props {
  name: string;
  legend: string;
  help: string;
  choices: readonly { key: string; name: string }[];
  ticked: readonly string[];
  problems?: Problem[] | undefined;
  /** Said instead when there is nothing to choose from. */
  none?: string;
}

/** A choice of several, each with its box. */
export function TickList({ name, legend, help, choices, ticked, problems = [], none }: Props) {
  const id = useId();
  const own = problems.filter((problem) => problem.field === name);
  const describedBy = [`${id}-help`, own.length > 0 ? `${id}-fout` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={own.length > 0 ? wrongFieldId(name) : undefined}
      className={own.length > 0 ? 'tick-list field-wrong' : 'tick-list'}
      aria-describedby={describedBy}
    >
      <legend>{legend}</legend>
      <p className="field-help" id={`${id}-help`}>
        {choices.length === 0 && none ? none : help}
      </p>
      {own.length > 0 && (
        <p className="field-problem" id={`${id}-fout`}>
          {own.map((problem) => problem.message).join(' ')}
        </p>
      )}
      <div className="tick-columns">
        {choices.map((choice) => (
          <label className="tick" key={choice.key}>
            <input
              type="checkbox"
              name={name}
              value={choice.key}
              defaultChecked={ticked.includes(choice.key)}
            />{' '}
            <span>{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
