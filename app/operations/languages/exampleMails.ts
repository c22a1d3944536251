import type { AssociationRow } from '../../../db/queries/associations';
import { fillTemplate } from '../../../emails/fillTemplate';
import { renderInvitation } from '../../../emails/templates/Invitation';
import { renderReminder } from '../../../emails/templates/Reminder';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { loketIn } from '../definitions/loketIn';
import { SEAL_WITHIN_DAYS } from '../rounds/defaultDates';

export interface MailText {
  subject: string;
  /** The text version; a blank line between paragraphs. */
  text: string;
}

/**
 * Invitation and last reminder of a questionnaire in one language with the association's own names, to be read. Days are
 * those of the schedule in `year`; the links lead nowhere. Where addresses come from is what a round says by default.
 */
export async function exampleMails(
  { name, settings }: Pick<AssociationRow, 'name' | 'settings'>,
  template: Definition,
  language: Locale,
  year: number,
): Promise<MailText[]> {
  const { opens, closes } = template.schedule;
  const closesOn = `${year}-${closes}`;
  const props = {
    language,
    association: name,
    senderName: settings.senderName,
    accentColour: settings.accent,
    contact: settings.contact,
    loket: loketIn(language, settings),
    audience: template.audience,
    surveys: [{ survey: template.survey, title: template.title.nl, minutes: minutesToAnswer(template) }],
    closesOn,
    sealedOn: dayAfter(closesOn, SEAL_WITHIN_DAYS),
    privacyUrl: 'https://…',
    addressSource:
      template.audience === 'ouders' ? loketIn(language, settings) : `de contactlijst van ${name}`,
  };
  const mails = await Promise.all([
    renderInvitation(props),
    renderReminder({ ...props, invitedOn: `${year}-${opens}`, isLast: true }),
  ]);
  return mails.map((mail) => {
    const link = ['https://…'];
    const { subject, text } = fillTemplate(mail, { link, unsubscribeLink: 'https://…', name: null });
    // A line across the page is for mail programs.
    return { subject, text: text.replace(/^-+$/gm, '') };
  });
}
