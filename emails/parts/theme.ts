import type { CSSProperties } from 'react';

const light = {
  page: '#f2f4f5',
  card: '#ffffff',
  text: '#1d2733',
  quiet: '#4d5b68',
  link: '#0b5a8a',
  line: '#d9dfe3',
};
const dark = {
  page: '#12171b',
  card: '#1c2329',
  text: '#eef2f5',
  quiet: '#b6c2cc',
  link: '#8fc9f2',
  line: '#3a464f',
};

const list = { color: light.text, fontSize: '17px', lineHeight: '26px', margin: '0 0 14px' };

/** Mail programs without style sheets see these; the classes beside them only serve dark mode and small screens. */
export const styles = {
  page: { backgroundColor: light.page, padding: '24px 12px' },
  card: {
    backgroundColor: light.card,
    color: light.text,
    fontFamily: '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif',
    maxWidth: '560px',
    borderRadius: '6px',
  },
  inside: { padding: '28px 32px 32px' },
  house: { color: light.quiet, fontSize: '15px', lineHeight: '22px', margin: '0 0 20px' },
  heading: {
    color: light.text,
    fontSize: '24px',
    lineHeight: '31px',
    fontWeight: 700,
    margin: '0 0 20px',
    // A word such as samenwerkingsverband is wider than a small screen, and a table cell grows with its longest word.
    wordBreak: 'break-word',
    hyphens: 'auto',
  },
  subheading: {
    color: light.text,
    fontSize: '17px',
    lineHeight: '25px',
    fontWeight: 700,
    margin: '28px 0 8px',
  },
  text: { color: light.text, fontSize: '17px', lineHeight: '26px', margin: '0 0 14px' },
  list: { ...list, padding: '0 0 0 22px' },
  listFromRight: { ...list, padding: '0 22px 0 0' },
  quiet: { color: light.quiet, fontSize: '15px', lineHeight: '23px', margin: '0 0 10px' },
  link: { color: light.link, textDecoration: 'underline' },
  longLink: { color: light.link, textDecoration: 'underline', wordBreak: 'break-all' },
  line: { border: 'none', borderTop: `1px solid ${light.line}`, margin: '28px 0 20px' },
  button: {
    display: 'inline-block',
    fontSize: '18px',
    lineHeight: '24px',
    fontWeight: 700,
    padding: '15px 28px',
    borderRadius: '6px',
    border: '1px solid #ffffff',
    textDecoration: 'none',
    textAlign: 'center',
  },
} satisfies Record<string, CSSProperties>;

/** Dark mode and narrow screens. Holds no quotes or angle brackets, which React would escape. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.page { background-color: ${light.page}; }
body { -webkit-text-size-adjust: 100%; }
@media (max-width: 480px) {
  .around { padding: 0 !important; }
  .card { border-radius: 0 !important; }
  .inside { padding: 20px 18px 28px !important; }
  .button { display: block !important; }
  .heading { font-size: 22px !important; line-height: 29px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: ${dark.page} !important; }
  .card { background-color: ${dark.card} !important; }
  .text { color: ${dark.text} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .link { color: ${dark.link} !important; }
  .button { border-color: #7d8b96 !important; }
  .line { border-top-color: ${dark.line} !important; }
}
`;
