import type { AssociationRow } from '../../../db/queries/associations';
import type { RoundRow } from '../../../db/queries/rounds';
import { type EncodedTemplate, fillEncoded } from '../../../emails/encodedTemplate';
import { fillingOf, fillTemplate } from '../../../emails/fillTemplate';
import type { MailTemplate } from '../../../emails/mailTemplate';
import type { OwnText } from '../../../emails/ownText';
import { renderInvitation } from '../../../emails/templates/Invitation';
import { renderReminder } from '../../../emails/templates/Reminder';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { loketIn } from '../definitions/loketIn';
import { localDay } from '../localDay';

export type MailKind = 'invitation' | 'reminder';

/** The kind of a message in the ledger: `invitation`, `reminder-1`, `reminder-2`. */
export function kindOfMessage(message: string): MailKind {
  return message === 'invitation' ? 'invitation' : 'reminder';
}

/** Name in the ledger of the mail just before the last day. */
export const LAST_DAY = 'last-day';

/** One questionnaire that a mail asks for. */
export interface ListInMail {
  definition: Definition;
  /** Which of the schools it is for, from 1, of a contact of several; null = no school is named. */
  school: number | null;
}

export interface MailedRound {
  /** Address of the installation, without a path. */
  baseUrl: string;
  association: AssociationRow;
  round: RoundRow;
  definition: Definition;
  /** What the mail asks for, in the order of its links; absent = this round's questionnaire alone. */
  lists?: readonly ListInMail[];
  /** The association's own words, by kind and language; absent = standard texts. */
  texts?: ReadonlyMap<string, OwnText>;
}

/** Name in the ledger of the nth reminder, from 1. */
export function reminderName(number: number): string {
  return `reminder-${number}`;
}

/**
 * The mail of a round in one language, with markers for what is personal. Dutch when the round is not offered in it.
 * @param message as in the ledger: `invitation`, `reminder-1`, …
 */
export async function roundMailTemplate(
  { baseUrl, association, round, definition, lists, texts }: MailedRound,
  message: string,
  wanted: Locale,
): Promise<MailTemplate> {
  const { settings } = association;
  const language = definition.languages.includes(wanted) ? wanted : 'nl';
  const loket = loketIn(language, settings);
  const props = {
    language,
    association: association.name,
    senderName: association.settings.senderName,
    accentColour: association.settings.accent,
    contact: association.settings.contact,
    loket,
    audience: definition.audience,
    surveys: (lists ?? [{ definition, school: null }]).map(({ definition: one, school }) => ({
      survey: one.survey,
      title: one.title[language] ?? one.title.nl,
      minutes: minutesToAnswer(one),
      school,
    })),
    closesOn: round.closesOn,
    sealedOn: round.sealBy,
    privacyUrl: `${baseUrl}/privacy/${round.code}?l=${language}`,
    // Parents know the loket; in English it has its own name.
    addressSource: round.source === settings.loket ? loket : round.source,
    own: texts?.get(`${kindOfMessage(message)} ${language}`) ?? null,
  };
  if (kindOfMessage(message) === 'invitation') return renderInvitation(props);
  return renderReminder({
    ...props,
    invitedOn: round.openedAt ? localDay(round.openedAt) : round.opensOn,
    isLast:
      message === LAST_DAY || (!round.mailDays?.lastDayMailOn && message === lastReminder(round, definition)),
  });
}

function lastReminder(round: RoundRow, definition: Definition): string {
  return reminderName(round.mailDays?.remindOn.length ?? definition.schedule.remindAfterDays.length);
}

interface PersonalLinks {
  link: string | string[];
  unsubscribe: string;
  /** Names of the schools that the mail names, in their order. */
  schools?: readonly string[];
}

/** The mail as one person gets it. */
export function personalMail(template: MailTemplate, person: { name: string | null }, links: PersonalLinks) {
  return fillTemplate(template, valuesOf(person, links));
}

/** The same from a template that was encoded once, with both bodies as they travel. */
export function personalEncodedMail(
  encoded: EncodedTemplate,
  person: { name: string | null },
  links: PersonalLinks,
) {
  const values = valuesOf(person, links);
  return {
    ...fillTemplate(encoded.template, values),
    encoded: fillEncoded(encoded, fillingOf(encoded.template, values)),
  };
}

function valuesOf(person: { name: string | null }, { link, schools, unsubscribe }: PersonalLinks) {
  return { link, ...(schools && { schools }), unsubscribeLink: unsubscribe, name: person.name };
}
