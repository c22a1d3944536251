import type { FormEntries } from '../../../surveys/answers/types';
import type { PageRequest } from './pageRequest';

export type ReadForm =
  | {
      ok: true;
      form: FormEntries;
      /** Past the limit, but here whole: nothing of it is taken, and it can be shown again. */
      isTooLarge: boolean;
    }
  | { ok: false; reason: 'too-large' | 'not-a-form' };

/** Largest form taken, in bytes as sent. */
export const mostFormBytes = 64 * 1024;

const utf8 = new TextDecoder();

/**
 * The names and values of a posted form, in order. Reads no further than the limit, whatever length the
 * request claims; what the server holds whole already (of a form no more than 256 kB) is given, and marked.
 */
export async function readForm(request: PageRequest): Promise<ReadForm> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, reason: 'not-a-form' };
  if (request.whole) {
    const form = [...new URLSearchParams(utf8.decode(request.whole))];
    return { ok: true, form, isTooLarge: request.whole.byteLength > mostFormBytes };
  }
  if (Number(request.headers.get('Content-Length')) > mostFormBytes)
    return { ok: false, reason: 'too-large' };
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > mostFormBytes) {
      await reader.cancel();
      return { ok: false, reason: 'too-large' };
    }
    text += decoder.decode(value, { stream: true });
  }
  return { ok: true, form: [...new URLSearchParams(text + decoder.decode())], isTooLarge: false };
}
