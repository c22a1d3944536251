import type { BureauMail } from '../mail/mailBureau';

export interface NoticeFacts {
  /** Survey and year. */
  title: string;
  /** Written days. */
  opensOn: string;
  closesOn: string;
  recipients: number;
  /** What stands in the way of opening, in words. */
  blockers: string[];
  /** Days after the day it was planned. */
  lateDays: number;
}

/** What the bureau is told about a step; null for a step it need not hear of. */
export function noticeText(
  step: string,
  facts: NoticeFacts,
): Pick<BureauMail, 'subject' | 'paragraphs' | 'button'> | null {
  const { title, opensOn, closesOn } = facts;
  const late = facts.lateDays > 0 ? [lateSentence(facts.lateDays)] : [];
  const open = facts.blockers.length > 0 ? ['Dit is nog nodig:', ...facts.blockers] : [];
  switch (step) {
    case 'prepare':
      return {
        subject: `Klaar om voor te bereiden: ${title}`,
        paragraphs: [
          `${title} staat gepland van ${opensOn} tot en met ${closesOn}. Er staat een concept voor u klaar.`,
          'Kijk de vragenlijst, de streefwaarden en de mails na, lees de ontvangers in en keur de meting goed. Daarna gaat alles vanzelf. Zonder uw goedkeuring gaat er niets uit.',
          ...late,
        ],
        button: 'Meting voorbereiden',
      };
    case 'ask':
    case 'ask-last':
      return {
        subject:
          step === 'ask'
            ? `Nog niet goedgekeurd: ${title}`
            : `Gaat niet open zonder uw goedkeuring: ${title}`,
        paragraphs: [
          step === 'ask'
            ? `${title} begint op ${opensOn}, maar is nog niet goedgekeurd.`
            : `${title} zou op ${opensOn} beginnen, maar is niet goedgekeurd. Er is niets verstuurd.`,
          ...open,
          'Keur de meting goed, kies andere dagen, of sla deze meting over met de reden erbij.',
          ...late,
        ],
        button: 'Naar de meting',
      };
    case 'open':
      return {
        subject: `Geopend: ${title}`,
        paragraphs: [
          `${title} is open tot en met ${closesOn}. De uitnodigingen zijn op weg: ${facts.recipients} ontvangers.`,
          'U ziet bij de meting hoeveel mensen al klaar zijn. Herinneringen gaan vanzelf uit op de dagen die u heeft goedgekeurd.',
          ...late,
        ],
        button: 'Naar de meting',
      };
    case 'missed':
      return {
        subject: `Niet gehouden: ${title}`,
        paragraphs: [
          `${title} zou lopen tot en met ${closesOn} en is niet opengegaan. Er is niemand gemaild.`,
          'Kies andere dagen in hetzelfde jaar, of sla deze meting over met de reden erbij. Dan is later te zien waarom er een jaar ontbreekt.',
        ],
        button: 'Naar de meting',
      };
    case 'open-refused':
      return {
        subject: `Kon niet open: ${title}`,
        paragraphs: [
          `${title} zou vandaag open gaan, maar dat lukte niet. Er is niets verstuurd.`,
          ...open,
          'Peilstok probeert het opnieuw zodra dit in orde is.',
        ],
        button: 'Naar de meting',
      };
    default:
      if (!step.endsWith('-refused')) return null;
      return {
        subject: `Herinnering niet verstuurd: ${title}`,
        paragraphs: [
          `Een herinnering van ${title} kon niet worden verstuurd. Bij de meting staat wat er aan de hand is.`,
          'Peilstok probeert het opnieuw zolang de meting open is.',
        ],
        button: 'Naar de meting',
      };
  }
}

function lateSentence(days: number): string {
  return `Dit bericht komt ${days === 1 ? '1 dag' : `${days} dagen`} later dan gepland: Peilstok stond toen niet aan.`;
}
