/**
 * The HTML of a mail as a document of its own, to stand in a frame of the bureau. It gets its own policy, since the
 * page around it forbids the inline styles that mails need: no scripts, no forms, nothing from elsewhere. The
 * sandbox keeps it harmless when it is opened outside the frame too.
 */
export function framedMail(html: string, { linksWork }: { linksWork: boolean }): Response {
  const sandbox = linksWork
    ? 'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'
    : 'sandbox';
  return new Response(linksWork ? openingOutside(html) : html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; ${sandbox}`,
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}

/** Links open in a page of their own: no page of ours may stand in a frame. */
function openingOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
