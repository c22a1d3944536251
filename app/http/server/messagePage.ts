import { type MessageStatus, messagesIn } from './messagesIn';

/**
 * A plain page for what happens before or outside any route: what is going on and what you can do, nothing of inside.
 * @param readers Accept-Language of a respondent, who may read another language; null = Dutch, as the bureau's pages are
 */
export function messagePage(status: MessageStatus, readers: string | null = null): Response {
  const { language, direction, messages } = messagesIn(readers);
  const [title, sentence] = messages[status];
  const html = `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p></main></body></html>
`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
