import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

export interface OutboxEntry {
  id: string;
  subject: string;
  /** `Name <address>`. */
  to: string;
  date: Date;
  /** The `X-Peilstok-Message` header, e.g. `invitation`; null when the mail has none. */
  kind: string | null;
}

export interface OutboxMail {
  from: string;
  to: string;
  subject: string;
  /** From the Date header; null when there is none or it is no date. */
  date: Date | null;
  /** As written by whoever sent it: show it in a sandboxed frame only. */
  html: string;
  text: string;
  /** Names in lower case. A header that occurs more than once keeps its last value. */
  headers: Record<string, string>;
}

const fileName = /^([0-9a-f]{32})\.eml$/;
/** Our headers fit in this many bytes; nothing after them is needed for the list. */
const headBytes = 16 * 1024;

/**
 * Gives one page of the mails in the outbox folder, newest first by the file's time, then by id. A folder that is not
 * there yet is an empty outbox. Only the files on the page are read.
 * @param page first item and number of items; the first 50 when absent
 */
export async function listOutbox(
  outboxDir: string,
  page: { offset: number; limit: number } = { offset: 0, limit: 50 },
): Promise<{ total: number; mails: OutboxEntry[] }> {
  const files = (await Promise.all((await names(outboxDir)).map((name) => find(outboxDir, name)))).filter(
    (file) => file !== null,
  );
  files.sort((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? -1 : 1));
  const shown = files.slice(page.offset, page.offset + page.limit);
  const mails = await Promise.all(shown.map((file) => entry(outboxDir, file)));
  return { total: files.length, mails: mails.filter((mail) => mail !== null) };
}

/** Gives one mail, parsed. null when `id` is not the id of a mail in this folder, whatever it holds. */
export async function readOutboxMail(outboxDir: string, id: string): Promise<OutboxMail | null> {
  if (!fileName.test(`${id}.eml`)) return null;
  const bytes = await readFile(path.join(outboxDir, `${id}.eml`)).catch(nullWhenGone);
  if (bytes === null) return null;
  const mail = await PostalMime.parse(bytes);
  const date = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  return {
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to ?? []),
    subject: mail.subject ?? '',
    date: Number.isNaN(date) ? null : new Date(date),
    html: mail.html ?? '',
    text: mail.text ?? '',
    headers: Object.fromEntries(mail.headers.map((header) => [header.key, header.value])),
  };
}

async function names(outboxDir: string): Promise<string[]> {
  const all = await readdir(outboxDir).catch(nullWhenGone);
  return (all ?? []).filter((name) => fileName.test(name));
}

async function find(outboxDir: string, name: string): Promise<{ id: string; date: Date } | null> {
  const found = await stat(path.join(outboxDir, name)).catch(nullWhenGone);
  return found?.isFile() ? { id: name.slice(0, -'.eml'.length), date: found.mtime } : null;
}

async function entry(outboxDir: string, file: { id: string; date: Date }): Promise<OutboxEntry | null> {
  const head = await readHead(path.join(outboxDir, `${file.id}.eml`)).catch(nullWhenGone);
  if (head === null) return null;
  const mail = await PostalMime.parse(head);
  return {
    id: file.id,
    subject: mail.subject ?? '',
    to: addresses(mail.to ?? []),
    date: file.date,
    kind: headerOf(mail, 'x-peilstok-message'),
  };
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    const end = head.indexOf('\r\n\r\n');
    return end === -1 ? head : head.subarray(0, end + 4);
  } finally {
    await handle.close();
  }
}

function headerOf(mail: Email, key: string): string | null {
  return mail.headers.find((header) => header.key === key)?.value ?? null;
}

function addresses(list: Address[]): string {
  return list
    .flatMap((item) => item.group ?? [item])
    .map((box) => (box.name ? `${box.name} <${box.address}>` : box.address))
    .join(', ');
}

/** The file may vanish between listing and reading: the example can be removed meanwhile. */
function nullWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
