import type { Figure } from '../../operations/results/roundResult';

/**
 * What stands where a figure cannot. One text for every reason to hide, so that the reason gives nothing away;
 * null when there is a figure to show.
 */
export function notShown(figure: Pick<Figure, 'hidden' | 'noAnswers' | 'mean'>): string | null {
  if (figure.hidden) return 'niet getoond';
  if (figure.noAnswers || figure.mean === null) return 'geen antwoorden';
  return null;
}

/** `niet getoond` or `geen antwoorden`, looking like what it is: no figure. */
export function NotShown({ text }: { text: string }) {
  return <span className="not-shown">{text}</span>;
}
