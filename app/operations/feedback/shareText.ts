import type { FeedbackContent } from './feedbackContent';

export interface ShareText {
  subject: string;
  body: string;
}

const asked: Record<FeedbackContent['audience'], string> = {
  scholen: 'scholen',
  ouders: 'ouders',
  ketenpartners: 'partners',
};

/** A short mail to copy, for those who were asked. It names nobody and does not say that the reader was on a list. */
export function shareText(content: FeedbackContent, association: string, address: string): ShareText {
  const { audience, year, heldBy } = content;
  const here = 'Op deze pagina leest u wat zij vonden en wat wij daarmee doen:';
  return {
    subject: `Dit vonden ${asked[audience]}, dit doen wij`,
    body: [
      'Beste lezer,',
      '',
      heldBy === undefined
        ? `In ${year} vroegen wij ${asked[audience]} naar hun mening. ${here}`
        : `In ${year} vroeg ${heldBy} ${asked[audience]} naar hun mening. ${here}`,
      address,
      '',
      'Deed u mee? Dank u wel.',
      '',
      'Met vriendelijke groet,',
      association,
    ].join('\n'),
  };
}
