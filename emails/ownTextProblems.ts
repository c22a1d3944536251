import type { Audience } from '../surveys/definition/types';
import { anyMarker } from './markers';
import { type OwnText, ownTextFields } from './ownText';

const LONGEST = { subject: 120, opening: 2000, closing: 600 } as const;

/** Words in the languages of the mails that tell, on a locked screen, that a child may get extra help. */
const telling =
  /hulp|kind|loket|passend|zorg|ondersteuning|help|child|support|ouder|parent|school|yardım|destek|çocuk|okul|veli|مساعدة|دعم|طفل|مدرسة|أولياء|pomoc|wsparci|dzieck|szkoł|rodzic|допом|підтрим|дитин|дітей|школ|батьк/i;

/** What is wrong with a text, per field, in Dutch; empty when it may be sent. `kind` says which fields it may hold. */
export function ownTextProblems(
  text: OwnText,
  { audience, kind }: { audience: Audience; kind: 'invitation' | 'reminder' },
): { code: string; field: keyof OwnText; message: string }[] {
  const problems: { code: string; field: keyof OwnText; message: string }[] = [];
  const names = { subject: 'het onderwerp', opening: 'de opening', closing: 'het slot' } as const;
  for (const field of ['subject', 'opening', 'closing'] as const) {
    const value = text[field];
    const report = (code: string, message: string) => problems.push({ code, field, message });
    if (value.trim() === '' && field !== 'closing') report('empty', `Vul ${names[field]} in.`);
    if (value.length > LONGEST[field])
      report('long', `Maak ${names[field]} korter: hoogstens ${LONGEST[field]} tekens.`);
    for (const marker of new Set(value.match(anyMarker) ?? [])) {
      const isKnown = ownTextFields.some((known) => known === marker);
      if (!isKnown || (marker === '[[uitgenodigd op]]' && kind === 'invitation')) {
        report('field', `Het veld ${marker} bestaat niet in deze mail. Kies een veld uit de lijst.`);
      }
    }
    const rest = value.replace(anyMarker, '');
    if (/[[\]{}<>]/.test(rest))
      report(
        'marks',
        `Gebruik in ${names[field]} geen losse haken of accolades. Alleen de velden uit de lijst staan tussen [[ en ]].`,
      );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not stand in a mail.
    if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202a-\u202e]/.test(value))
      report('control', `In ${names[field]} staan onzichtbare tekens. Typ de tekst opnieuw.`);
    if (/https?:\/\/|www\./i.test(value))
      report(
        'link',
        'Zet geen eigen links in de mail. De link naar de vragenlijst en die over privacy staan er al in.',
      );
  }
  if (/[\r\n\u2028\u2029]/.test(text.subject))
    problems.push({ code: 'line', field: 'subject', message: 'Het onderwerp is één regel.' });
  const told = telling.exec(text.subject.replaceAll('[[samenwerkingsverband]]', ''));
  if (audience === 'ouders' && told) {
    problems.push({
      code: 'telling',
      field: 'subject',
      message: `Laat “${told[0]}” uit het onderwerp. Anderen kunnen meelezen op de telefoon, en dit kan verraden dat een kind hulp krijgt.`,
    });
  }
  return problems;
}
