import { Link, Section, Text } from '@react-email/components';
import { accentColour } from '../accentColour';
import { styles } from './theme';

/**
 * The one thing a mail asks for: a large button, and below it the same link in full for who cannot use the button. The
 * text version has the words of the button with the link, once.
 */
export function ActionLink(props: {
  label: string;
  href: string;
  below: string;
  chosenColour: string | null;
}) {
  const { background, text } = accentColour(props.chosenColour);
  return (
    <Section style={{ margin: '22px 0 8px' }}>
      <Link
        href={props.href}
        data-text="button"
        className="button"
        style={{ ...styles.button, backgroundColor: background, color: text, borderColor: background }}
      >
        {props.label}
      </Link>
      <div data-skip-in-text="true">
        <Text style={{ ...styles.quiet, margin: '14px 0 0' }} className="quiet">
          {props.below}
          <br />
          <Link href={props.href} style={styles.longLink} className="link" dir="ltr">
            {props.href}
          </Link>
        </Text>
      </div>
    </Section>
  );
}
