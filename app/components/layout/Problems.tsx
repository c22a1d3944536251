import type { Problem } from '../../operations/problem';
import { wrongFieldId } from '../forms/wrongFieldId';
import { Notice } from './Notice';

interface Props {
  problems: Problem[] | undefined;
  title?: string;
  /** Each leads to its field: for forms whose fields are all `LabelledField`s with these same problems. */
  linked?: boolean;
}

/** What went wrong, each with what to do. Shows nothing when there is nothing wrong. */
export function Problems({ problems, title, linked = false }: Props) {
  if (!problems || problems.length === 0) return null;
  const heading = title ?? (problems.length === 1 ? 'Dit klopt nog niet' : 'Deze dingen kloppen nog niet');
  return (
    <Notice tone="problem" title={heading}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field ?? ''} ${problem.message}`}>
            {linked && problem.field ? (
              <a href={`#${wrongFieldId(problem.field)}`}>{problem.message}</a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
