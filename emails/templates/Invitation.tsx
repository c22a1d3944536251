import { type MailTemplate, mailTemplate } from '../mailTemplate';
import { ownOpening, standardText } from '../ownText';
import { SurveyMail } from '../parts/SurveyMail';
import type { SurveyMailProps } from '../surveyMail';
import { surveyMailFacts } from '../surveyMailFacts';
import { wordingIn } from '../wording';

export type InvitationProps = SurveyMailProps;

/**
 * The mail that asks for one or more lists, rendered once per round and language. Markers: name, a link per survey,
 * unsubscribe link.
 * @throws Error without a survey, or with a day that does not exist
 */
export async function renderInvitation(props: InvitationProps): Promise<MailTemplate> {
  const { language } = props;
  const audience = wordingIn[language].audience[props.audience];
  const facts = surveyMailFacts(props, language);
  const shown = standardText(props.audience, 'invitation', language).subject;
  const opening = ownOpening(audience.invitation(facts), props.own ?? null, shown, facts);
  return mailTemplate(
    { subject: opening.subject, nameWhenUnknown: audience.nameWhenUnknown },
    <SurveyMail language={language} mail={props} facts={facts} opening={opening} />,
  );
}
