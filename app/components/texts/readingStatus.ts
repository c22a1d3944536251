import type { ReadingDesk } from '../../operations/texts/listTexts';

export type Standing = ReadingDesk['texts'][number]['status'];

/** How a standing is called on screen. */
export const standingWords: Record<Standing, string> = {
  unread: 'nog niet gelezen',
  released: 'vrijgegeven',
  withheld: 'niet vrijgegeven',
};

/** How a standing stands in an address. */
export const standingKeys: Record<string, Standing | null> = {
  ongelezen: 'unread',
  vrijgegeven: 'released',
  'niet-vrijgegeven': 'withheld',
  alle: null,
};
