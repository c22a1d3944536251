import type { ComponentProps } from 'react';
import type { RunningRound } from '../../operations/rounds/viewRunning';
import { ResponseBar } from '../charts/ResponseBar';
import { SharedCount } from './SharedCount';

/** How many answered an open or closed round: of the list, or, where nobody is on it, with the links that were shared. */
export function RunningResponse({
  running,
}: {
  running: ComponentProps<typeof ResponseBar> & Pick<RunningRound, 'ways'>;
}) {
  return running.invited === 0 && running.ways ? (
    <SharedCount ways={running.ways} />
  ) : (
    <ResponseBar {...running} />
  );
}
