import type { Problem } from '../../operations/problem';
import { Notice } from './Notice';

/** What went wrong, each with what to do. Shows nothing when there is nothing wrong. */
export function Problems({ problems, title }: { problems: Problem[] | undefined; title?: string }) {
  if (!problems || problems.length === 0) return null;
  const heading = title ?? (problems.length === 1 ? 'Dit klopt nog niet' : 'Deze dingen kloppen nog niet');
  return (
    <Notice tone="problem" title={heading}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field ?? ''} ${problem.message}`}>{problem.message}</li>
        ))}
      </ul>
    </Notice>
  );
}
