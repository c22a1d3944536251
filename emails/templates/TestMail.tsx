import type { Locale } from '../../surveys/definition/types';
import { type MailTemplate, mailTemplate } from '../mailTemplate';
import { MailFrame } from '../parts/MailFrame';
import { Paragraphs } from '../parts/Paragraphs';
import type { MailHouse } from '../surveyMail';
import { wordingIn } from '../wording';

export interface TestMailProps extends MailHouse {
  language: Locale;
}

/** The mail the bureau sends itself to see that sending works. No markers. */
export async function renderTestMail(props: TestMailProps): Promise<MailTemplate> {
  const { language } = props;
  const text = wordingIn[language].test(props);
  return mailTemplate(
    { subject: text.subject, nameWhenUnknown: null },
    <MailFrame
      language={language}
      title={text.subject}
      preview={text.preview}
      house={props.association}
      heading={text.heading}
      chosenColour={props.accentColour}
    >
      <Paragraphs lines={text.paragraphs} />
    </MailFrame>,
  );
}
