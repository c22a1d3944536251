import { controlFields } from '../../../surveys/answers/controlFields';
import type { AnswerProblem, FormEntries } from '../../../surveys/answers/types';
import type { PageReply } from './pageReply';

const TYPE = 'application/json';

/** Whether a page's script posted this form and reads the answer itself. */
export function isShort(form: FormEntries): boolean {
  return form.some(([name, value]) => name === controlFields.reply && value === 'short');
}

/** Some answers of a page were kept; `left` names the fields that are not right yet. */
export function savedReply(problems: readonly AnswerProblem[], cookie: string | null): PageReply {
  return json({ left: problems.map(({ item }) => item) }, 200, cookie);
}

/** The same as a whole page would say, for the script: `{ "go": address }`, or nothing but the status. */
export function shortReply(reply: PageReply): PageReply {
  const cookie = reply.headers['Set-Cookie'] ?? null;
  const address = reply.headers.Location;
  if (address !== undefined) return json({ go: address }, 200, cookie);
  if (reply.headers['Content-Type'] === TYPE) return reply;
  return json({}, reply.status < 300 ? 409 : reply.status, cookie);
}

function json(body: unknown, status: number, cookie: string | null): PageReply {
  const headers: Record<string, string> = { 'Content-Type': TYPE, 'Cache-Control': 'no-store' };
  if (cookie) headers['Set-Cookie'] = cookie;
  return { status, headers, body: JSON.stringify(body) };
}
