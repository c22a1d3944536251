/** What is said while a long list is taken in: for a round in preparation, or into the list of an open one. */
export interface ImportWords {
  title: string;
  /** What is counted. */
  unit: string;
  whole: string;
  goesOn: string;
  stopping: string;
  written: string;
  ended: Record<'stopped' | 'failed' | 'interrupted', string>;
  nothingKept: string;
  again: string;
}

export const importWords: Record<'draft' | 'open', ImportWords> = {
  draft: {
    title: 'Lijst inlezen',
    unit: 'rijen',
    whole: 'De hele lijst komt erop, of niets.',
    goesOn: 'U kunt deze pagina sluiten: het inlezen gaat door.',
    stopping: 'Het inlezen wordt gestopt. Er wordt niets opgeslagen.',
    written: 'Alle rijen zijn gelezen. De lijst wordt nu vastgelegd.',
    ended: {
      stopped: 'Het inlezen is gestopt.',
      failed: 'Het inlezen is misgegaan.',
      interrupted: 'Het inlezen is onderbroken.',
    },
    nothingKept: 'Er is niets opgeslagen.',
    again: 'Het bestand staat nog klaar: u kunt het opnieuw inlezen.',
  },
  open: {
    title: 'Lijst bijwerken',
    unit: 'ontvangers',
    whole: 'De hele lijst wordt bijgewerkt, of er verandert niets.',
    goesOn: 'Uitnodigingen gaan pas daarna op weg. U kunt deze pagina sluiten: het bijwerken gaat door.',
    stopping: 'Het bijwerken wordt gestopt. De lijst blijft zoals hij was.',
    written: 'Iedereen is verwerkt. De lijst wordt nu vastgelegd.',
    ended: {
      stopped: 'Het bijwerken is gestopt.',
      failed: 'Het bijwerken is misgegaan.',
      interrupted: 'Het bijwerken is onderbroken.',
    },
    nothingKept: 'De lijst is niet veranderd en er is niemand uitgenodigd.',
    again: 'Het bestand staat nog klaar: u kunt de lijst er opnieuw mee bijwerken.',
  },
};
