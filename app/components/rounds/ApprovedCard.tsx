import type { RoundView } from '../../operations/rounds/viewRound';
import { WhatGoesOut } from './WhatGoesOut';

/** A round that waits for its first day: what will happen, and the way back. */
export function ApprovedCard({
  round,
  isOwnMail,
}: {
  round: Parameters<typeof WhatGoesOut>[0]['round'] & Pick<RoundView, 'approvedBy'>;
  isOwnMail: boolean;
}) {
  return (
    <section className="card form-card">
      <h2>Goedgekeurd</h2>
      <p>Door {round.approvedBy}. Dit gebeurt nu vanzelf:</p>
      <WhatGoesOut invitations={null} round={round} isOwnMail={isOwnMail} startsLater />
      <form method="post">
        <button type="submit" name="wat" value="intrekken" className="button button-quiet">
          Goedkeuring intrekken
        </button>
      </form>
    </section>
  );
}
