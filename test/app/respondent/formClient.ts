import { showList } from '../../../app/respondent/flow/showList';
import { takeAnswers } from '../../../app/respondent/flow/takeAnswers';
import { readVisit } from '../../../app/respondent/flow/visit';
import { toResponse } from '../../../app/respondent/http/pageReply';
import { readForm } from '../../../app/respondent/http/readForm';
import type { ListOperations } from '../../../app/respondent/listOperations';
import { exampleToken } from './memoryLists';
import { elementsOf, type HtmlElement, readHtml } from './readHtml';

/** A question as the page shows it to someone who knows nothing but HTML. */
export interface ShownField {
  name: string;
  type: 'radio' | 'checkbox' | 'text' | 'textarea';
  /** Of radio and checkbox. */
  values: string[];
  /** What is filled in or ticked now. */
  current: string[];
}

type Handle = (request: Request) => Promise<Response>;

/** The pages over operations without a database, for one link. */
function pagesOver(operations: ListOperations): Handle {
  return async (request) => {
    const visit = readVisit(request, 'v', exampleToken);
    if (request.method === 'GET') return toResponse(await showList(operations, visit));
    const read = await readForm(request);
    if (!read.ok) throw new Error(read.reason);
    const around = {
      secure: true,
      report: (error: unknown) => {
        throw error;
      },
    };
    return toResponse(await takeAnswers(operations, visit, read.form, around));
  };
}

export function formClient(operations: ListOperations, options: { cookies?: boolean } = {}) {
  return browserOf(pagesOver(operations), `/v/${exampleToken}`, options);
}

/**
 * A browser without script: follows redirects, keeps the cookie, reads the form that is there and posts it. It
 * knows no questionnaire.
 */
export function browserOf(handle: Handle, path: string, options: { cookies?: boolean } = {}) {
  let cookie: string | null = null;
  let url = `https://example.test${path}`;
  let page: HtmlElement = readHtml('');
  let status = 0;
  const statuses: number[] = [];

  async function send(method: 'GET' | 'POST', body?: URLSearchParams): Promise<void> {
    const headers = new Headers({ 'Accept-Language': 'nl' });
    if (cookie) headers.set('Cookie', cookie);
    const reply = await handle(new Request(url, { method, headers, ...(body ? { body } : {}) }));
    const set = reply.headers.get('Set-Cookie');
    if (set && options.cookies !== false) cookie = set.split(';')[0] ?? null;
    status = reply.status;
    statuses.push(status);
    const location = reply.headers.get('Location');
    if (location !== null) {
      if (status !== 303) throw new Error(`Redirect with ${status}`);
      url = new URL(location, url).href;
      if (statuses.length > 200) throw new Error('Going round in circles');
      return send('GET');
    }
    page = readHtml(await reply.text());
  }

  const fields = (): ShownField[] => {
    const shown = new Map<string, ShownField>();
    for (const { tag, attributes, text } of elementsOf(page)) {
      const name = attributes.name ?? '';
      if (tag === 'textarea')
        shown.set(name, { name, type: 'textarea', values: [], current: text ? [text] : [] });
      if (tag !== 'input' || attributes.type === 'hidden') continue;
      const type = attributes.type as ShownField['type'];
      const field = shown.get(name) ?? { name, type, values: [], current: [] };
      const value = attributes.value ?? '';
      if (type === 'text') field.current = value ? [value] : [];
      else {
        field.values.push(value);
        if (attributes.checked !== undefined) field.current.push(value);
      }
      shown.set(name, field);
    }
    return [...shown.values()];
  };

  return {
    page: () => page,
    status: () => status,
    url: () => url,
    cookie: () => cookie,
    fields,
    title: () => elementsOf(page, 'title')[0]?.text ?? '',
    heading: () => elementsOf(page, 'h1')[0]?.text ?? '',
    hasForm: () => elementsOf(page, 'form').length > 0,
    open: (query = '') => {
      url = `https://example.test${path}${query}`;
      return send('GET');
    },
    /** Posts the form with a button; fields that `fill` does not name keep what is in them. */
    press: async (button: { name: string; value: string }, fill: Record<string, string[]> = {}) => {
      const [form] = elementsOf(page, 'form');
      if (!form) throw new Error('There is no form here');
      const known = elementsOf(form, 'button').some(
        ({ attributes }) => attributes.name === button.name && attributes.value === button.value,
      );
      if (!known) throw new Error(`There is no button ${button.name}=${button.value}`);
      const body = new URLSearchParams();
      for (const { attributes } of elementsOf(form, 'input')) {
        if (attributes.type === 'hidden') body.append(attributes.name ?? '', attributes.value ?? '');
      }
      for (const field of fields()) {
        const values = fill[field.name] ?? field.current;
        if (values.length === 0 && (field.type === 'text' || field.type === 'textarea'))
          body.append(field.name, '');
        for (const value of values) body.append(field.name, value);
      }
      body.append(button.name, button.value);
      url = new URL(form.attributes.action ?? '', url).href;
      await send('POST', body);
    },
  };
}

export const next = { name: '_go', value: 'next' };
export const back = { name: '_go', value: 'back' };
export const inEnglish = { name: '_lang', value: 'en' };
export const inDutch = { name: '_lang', value: 'nl' };
