import { render } from '@react-email/render';
import type { ReactElement } from 'react';

/** A mail of one kind in one language, rendered once; `fillTemplate` makes it personal. */
export interface MailTemplate {
  subject: string;
  html: string;
  text: string;
  /** Stands after `Beste` when a recipient has no name; null when the mail addresses nobody by name. */
  nameWhenUnknown: string | null;
}

/** The part of html-to-text that the two formatters below use; it comes without types. */
interface TextNode {
  children: TextNode[];
  attribs: Record<string, string>;
}
interface TextBuilder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options: { noWordTransform: boolean }): void;
}
type Walk = (children: TextNode[], builder: TextBuilder) => void;

function spokenLink(node: TextNode, walk: Walk, builder: TextBuilder): void {
  walk(node.children, builder);
  builder.addInline(`: ${node.attribs.href ?? ''}`, { noWordTransform: true });
}

function button(node: TextNode, walk: Walk, builder: TextBuilder): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  spokenLink(node, walk, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/**
 * Renders a mail to HTML and plain text. The text version keeps headings in their own case, and writes a button as its
 * words, a colon and its link.
 */
export async function mailTemplate(
  mail: { subject: string; nameWhenUnknown: string | null },
  element: ReactElement,
): Promise<MailTemplate> {
  const [html, text] = await Promise.all([
    render(element),
    render(element, {
      plainText: true,
      htmlToTextOptions: {
        formatters: { button, spokenLink },
        selectors: [
          ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
          { selector: 'a[data-text=button]', format: 'button' },
          { selector: 'a[data-text=inline]', format: 'spokenLink' },
        ],
      },
    }),
  ]);
  return { subject: mail.subject, html, text: tidy(text), nameWhenUnknown: mail.nameWhenUnknown };
}

/** No trailing spaces, never two blank lines. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
