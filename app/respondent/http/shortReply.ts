import { controlFields } from '../../../surveys/answers/controlFields';
import type { AnswerProblem, FormEntries } from '../../../surveys/answers/types';

const TYPE = 'application/json';

/** Whether a page's script posted this form and reads the answer itself. */
export function isShort(form: FormEntries): boolean {
  return form.some(([name, value]) => name === controlFields.reply && value === 'short');
}

/** Some answers of a page were kept; `left` names the fields that are not right yet. */
export function savedReply(problems: readonly AnswerProblem[], cookie: string | null): Response {
  return json({ left: problems.map(({ item }) => item) }, 200, cookie);
}

/** The same as a whole page would say, for the script: `{ "go": address }`, or nothing but the status. */
export function shortReply(reply: Response): Response {
  const cookie = reply.headers.get('Set-Cookie');
  const address = reply.headers.get('Location');
  if (address !== null) return json({ go: address }, 200, cookie);
  if (reply.headers.get('Content-Type') === TYPE) return reply;
  return json({}, reply.ok ? 409 : reply.status, cookie);
}

function json(body: unknown, status: number, cookie: string | null): Response {
  const headers = new Headers({ 'Content-Type': TYPE, 'Cache-Control': 'no-store' });
  if (cookie) headers.append('Set-Cookie', cookie);
  return new Response(JSON.stringify(body), { status, headers });
}
