export interface ParsedCsv {
  /** Every record, empty ones too, so that index + 1 is the row Excel shows. */
  records: string[][];
  /** Rows, from 1, whose quotes are not closed or are followed by text. */
  brokenQuotes: number[];
}

/**
 * Takes CSV text apart (RFC 4180): quoted cells may hold the delimiter, doubled quotes and line ends; rows end in CRLF,
 * LF or CR. A quote in the middle of an unquoted cell is part of the text, as in Excel.
 *
 * Our own instead of a library's: after a broken quote it goes on at the next line, so that every such row can be
 * named at once, and not only the first.
 */
export function parseCsv(text: string, delimiter: ',' | ';'): ParsedCsv {
  const records: string[][] = [];
  const brokenQuotes: number[] = [];
  let record: string[] = [];
  let at = 0;

  const endOfLine = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end;
  };
  const endRecord = () => {
    records.push(record);
    record = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  };

  while (at < text.length) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at, delimiter);
      if (quoted) {
        record.push(quoted.value);
        at = quoted.end;
      } else {
        brokenQuotes.push(records.length + 1);
        record.push(text.slice(at, endOfLine(at)));
        at = endOfLine(at);
      }
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      record.push(text.slice(start, at));
    }
    if (at >= text.length) break;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length || text[at] === '\n' || text[at] === '\r') record.push('');
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
    }
    if (at < text.length) endRecord();
  }
  if (record.length > 0) records.push(record);
  return { records, brokenQuotes };
}

/** The quoted cell that starts at `start` and where it ends; null when it does not end as it should. */
function readQuoted(text: string, start: number, delimiter: string): { value: string; end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ') end += 1;
    const next = text[end];
    return next === undefined || next === delimiter || next === '\n' || next === '\r' ? { value, end } : null;
  }
}
