/** One answer that the server said it has: 303 was received. */
export interface Acknowledged {
  /** `/v/<token>`. */
  path: string;
  page: string;
  answers: Record<string, string>;
}

export interface Phone {
  path: string;
  cookie: string;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** The radio buttons of a page: per question its values, and the one that is chosen. */
export function radiosOf(html: string): Map<string, { values: string[]; chosen: string | null }> {
  const questions = new Map<string, { values: string[]; chosen: string | null }>();
  for (const [tag] of html.matchAll(/<input type="radio"[^>]*>/g)) {
    const name = attribute(tag, 'name') as string;
    const question = questions.get(name) ?? { values: [], chosen: null };
    const value = attribute(tag, 'value') as string;
    question.values.push(value);
    if (/ checked\b/.test(tag)) question.chosen = value;
    questions.set(name, question);
  }
  return questions;
}

/**
 * Fills in a list page by page until it is finished or the server is gone, and notes every page the server
 * acknowledged. `nth` chooses the answers, so that parents differ.
 */
export async function fillIn(
  baseUrl: string,
  phone: Phone,
  nth: number,
  acknowledge: (answer: Acknowledged) => void,
): Promise<'finished' | 'cut off'> {
  try {
    let address = phone.path;
    for (;;) {
      const html = await (await ask(baseUrl, phone, address)).text();
      const form = /<form method="post"[^>]*>/.exec(html)?.[0];
      const page = /name="_page" value="([^"]+)"/.exec(html)?.[1];
      if (!form || !page) return 'finished';
      const answers: Record<string, string> = {};
      for (const [name, { values }] of radiosOf(html)) {
        answers[name] = (values.length > 4 ? values[nth % values.length] : values[0]) as string;
      }
      const reply = await ask(baseUrl, phone, attribute(form, 'action') as string, {
        _page: page,
        _go: 'next',
        ...answers,
      });
      if (reply.status !== 303) throw new Error(`${page} was answered with ${reply.status}`);
      const [cookie] = reply.headers.getSetCookie();
      if (cookie) phone.cookie = cookie.split(';')[0] as string;
      acknowledge({ path: phone.path, page, answers });
      address = reply.headers.get('location') as string;
    }
  } catch (error) {
    if (error instanceof TypeError) return 'cut off';
    throw error;
  }
}

/** What the same phone is shown again of a page. */
export async function showAgain(baseUrl: string, phone: Phone, page: string): Promise<string> {
  return (await ask(baseUrl, phone, `${phone.path}?p=${page}`)).text();
}

function ask(baseUrl: string, phone: Phone, address: string, form?: Record<string, string>) {
  return fetch(new URL(address, baseUrl), {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: phone.cookie, origin: baseUrl },
    ...(form && { body: new URLSearchParams(form) }),
  });
}
