import type { Verdict } from './afterAttempt';

/** So many of the last mails are looked at; fewer than the least say nothing. */
const WINDOW = 50;
const LEAST = 30;
/** So many retried mails refused for now, one after the other: the server takes no more at this pace. */
const LIMITED_AFTER = 20;

/** How the last mails of one sending fared. */
export interface RecentVerdicts {
  note(verdict: Verdict, isRetry: boolean): void;
  /** Whether more than half of the last 50 (at least 30) were refused for good; null = no. */
  mostRefused(): { refused: number; attempted: number } | null;
  /** The server itself failed since the start. */
  fails(): boolean;
  /** Mails that had been refused before are refused again, all of them: this is no greylisting but a limit. */
  isLimited(): boolean;
}

export function createRecentVerdicts(): RecentVerdicts {
  const last: boolean[] = [];
  let refusedAgain = 0;
  let failed = false;
  return {
    note(verdict, isRetry) {
      if (verdict === 'fails') {
        failed = true;
        return;
      }
      last.push(verdict === 'refused-for-good');
      if (last.length > WINDOW) last.shift();
      if (verdict !== 'refused-for-now') refusedAgain = 0;
      else if (isRetry) refusedAgain += 1;
    },
    mostRefused() {
      const refused = last.filter((isRefused) => isRefused).length;
      return last.length >= LEAST && refused * 2 > last.length ? { refused, attempted: last.length } : null;
    },
    fails: () => failed,
    isLimited: () => refusedAgain >= LIMITED_AFTER,
  };
}
