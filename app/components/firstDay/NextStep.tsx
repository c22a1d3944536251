import type { ReactNode } from 'react';
import type { FirstDayStep } from '../../operations/firstDay/viewFirstDay';
import { stepWords } from './stepWords';

/** Below a step that is done: on to the next one, or to the list of all once none is left. */
export function NextStep({ next, children }: { next: FirstDayStep | null; children?: ReactNode }) {
  return (
    <p className="actions leave-step">
      <a className="button" href={next ? stepWords[next].address : '/begin/stappen'}>
        Verder{next && `: ${stepWords[next].title.toLowerCase()}`}
      </a>
      {children}
    </p>
  );
}
