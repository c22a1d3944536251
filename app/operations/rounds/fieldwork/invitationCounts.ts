import type { InvitationState } from '../../../../db/queries/invitations';

/** How the invitations of a round, or of a group in it, fared. */
export interface InvitationCounts {
  /** Taken by the mail server of the one they were for, as far as we know; those that came back later included. */
  sent: number;
  /** Sent and not come back. */
  delivered: number;
  /** Came back, or refused at once: this address takes nothing. */
  bounced: number;
  /** Still to go. */
  waiting: number;
  /** Personal links in a file that the bureau sends itself: whether those arrived we cannot know. */
  handedOut: number;
  /** Not mailed: opted out, answered before, or stopped by closing; and those nobody knows about. */
  other: number;
}

export function countInvitations(
  invitations: readonly { state: InvitationState; count: number }[],
): InvitationCounts {
  const of = (...states: InvitationState[]) =>
    invitations.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  return {
    sent: of('sent', 'bounced'),
    delivered: of('sent'),
    bounced: of('bounced', 'refused'),
    waiting: of('waiting'),
    handedOut: of('exported'),
    other: of('skipped', 'unknown'),
  };
}
