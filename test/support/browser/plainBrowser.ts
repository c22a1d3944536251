import {
  attributeOf,
  type Element,
  elementsIn,
  type Filled,
  filledIn,
  hiddenFields,
  readPage,
  textOf,
} from './htmlForm';

type Handle = (request: Request) => Promise<Response>;

/** A browser without script that knows HTML and nothing else: it opens a link, shows a form, and presses its buttons. */
export function plainBrowser(handle: Handle, address: string) {
  let cookie: string | null = null;
  let url = `https://example.test${address}`;
  let page = readPage('');
  let status = 0;

  async function send(method: 'GET' | 'POST', body?: URLSearchParams): Promise<void> {
    const headers = new Headers({ 'Accept-Language': 'nl' });
    if (cookie) headers.set('Cookie', cookie);
    for (let hops = 0; hops < 10; hops++) {
      const reply = await handle(new Request(url, { method, headers, ...(body ? { body } : {}) }));
      const set = reply.headers.get('Set-Cookie')?.split(';')[0];
      if (set) {
        cookie = set;
        headers.set('Cookie', set);
      }
      const location = reply.headers.get('Location');
      if (location === null) {
        status = reply.status;
        page = readPage(await reply.text());
        return;
      }
      url = new URL(location, url).href;
      method = 'GET';
      body = undefined;
    }
    throw new Error(`Going round in circles at ${url}`);
  }

  const form = (): Element | null => elementsIn(page).find(({ tagName }) => tagName === 'form') ?? null;
  const buttons = (): Element[] =>
    elementsIn(page).filter(
      (element) => element.tagName === 'button' && attributeOf(element, 'aria-hidden') === null,
    );

  return {
    status: () => status,
    page: () => page,
    form,
    heading: () => textOf(elementsIn(page).find(({ tagName }) => tagName === 'h1') ?? page),
    buttons: () => buttons().map(textOf),
    open: () => send('GET'),
    /** Presses the button with this text; `filled` is what stands in the controls. */
    async press(text: string, filled?: Filled): Promise<void> {
      const inForm = form();
      const button = buttons().find((element) => textOf(element) === text);
      if (!inForm || !button) throw new Error(`There is no button ${text}`);
      const body = new URLSearchParams(hiddenFields(inForm));
      for (const [name, values] of filled ?? filledIn(inForm)) {
        for (const value of values) body.append(name, value);
      }
      body.append(attributeOf(button, 'name') ?? '', attributeOf(button, 'value') ?? '');
      url = new URL(attributeOf(inForm, 'action') ?? '', url).href;
      await send('POST', body);
    },
  };
}
