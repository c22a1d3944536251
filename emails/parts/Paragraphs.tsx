import { Text } from '@react-email/components';
import { styles } from './theme';

/** Lines of running text; `quiet` for the small print. */
export function Paragraphs({ lines, quiet = false }: { lines: readonly string[]; quiet?: boolean }) {
  return lines.map((line) => (
    <Text key={line} style={quiet ? styles.quiet : styles.text} className={quiet ? 'quiet' : 'text'}>
      {line}
    </Text>
  ));
}
