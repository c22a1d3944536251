import { Body, Container, Head, Heading, Html, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Locale } from '../../surveys/definition/types';
import { accentColour } from '../accentColour';
import { directionOf } from '../mailLanguage';
import { styleSheet, styles } from './theme';

/** What every mail has: language, preview line, whose it is, heading. No pictures, nothing fetched from elsewhere. */
export function MailFrame(props: {
  language: Locale;
  title: string;
  preview: string;
  house: string;
  heading: string;
  chosenColour: string | null;
  children: ReactNode;
}) {
  const { background } = accentColour(props.chosenColour);
  const dir = directionOf(props.language);
  return (
    <Html lang={props.language} dir={dir}>
      <Head>
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Body style={{ margin: '0' }} className="page">
        <Preview>{props.preview}</Preview>
        {/* Again: some mail programs drop the outer elements with their language and direction. */}
        <div style={styles.page} className="page around" lang={props.language} dir={dir}>
          <Container style={{ ...styles.card, borderTop: `5px solid ${background}` }} className="card">
            <Section>
              <div style={styles.inside} className="inside">
                <Text style={styles.house} className="quiet">
                  {props.house}
                </Text>
                <Heading as="h1" style={styles.heading} className="text heading">
                  {props.heading}
                </Heading>
                {props.children}
              </div>
            </Section>
          </Container>
        </div>
      </Body>
    </Html>
  );
}
