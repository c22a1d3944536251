import sanitizeHtml from 'sanitize-html';

/** What a text between the questions may hold: words, their weight, lists and links. No pictures, styles or scripts. */
const allowedTags = [
  'p',
  'br',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'a',
  'blockquote',
  'span',
  'div',
];
const allowedAttributes: Record<string, string[]> = { a: ['href'], '*': ['lang', 'dir'] };
const allowedSchemes = ['https', 'mailto', 'tel'];

/**
 * The HTML with nothing in it but allowed tags and attributes, well-formed: safe to stand in a page. Links open where
 * they stand and tell nobody where they were.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: { ...allowedAttributes, a: ['href', 'rel'] },
    allowedSchemes,
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      a: sanitizeHtml.simpleTransform('a', { rel: 'noreferrer noopener' }),
      // Whatever stands above it, a heading of the second level skips none.
      h3: 'h2',
      h4: 'h2',
    },
  });
}

/** Tags, attributes and addresses that `cleanHtml` would take out, each once, as `<img>`, `style="…"`, `http://…`. */
export function uncleanParts(html: string): string[] {
  const found = new Set<string>();
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    // What is found is refused, not shown.
    allowVulnerableTags: true,
    onOpenTag: (tag, attributes) => {
      if (!allowedTags.includes(tag)) found.add(`<${tag}>`);
      for (const [name, value] of Object.entries(attributes)) {
        const known = [...(allowedAttributes[tag] ?? []), ...(allowedAttributes['*'] as string[])];
        if (!known.includes(name)) found.add(`${name}="…"`);
        else if (name === 'href' && !/^(https:\/\/|mailto:|tel:)/i.test(value)) found.add(`href="${value}"`);
      }
    },
  });
  if (/<!--/.test(html)) found.add('<!-- … -->');
  return [...found];
}
