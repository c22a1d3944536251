import { fileProblem, type RowProblem } from './rowProblem';

export type TextEncoding = 'utf-8' | 'windows-1252';

const largestBytes = 20 * 1024 * 1024;
const saveAsCsv =
  'Bewaar het bestand in Excel als CSV (Opslaan als, "CSV UTF-8") of als Excel-werkmap (.xlsx), en kies dan dat bestand.';

/** First bytes of files that people take for a list: name in words, bytes. */
const signatures: [string, number[]][] = [
  ['een Excel-bestand (of een ander gezipt bestand)', [0x50, 0x4b, 0x03, 0x04]],
  ['een leeg zipbestand', [0x50, 0x4b, 0x05, 0x06]],
  ['een oud Excel- of Word-bestand', [0xd0, 0xcf, 0x11, 0xe0]],
  ['een PDF', [0x25, 0x50, 0x44, 0x46]],
  ['een RTF-document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['een gezipt bestand', [0x1f, 0x8b]],
  ['een afbeelding', [0x89, 0x50, 0x4e, 0x47]],
  ['een afbeelding', [0xff, 0xd8, 0xff]],
];

/**
 * Reads a file as text: UTF-8 with or without byte order mark, else Windows-1252, the encoding Excel's plain "CSV"
 * uses in Western Europe. What is no text, or in another encoding, is a problem that says how to save it instead.
 */
export function decodeText(
  bytes: Uint8Array,
): { ok: true; text: string; encoding: TextEncoding } | { ok: false; problem: RowProblem } {
  const problem = (code: string, message: string) => ({
    ok: false as const,
    problem: fileProblem(code, message),
  });
  if (bytes.length > largestBytes) {
    return problem('too-large', 'Het bestand is groter dan 20 MB. Deel de lijst op in kleinere bestanden.');
  }
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return problem('not-csv', `Dit is ${known[0]}. ${saveAsCsv}`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problem('encoding', `Dit bestand is bewaard als Unicode-tekst (UTF-16). ${saveAsCsv}`);
  }
  if (bytes.includes(0)) {
    return problem(
      'not-csv',
      `In dit bestand staan tekens die niet in tekst horen (NUL): het is geen CSV. ${saveAsCsv}`,
    );
  }
  const { text, encoding } = decode(bytes);
  if (text.trim() === '')
    return problem(
      'empty',
      'Er is geen bestand gekozen, of het is leeg. Kies een bestand (Excel of CSV) met een rij kolomnamen en daaronder de gegevens.',
    );
  if (/^\s*<(!doctype|html|\?xml|table|meta|head)/i.test(text.slice(0, 200))) {
    return problem('not-csv', `Dit is een webpagina of XML-bestand, geen CSV. ${saveAsCsv}`);
  }
  return { ok: true, text, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** Bytes 0x80 to 0x9f of Windows-1252; the five that stand for nothing stay unreadable characters. */
const above0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Not by TextDecoder: Node 20 and some later releases read this encoding as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => above0x80.charAt(character.charCodeAt(0) - 0x80));
}
