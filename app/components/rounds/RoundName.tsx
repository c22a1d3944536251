import type { RoundView } from '../../operations/rounds/viewRound';
import { audienceName } from '../format/audienceName';

const statuses: Record<RoundView['status'], string> = {
  draft: 'in voorbereiding',
  open: 'loopt nu',
  closed: 'gesloten',
  sealed: 'verzegeld',
};

/** `Ouders · 2026 · loopt nu`: which round this is, above its title. */
export function RoundName({ round }: { round: Pick<RoundView, 'audience' | 'year' | 'status'> }) {
  return (
    <>
      {audienceName(round.audience)} · {round.year} · {statuses[round.status]}
    </>
  );
}
