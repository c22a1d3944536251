/** An element of a page, as far as the tests look at it. */
export interface HtmlElement {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlElement[];
  /** Own text and that of everything inside, in order. */
  text: string;
  parent: HtmlElement | null;
}

const voidTags = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as it reads; throws on an ampersand that begins no entity we write. */
function unescapeHtml(text: string): string {
  return text.replace(/&([a-z#\d]*;?)/g, (whole, name: string) => {
    const character = name.endsWith(';') ? entities[name.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`Unescaped ${whole} in: ${text.slice(0, 80)}`);
    return character;
  });
}

/**
 * A strict reader of HTML as we write it: every tag closed in order, every attribute quoted, nothing unescaped.
 * @throws Error on anything else.
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', attributes: {}, children: [], text: '', parent: null };
  let open = root;
  const say = (text: string) => {
    for (let element: HtmlElement | null = open; element; element = element.parent) element.text += text;
  };
  const rest = html.replace(/^<!doctype html>/, '');
  const token = /<style>([^<]*)<\/style>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/gy;
  let at = 0;
  while (at < rest.length) {
    token.lastIndex = at;
    const match = token.exec(rest);
    if (!match) throw new Error(`Unreadable HTML: ${rest.slice(at, at + 80)}`);
    at = token.lastIndex;
    const [, style, closing, tag, attributes, text] = match;
    if (style !== undefined) continue;
    if (text !== undefined) {
      say(unescapeHtml(text));
    } else if (closing) {
      if (open.tag !== tag || !open.parent) throw new Error(`</${tag}> closes <${open.tag}>`);
      open = open.parent;
    } else {
      const element: HtmlElement = {
        tag: tag as string,
        attributes: readAttributes(attributes ?? ''),
        children: [],
        text: '',
        parent: open,
      };
      open.children.push(element);
      if (!voidTags.has(element.tag)) open = element;
    }
  }
  if (open !== root) throw new Error(`<${open.tag}> is not closed`);
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`Attribute ${name} twice`);
    attributes[name] = unescapeHtml(value);
  }
  return attributes;
}

/** Every element inside, in order of the page. */
export function elementsOf(root: HtmlElement, tag?: string): HtmlElement[] {
  const found = root.children.flatMap((child) => [child, ...elementsOf(child)]);
  return tag === undefined ? found : found.filter((element) => element.tag === tag);
}
