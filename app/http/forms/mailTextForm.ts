import type { OwnText } from '../../../emails/ownText';
import type { Audience, Locale } from '../../../surveys/definition/types';
import { textField } from './textField';

/** The words of a mail as somebody typed them; lines end in one character. */
export function readMailText(form: FormData): OwnText {
  const lines = (name: string) => textField(form, name).replace(/\r\n?/g, '\n');
  return { subject: textField(form, 'subject'), opening: lines('opening'), closing: lines('closing') };
}

const audiences = ['scholen', 'ouders', 'ketenpartners'] as const;
const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;

/** Which mail the address names. @throws 404 when there is no such mail. */
export function readTextPlace(params: Record<string, string | undefined>): {
  audience: Audience;
  kind: 'invitation' | 'reminder';
  language: Locale;
} {
  const audience = audiences.find((one) => one === params.audience);
  const language = languages.find((one) => one === params.language);
  const kind =
    params.kind === 'uitnodiging' ? 'invitation' : params.kind === 'herinnering' ? 'reminder' : null;
  if (!audience || !language || !kind) throw new Response(null, { status: 404 });
  return { audience, kind, language };
}

/** The languages that mails are written in, Dutch first. */
export const mailLanguages: readonly Locale[] = languages;
