import type { BureauNotice } from '../mail/bureauNotice';

export interface NoticeFacts {
  /** Survey and year. */
  title: string;
  /** Written days. */
  opensOn: string;
  closesOn: string;
  sealBy: string;
  /** Whether people can answer now. */
  isOpen: boolean;
  recipients: number;
  /** What stands in the way of opening, in words. */
  blockers: string[];
  /** Days after the day it was planned. */
  lateDays: number;
  /** The bureau sends the mails itself, with a file of links. */
  isOwnMail: boolean;
  /** Reminders go out without anybody doing anything. */
  remindsByItself: boolean;
  /** When sending was stopped: how many of the last mails were refused; else null. */
  refusals: { refused: number; attempted: number } | null;
}

/** What the bureau is told about a step; null for a step it need not hear of. */
export function noticeText(
  step: string,
  facts: NoticeFacts,
): Pick<BureauNotice, 'label' | 'paragraphs' | 'button'> | null {
  const { title, opensOn, closesOn, sealBy } = facts;
  const late = facts.lateDays > 0 ? [lateSentence(facts.lateDays)] : [];
  const open = facts.blockers.length > 0 ? ['Dit is nog nodig:', ...facts.blockers] : [];
  switch (step) {
    case 'prepare':
      return {
        label: 'Klaar om voor te bereiden',
        paragraphs: [
          `${title} staat gepland van ${opensOn} tot en met ${closesOn}. Er staat een concept voor u klaar.`,
          'Kijk de vragenlijst, de streefwaarden en de mails na, lees de ontvangers in en keur alles goed. Daarna gaat alles vanzelf. Zonder uw goedkeuring gaat er niets uit.',
          ...late,
        ],
        button: 'Meting voorbereiden',
      };
    case 'ask':
    case 'ask-last':
      return {
        label: step === 'ask' ? 'Nog niet goedgekeurd' : 'Gaat niet open zonder uw goedkeuring',
        paragraphs: [
          step === 'ask'
            ? `${title} begint op ${opensOn}, maar is nog niet goedgekeurd.`
            : `${title} zou op ${opensOn} beginnen, maar is niet goedgekeurd. Er is niets verstuurd.`,
          ...open,
          'U kunt de meting goedkeuren, andere dagen kiezen, of hem overslaan met de reden erbij.',
          ...late,
        ],
        button: 'Naar de meting',
      };
    case 'open':
      return {
        label: 'Geopend',
        paragraphs: [
          `${title} is open tot en met ${closesOn}. ${invited(facts)}`,
          facts.remindsByItself
            ? 'U ziet bij de meting hoeveel mensen al klaar zijn. Herinneringen gaan vanzelf uit op de dagen die u heeft goedgekeurd.'
            : 'U ziet bij de meting hoeveel mensen al klaar zijn.',
          ...late,
        ],
        button: 'Naar de meting',
      };
    case 'reminder-1':
    case 'reminder-2':
    case 'reminder-3':
    case 'reminder-4':
    case 'last-day':
      return {
        label: step === 'last-day' ? 'Laatste herinnering versturen' : 'Herinnering versturen',
        paragraphs: [
          `${title} is open tot en met ${closesOn}, en niet iedereen is klaar. U verstuurt de mails van deze meting zelf.`,
          'Bij de meting staat het bestand met de links voor deze herinnering klaar.',
          ...late,
        ],
        button: 'Naar de meting',
      };
    case 'missed':
      return {
        label: 'Niet gehouden',
        paragraphs: [
          `${title} zou lopen tot en met ${closesOn} en is niet opengegaan. Er is niemand gemaild.`,
          'Kies andere dagen in hetzelfde jaar. Of verwijder de voorbereiding, en sla deze meting over met de reden erbij. Dan is later te zien waarom er een jaar ontbreekt.',
        ],
        button: 'Naar de meting',
      };
    case 'mails-refused':
      return {
        label: 'Versturen gestopt',
        paragraphs: [
          `De mails van ${title} worden geweigerd${facts.refusals ? `: van de laatste ${facts.refusals.attempted} kwamen er ${facts.refusals.refused} niet aan` : ''}. Daarom is Peilstok gestopt met versturen.`,
          'Bij de meting staat wat de mailserver zegt. Kloppen de adressen, en mag deze afzender mail versturen? Laat Peilstok daarna verdergaan, ook met wie geweigerd is. Wie de mail al heeft, krijgt hem niet nog een keer.',
        ],
        button: 'Naar de meting',
      };
    case 'closed':
      return {
        label: 'Gesloten',
        paragraphs: [
          `${title} is gesloten. Niemand kan nog antwoorden.`,
          `Na het verzegelen kunt u de uitkomsten lezen. Doet u dat niet zelf, dan doet Peilstok het op ${sealBy}.`,
        ],
        button: 'Naar de meting',
      };
    case 'seal-warning-1':
    case 'seal-warning-2':
      return {
        label: `Wordt op ${sealBy} verzegeld`,
        paragraphs: [
          `${title}: aan de mensen die meedoen is beloofd dat hun antwoorden uiterlijk op ${sealBy} los van hun naam staan.`,
          facts.isOpen
            ? 'Sluiten en verzegelen kunt u zelf doen, voor die dag. Anders doet Peilstok het. Daarna kan niemand meer antwoorden en zijn de uitkomsten te lezen.'
            : 'Verzegelen kunt u zelf doen, voor die dag. Anders doet Peilstok het. Daarna zijn de uitkomsten te lezen.',
        ],
        button: 'Naar de meting',
      };
    case 'sealed':
      return {
        label: 'Verzegeld',
        paragraphs: [
          `${title} is verzegeld, op de dag die aan de mensen is beloofd. Hun antwoorden staan nu los van hun naam.`,
          'U kunt de uitkomsten lezen. Kijk de open antwoorden na, en schrijf per indicator op wat u eruit besluit.',
        ],
        button: 'Naar de uitkomsten',
      };
    case 'open-refused':
      return {
        label: 'Kon niet open',
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
        label: 'Herinnering niet verstuurd',
        paragraphs: [
          `Een herinnering van ${title} kon niet worden verstuurd. Bij de meting staat wat er aan de hand is.`,
          'Peilstok probeert het opnieuw zolang de meting open is.',
        ],
        button: 'Naar de meting',
      };
  }
}

function lateSentence(days: number): string {
  return `Dit bericht komt ${days === 1 ? '1 dag' : `${days} dagen`} later dan gepland: eerder lukte het Peilstok niet.`;
}

function invited({ recipients, isOwnMail }: NoticeFacts): string {
  if (recipients === 0) return 'Mensen doen mee met een link die u deelt. Er gaan geen mails uit.';
  if (isOwnMail)
    return 'U verstuurt de uitnodigingen zelf: bij de meting staat het bestand met de links klaar.';
  return `De uitnodigingen zijn op weg: ${recipients === 1 ? '1 ontvanger' : `${recipients} ontvangers`}.`;
}
