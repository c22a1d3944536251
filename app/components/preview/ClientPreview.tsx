import { lazy, Suspense, useEffect, useState } from 'react';
import type { Locale, SurveyJson } from '../../../surveys/definition/types';

const SurveyPreview = lazy(() => import('./SurveyPreview'));

/** The questionnaire to try out, once the browser has its scripts; nothing before that. */
export function ClientPreview({ json, locale }: { json: SurveyJson; locale: Locale }) {
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  if (!inBrowser) return null;
  return (
    <section className="survey-preview" aria-label="Vragenlijst om uit te proberen">
      <Suspense fallback={<p>De vragenlijst wordt geladen.</p>}>
        <SurveyPreview json={json} locale={locale} />
      </Suspense>
    </section>
  );
}
