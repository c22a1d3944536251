import { writtenDay } from '../../../../emails/mailLanguage';

/** A letter or mail that somebody of the bureau sends by hand. */
export interface Letter {
  subject: string;
  /** Plain text; an empty line between paragraphs. */
  body: string;
}

export interface LetterFacts {
  /** School or organisation; null when it has none. */
  to: string | null;
  association: string;
  senderName: string;
  contact: string;
  title: string;
  /** ISO days. */
  invitedOn: string;
  closesOn: string;
  minutes: number;
}

/** To a school or partner that did not send its list yet. Holds no link: a link is of one person and goes by mail only. */
export function letterToRecipient(facts: LetterFacts & { returned: number; invited: number }): Letter {
  const { to, association, title, minutes, returned, invited } = facts;
  const invitedOn = writtenDay(facts.invitedOn, 'nl');
  return {
    subject: `Wilt u nog meedoen? ${title}`,
    body: [
      'Beste collega,',
      `Op ${invitedOn} vroegen wij ${to ?? 'u'} om de vragenlijst ‘${title}’ in te vullen. Wij hebben die nog niet terug.${returned > 1 ? ` ${returned} van de ${invited} lijsten zijn al binnen.` : ''}`,
      `Wilt u hem alsnog invullen? Dat kan tot en met ${writtenDay(facts.closesOn, 'nl')} en duurt ongeveer ${minutes} minuten. Uw persoonlijke link staat in de mail die u op ${invitedOn} van ${facts.senderName} kreeg. Kunt u die niet vinden? Laat het ons weten, dan sturen wij hem opnieuw.`,
      'Uw antwoord is vertrouwelijk. Een cijfer staat voor ten minste vijf antwoorden samen.',
      `Met vriendelijke groet,\n${association}\n${facts.contact}`,
    ].join('\n\n'),
  };
}

/** To a tussenpersoon whose parents sent few lists yet. */
export function letterToKeeper(facts: LetterFacts & { keeperUrl: string }): Letter {
  const { to, association, title, minutes, keeperUrl } = facts;
  return {
    subject: `Wilt u de vragenlijst nog eens onder de aandacht brengen? ${title}`,
    body: [
      'Beste collega,',
      `Van ouders van ${to ?? 'uw school'} kregen wij nog weinig of geen lijsten terug van de vragenlijst ‘${title}’.`,
      `Wilt u de link nog een keer sturen, of ouders er in een gesprek op wijzen? Invullen kan tot en met ${writtenDay(facts.closesOn, 'nl')} en duurt ongeveer ${minutes} minuten. De link, een tekst om te kopiëren en een poster staan op uw eigen pagina:`,
      keeperUrl,
      'Stuurde u de link al door? Dan hoeft u alleen nog op die pagina te zeggen naar hoeveel ouders.',
      `Met vriendelijke groet,\n${association}\n${facts.contact}`,
    ].join('\n\n'),
  };
}
