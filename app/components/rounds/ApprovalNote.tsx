import type { RoundView } from '../../operations/rounds/viewRound';
import { longDate } from '../format/longDate';
import { Notice } from '../layout/Notice';

/** Above a draft that can be changed: that it was approved, or that a change ended that. Nothing for one that never was. */
export function ApprovalNote({
  round,
  isAtApproval = false,
}: {
  round: Pick<RoundView, 'roundId' | 'opensOn' | 'approvedBy' | 'approvalLapsed'>;
  /** On the page where it is approved: that page tells an approval itself. */
  isAtApproval?: boolean;
}) {
  if (round.approvedBy) {
    return isAtApproval ? null : (
      <Notice tone="note" title="Deze meting is goedgekeurd">
        <p>
          Op {longDate(round.opensOn)} gaat hij vanzelf open. Verandert u voor die dag nog iets, dan vervalt
          de goedkeuring en keurt u opnieuw goed.
        </p>
      </Notice>
    );
  }
  if (!round.approvalLapsed) return null;
  return (
    <Notice tone="warning" title="De goedkeuring is vervallen">
      <p>
        Na het goedkeuren is er iets veranderd. De meting gaat pas open als u opnieuw goedkeurt.{' '}
        {!isAtApproval && <a href={`/metingen/${round.roundId}/openen`}>Opnieuw goedkeuren</a>}
      </p>
    </Notice>
  );
}
