import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cleanHtml, uncleanParts } from '../../../surveys/definition/html/cleanHtml';
import { attributeOf, elementsIn } from '../../support/browser/htmlForm';

const allowed = 'p br strong b em i u ul ol li h2 h3 h4 a blockquote span div'.split(' ');
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">',
    '<a href=//x.test>',
    '<svg onload=x>',
    '<p style="x">',
    '<style>',
    '<!--',
    '-->',
    '<iframe srcdoc="',
    '"',
    "'",
    '>',
    '<',
    '<a href="https://x.test/?a=1&b=2">',
    '</a>',
    '<math><mi//xlink:href="data:x">',
    '<b',
    '&lt;script&gt;',
    '<form action=/x><input name=y>',
    '<h2 id=x>',
    '<span lang=en>',
  ),
);

describe('a text between the questions', () => {
  it('holds nothing but words, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = cleanHtml(pieces.join(''));
        for (const element of elementsIn(parseFragment(clean))) {
          expect(allowed).toContain(element.tagName);
          for (const { name } of element.attrs) expect(['href', 'rel', 'lang', 'dir']).toContain(name);
          const href = attributeOf(element, 'href');
          if (href !== null) expect(href).toMatch(/^(https:\/\/|mailto:|tel:)/i);
        }
        expect(clean).not.toContain('<!--');
      }),
      { numRuns: 2000 },
    );
  });

  it('in which nothing is refused is shown as it was written', () => {
    const text =
      '<h2>Kop</h2><p>Een <strong>woord</strong> &amp; <a href="https://x.test/a?b=1">link</a>.</p><ul><li>a</li></ul>';
    expect(uncleanParts(text)).toEqual([]);
    expect(cleanHtml(text)).toBe(text.replace('">link', '" rel="noreferrer noopener">link'));
  });

  it('has headings of one level, so that none is skipped on any page', () => {
    expect(cleanHtml('<h3>Kop</h3><h4 lang="en">Head</h4>')).toBe('<h2>Kop</h2><h2 lang="en">Head</h2>');
  });

  it('in which something is refused names it, each once', () => {
    expect(
      uncleanParts('<img src="a"><IMG src="b"><p onclick="x">a</p><!-- x --><a href="http://a.test">b</a>'),
    ).toEqual(['<img>', 'src="…"', 'onclick="…"', 'href="http://a.test"', '<!-- … -->']);
  });
});
