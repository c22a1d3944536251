import { getFact } from './privacyFacts';

const sentence = (id: string): string => {
  const { can, text } = getFact(id);
  return `${can ? 'kan' : 'kan niet'} ${text}`;
};

/** "Hoe veilig zijn de antwoorden nu?": what the page of a running round says, from the facts. */
export function openRoundFacts(): { lead: string; points: string[]; end: string } {
  return {
    lead: 'Zolang de meting niet is verzegeld, staan antwoorden versleuteld onder een code.',
    points: [
      `Het bureau ${sentence('bureau-before-answers')}.`,
      `Wie alleen de database heeft, ${sentence('database-before-answers')}.`,
      `Wie bij de server zelf kan, ${sentence('server-before-everything')}.`,
      `Wie de mails verstuurt, ${sentence('mail-before-write')}; die ${sentence('mail-before-read')}.`,
    ],
    end: 'Bij het verzegelen verdwijnt de sleutel. Uitkomsten zijn er pas daarna.',
  };
}
