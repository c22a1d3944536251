import type { AnswerProblem } from './types';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

export type DecodedText = { text: string } | { problem: AnswerProblem['code'] };

/**
 * Posted text in canonical form: Unicode NFC, line ends as `\n`, no white space around it; empty = unanswered.
 * @param maxLength in UTF-16 units, as browsers count `maxlength`.
 */
export function decodeText(raw: string, maxLength: number, lines: 'one' | 'many'): DecodedText {
  const text = canonicalText(raw);
  if (hasUnwritable(text) || (lines === 'one' && /[\n\t]/.test(text)))
    return { problem: 'control_character' };
  if (text.length > maxLength) return { problem: 'too_long' };
  return { text };
}

/** The text without the characters that `decodeText` refuses: to show it again, ready to be sent. */
export function writableText(raw: string, lines: 'one' | 'many'): string {
  const text = canonicalText(raw).replace(unwritable, '');
  return lines === 'one' ? text.replace(/[\n\t]+/g, ' ') : text;
}

function hasUnwritable(text: string): boolean {
  return text.search(unwritable) !== -1;
}

function canonicalText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
