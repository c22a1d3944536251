import { Connection, type Reply } from './connection';
import { formOf, pagesOf } from './participation';

/** One request and its reply, in order. */
export interface Step {
  /** `new` without or `known` with the device's cookie, method, path without the token. */
  request: string;
  reply: Reply;
  tookMs: number;
}

/**
 * A whole participation as a phone does it, over one connection: the link, every page posted and followed to the next, to
 * the thanks.
 * @throws when a reply is not the next page.
 */
export async function participate(port: number, token: string, parent: number): Promise<Step[]> {
  const connection = new Connection(port);
  const steps: Step[] = [];
  let cookie: string | null = null;
  const ask = async (method: 'GET' | 'POST', path: string, form: string | null): Promise<Reply> => {
    const request = requestOf(port, method, path, form, cookie);
    const begun = performance.now();
    const reply = await connection.send(request);
    const known = cookie === null ? 'new' : 'known';
    steps.push({
      request: `${known} ${method} ${path.replace(token, '')}`,
      reply,
      tookMs: performance.now() - begun,
    });
    cookie = reply.cookie ?? cookie;
    return reply;
  };
  try {
    let path = `/v/${token}`;
    let shown = await ask('GET', path, null);
    for (const posted of pagesOf(parent)) {
      if (shown.status !== 200) throw new Error(`status ${shown.status} at ${posted.page}`);
      if (!shown.body.includes(`name="_page" value="${posted.page}"`))
        throw new Error(`no page ${posted.page}`);
      const taken = await ask('POST', `/v/${token}${actionQueryOf(shown)}`, formOf(posted));
      if (taken.status !== 303 || taken.location === null)
        throw new Error(`status ${taken.status} after ${posted.page}`);
      path = taken.location;
      shown = await ask('GET', path, null);
    }
    if (shown.status !== 200 || !/<title>(Dank|Thank)/.test(shown.body.toString()))
      throw new Error('no thanks at the end');
    return steps;
  } finally {
    connection.close();
  }
}

/** The query of the form's address. Its path is this link's own; the floor repeats a page that was made for another. */
function actionQueryOf({ body }: Reply): string {
  const query = /<form method="post" action="[^"?]+([^"]*)"/.exec(body.toString())?.[1];
  if (query === undefined) throw new Error('no form');
  return query.replaceAll('&amp;', '&');
}

function requestOf(
  port: number,
  method: 'GET' | 'POST',
  path: string,
  form: string | null,
  cookie: string | null,
): string {
  return [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Accept: text/html,application/xhtml+xml',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: nl-NL,nl;q=0.9',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: navigate',
    'Sec-Fetch-Dest: document',
    ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
    ...(form === null
      ? []
      : [
          `Origin: http://127.0.0.1:${port}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${Buffer.byteLength(form)}`,
        ]),
    '',
    form ?? '',
  ].join('\r\n');
}
