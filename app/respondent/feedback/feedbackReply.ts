import type { PublicFeedback } from '../../operations/feedback/findPublicFeedback';
import { escapeHtml } from '../escapeHtml';
import { htmlResponse } from '../http/htmlResponse';
import { renderDocument } from '../renderDocument';
import { renderFooter } from '../renderFooter';
import { renderFeedbackPage } from './renderFeedbackPage';

/** The page of a round, or one that says that there is nothing here: the same for every address without a page. */
export function feedbackReply(found: PublicFeedback | null, isPreview = false): Response {
  if (!found) return htmlResponse({ status: 404, html: nothingHere(), accent: null });
  return htmlResponse({
    status: 200,
    html: renderFeedbackPage(found, isPreview),
    accent: found.association.accent,
    mayBeIndexed: found.content.mayBeIndexed && !isPreview,
  });
}

function nothingHere(): string {
  const title = 'Hier is geen pagina';
  return renderDocument({
    locale: 'nl',
    title,
    sender: null,
    languages: '',
    main: `<div class="message"><h1>${escapeHtml(title)}</h1><p>Deze pagina is er niet, of niet meer. Kijk of het adres klopt.</p></div>`,
    footer: renderFooter({ locale: 'nl', contact: null, path: null }),
  });
}
