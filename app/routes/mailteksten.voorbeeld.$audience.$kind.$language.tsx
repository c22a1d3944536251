import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readMailText, readTextPlace } from '../http/forms/mailTextForm';
import { framedMail } from '../http/framedMail';
import { requireAssociation } from '../http/session/requireAssociation';
import { previewMailText, viewMailTexts } from '../operations/mail/texts/mailTexts';

/** A mail as it looks with the words that are kept, for the frame beside them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const place = readTextPlace(params);
  const texts = await viewMailTexts(app, associationId, place.audience, [place.language]);
  const kept = texts.find(({ kind, isOwn }) => kind === place.kind && isOwn)?.text ?? null;
  const mail = await previewMailText(app, associationId, place, kept);
  return framedMail(mail.html, { linksWork: false });
}

/** The same with words that were typed and are not kept. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const place = readTextPlace(params);
  const outcome = await previewMailText(
    app,
    associationId,
    place,
    readMailText(await request.formData()),
  ).catch(() => null);
  if (!outcome) {
    return framedMail(
      '<!doctype html><html lang="nl"><title>Geen voorbeeld</title><p>In de tekst staat een veld dat niet bestaat. Klik op Bewaren om te zien welk.</p></html>',
      { linksWork: false },
    );
  }
  return framedMail(outcome.html, { linksWork: false });
}
