import type { Audience, Locale } from '../surveys/definition/types';
import { wordingIn } from './wording';
import type { Opening, WordingFacts } from './wording/wording';

/** What an association says in its own words; all that must be told stays as it is. */
export interface OwnText {
  subject: string;
  /** Paragraphs with a blank line between. */
  opening: string;
  /** Just above the name of who sends it; empty = nothing. */
  closing: string;
}

/** Fields that a text may hold, as somebody types them. */
export const ownTextFields = [
  '[[samenwerkingsverband]]',
  '[[loket]]',
  '[[laatste dag]]',
  '[[uitgenodigd op]]',
] as const;

/** Facts of which each is its own field: to write the standard text out as one that can be changed. */
function fieldsAsFacts(audience: Audience): WordingFacts & { invitedOn: string; isLast: boolean } {
  const survey = { survey: audience === 'scholen' ? 'scholen' : audience, title: '', minutes: 5 };
  return {
    association: '[[samenwerkingsverband]]',
    loket: '[[loket]]',
    senderName: '',
    contact: '',
    accentColour: null,
    surveys: [survey],
    schools: 0,
    minutes: '',
    closesOn: '[[laatste dag]]',
    sealedOn: '',
    addressSource: '',
    invitedOn: '[[uitgenodigd op]]',
    isLast: false,
  };
}

/** The standard text of an audience and language, with fields where facts come. */
export function standardText(audience: Audience, kind: 'invitation' | 'reminder', language: Locale): OwnText {
  const opening = wordingIn[language].audience[audience][kind](fieldsAsFacts(audience));
  return { subject: opening.subject, opening: opening.paragraphs.join('\n\n'), closing: '' };
}

/**
 * The beginning of a mail in the association's words, with the facts filled in; preview and heading stay.
 * @param shownSubject the standard subject as somebody could change it: who left it as it was has not chosen one, and each
 *   survey of the audience keeps its own
 */
export function ownOpening(
  standard: Opening,
  own: OwnText | null,
  shownSubject: string,
  facts: Pick<WordingFacts, 'association' | 'loket' | 'closesOn'> & { invitedOn?: string },
): Opening & { closing: string[] } {
  if (!own) return { ...standard, closing: [] };
  const fill = (text: string) =>
    text
      .replaceAll('[[samenwerkingsverband]]', facts.association)
      .replaceAll('[[loket]]', facts.loket)
      .replaceAll('[[laatste dag]]', facts.closesOn)
      .replaceAll('[[uitgenodigd op]]', facts.invitedOn ?? '[[uitgenodigd op]]');
  const paragraphs = (text: string) =>
    fill(text)
      .split(/\n\s*\n/)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '');
  return {
    ...standard,
    subject: own.subject.trim() === shownSubject ? standard.subject : fill(own.subject).trim(),
    paragraphs: paragraphs(own.opening),
    closing: paragraphs(own.closing),
  };
}
