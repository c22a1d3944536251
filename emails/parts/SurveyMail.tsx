import { Heading, Hr, Link, Text } from '@react-email/components';
import { Fragment } from 'react';
import { minutesInWords } from '../../surveys/definition/minutesInWords';
import type { Locale } from '../../surveys/definition/types';
import { directionOf } from '../mailLanguage';
import { linkMarker, nameMarker, schoolMarker, unsubscribeMarker } from '../markers';
import type { SurveyMailProps } from '../surveyMail';
import { wordingIn } from '../wording';
import type { Opening, WordingFacts } from '../wording/wording';
import { ActionLink } from './ActionLink';
import { MailFrame } from './MailFrame';
import { Paragraphs } from './Paragraphs';
import { styles } from './theme';

/** The body that invitation and reminder share: request, links, promise, who asks, source of the address, unsubscribe. */
export function SurveyMail(props: {
  language: Locale;
  mail: SurveyMailProps;
  facts: WordingFacts;
  opening: Opening & { closing: string[] };
}) {
  const { language, mail, facts, opening } = props;
  const words = wordingIn[language];
  const audience = words.audience[mail.audience];
  return (
    <MailFrame
      language={language}
      title={opening.subject}
      preview={opening.preview}
      house={mail.association}
      heading={opening.heading}
      chosenColour={mail.accentColour}
    >
      <Paragraphs lines={[words.greeting(nameMarker), ...opening.paragraphs, words.facts(facts).join(' ')]} />
      {mail.surveys.map((survey, index) => (
        <Fragment key={linkMarker(index + 1)}>
          {survey.school && survey.school !== mail.surveys[index - 1]?.school ? (
            <Heading as="h2" style={styles.subheading} className="text">
              {words.forSchool(schoolMarker(survey.school))}
            </Heading>
          ) : null}
          <ActionLink
            label={
              mail.surveys.length === 1
                ? words.toSurvey
                : words.toSurveyNamed(survey.title, minutesInWords(survey.minutes, language))
            }
            href={linkMarker(index + 1)}
            below={words.linkBelow}
            chosenColour={mail.accentColour}
          />
        </Fragment>
      ))}
      <Heading as="h2" style={styles.subheading} className="text">
        {words.answersHeading}
      </Heading>
      <ul style={directionOf(language) === 'rtl' ? styles.listFromRight : styles.list} className="text">
        {audience.answers(facts).map((line) => (
          <li key={line} style={{ margin: '0 0 6px' }}>
            {line}
          </li>
        ))}
      </ul>
      <Paragraphs lines={[audience.passingOn(facts), ...opening.closing]} />
      <Text style={{ ...styles.text, margin: '24px 0 0' }} className="text">
        {words.regards}
        <br />
        {mail.senderName}
        {mail.senderName.includes(mail.association) ? null : (
          <>
            <br />
            {mail.association}
          </>
        )}
      </Text>
      <Hr style={styles.line} className="line" />
      <Heading as="h2" style={{ ...styles.subheading, fontSize: '15px', margin: '0 0 6px' }} className="text">
        {words.whyHeading}
      </Heading>
      <Paragraphs quiet lines={words.why(facts)} />
      <Text style={{ ...styles.quiet, margin: '0 0 12px' }} className="quiet">
        {words.privacy.question}{' '}
        <Link href={mail.privacyUrl} data-text="inline" style={styles.link} className="link">
          {words.privacy.link}
        </Link>
      </Text>
      <Text style={{ ...styles.quiet, margin: '0' }} className="quiet">
        {words.unsubscribe.question}{' '}
        <Link href={unsubscribeMarker} data-text="inline" style={styles.link} className="link">
          {words.unsubscribe.link}
        </Link>
      </Text>
    </MailFrame>
  );
}
