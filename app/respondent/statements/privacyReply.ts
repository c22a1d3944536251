import type { RespondentPrivacy } from '../../operations/privacy/respondent/viewRespondentPrivacy';
import { htmlResponse } from '../http/htmlResponse';
import { privacyLocales } from '../texts/privacy/privacyTexts';
import { chosenLocale } from './chosenLocale';
import { renderPrivacyPage } from './renderPrivacyPage';

/** The privacy page in the language that was chosen (`?l=`), else the browser's. An unknown code gives the general page. */
export function privacyReply(request: Request, known: RespondentPrivacy | null): Response {
  const locale = chosenLocale(request, privacyLocales);
  const path = known ? new URL(request.url).pathname : '/privacy';
  return htmlResponse({
    status: 200,
    html: renderPrivacyPage(known, path, locale),
    accent: known?.association.accent ?? null,
  });
}
