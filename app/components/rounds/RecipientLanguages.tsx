import type { RoundView } from '../../operations/rounds/viewRound';
import { counted } from '../format/counted';
import { languageName } from '../format/languageName';
import { Notice } from '../layout/Notice';

type Props = Pick<RoundView, 'survey' | 'recipientLanguages'>;

/** Which languages the people on a draft's list have, and what happens to who has one that is not offered. */
export function RecipientLanguages({ survey, recipientLanguages }: Props) {
  const missing = recipientLanguages.filter(({ isOffered }) => !isOffered);
  if (recipientLanguages.length === 0) return null;
  const list = recipientLanguages
    .map(({ language, recipients }) => `${languageName(language)} (${recipients})`)
    .join(', ');
  if (missing.length === 0) return <p>Talen van de ontvangers: {list}. Iedereen krijgt zijn eigen taal.</p>;
  return (
    <>
      <p>Talen van de ontvangers: {list}.</p>
      <Notice tone="warning" title="Niet iedereen krijgt zijn eigen taal">
        <ul>
          {missing.map(({ language, recipients }) => (
            <li key={language}>
              {languageName(language)} wordt niet aangeboden:{' '}
              {counted(recipients, 'ontvanger krijgt', 'ontvangers krijgen')} mail en vragenlijst in het
              Nederlands.{' '}
              <a href={`/instellingen/talen/${survey}/${language}`}>
                {languageName(language)} lezen en erover besluiten
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
