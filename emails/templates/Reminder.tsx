import { writtenDay } from '../mailLanguage';
import { type MailTemplate, mailTemplate } from '../mailTemplate';
import { ownOpening, standardText } from '../ownText';
import { SurveyMail } from '../parts/SurveyMail';
import type { SurveyMailProps } from '../surveyMail';
import { surveyMailFacts } from '../surveyMailFacts';
import { wordingIn } from '../wording';

export interface ReminderProps extends SurveyMailProps {
  /** Day of the invitation, `YYYY-MM-DD`. */
  invitedOn: string;
  /** Whether no further reminder follows; the mail then says so. */
  isLast: boolean;
}

/**
 * The mail to who has not finished yet; the markers of the invitation.
 * @throws Error without a survey, or with a day that does not exist
 */
export async function renderReminder(props: ReminderProps): Promise<MailTemplate> {
  const { language } = props;
  const audience = wordingIn[language].audience[props.audience];
  const facts = surveyMailFacts(props, language);
  const told = { ...facts, invitedOn: writtenDay(props.invitedOn, language), isLast: props.isLast };
  const shown = standardText(props.audience, 'reminder', language).subject;
  const opening = ownOpening(audience.reminder(told), props.own ?? null, shown, told);
  return mailTemplate(
    { subject: opening.subject, nameWhenUnknown: audience.nameWhenUnknown },
    <SurveyMail language={language} mail={props} facts={facts} opening={opening} />,
  );
}
