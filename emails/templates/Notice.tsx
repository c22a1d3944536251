import type { Locale } from '../../surveys/definition/types';
import { type MailTemplate, mailTemplate } from '../mailTemplate';
import { linkMarker } from '../markers';
import { ActionLink } from '../parts/ActionLink';
import { MailFrame } from '../parts/MailFrame';
import { Paragraphs } from '../parts/Paragraphs';
import { wordingIn } from '../wording';

export interface NoticeProps {
  language: Locale;
  association: string;
  accentColour: string | null;
  subject: string;
  paragraphs: string[];
  button: string;
}

/** A mail to the bureau about something that is going to happen or has to be decided. Markers: one link. */
export async function renderNotice(props: NoticeProps): Promise<MailTemplate> {
  const { language } = props;
  return mailTemplate(
    { subject: props.subject, nameWhenUnknown: null },
    <MailFrame
      language={language}
      title={props.subject}
      preview={props.paragraphs[0] ?? props.subject}
      house={props.association}
      heading={props.subject}
      chosenColour={props.accentColour}
    >
      <Paragraphs lines={props.paragraphs} />
      <ActionLink
        label={props.button}
        href={linkMarker(1)}
        below={wordingIn[language].linkBelow}
        chosenColour={props.accentColour}
      />
    </MailFrame>,
  );
}
