const MESSAGES = {
  400: ['Dit adres klopt niet', 'Misschien zit er een tikfout in het adres.'],
  403: [
    'Dit kwam niet van onze eigen pagina',
    'Daarom is er niets veranderd. Open de pagina opnieuw en probeer het nog een keer.',
  ],
  413: ['Dit is te groot', 'Wat u stuurde, is te groot om te ontvangen. Er is niets bewaard.'],
  500: [
    'Er ging iets mis',
    'Wat u invulde, is mogelijk niet bewaard. Ga terug en probeer het opnieuw. Blijft het misgaan? Vraag dan hulp aan wie u deze pagina gaf.',
  ],
  503: ['Even geduld', 'We zijn zo terug. Probeer het over een minuut opnieuw.'],
} as const;

/** A plain page for what happens before or outside any route: what is going on and what you can do, nothing of inside. */
export function messagePage(status: keyof typeof MESSAGES): Response {
  const [title, sentence] = MESSAGES[status];
  const html = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><h1>${title}</h1><p>${sentence}</p></body></html>
`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
