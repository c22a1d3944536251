import { minutesInWords } from '../../surveys/definition/minutesInWords';
import type { Locale } from '../../surveys/definition/types';
import { type MailTemplate, mailTemplate } from '../mailTemplate';
import { linkMarker } from '../markers';
import { ActionLink } from '../parts/ActionLink';
import { MailFrame } from '../parts/MailFrame';
import { Paragraphs } from '../parts/Paragraphs';
import { wordingIn } from '../wording';

export interface SignInProps {
  language: Locale;
  /** null as long as there is none, or when someone belongs to several. */
  association: string | null;
  validMinutes: number;
  accentColour: string | null;
}

/** The mail with a one-time link for someone of the bureau. Markers: one link. */
export async function renderSignIn(props: SignInProps): Promise<MailTemplate> {
  const { language } = props;
  const words = wordingIn[language];
  const text = words.signIn({
    association: props.association,
    validMinutes: minutesInWords(props.validMinutes, language),
  });
  return mailTemplate(
    { subject: text.subject, nameWhenUnknown: null },
    <MailFrame
      language={language}
      title={text.subject}
      preview={text.preview}
      house={props.association ?? 'Peilstok'}
      heading={text.heading}
      chosenColour={props.accentColour}
    >
      <Paragraphs lines={text.paragraphs} />
      <ActionLink
        label={text.button}
        href={linkMarker(1)}
        below={words.linkBelow}
        chosenColour={props.accentColour}
      />
      <div style={{ marginTop: '24px' }}>
        <Paragraphs quiet lines={[text.notAsked]} />
      </div>
    </MailFrame>,
  );
}
